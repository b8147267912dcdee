import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { agreeToTakePart } from '#src/case/commands/inviting/agree-to-take-part.ts';
import { answerQuestion } from '#src/case/commands/inviting/answer-question.ts';
import { decline } from '#src/case/commands/inviting/decline.ts';
import { goOnWithout } from '#src/case/commands/inviting/go-on-without.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
});
after(() => service.stop());

const story = 'STORY-OF-THE-FAMILY';
const summary = 'Reading stopped <b>in September</b>.';
const replyBy = '2026-12-08';

interface Opened {
  readonly id: CaseId;
  readonly url: string;
}

const against = { setting: 'setting:115313', 'local-authority': 'la:E06000033' } as const;

/** A case of Amina's: checked, with Helen and David invited and nobody's answer yet. */
const invited = async (who: readonly ('helen' | 'david')[] = ['helen', 'david']): Promise<Opened> => {
  const { world } = service;
  const bodies = who.includes('david') ? against : { setting: against.setting };
  const request = { about: 'duties', child: 'Zara', story, hopes: 'Reading again.', summary } as const;
  const id = await world.asks('amina', { ...request, against: bodies });
  await world.does('grace', id, checkRequest, {});
  for (const key of who) {
    const party = partyId(key === 'helen' ? 'setting' : 'local-authority');
    await world.does('grace', id, inviteParty, { party, account: world.account(key), replyBy, summary });
  }
  const state = await stateOf(id);
  return { id, url: `/case/${state.reference}/invitation` };
};

const stateOf = async (id: CaseId) => {
  const found = await service.services.store.readCase(service.world.actor('grace'), id);
  assert.ok(found);
  return found.state;
};

const takingOf = async (id: CaseId, party: string) => (await stateOf(id)).parties.get(partyId(party))?.taking;
const eventsOf = async (id: CaseId) =>
  ((await service.services.store.readEvents(service.world.actor('grace'), id)) ?? []).map(
    ({ event }) => event,
  );

test('the invitation says who asks, about what, by when and why, and offers three choices that weigh the same', async () => {
  const { url } = await invited();
  const helen = await service.as('helen');
  const { title, data, actions } = await helen.page(url);
  assert.equal(title, 'Taking part');
  assert.equal(data['whoAsked'], 'Amina Yusuf (parent), for the family, asked for help.');
  assert.equal(data['summary'], summary);
  assert.deepEqual(data['replyBy'], {
    date: replyBy,
    safeDate: replyBy,
    rule: 'DR-6',
    sources: ['Service standard of this service (no limit in law)', 'CFA 2014 s.57'],
  });
  assert.deepEqual(
    actions.map(({ name }) => name),
    ['agree-to-take-part', 'ask-question', 'decline'],
  );
  const html = await helen.html(url);
  assert.match(html, /Tuesday 8 December 2026/);
  assert.match(html, /This is our own aim.*There is no limit in law\./);
  assert.match(html, /Reading stopped &lt;b&gt;in September&lt;\/b&gt;\./);
  const buttons = [...html.matchAll(/<button[^>]* class="([^"]*)"/gu)].map(([, classes]) => classes);
  assert.deepEqual(buttons, Array(3).fill('govuk-button govuk-button--secondary'));
  assert.doesNotMatch(html, / checked/);
  assert.ok(!html.includes(story), 'the story is not for those who are asked');
});

test('it names exactly the people who will read each box', async () => {
  const { url } = await invited();
  const { actions } = await (await service.as('helen')).page(url);
  const readers = (name: string) =>
    actions.find((each) => each.name === name)?.readers?.map((who) => who.name);
  assert.deepEqual(readers('agree-to-take-part')?.toSorted(), ['Amina Yusuf', 'David Sharp', 'Helen Marsh']);
  assert.deepEqual(readers('ask-question')?.toSorted(), ['Grace Bello', 'Helen Marsh', 'Owen Price']);
  assert.deepEqual(readers('decline')?.toSorted(), ['Grace Bello', 'Helen Marsh', 'Owen Price']);
});

test('opening it is recorded once, for the side that opened it, and never for somebody who is not signed in', async () => {
  const { id, url } = await invited();
  const stranger = await service.as(null);
  assert.equal((await stranger.get(url)).status, 401);
  assert.equal((await stranger.get(url, 'text/html')).status, 303);
  assert.ok((await eventsOf(id)).every(({ kind }) => kind !== 'invitation-opened'));
  const helen = await service.as('helen');
  await Promise.all([helen.page(url), helen.html(url), helen.page(url)]);
  const opened = (await eventsOf(id)).filter((event) => event.kind === 'invitation-opened');
  assert.deepEqual(opened, [{ kind: 'invitation-opened', party: 'setting' }]);
  const other = await takingOf(id, 'local-authority');
  assert.ok(other?.is === 'invited' && !other.opened);
});

