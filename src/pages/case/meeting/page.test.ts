import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let url = '';

const request = {
  about: 'provision-by-setting',
  child: 'Zara',
  story: 'The group stopped.',
  hopes: 'Reading again.',
  summary: 'Reading stopped.',
  against: { setting: 'setting:115313' },
} as const;

before(async () => {
  service = await testService({ CLOCK: '2027-03-01T09:00' });
  const id = await service.world.asks('amina', request);
  await service.world.bringsTogether(id, { setting: 'helen' });
  await service.world.appoints(id, 'samira');
  const page = await (await service.as('amina')).page('/home');
  url = `${page.links.find(({ rel }) => rel === 'case')?.href}/meeting`;
});
after(() => service.stop());

const offer = {
  minutes: '120',
  way: 'online',
  place: 'https://meet.example.org/a',
  start1: '2027-03-29T10:00',
};

test('before a time is offered the sides are told that the mediator will offer some', async () => {
  assert.match(await (await service.as('helen')).html(url), /The mediator will offer times/);
});

test('times that are not real, in the past or left out are refused beside the field, and nothing is stored', async () => {
  const samira = await service.as('samira');
  const href = `${url}/times`;
  const bad = async (fields: Record<string, unknown>, field: string) => {
    const answer = await samira.post(href, { ...offer, ...fields });
    assert.equal(answer.status, 400, answer.text);
    assert.equal((answer.json()['errors'] as { field: string }[])[0]?.field, field);
  };
  await bad({ start1: '2027-02-30T10:00' }, 'start1');
  await bad({ start1: '2027-03-28T01:30' }, 'start1'); // the hour that the change of clocks leaves out
  await bad({ start1: 'tomorrow' }, 'start1');
  await bad({ start1: '' }, 'start1');
  await bad({ start1: 5 }, 'start1');
  await bad({ minutes: '7' }, 'minutes');
  await bad({ place: 'javascript:alert(1)' }, 'place');
  await bad({ place: 'http://meet.example.org' }, 'place');
  await bad({ other: 'x' }, 'other');
  assert.equal(
    await samira.isRefused(url, 'offer-times', { ...offer, start1: '2027-02-01T10:00' }),
    'time-has-passed',
  );
  assert.deepEqual((await samira.page(url)).data['offered'], []);
});

test('the mediator offers, the sides answer, the mediator fixes, and everyone has a calendar file', async () => {
  const samira = await service.as('samira');
  await samira.does(url, 'offer-times', { ...offer, start2: '2027-03-27T10:00' });
  const helen = await service.as('helen');
  const amina = await service.as('amina');
  const box = (await helen.page(url)).actions.find(({ name }) => name === 'answer-times')?.fields[0];
  assert.equal(box?.options?.length, 2);
  await helen.does(url, 'answer-times', { suits: box?.options });
  await amina.does(url, 'answer-times', { suits: [box?.options?.[0]] });
  await samira.does(url, 'fix-meeting', { time: box?.options?.[0] });
  const page = await amina.page(url);
  assert.deepEqual(page.data['fixed'], {
    id: box?.options?.[0],
    startsAt: '2027-03-29T09:00:00Z',
    endsAt: '2027-03-29T11:00:00Z',
    way: 'online',
    place: 'https://meet.example.org/a',
  });
  assert.match(await amina.html(url), /Monday 29 March 2027 at 10:00/);
  const file = await amina.get(`${url}/calendar.ics`, 'text/calendar');
  const event = new ICAL.Component(ICAL.parse(file.text)).getFirstSubcomponent('vevent');
  assert.equal(event?.getFirstPropertyValue('dtstart')?.toString(), '2027-03-29T09:00:00Z');
  assert.doesNotMatch(file.text, /Amina|Helen|Zara|Milton|meet\.example/);
});

test('a stranger, a caseworker and nobody find neither the page nor the file', async () => {
  for (const key of ['daniel', 'grace', 'tom'] as const) {
    const client = await service.as(key);
    assert.equal((await client.get(url)).status, 404);
    assert.equal((await client.get(`${url}/calendar.ics`)).status, 404);
    assert.equal((await client.post(`${url}/times`, offer)).status, 404);
  }
  assert.equal((await (await service.as(null)).get(url)).status, 401);
});

test('one side cannot offer or fix times', async () => {
  const helen = await service.as('helen');
  assert.equal((await helen.post(`${url}/times`, offer)).status, 404);
  assert.equal((await helen.post(`${url}/fixed`, { time: 'x' })).status, 400);
});

test('a cancelled meeting gives a cancelled file, and new times can be offered', async () => {
  const samira = await service.as('samira');
  await samira.does(url, 'cancel-meeting');
  const file = await (await service.as('helen')).get(`${url}/calendar.ics`, 'text/calendar');
  assert.match(file.text, /STATUS:CANCELLED/);
  assert.match(file.text, /SEQUENCE:1/);
  await samira.does(url, 'offer-times', {
    ...offer,
    start1: '2027-04-05T14:00',
    way: 'in-person',
    place: 'The library, room 2 <b>bold</b>',
  });
  const html = await samira.html(url);
  assert.match(html, /2027-04-05|Monday 5 April 2027 at 14:00/);
  assert.doesNotMatch(html, /<b>bold/);
});

test('a meeting that took place is recorded with the sides that came', async () => {
  const samira = await service.as('samira');
  const time = (await samira.page(url)).actions.find(({ name }) => name === 'fix-meeting')?.fields[0]
    ?.options?.[0];
  await samira.does(url, 'fix-meeting', { time });
  await samira.does(url, 'record-meeting', { attended: ['family', 'setting'] });
  const past = (await samira.page(url)).data['past'] as { is: string; attended: string[] }[];
  assert.deepEqual(
    past.map(({ is, attended }) => [is, attended]),
    [
      ['cancelled', []],
      ['held', ['family', 'setting']],
    ],
  );
});
