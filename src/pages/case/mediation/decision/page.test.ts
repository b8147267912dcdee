import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { partyId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { recordDecision } from '#src/mediation/commands/decision/record-decision.ts';
import { pdfFile, zipOf } from '#src/room/kinds/zip.test-kit.ts';
import { escapeHtml } from '#src/web/html.ts';
import { cannotBeDoneBy, errorsOf, hostile, isNotThereFor, stateOf, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { decision } from '#test/kit/strand.ts';
import { asJson, sendsForm } from '../../documents/sharing.test-kit.ts';
import { asking, clock, decided, outsiders, together } from '../strand.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService(clock);
});
after(() => service.stop());

const good = { decision: 'refuse-to-assess', dated: '2026-11-02', sent: '2026-11-03' };
const actionsOf = async (key: PersonKey, url: string) =>
  (await (await service.as(key)).page(`${url}/decision`)).actions.map(({ name }) => name);
const linksOf = async (key: PersonKey, url: string) =>
  (await (await service.as(key)).page(url)).links.map(({ rel }) => rel);
const recordedIn = async (id: Parameters<typeof stateOf>[1]) =>
  (await stateOf(service, id)).mediation?.decision;

test('the family writes down the decision with its letter, and its dates run', async () => {
  const { id, url } = await together(service);
  const priya = await service.as('priya');
  const html = await priya.html(`${url}/decision`);
  assert.match(html, /Have you had a letter with a decision\?/);
  assert.match(html, /the law gives you the right to mediation/);
  const { actions } = await priya.page(`${url}/decision`);
  assert.deepEqual(
    actions.map(({ name, audience, readers }) => [name, audience, readers?.map((each) => each.name)]),
    [['record-decision', 'intake', ['Priya Nair', 'Samira Haddad', 'Grace Bello', 'Owen Price']]],
  );
  assert.ok(!actions[0]?.fields.some(({ name }) => name === 'contactedOn' || name === 'reason'));
  const fields = { ...good, letter: asJson(pdfFile, 'letter <b>.pdf') };
  assert.equal(await priya.does(`${url}/decision`, 'record-decision', fields), `${url}/decision`);
  const recorded = await recordedIn(id);
  assert.deepEqual(
    [recorded?.kind, recorded?.dated, recorded?.sent, recorded?.contactedOn, recorded?.letter?.type],
    ['refuse-to-assess', '2026-11-02', '2026-11-03', '2026-11-24', 'application/pdf'],
  );
  const after = await priya.html(`${url}/decision`);
  assert.match(after, /Monday 2 November 2026/);
  assert.match(after, /letter &lt;b&gt;\.pdf/);
  assert.match(after, /A caseworker will check this letter/);
  assert.match(after, /The tribunal has the appeal/);
  assert.ok((await linksOf('priya', url)).includes('mediation'));
});

test('of a plan the parts in question are kept, each with its meaning; without one it is refused in words', async () => {
  const { id, url } = await together(service);
  const priya = await service.as('priya');
  const plan = { ...good, decision: 'plan-content' };
  assert.equal(await priya.isRefused(`${url}/decision`, 'record-decision', plan), 'sections-needed');
  await priya.does(`${url}/decision`, 'record-decision', { ...plan, sections: ['I', 'F'] });
  assert.deepEqual((await recordedIn(id))?.sections, ['I', 'F']);
  assert.match(await priya.html(`${url}/decision`), /F: help with learning/);
});

test('what cannot be: another kind, no date, a day to come, a file of another kind', async () => {
  const { id, url } = await together(service);
  const priya = await service.as('priya');
  const href = `${url}/decision/record`;
  const refusal = async (fields: object) =>
    (await priya.post(href, { ...good, ...fields })).json()['refusal'];
  assert.equal(await refusal({ decision: 'not-appealable' }), 'decision-cannot-be-mediated');
  assert.equal(await refusal({ dated: '2026-11-25' }), 'date-does-not-fit');
  const errors = async (fields: object) => errorsOf(await priya.post(href, { ...good, ...fields }));
  assert.match((await errors({ dated: '', sent: '' }))['dated'] ?? '', /or the day it was sent/);
  assert.ok('dated' in (await errors({ dated: '2026-02-30' })));
  assert.ok('decision' in (await errors({ decision: 'x' })));
  assert.ok('decision' in (await errors({ decision: 7 })));
  assert.ok('sections' in (await errors({ sections: ['Z'] })));
  assert.ok('child' in (await errors({ child: 'x' })));
  for (const content of [Buffer.from([0x4d, 0x5a, 0, 1]), zipOf([{ name: 'a', content: 'b' }])]) {
    assert.match((await errors({ letter: asJson(content) }))['letter'] ?? '', /We cannot take this kind/);
  }
  assert.ok('letter' in (await errors({ letter: asJson(Buffer.alloc(0)) })));
  assert.ok('contactedOn' in (await errors({ contactedOn: '2026-11-20' })));
  assert.equal(await recordedIn(id), undefined);
});

