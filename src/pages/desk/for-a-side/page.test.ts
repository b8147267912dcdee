import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeAgreement } from '#src/agreement/commands/keeping/make-agreement.ts';
import { sayDone } from '#src/agreement/commands/keeping/say-done.ts';
import { signAgreement } from '#src/agreement/commands/keeping/sign-agreement.ts';
import { acceptClause } from '#src/agreement/commands/text/accept-clause.ts';
import { draftClause } from '#src/agreement/commands/text/draft-clause.ts';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { declareInterests } from '#src/case/commands/mediator/declare-interests.ts';
import { proposeMediator } from '#src/case/commands/mediator/propose-mediator.ts';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { escapeHtml } from '#src/web/html.ts';
import {
  cannotBeDoneBy,
  errorsOf,
  hostile,
  isNotThereFor,
  lastEvent,
  reading,
  stateOf,
  urlOf,
} from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;

before(async () => {
  service = await testService();
});
after(() => service.stop());

const setting = partyId('setting');
const family = partyId('family');

const at = async (id: CaseId) => {
  const url = await urlOf(service, id);
  return { id, setting: `${url}/for/setting`, family: `${url}/for/family` };
};

const asked = async () => at(await service.world.asks('amina', reading));

const invited = async () => {
  const { world } = service;
  const id = await world.asks('amina', reading);
  await world.does('grace', id, checkRequest, {});
  const account = world.account('helen');
  const invitation = { party: setting, account, replyBy: '2099-01-01', summary: 'x' };
  await world.does('grace', id, inviteParty, invitation);
  return at(id);
};

const agreed = async () => {
  const id = await service.world.asks('amina', reading);
  await service.world.bringsTogether(id, { setting: 'helen' });
  return at(id);
};

const talking = async () => {
  const its = await agreed();
  await service.world.appoints(its.id, 'samira');
  return its;
};

const keeping = async () => {
  const { world } = service;
  const its = await talking();
  const clause = { clause: null, revision: 0, issue: null, owner: setting, dueOn: '2099-05-05' };
  const words = { what: 'Secret words of a clause.', howWeWillKnow: 'Secret way to know.' };
  const drafted = await world.does('samira', its.id, draftClause, { ...clause, ...words });
  const [only] = [...drafted.wayForward.clauses.values()];
  const revised = { clause: only?.id ?? '', revision: only?.revision ?? 0 };
  for (const key of ['amina', 'helen'] as const) await world.does(key, its.id, acceptClause, revised);
  const made = { document: 'Secret document.', digest: '00', clauses: [revised] };
  await world.does('samira', its.id, makeAgreement, made);
  for (const key of ['amina', 'helen'] as const) {
    await world.does(key, its.id, signAgreement, { name: 'Secret name', digest: '00' });
  }
  return { ...its, clause: revised.clause };
};

const namesAt = async (url: string) =>
  (await (await service.as('grace')).page(url)).actions.map(({ name }) => name);

const wasRecordedFor = async (id: CaseId, kind: string, party: string, by: 'phone' | 'post') => {
  const { envelope, event } = await lastEvent(service, id);
  assert.equal(event.kind, kind);
  assert.equal(envelope.actor, service.world.account('grace'));
  assert.deepEqual(envelope.onBehalf, { party, by });
};

test('an invited side agrees by phone; the words are for those who take part, not for the desk', async () => {
  const its = await invited();
  const grace = await service.as('grace');
  const { actions } = await grace.page(its.setting);
  assert.deepEqual(
    actions.map(({ name }) => name),
    ['agree-to-take-part', 'decline', 'leave'],
  );
  assert.equal(actions[0]?.audience, 'everyone');
  assert.deepEqual(
    actions[0]?.readers?.map(({ name }) => name),
    ['Amina Yusuf', 'Helen Marsh'],
  );
  const fields = { attendee: `Helen ${hostile}`, mayDecide: 'Books', by: 'phone' };
  assert.equal(await grace.does(its.setting, 'agree-to-take-part', fields), its.setting);
  await wasRecordedFor(its.id, 'party-agreed', 'setting', 'phone');
  const taking = (await stateOf(service, its.id)).parties.get(setting)?.taking;
  const words = taking?.is === 'agreed' && taking.attendee !== null ? [taking.attendee] : [];
  assert.equal(words.length, 1);
  const { readWords } = service.services.store;
  assert.equal(
    (await readWords(service.world.actor('amina'), its.id, words)).text(words[0]),
    `Helen ${hostile}`,
  );
  assert.equal((await readWords(service.world.actor('grace'), its.id, words)).text(words[0]), null);
  assert.equal(
    (await grace.post(`${its.setting}/agree-to-take-part`, fields)).json()['refusal'],
    'already-answered',
  );
});