test('agreeing names who comes and what they may decide; then the page shows it and what happens next', async () => {
  const { id, url } = await invited();
  const helen = await service.as('helen');
  const attendee = 'Helen Marsh, head teacher';
  const mayDecide = 'Support from our own budget.\nMore needs the governors, by 15 January.';
  const leads = await helen.does(url, 'agree-to-take-part', { attendee, mayDecide });
  assert.equal(leads, url);
  const { data, actions } = await helen.page(url);
  const answer = data['answer'] as Record<string, unknown>;
  assert.deepEqual([answer['is'], answer['attendee'], answer['mayDecide']], ['agreed', attendee, mayDecide]);
  assert.deepEqual(
    actions.map(({ name }) => name),
    ['ask-question'],
  );
  const html = await helen.html(url);
  assert.match(html, /You agreed to take part on Tuesday 24 November 2026\./);
  assert.match(html, /We are waiting for Southend-on-Sea City Council to answer/);
  assert.ok(html.includes('More needs the governors'));
  assert.equal((await takingOf(id, 'setting'))?.is, 'agreed');
  const again = await helen.post(`${url}/agree`, { attendee, mayDecide });
  assert.deepEqual([again.status, again.json()['refusal']], [409, 'already-answered']);
});

test('a question goes to the caseworkers, is answered, and stays on the page before and after the answer', async () => {
  const { id, url } = await invited();
  const helen = await service.as('helen');
  const text = 'האם זה עולה כסף? 🙂 <script>alert(1)</script>';
  await helen.does(url, 'ask-question', { text });
  const asked = (await stateOf(id)).questions[0];
  assert.ok(asked);
  assert.equal((await takingOf(id, 'setting'))?.is, 'invited', 'asking answers nothing');
  const waiting = (await helen.page(url)).data['questions'] as readonly Record<string, unknown>[];
  assert.deepEqual([waiting[0]?.['text'], waiting[0]?.['answer']], [text, null]);
  const before = await helen.page(url.replace('/invitation', ''));
  assert.deepEqual(before.data['questions'], { asked: 1, answered: 0, lastAnsweredAt: null });

  await service.world.does('owen', id, answerQuestion, { question: asked.id, text: 'No, it is free.' });
  const html = await helen.html(url);
  assert.match(html, /Owen Price answered on Tuesday 24 November 2026 at 10:/);
  assert.ok(html.includes('No, it is free.') && html.includes('האם זה עולה כסף? 🙂 &lt;script&gt;'));
  assert.ok(!html.includes('<script>alert'));
  const overview = await helen.html(url.replace('/invitation', ''));
  assert.match(overview, /We answered your question/);
  assert.match(overview, /href="\/case\/[^"]*\/invitation#questions"/);

  await helen.does(url, 'agree-to-take-part', { attendee: 'Helen', mayDecide: 'All' });
  await helen.does(url, 'ask-question', { text: 'And when do we start?' });
  assert.equal(((await helen.page(url)).data['questions'] as readonly unknown[]).length, 2);
});

test('nobody else sees the questions of a side, nor that there are any', async () => {
  const { id, url } = await invited();
  await (await service.as('helen')).does(url, 'ask-question', { text: 'QUESTION-OF-THE-SCHOOL' });
  const asked = (await stateOf(id)).questions[0];
  await service.world.does('grace', id, answerQuestion, {
    question: asked?.id ?? '',
    text: 'ANSWER-TO-THE-SCHOOL',
  });
  for (const key of ['amina', 'david'] as const) {
    const other = await service.as(key);
    for (const address of [url, url.replace('/invitation', '')]) {
      const shown = `${await other.html(address)} ${JSON.stringify(await other.page(address))}`;
      assert.doesNotMatch(shown, /QUESTION-OF-THE-SCHOOL|ANSWER-TO-THE-SCHOOL|We answered your question/);
    }
    const { data } = await other.page(url);
    assert.deepEqual(data['questions'], []);
  }
});

test('declining is one form with no reason needed, and the others are told only that the side said no', async () => {
  const { id, url } = await invited();
  const david = await service.as('david');
  assert.equal(
    (await david.post(`${url}/decline`, { note: '' })).status,
    400,
    'no answer is chosen for anybody',
  );
  await david.does(url, 'decline', { reason: 'no-time', note: 'NOTE-OF-THE-COUNCIL' });
  assert.equal((await takingOf(id, 'local-authority'))?.is, 'declined');
  const { data, actions } = await david.page(url);
  const { reason, note } = data['answer'] as Record<string, unknown>;
  assert.deepEqual([reason, note], ['no-time', 'NOTE-OF-THE-COUNCIL']);
  assert.equal(data['summary'], null, 'who said no reads no further');
  assert.deepEqual(
    actions.map(({ name }) => name),
    ['ask-question'],
  );
  assert.match(await david.html(url), /You said no on .*There is no time for it.*NOTE-OF-THE-COUNCIL/su);
  for (const key of ['amina', 'helen'] as const) {
    const other = await service.as(key);
    const html = await other.html(url);
    const data = JSON.stringify((await other.page(url)).data);
    assert.doesNotMatch(`${html} ${data}`, /NOTE-OF-THE-COUNCIL/);
    assert.doesNotMatch(data, /no-time/);
    assert.match(html, /Said no on/);
  }
  const helen = await service.as('helen');
  await helen.does(url, 'decline', { reason: 'no-reason-given', note: '' });
  assert.equal(((await helen.page(url)).data['answer'] as Record<string, unknown>)['note'], null);
});