test('a caseworker records for a family and says when it first turned to us', async () => {
  const { id, url } = await together(service);
  const grace = await service.as('grace');
  const fields = { ...good, contactedOn: '2026-11-10' };
  assert.equal(await grace.does(`${url}/decision`, 'record-decision', fields), `${url}/decision`);
  assert.equal((await recordedIn(id))?.contactedOn, '2026-11-10');
  const priya = await service.as('priya');
  await priya.does(`${url}/decision/correct`, 'record-decision', { ...good, reason: 'Once more.' });
  assert.equal((await recordedIn(id))?.contactedOn, '2026-11-10');
});

test('a correction needs its reason, keeps the letter, moves the dates and keeps the old ones', async () => {
  const letter = { name: 'Letter', type: 'application/pdf', content: pdfFile } as const;
  const { id, url } = await decided(service, { letter });
  const priya = await service.as('priya');
  const moved = { ...good, dated: '2026-10-30', sent: '' };
  assert.equal((await priya.post(`${url}/decision/record`, moved)).json()['refusal'], 'reason-needed');
  const correct = `${url}/decision/correct`;
  assert.ok('reason' in errorsOf(await priya.post(correct, moved)));
  const before = await priya.page(correct);
  assert.deepEqual(before.actions[0]?.fields.map(({ name, value }) => [name, value]).slice(0, 4), [
    ['decision', 'refuse-to-assess'],
    ['sections', []],
    ['dated', '2026-11-02'],
    ['sent', '2026-11-03'],
  ]);
  const go = await priya.does(correct, 'record-decision', { ...moved, reason: `Misread ${hostile}` });
  assert.equal(go, `${url}/decision`);
  const state = await stateOf(service, id);
  assert.equal(state.mediation?.decision.letter?.bytes, pdfFile.length);
  assert.ok(state.clocks.superseded.some(({ because }) => because === 'decision-recorded'));
  for (const key of ['priya', 'grace', 'samira'] as const) {
    const html = await (await service.as(key)).html(`${url}/decision`);
    assert.ok(html.includes(escapeHtml(`Misread ${hostile}`)), key);
    assert.ok(!html.includes('<script>alert'), key);
  }
  const tooLong = await priya.post(
    correct,
    { ...moved, reason: hostile.repeat(100) },
    { accept: 'text/html' },
  );
  assert.equal(tooLong.status, 400);
  assert.ok(tooLong.text.includes(escapeHtml(hostile)));
});