test('a side says no by post, with or without a reason and a note', async () => {
  const its = await invited();
  const grace = await service.as('grace');
  const { actions } = await grace.page(its.setting);
  const decline = actions.find(({ name }) => name === 'decline');
  assert.equal(decline?.audience, 'arrangements');
  assert.deepEqual(
    decline?.readers?.map(({ name }) => name),
    ['Helen Marsh', 'Grace Bello', 'Owen Price'],
  );
  await grace.does(its.setting, 'decline', { reason: 'no-time', note: 'Exams.', by: 'post' });
  await wasRecordedFor(its.id, 'party-declined', 'setting', 'post');
  const taking = (await stateOf(service, its.id)).parties.get(setting)?.taking;
  assert.equal(taking?.is === 'declined' && taking.reason, 'no-time');
  assert.deepEqual(await namesAt(its.setting), []);
  const other = await invited();
  await grace.does(other.setting, 'decline', { reason: 'no-reason-given', by: 'phone' });
  const later = (await stateOf(service, other.id)).parties.get(setting)?.taking;
  assert.equal(later?.is === 'declined' && later.note, null);
});

test('a side pauses, is ready again and leaves by phone, each at once', async () => {
  const its = await agreed();
  const grace = await service.as('grace');
  assert.deepEqual(await namesAt(its.family), ['pause', 'leave']);
  await grace.does(its.family, 'pause', { by: 'phone' });
  await wasRecordedFor(its.id, 'party-paused', 'family', 'phone');
  assert.deepEqual(await namesAt(its.family), ['resume', 'leave']);
  assert.equal((await grace.post(`${its.family}/pause`, { by: 'phone' })).json()['refusal'], 'already-done');
  assert.equal(
    (await grace.post(`${its.setting}/resume`, { by: 'phone' })).json()['refusal'],
    'already-done',
  );
  await grace.does(its.family, 'resume', { by: 'post' });
  await wasRecordedFor(its.id, 'party-resumed', 'family', 'post');
  await grace.does(its.family, 'leave', { by: 'phone' });
  await wasRecordedFor(its.id, 'party-left', 'family', 'phone');
  assert.deepEqual(await namesAt(its.family), []);
  assert.match(await grace.html(its.family), /nothing that this side can do now/);
  assert.equal((await grace.post(`${its.family}/leave`, { by: 'phone' })).json()['refusal'], 'already-done');
});

test('a mediator is accepted for a side, and the last acceptance appoints; another side asks for another', async () => {
  const { world } = service;
  const its = await agreed();
  const grace = await service.as('grace');
  const accepts = () => grace.post(`${its.family}/accept-mediator`, { by: 'phone' });
  assert.equal((await accepts()).json()['refusal'], 'no-mediator-proposed');
  await world.does('grace', its.id, proposeMediator, { mediator: world.account('tom') });
  assert.ok(!(await namesAt(its.family)).includes('accept-mediator'));
  assert.equal((await accepts()).json()['refusal'], 'interests-not-declared');
  await world.does('tom', its.id, declareInterests, { employer: 'none', interestIn: [], note: null });
  assert.match(await grace.html(its.family), /They accept Tom Fletcher as mediator/);
  await grace.does(its.family, 'accept-mediator', { by: 'phone' });
  await wasRecordedFor(its.id, 'mediator-accepted', 'family', 'phone');
  assert.equal((await accepts()).json()['refusal'], 'already-done');
  await grace.does(its.setting, 'accept-mediator', { by: 'post' });
  assert.equal((await stateOf(service, its.id)).mediator.appointed, world.account('tom'));
  await grace.does(its.setting, 'object-to-mediator', { by: 'phone' });
  await wasRecordedFor(its.id, 'mediator-objected-to', 'setting', 'phone');
});

test('times that suit are recorded from those offered, by day and hour', async () => {
  const { world } = service;
  const its = await talking();
  const grace = await service.as('grace');
  const answers = (suits: readonly string[]) =>
    grace.post(`${its.family}/answer-times`, { suits, by: 'phone' });
  assert.equal((await answers([])).json()['refusal'], 'time-not-offered');
  const startsAt = Temporal.Instant.from('2099-06-01T09:00:00Z');
  const times = [{ startsAt, endsAt: startsAt.add({ hours: 2 }) }];
  const place = 'Secret place';
  const state = await world.does('samira', its.id, offerTimes, { way: 'in-person', place, times });
  const id = state.meetings.offer?.times[0]?.id ?? '';
  const html = await grace.html(its.family);
  assert.match(html, /Monday 1 June 2099 at 10:00 to Monday 1 June 2099 at 12:00/);
  assert.ok(!html.includes(place));
  await grace.does(its.family, 'answer-times', { suits: [id], by: 'phone' });
  await wasRecordedFor(its.id, 'times-answered', 'family', 'phone');
  assert.deepEqual((await stateOf(service, its.id)).meetings.offer?.answers.get(family), [id]);
  assert.ok('suits' in errorsOf(await answers(['another'])));
  await world.does('samira', its.id, fixMeeting, { time: id });
  assert.ok(!(await namesAt(its.family)).includes('answer-times'));
  assert.equal((await answers([id])).json()['refusal'], 'times-already-fixed');
});

