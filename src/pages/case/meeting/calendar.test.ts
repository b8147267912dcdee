import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { type TestService, testService } from '#test/kit/service.ts';
import { talking } from '../rooms/talking.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService({ CLOCK: '2027-03-01T09:00', BASE_URL: 'https://way-forward.example' });
});
after(() => service.stop());

const eventIn = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = calendar.getFirstSubcomponent('vevent');
  const text = (name: string) => event?.getFirstPropertyValue(name)?.toString();
  return { method: calendar.getFirstPropertyValue('method'), text };
};

test('the file tells the hour, keeps its name through a cancellation, and names nobody', async () => {
  const { id, url } = await talking(service);
  const samira = await service.as('samira');
  const amina = await service.as('amina');
  const address = `${url}/meeting/calendar.ics`;
  assert.equal((await amina.get(address)).status, 404);
  const offer = { minutes: '90', way: 'phone', place: '01632 960 001', start1: '2027-03-28T10:00' };
  await samira.does(`${url}/meeting`, 'offer-times', offer);
  assert.equal((await amina.get(address)).status, 404);
  const time = (await samira.page(`${url}/meeting`)).actions.find(({ name }) => name === 'fix-meeting');
  await samira.does(`${url}/meeting`, 'fix-meeting', { time: time?.fields[0]?.options?.[0] });
  const first = await amina.get(address, 'text/calendar');
  assert.equal(first.headers['content-type'], 'text/calendar; charset=utf-8; method=PUBLISH');
  assert.equal(first.headers['content-disposition'], 'attachment; filename="meeting.ics"');
  assert.equal(first.headers['cache-control'], 'no-store');
  const { method, text } = eventIn(first.text);
  const state = (await service.services.store.readCase(service.world.actor('samira'), id))?.state;
  const uid = `${state?.meetings.fixed?.id}@way-forward.example`;
  assert.deepEqual(
    [method, text('uid'), text('sequence'), text('dtstart'), text('dtend'), text('status'), text('url')],
    [
      'PUBLISH',
      uid,
      '0',
      '2027-03-28T09:00:00Z',
      '2027-03-28T10:30:00Z',
      'CONFIRMED',
      `https://way-forward.example${url}/meeting`,
    ],
  );
  assert.doesNotMatch(first.text, /Amina|Helen|Samira|Zara|Milton|Southend|960/);
  await samira.does(`${url}/meeting`, 'cancel-meeting');
  const second = eventIn((await amina.get(address, 'text/calendar')).text);
  assert.deepEqual(
    [second.text('uid'), second.text('sequence'), second.text('status')],
    [uid, '1', 'CANCELLED'],
  );
  await samira.does(`${url}/meeting`, 'offer-times', { ...offer, start1: '2027-10-31T10:00' });
  const again = (await samira.page(`${url}/meeting`)).actions.find(({ name }) => name === 'fix-meeting');
  await samira.does(`${url}/meeting`, 'fix-meeting', { time: again?.fields[0]?.options?.[0] });
  const third = eventIn((await amina.get(address, 'text/calendar')).text);
  assert.notEqual(third.text('uid'), uid);
  assert.deepEqual([third.text('sequence'), third.text('dtstart')], ['0', '2027-10-31T10:00:00Z']);
});
