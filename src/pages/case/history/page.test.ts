import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { markOption } from '#src/agreement/commands/text/mark-option.ts';
import { raiseIssue } from '#src/agreement/commands/text/raise-issue.ts';
import { suggestOption } from '#src/agreement/commands/text/suggest-option.ts';
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import { answerQuestion } from '#src/case/commands/inviting/answer-question.ts';
import { askQuestion } from '#src/case/commands/inviting/ask-question.ts';
import { acceptMediator } from '#src/case/commands/mediator/accept-mediator.ts';
import { declareInterests } from '#src/case/commands/mediator/declare-interests.ts';
import { objectToMediator } from '#src/case/commands/mediator/object-to-mediator.ts';
import { proposeMediator } from '#src/case/commands/mediator/propose-mediator.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { resume } from '#src/case/commands/taking-part/resume.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { act } from '#src/record/act.ts';
import { openDocument } from '#src/room/commands/open-document.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { shareDocument } from '#src/room/commands/share-document.ts';
import { type TestService, testService } from '#test/kit/service.ts';

const family = partyId('family');
const council = partyId('local-authority');

let service: TestService;
let id: CaseId;
let url = '';

/** Every private thing that there is holds MARKER, so that one search finds any leak. */
before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  const { world } = service;
  id = await world.asks('amina', {
    about: 'duties',
    child: 'MARKER child',
    story: 'MARKER story',
    hopes: 'MARKER hopes',
    summary: 'A summary for all.',
    against: { setting: 'setting:115313', 'local-authority': 'la:E06000033' },
  });
  await world.bringsTogether(id, { setting: 'helen', 'local-authority': 'david' });
  const state = await world.does('amina', id, askQuestion, { text: 'MARKER question' });
  const question = state.questions[0]?.id ?? '';
  await world.does('grace', id, answerQuestion, { question, text: 'MARKER answer' });
  await world.does('grace', id, noteArrangement, { text: 'MARKER arrangement' });
  // Helen asks for another mediator than Tom; then everyone accepts Samira.
  await world.does('grace', id, proposeMediator, { mediator: world.account('tom') });
  await world.does('tom', id, declareInterests, { employer: 'none', interestIn: [], note: 'MARKER note' });
  await world.does('amina', id, acceptMediator, {});
  await world.does('helen', id, objectToMediator, {});
  await world.appoints(id, 'samira');
  await world.does('amina', id, say, { room: family, text: 'MARKER private' });
  const file = { name: 'MARKER.txt', type: 'text/plain', content: Buffer.from('MARKER file') } as const;
  const shared = await world.does('amina', id, shareDocument, { room: family, ...file });
  const document = [...shared.rooms.documents.keys()][0] ?? '';
  await world.does('samira', id, openDocument, { document });
  await world.does('samira', id, say, { room: 'notes', text: 'MARKER of the mediator' });
  await world.does('samira', id, openJointRoom, {});
  await world.does('helen', id, say, { room: 'joint', text: 'MARKER said to all' });
  const raised = await world.does('helen', id, raiseIssue, { text: 'MARKER issue' });
  const issue = [...raised.wayForward.issues.keys()][0] ?? '';
  const suggested = await world.does('david', id, suggestOption, { issue, text: 'MARKER option' });
  const option = [...suggested.wayForward.options.keys()][0] ?? '';
  await world.does('amina', id, markOption, { option, mark: 'could-live-with' });
  const onBehalf = { party: council, by: 'phone' as const };
  await act(service.services.store, id, { ...world.actor('owen'), onBehalf }, pause, {});
  await world.does('david', id, resume, {});
  url = `/case/${state.reference}/history`;
});
after(() => service.stop());

interface Line {
  readonly at: string;
  readonly what: string;
  readonly says: string;
  readonly by: string | null;
  readonly told: string | null;
}

const linesOf = async (key: PersonKey): Promise<readonly Line[]> =>
  (await (await service.as(key)).page(url)).data['lines'] as readonly Line[];

const shown = async (key: PersonKey): Promise<string> => {
  const client = await service.as(key);
  return `${await client.html(url)} ${JSON.stringify((await client.page(url)).data)}`;
};

test('nobody finds a word of anybody in the history, whoever they are', async () => {
  for (const key of ['amina', 'helen', 'david', 'samira', 'grace'] as const) {
    assert.doesNotMatch(await shown(key), /MARKER/u, key);
  }
});

test('the other sides and the desk do not learn that the family wrote, shared, marked or asked', async () => {
  for (const key of ['helen', 'david'] as const) {
    const whats = (await linesOf(key)).map(({ what }) => what);
    for (const hidden of [
      'document-shared',
      'document-opened',
      'option-marked',
      'question-asked',
      'question-answered',
    ]) {
      assert.ok(!whats.includes(hidden), `${key} is told of ${hidden}`);
    }
    assert.equal(whats.filter((what) => what === 'said').length, 1, 'only what was said in the joint room');
    assert.ok(!whats.includes('arrangement-noted'));
    assert.doesNotMatch(await shown(key), /private room of|opened a document|a question/iu);
  }
  const desk = (await linesOf('grace')).map(({ what }) => what);
  assert.ok(desk.includes('arrangement-noted') && desk.includes('question-asked'));
  assert.ok(desk.every((what) => !/^(said|document-|issue-|option-)/u.test(what)));
});