test('after going on without somebody the family and the rest are asked again', async () => {
  const { id, url } = await invited();
  const answer = { attendee: 'Helen', mayDecide: 'All' };
  await service.world.does('helen', id, agreeToTakePart, answer);
  await service.world.does('david', id, decline, { reason: 'no-reason-given', note: null });
  const amina = await service.as('amina');
  assert.deepEqual(
    (await amina.page(url)).actions.map(({ name }) => name),
    ['ask-question'],
  );
  assert.match(await amina.html(url), /You asked for help\./);
  await service.world.does('grace', id, goOnWithout, { replyBy });
  const html = await amina.html(url);
  assert.match(html, /Somebody no longer takes part\. So we ask everybody again/);
  assert.match(html, /Yes, I take part/);
  await amina.does(url, 'agree-to-take-part', { attendee: 'Amina, mother', mayDecide: 'I decide' });
  assert.equal((await takingOf(id, 'family'))?.is, 'agreed');
  assert.equal((await (await service.as('david')).get(url)).status, 404);
});

test('it is there for members of a side alone; for others it looks like nothing', async () => {
  const { url } = await invited(['helen']);
  const nowhere = '/case/WF-0000-00/invitation';
  for (const key of ['grace', 'samira', 'daniel', 'david', 'ruth'] as readonly PersonKey[]) {
    const other = await service.as(key);
    const theirs = await other.get(url);
    assert.equal(theirs.status, 404, key);
    assert.equal(theirs.text, (await other.get(nowhere)).text);
    const done = await other.post(`${url}/agree`, { attendee: 'X', mayDecide: 'Y' });
    assert.equal(done.status, 404, key);
  }
});

test('bad input changes nothing and is named beside its box', async () => {
  const { id, url } = await invited(['helen']);
  const helen = await service.as('helen');
  const bad = [
    ['agree', { attendee: '', mayDecide: 'All' }, 'attendee'],
    ['agree', { attendee: 'A'.repeat(201), mayDecide: 'All' }, 'attendee'],
    ['agree', { attendee: 'A', mayDecide: ['All'] }, 'mayDecide'],
    ['agree', { attendee: 'A', mayDecide: 'B', party: 'family' }, 'party'],
    ['ask', { text: 'x'.repeat(4001) }, 'text'],
    ['ask', { text: 7 }, 'text'],
    ['decline', { reason: 'because', note: '' }, 'reason'],
    ['decline', { note: 'no reason' }, 'reason'],
  ] as const;
  for (const [path, fields, field] of bad) {
    const reply = await helen.post(`${url}/${path}`, fields);
    assert.equal(reply.status, 400, JSON.stringify(fields));
    const errors = reply.json()['errors'] as readonly { field: string }[];
    assert.ok(
      errors.some((error) => error.field === field),
      reply.text,
    );
  }
  assert.equal((await takingOf(id, 'setting'))?.is, 'invited');
  assert.equal((await stateOf(id)).questions.length, 0);
});

test('when the day has passed an answer is still welcome, and in a closed case nothing is offered', async () => {
  const { id, url } = await invited(['helen']);
  const { world } = service;
  const { state } = { state: await stateOf(id) };
  assert.equal(state.parties.get(partyId('setting'))?.taking.is, 'invited');
  await world.does('grace', id, closeCase, { outcome: 'did-not-go-ahead' });
  const helen = await service.as('helen');
  assert.deepEqual((await helen.page(url)).actions, []);
  assert.equal((await helen.post(`${url}/ask`, { text: 'May I?' })).json()['refusal'], 'case-is-closed');
  assert.match(await helen.html(url), /This case is closed\./);
});

test('the same answer sent twice with one key is done once', async () => {
  const { id, url } = await invited(['helen']);
  const helen = await service.as('helen');
  const once = { 'idempotency-key': 'one-question' };
  for (let time = 0; time < 2; time += 1) {
    assert.equal((await helen.post(`${url}/ask`, { text: 'Once?' }, once)).status, 200);
  }
  assert.equal((await stateOf(id)).questions.length, 1);
});
