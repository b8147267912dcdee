import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import { escapeHtml } from '#src/web/html.ts';
import {
  cannotBeDoneBy,
  errorsOf,
  hostile,
  isNotThereFor,
  lastEvent,
  reading,
  urlOf,
} from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;
let url = '';

before(async () => {
  service = await testService();
  id = await service.world.asks('amina', reading);
  url = `${await urlOf(service, id)}/request`;
});
after(() => service.stop());

test('the desk reads the request as it was asked, who asked, and whom the law makes the other side', async () => {
  const { data } = await (await service.as('grace')).page(url);
  assert.equal(data['child'], 'Zara Quill');
  assert.equal(data['story'], reading.story);
  assert.equal(data['hopes'], reading.hopes);
  assert.equal(data['summary'], reading.summary);
  assert.equal(data['needs'], reading.needs);
  assert.equal(data['askedBy'], 'Amina Yusuf');
  assert.equal(data['asker'], 'parent');
  assert.equal(data['kind'], 'provision-by-setting');
  assert.deepEqual(data['otherSide'], {
    open: true,
    bodies: ['setting'],
    says: 'The talk is with the school, nursery or college that gives the help.',
    rule: 'DR-1',
    sources: ['CFA 2014 s.57', 'CFA 2014 Explanatory Notes para 273', 'CoP 2015 11.8'],
  });
  assert.deepEqual(data['outsideTheLaw'], []);
  const html = await (await service.as('grace')).html(url);
  assert.match(html, /a parent/);
  assert.match(html, /<title>The request – Way Forward<\/title>/);
});

test('a party whom the law does not name here is pointed out before anybody is invited', async () => {
  const other = await service.world.asks('daniel', {
    ...reading,
    stage: 'review',
    against: { setting: 'setting:115313', 'local-authority': 'la:E06000033' },
  });
  const its = `${await urlOf(service, other)}/request`;
  const grace = await service.as('grace');
  assert.deepEqual((await grace.page(its)).data['outsideTheLaw'], ['Milton Hall Primary School and Nursery']);
  assert.match(await grace.html(its), /is not one of those whom the law names here/);
});

test('the side that asked reads its own words there, without the desk’s notes and without anything to press', async () => {
  const grace = await service.as('grace');
  await grace.does(url, 'note-arrangement', { text: 'Rang on Monday.' });
  const amina = await service.as('amina');
  const page = await amina.page(url);
  assert.equal(page.data['story'], reading.story);
  assert.equal(page.data['needs'], reading.needs);
  assert.deepEqual(page.actions, []);
  const text = JSON.stringify(page) + (await amina.html(url));
  assert.ok(!text.includes('Rang on Monday'));
  assert.ok(text.includes('What you asked'));
});

test('notes are listed newest first with author and time, read by caseworkers only', async () => {
  const grace = await service.as('grace');
  const { actions } = await grace.page(url);
  const note = actions.find(({ name }) => name === 'note-arrangement');
  assert.equal(note?.audience, 'arrangements');
  assert.deepEqual(
    note?.readers?.map(({ name, role, party }) => [name, role, party]),
    [
      ['Grace Bello', 'caseworker', null],
      ['Owen Price', 'caseworker', null],
    ],
  );
  const owen = await service.as('owen');
  await owen.does(url, 'note-arrangement', { text: hostile });
  const notes = (await grace.page(url)).data['notes'] as readonly {
    author: string;
    text: string;
    at: string;
  }[];
  assert.equal(notes[0]?.author, 'Owen Price');
  assert.equal(notes[0]?.text, hostile);
  assert.equal(notes[1]?.text, 'Rang on Monday.');
  assert.ok(Temporal.Instant.compare(notes[0]?.at ?? '', notes[1]?.at ?? '') >= 0);
  const html = await grace.html(url);
  assert.ok(html.includes(escapeHtml(hostile)));
  assert.ok(!html.includes('<script>alert'));
});

test('a note is text of a length that somebody can read, and nothing else', async () => {
  const grace = await service.as('grace');
  const href = `${url}/notes`;
  for (const sent of [
    {},
    { text: '  ' },
    { text: 7 },
    { text: ['a', 'b'] },
    { text: 'x'.repeat(10_001) },
    { text: 'x', audience: 'everyone' },
    { text: '\u0000' },
  ]) {
    assert.notDeepEqual(errorsOf(await grace.post(href, sent)), {}, JSON.stringify(sent).slice(0, 60));
  }
});

test('the desk checks the request once, and goes on to the invitations', async () => {
  const grace = await service.as('grace');
  assert.equal(await grace.does(url, 'check-request'), url.replace('/request', '/invitations'));
  assert.equal((await lastEvent(service, id)).event.kind, 'request-checked');
  const again = await grace.post(`${url}/check`, {});
  assert.equal(again.json()['refusal'], 'already-done');
  assert.deepEqual(
    (await grace.page(url)).actions.map(({ name }) => name),
    ['note-arrangement'],
  );
});

test('the mediator reads what the asker told us, not the needs and not the notes; a former one nothing', async () => {
  const { world } = service;
  const other = await world.asks('priya', { ...reading, against: { 'local-authority': 'la:E06000033' } });
  const its = `${await urlOf(service, other)}/request`;
  await world.bringsTogether(other, { 'local-authority': 'david' });
  await (await service.as('grace')).does(its, 'note-arrangement', { text: 'Rang on Monday.' });
  await isNotThereFor(service, its, ['samira']);
  await world.appoints(other, 'samira');
  const page = await (await service.as('samira')).page(its);
  assert.equal(page.data['story'], reading.story);
  assert.equal(page.data['needs'], null);
  assert.deepEqual(page.actions, []);
  assert.ok(!JSON.stringify(page).includes('Rang on Monday'));
  await isNotThereFor(service, its, ['david', 'amina', 'tom', 'ruth']);
  await world.does('samira', other, standDown, {});
  await isNotThereFor(service, its, ['samira']);
});

test('only a caseworker checks or notes, and a closed case still takes a note but no check', async () => {
  await cannotBeDoneBy(service, `${url}/check`, {}, ['amina', 'helen', 'samira', 'daniel']);
  await cannotBeDoneBy(service, `${url}/notes`, { text: 'x' }, ['amina', 'helen', 'samira', 'daniel']);
  const other = await service.world.asks('leah', reading);
  await service.world.does('grace', other, closeCase, { outcome: 'no-agreement' });
  const its = `${await urlOf(service, other)}/request`;
  const grace = await service.as('grace');
  assert.deepEqual(
    (await grace.page(its)).actions.map(({ name }) => name),
    ['note-arrangement'],
  );
  await grace.does(its, 'note-arrangement', { text: 'They rang to say thank you.' });
  assert.equal((await grace.post(`${its}/check`, {})).json()['refusal'], 'case-is-closed');
});

test('an asking body reads its own request too, and a party that was asked does not', async () => {
  const other = await service.world.asks('nadia', {
    ...reading,
    about: 'between-authorities',
    stage: 'drafting',
    asker: 'officer',
    askingParty: partyId('local-authority'),
    against: { icb: 'icb:QH8' },
  });
  await service.world.bringsTogether(other, { icb: 'ian' });
  const its = `${await urlOf(service, other)}/request`;
  assert.equal((await (await service.as('nadia')).page(its)).data['hopes'], reading.hopes);
  await isNotThereFor(service, its, ['ian']);
});
