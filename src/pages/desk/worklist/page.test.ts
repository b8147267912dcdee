import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { askQuestion } from '#src/case/commands/inviting/ask-question.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { declareInterests } from '#src/case/commands/mediator/declare-interests.ts';
import { proposeMediator } from '#src/case/commands/mediator/propose-mediator.ts';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import { errorsOf, hostile, isNotThereFor, reading, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let fresh: CaseId;
let late: CaseId;
let talking: CaseId;
let closed: CaseId;

const setting = partyId('setting');

before(async () => {
  service = await testService({ CLOCK: '2026-12-09T09:00' });
  const { world } = service;
  fresh = await world.asks('amina', reading);
  late = await world.asks('daniel', reading);
  await world.does('grace', late, checkRequest, {});
  const invitation = { party: setting, account: world.account('peter'), replyBy: '2026-12-08', summary: 'x' };
  await world.does('grace', late, inviteParty, invitation);
  await world.does('peter', late, askQuestion, { text: 'How long does it take?' });
  talking = await world.asks('priya', { ...reading, against: { 'local-authority': 'la:E06000033' } });
  await world.bringsTogether(talking, { 'local-authority': 'david' });
  await world.appoints(talking, 'samira');
  closed = await world.asks('leah', reading);
  await world.does('grace', closed, closeCase, { outcome: 'did-not-go-ahead' });
});
after(() => service.stop());

interface Row {
  readonly reference: string;
  readonly stage: string;
  readonly nextStep: { readonly step: string; readonly says: string; readonly by: string | null };
  readonly waitsForUs: boolean;
  readonly isLate: boolean;
  readonly parties: readonly { readonly name: string; readonly takingPart: string }[];
  readonly waitingQuestions: number;
  readonly outcome: string | null;
  readonly askedOn: string;
}

const rowsAt = async (url: string): Promise<readonly Row[]> => {
  const { data } = await (await service.as('grace')).page(url);
  return data['cases'] as readonly Row[];
};
const referencesAt = async (url: string) => (await rowsAt(url)).map(({ reference }) => `/case/${reference}`);
const urls = async (...ids: readonly CaseId[]) => Promise.all(ids.map((id) => urlOf(service, id)));

test('open cases come with the newest change first, each with its step, its parties and its dates', async () => {
  assert.deepEqual(await referencesAt('/desk'), await urls(talking, late, fresh));
  const [, , row] = await rowsAt('/desk');
  assert.equal(row?.stage, 'checking');
  assert.deepEqual(row?.nextStep, {
    step: 'check-request',
    says: 'This request is new. Please read it.',
    by: null,
  });
  assert.equal(row?.waitsForUs, true);
  assert.equal(row?.askedOn, '2026-12-09');
  assert.deepEqual(
    row?.parties.map(({ name, takingPart }) => [name, takingPart]),
    [
      ['the family', 'agreed'],
      ['Milton Hall Primary School and Nursery', 'named'],
    ],
  );
});

test('what waits for the desk is marked and can be chosen, also by stage', async () => {
  assert.deepEqual(await referencesAt('/desk?show=waiting'), await urls(late, fresh));
  assert.deepEqual(await referencesAt('/desk?show=waiting&stage=inviting'), await urls(late));
  assert.deepEqual(await referencesAt('/desk?stage=talking'), await urls(talking));
  assert.deepEqual(await referencesAt('/desk?show=closed'), await urls(closed));
  const [row] = await rowsAt('/desk?stage=inviting');
  assert.equal(row?.waitingQuestions, 1);
  assert.equal(row?.nextStep.step, 'answer-questions');
  assert.equal((await rowsAt('/desk?show=closed'))[0]?.outcome, 'did-not-go-ahead');
});

test('an answer that did not come by its day waits for the desk, and one whose day is today does not yet', async () => {
  const { world } = service;
  const ids: CaseId[] = [];
  for (const replyBy of ['2026-12-08', '2026-12-09']) {
    const id = await world.asks('maya', { ...reading, asker: 'young-person' });
    await world.does('grace', id, checkRequest, {});
    const account = world.account('helen');
    await world.does('grace', id, inviteParty, { party: setting, account, replyBy, summary: 'x' });
    await world.does('grace', id, proposeMediator, { mediator: world.account('tom') });
    await world.does('tom', id, declareInterests, { employer: 'none', interestIn: [], note: null });
    ids.push(id);
  }
  const waiting = await referencesAt('/desk?show=waiting');
  const [yesterday, today] = await urls(...ids);
  assert.ok(waiting.includes(yesterday ?? ''));
  assert.ok(!waiting.includes(today ?? ''));
  const row = (await rowsAt('/desk')).find(({ reference }) => `/case/${reference}` === yesterday);
  assert.equal(row?.isLate, true);
  assert.equal(
    row?.nextStep.says,
    'We are waiting for Milton Hall Primary School and Nursery to answer by Tuesday 8 December 2026.',
  );
  const html = await (await service.as('grace')).html('/desk?show=waiting');
  assert.match(html, /That day has passed\. Please ring them\./);
});

test('the list leads to each case and its step, and names no person, child or word of theirs', async () => {
  const grace = await service.as('grace');
  const html = await grace.html('/desk');
  const [url = ''] = await urls(fresh);
  assert.ok(html.includes(`<a href="${url}">`));
  assert.ok(html.includes(`<a href="${url}/request">Read the request</a>`));
  const text = html + (await grace.get('/desk')).text;
  for (const secret of ['Zara', 'small-group', 'Amina', 'Daniel', 'Peter', 'How long', 'ring after']) {
    assert.ok(!text.includes(secret), secret);
  }
  assert.ok(!html.includes('Leave this page'));
});

test('links lead through every page of a long list and back', async () => {
  const { pool, newId } = service.services.store;
  const facts = {
    about: 'duties',
    ehcStage: 'none',
    parties: [],
    waitingQuestions: 0,
    outcome: null,
    desk: { step: 'nothing-to-do', waitingFor: [], by: null },
    clock: null,
  };
  for (let number = 0; number < 101; number += 1) {
    const file = {
      case_id: newId(),
      reference: `WF-${String(1000 + number)}-ZZ`,
      authority: 'E06000033',
      version: 1,
      stage: 'signing',
      asked_at: '2026-11-01T09:00:00Z',
      changed_at: '2026-11-02T09:00:00.5Z',
      closed_at: null,
      desk_from: null,
      facts,
    };
    await pool.query('select record.set_case_file($1)', [JSON.stringify(file)]);
  }
  const grace = await service.as('grace');
  const counts: number[] = [];
  const seen = new Set<string>();
  let url: string | undefined = '/desk?stage=signing';
  while (url !== undefined) {
    const page = await grace.page(url);
    const rows = page.data['cases'] as readonly Row[];
    counts.push(rows.length);
    for (const { reference } of rows) seen.add(reference);
    const next: string | undefined = page.links.find(({ rel }) => rel === 'older')?.href;
    if (next !== undefined) assert.ok((await grace.html(url)).includes('Older cases'));
    url = next;
  }
  assert.deepEqual(counts, [50, 50, 1]);
  assert.equal(seen.size, 101);
});

test('an address that nobody made shows the usual list, and is no fault', async () => {
  const usual = await referencesAt('/desk');
  for (const query of [
    '?show=everything',
    '?stage=closed',
    '?older=yesterday',
    '?older=2026-13-45T99:00:00Z_WF-7K3M-2Q',
    '?older=2026-12-09T09:00:00Z_%00',
    `?stage=${encodeURIComponent(hostile)}`,
    '?stage=talking&stage=signing',
  ]) {
    assert.deepEqual(await referencesAt(`/desk${query}`), usual, query);
  }
});

test('a reference that somebody reads out opens its case; another is answered at the box', async () => {
  const grace = await service.as('grace');
  const [url = ''] = await urls(fresh);
  const reference = url.replace('/case/', '');
  assert.equal(await grace.does('/desk', 'open-case', { reference: ` ${reference.toLowerCase()} ` }), url);
  const wrong = await grace.post('/desk/open', { reference: 'WF-0000-00' });
  assert.match(errorsOf(wrong)['reference'] ?? '', /no case with this reference/);
  for (const sent of [{}, { reference: 7 }, { reference: 'x'.repeat(21) }, { reference, more: 'x' }]) {
    assert.equal((await grace.post('/desk/open', sent)).status, 400, JSON.stringify(sent));
  }
});

test('nobody but a caseworker has a worklist', async () => {
  await isNotThereFor(service, '/desk', ['amina', 'helen', 'david', 'samira', 'ruth', 'joan']);
  const [url = ''] = await urls(fresh);
  for (const key of ['amina', 'samira'] as const) {
    const answer = await (await service.as(key)).post('/desk/open', { reference: url.replace('/case/', '') });
    assert.equal(answer.status, 404);
  }
  assert.equal((await (await service.as(null)).get('/desk')).status, 401);
});