test('each finds what is theirs: the family its own room, the mediator all rooms and no question', async () => {
  const amina = await linesOf('amina');
  const says = amina.map((line) => line.says);
  for (const sentence of [
    'You asked for help.',
    'You asked the caseworkers a question.',
    'A caseworker answered your question.',
    'You wrote in your private room.',
    'You shared a document in your private room.',
    'The mediator opened a document.',
    'Milton Hall Primary School and Nursery wrote in the joint room.',
    'You told the mediator what they think of an idea.',
  ]) {
    assert.ok(says.includes(sentence), `${sentence} is not in ${says.join(' | ')}`);
  }
  const mediator = (await linesOf('samira')).map((line) => line.says);
  assert.ok(mediator.includes('The family wrote in the private room of the family.'));
  assert.ok(mediator.includes('You wrote in your notes.'));
  assert.ok(mediator.every((sentence) => !/question|note about/u.test(sentence)));
  assert.ok(says.every((sentence) => !/notes/u.test(sentence)));
});

test('who asked for another mediator is known to that side alone', async () => {
  const of = async (key: PersonKey) =>
    (await linesOf(key)).filter(({ what }) => /^mediator-(changed|objected-to|stood-down)$/u.test(what));
  const says = 'There will be another mediator.';
  const neutral = { what: 'mediator-changed', says, by: null, told: null, receipt: null };
  for (const key of ['amina', 'david', 'samira'] as const) {
    const [line, ...more] = await of(key);
    assert.deepEqual(more, []);
    assert.deepEqual({ ...line, at: '' }, { at: '', ...neutral });
  }
  const [helens] = await of('helen');
  assert.equal(helens?.says, 'You asked for another mediator. There will be another.');
  const [desks] = await of('grace');
  assert.deepEqual(
    [desks?.says, desks?.by],
    ['A party asked for another mediator. Nobody needs to say why.', null],
  );
  // Amina had accepted Tom; nobody else learns of it.
  const accepted = (await linesOf('david')).filter(({ what }) => what === 'mediator-accepted');
  assert.equal(accepted.length, 3);
});

test('what a caseworker wrote down is shown as told by phone, with the caseworker who did', async () => {
  for (const key of ['david', 'amina', 'grace'] as const) {
    const paused = (await linesOf(key)).find(({ what }) => what === 'party-paused');
    assert.deepEqual([paused?.by, paused?.told], ['Owen Price', 'phone']);
  }
  assert.match(await shown('david'), /Your side asked for a pause\. <span class="muted">Told us by phone/);
});

test('the newest stands first, with its day and time', async () => {
  const lines = await linesOf('amina');
  assert.equal(lines[0]?.what, 'party-resumed');
  assert.equal(lines.at(-1)?.what, 'help-asked');
  const html = await (await service.as('amina')).html(url);
  assert.match(html, /<h2 class="card__heading">Tuesday 24 November 2026<\/h2>/);
  assert.match(html, /<time class="muted" datetime="2026-11-24T10:00:[^"]*Z">10:0\d<\/time>/);
});

test('a mediator who went, and people outside, find nothing; a proposed one only the proposal', async () => {
  for (const key of ['tom', 'daniel', 'peter', 'ruth'] as const) {
    const client = await service.as(key);
    const theirs = await client.get(url);
    assert.equal(theirs.status, 404, key);
    assert.equal(theirs.text, (await client.get('/case/WF-0000-00/history')).text);
  }
  assert.equal((await (await service.as(null)).get(url)).status, 401);
  const { world } = service;
  const other = await world.asks('daniel', {
    about: 'provision-by-setting',
    child: 'Finn',
    story: 'MARKER',
    hopes: 'MARKER',
    summary: 'MARKER',
    against: { setting: 'setting:134860' },
  });
  await world.bringsTogether(other, { setting: 'peter' });
  const { reference } = await world.does('grace', other, proposeMediator, {
    mediator: world.account('ines'),
  });
  const { data } = await (await service.as('ines')).page(`/case/${reference}/history`);
  const lines = data['lines'] as readonly Line[];
  assert.deepEqual(
    lines.map(({ says, by }) => [says, by]),
    [['You were proposed as mediator.', 'Grace Bello']],
  );
});

test('a long history is turned page by page, and any number leads somewhere', async () => {
  const { world } = service;
  for (let number = 0; number < 60; number += 1) {
    await world.does('samira', id, say, { room: 'notes', text: `MARKER ${number}` });
  }
  const samira = await service.as('samira');
  const first = await samira.page(url);
  assert.equal((first.data['lines'] as readonly Line[]).length, 50);
  const older = first.links.find(({ rel }) => rel === 'older');
  assert.equal(older?.href, `${url}?page=2`);
  const second = await samira.page(`${url}?page=2`);
  assert.equal(second.data['page'], 2);
  assert.ok(second.links.some(({ rel, href }) => rel === 'newer' && href === url));
  assert.match(await samira.html(`${url}?page=2`), /Page 2 of 2/);
  for (const page of ['0', '-1', '99999', 'x', '1e9', '%00', '2%27']) {
    assert.equal((await samira.get(`${url}?page=${page}`)).status, 200, page);
  }
  assert.equal(
    (await linesOf('amina')).length < 50,
    true,
    'the notes of the mediator make nobody’s history longer',
  );
});