test('a promise is told by number, owner and day, never by its words', async () => {
  const its = await keeping();
  const grace = await service.as('grace');
  const { data } = await grace.page(its.family);
  assert.deepEqual(data['promises'], [
    {
      clause: its.clause,
      label: 'Promise 1, by Milton Hall Primary School and Nursery, due Tuesday 5 May 2099',
      isSaidDone: false,
    },
  ]);
  const before = (await grace.get(its.family)).text + (await grace.html(its.family));
  await grace.does(its.family, 'say-not-done', { clause: its.clause, note: 'Secret note.', by: 'post' });
  await wasRecordedFor(its.id, 'action-said-not-done', 'family', 'post');
  await grace.does(its.family, 'say-done', { clause: its.clause, by: 'phone' });
  await wasRecordedFor(its.id, 'action-said-done', 'family', 'phone');
  const sendsAgain = await grace.post(`${its.family}/say-done`, { clause: its.clause, by: 'phone' });
  assert.equal(sendsAgain.json()['refusal'], 'already-done');
  await service.world.does('helen', its.id, sayDone, { clause: its.clause });
  const after = (await grace.get(its.family)).text + (await grace.html(its.family));
  assert.ok(!`${before}${after}`.includes('Secret'));
  for (const clause of ['', 'none', 7, undefined]) {
    assert.ok('clause' in errorsOf(await grace.post(`${its.family}/say-done`, { clause, by: 'phone' })));
  }
  assert.ok(
    'note' in errorsOf(await grace.post(`${its.family}/say-not-done`, { clause: its.clause, by: 'post' })),
  );
});

test('writing in rooms and working on the text are never offered, and the page says who helps', async () => {
  const its = await talking();
  const grace = await service.as('grace');
  const page = await grace.page(its.setting);
  assert.deepEqual(
    page.actions.map(({ name }) => name),
    ['pause', 'leave', 'object-to-mediator'],
  );
  assert.match(String(page.data['notHere']), /The mediator can help them with it, or a supporter/);
  for (const name of ['say', 'suggest-change', 'mark-option', 'draft-clause', 'make-agreement']) {
    assert.equal((await grace.post(`${its.setting}/${name}`, { by: 'phone' })).status, 404, name);
  }
});

test('how they told us is always asked', async () => {
  const its = await invited();
  const grace = await service.as('grace');
  for (const by of [undefined, '', 'email', 7, ['phone', 'post']]) {
    assert.ok('by' in errorsOf(await grace.post(`${its.setting}/leave`, { by })), String(by));
  }
  assert.ok('party' in errorsOf(await grace.post(`${its.setting}/leave`, { by: 'phone', party: 'family' })));
  const fields = { attendee: '', mayDecide: 'x'.repeat(201), by: 'phone' };
  const errors = errorsOf(await grace.post(`${its.setting}/agree-to-take-part`, fields));
  assert.deepEqual(Object.keys(errors), ['attendee', 'mayDecide']);
  const back = await grace.post(
    `${its.setting}/decline`,
    { reason: 'no-time', note: hostile },
    { accept: 'text/html' },
  );
  assert.equal(back.status, 400);
  assert.ok(back.text.includes(escapeHtml(hostile)));
  assert.ok(!back.text.includes('<script>alert'));
  assert.equal((await stateOf(service, its.id)).parties.get(setting)?.taking.is, 'invited');
});

test('for a side that does not know of the case, or is not in it, there is nothing to record', async () => {
  const its = await asked();
  await isNotThereFor(service, its.setting, ['grace']);
  await cannotBeDoneBy(service, `${its.setting}/leave`, { by: 'phone' }, ['grace']);
  const icb = its.setting.replace('setting', 'icb');
  for (const url of [icb, its.setting.replace('setting', 'nobody'), its.setting.replace('setting', '%00')]) {
    assert.equal((await (await service.as('grace')).get(url)).status, 404);
  }
});

test('nobody but a caseworker records for a side, not even the side itself here', async () => {
  const its = await talking();
  const others = ['amina', 'helen', 'samira', 'daniel', 'ruth'] as const;
  await isNotThereFor(service, its.family, others);
  await cannotBeDoneBy(service, `${its.family}/leave`, { by: 'phone' }, others);
  await cannotBeDoneBy(service, `${its.setting}/pause`, { by: 'phone' }, others);
  assert.equal((await stateOf(service, its.id)).parties.get(family)?.taking.is, 'agreed');
});

test('a closed case takes nothing more, and the same request twice is recorded once', async () => {
  const its = await agreed();
  const grace = await service.as('grace');
  const send = () => grace.post(`${its.setting}/pause`, { by: 'phone' }, { 'idempotency-key': 'pause' });
  const first = await send();
  const { version } = (await lastEvent(service, its.id)).envelope;
  assert.equal((await send()).text, first.text);
  assert.equal((await lastEvent(service, its.id)).envelope.version, version);
  await service.world.does('grace', its.id, closeCase, { outcome: 'no-agreement' });
  assert.deepEqual(await namesAt(its.setting), []);
  assert.match(await grace.html(its.setting), /The case is closed/);
  assert.equal(
    (await grace.post(`${its.setting}/leave`, { by: 'phone' })).json()['refusal'],
    'case-is-closed',
  );
});