test('the letter comes back byte for byte to those who may open the page, to be kept and never run', async () => {
  const { url } = await together(service);
  const sent = await sendsForm(service, 'priya', `${url}/decision/record`, {
    decision: 'cease',
    'dated-day': '2',
    'dated-month': '11',
    'dated-year': '2026',
    letter: { fileName: 'scan.exe', type: 'application/x-msdownload', content: pdfFile },
  });
  assert.deepEqual([sent.statusCode, sent.headers.location], [303, `${url}/decision`]);
  const href = `${url}/decision/letter`;
  for (const key of ['priya', 'grace', 'samira'] as const) {
    const token = await service.services.door.makeToken(service.world.account(key));
    const { headers, rawPayload, statusCode } = await service.server.inject({
      url: href,
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(statusCode, 200);
    assert.ok(rawPayload.equals(pdfFile));
    assert.deepEqual(
      [headers['content-type'], headers['x-content-type-options'], headers['cache-control']],
      ['application/pdf', 'nosniff', 'no-store'],
    );
    assert.match(String(headers['content-disposition']), /^attachment; filename="letter\.pdf"/);
  }
  await isNotThereFor(service, href, [...outsiders, 'david']);
  const nobody = await service.as(null);
  assert.equal((await nobody.get(href)).status, 401);
  const other = await decided(service);
  assert.equal((await (await service.as('priya')).get(`${other.url}/decision/letter`)).status, 404);
});

test('the desk checks the letter against the law’s list; what is missing is kept and both see it', async () => {
  const { id, url } = await decided(service);
  const grace = await service.as('grace');
  assert.deepEqual(await actionsOf('grace', url), ['check-letter']);
  const { fields } = (await grace.page(`${url}/decision`)).actions[0] ?? {};
  assert.equal(fields?.[0]?.options?.length, 6);
  await grace.does(`${url}/decision`, 'check-letter', { missing: ['authority-contact', 'right-to-mediate'] });
  assert.deepEqual((await stateOf(service, id)).mediation?.letterMisses, [
    'right-to-mediate',
    'authority-contact',
  ]);
  const html = await (await service.as('priya')).html(`${url}/decision`);
  assert.match(
    html,
    /Missing from the letter:[\s\S]*That the family can mediate[\s\S]*Whom to tell at the council/,
  );
  assert.match(html, /We keep this as evidence\. It does not make your time shorter\./);
  const { data } = await (await service.as('samira')).page(`${url}/decision`);
  assert.deepEqual((data['letterCheck'] as { rule: string }).rule, 'M-3');
  await grace.does(`${url}/decision`, 'check-letter', {});
  assert.match(await (await service.as('priya')).html(`${url}/decision`), /says all that it has to/);
  assert.ok('missing' in errorsOf(await grace.post(`${url}/decision/check`, { missing: ['x'] })));
  await cannotBeDoneBy(service, `${url}/decision/check`, { missing: [] }, ['priya', 'david', 'samira']);
});

test('the mediator reads it once it is there and changes nothing', async () => {
  const { id, url } = await together(service);
  await isNotThereFor(service, `${url}/decision`, ['samira']);
  assert.ok(!(await linksOf('samira', url)).includes('decision'));
  await service.world.does('priya', id, recordDecision, decision);
  assert.deepEqual(await actionsOf('samira', url), []);
  const { data } = await (await service.as('samira')).page(`${url}/decision`);
  assert.ok(!('contactedOn' in (data['decision'] as object)));
  await cannotBeDoneBy(service, `${url}/decision/record`, good, ['samira']);
  await isNotThereFor(service, `${url}/decision/correct`, ['samira', 'david', ...outsiders]);
  await cannotBeDoneBy(service, `${url}/decision/correct`, { ...good, reason: 'x' }, ['samira', 'david']);
});

test('the council and strangers find nothing there, and no link', async () => {
  const { url } = await decided(service);
  await isNotThereFor(service, `${url}/decision`, [...outsiders, 'david']);
  await cannotBeDoneBy(service, `${url}/decision/record`, good, [...outsiders, 'david']);
  const links = await linksOf('david', url);
  assert.ok(!links.includes('decision') && !links.includes('mediation'));
});

test('where no council or NHS board is in the case, or no family, there is no such page', async () => {
  const { world } = service;
  const withSchool = await world.asks('amina', {
    ...asking,
    about: 'provision-by-setting',
    against: { setting: 'setting:115313' },
  });
  const url = await urlOf(service, withSchool);
  await isNotThereFor(service, `${url}/decision`, ['amina', 'grace']);
  const between = await world.asks('nadia', {
    ...asking,
    about: 'between-authorities',
    stage: 'drafting',
    asker: 'officer',
    askingParty: partyId('local-authority'),
    against: { icb: 'icb:QH8' },
  });
  await isNotThereFor(service, `${await urlOf(service, between)}/decision`, ['nadia', 'grace']);
});

test('a closed case shows the decision and takes nothing more; the same request twice is recorded once', async () => {
  const { id, url } = await together(service);
  await isNotThereFor(service, `${url}/decision/correct`, ['priya', 'grace']);
  const priya = await service.as('priya');
  const send = () => priya.post(`${url}/decision/record`, good, { 'idempotency-key': 'decision' });
  assert.deepEqual((await send()).json(), (await send()).json());
  assert.equal((await recordedIn(id))?.corrections.length, 0);
  await service.world.does('grace', id, closeCase, { outcome: 'no-agreement' });
  assert.deepEqual(await actionsOf('priya', url), []);
  assert.match(await priya.html(`${url}/decision/correct`), /nothing is changed any more/);
  const late = await priya.post(`${url}/decision/correct`, { ...good, reason: 'x' });
  assert.equal(late.json()['refusal'], 'case-is-closed');
});
