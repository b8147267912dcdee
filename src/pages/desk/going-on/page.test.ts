import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { decline } from '#src/case/commands/inviting/decline.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { partyId } from '#src/case/ids.ts';
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
  service = await testService({ CLOCK: '2026-12-01T09:00' });
});
after(() => service.stop());

const three = { setting: 'setting:143335', 'local-authority': 'la:E06000033' };

/** Three sides that have agreed. */
const together = async () => {
  const id = await service.world.asks('leah', { ...reading, against: three });
  await service.world.bringsTogether(id, { setting: 'peter', 'local-authority': 'nadia' });
  return { id, url: `${await urlOf(service, id)}/going-on` };
};

/** A school that said no, with a note to the caseworkers. */
const declined = async (note: string) => {
  const { world } = service;
  const id = await world.asks('amina', reading);
  await world.does('grace', id, checkRequest, {});
  const account = world.account('helen');
  const invitation = { party: partyId('setting'), account, replyBy: '2099-01-01', summary: 'x' };
  await world.does('grace', id, inviteParty, invitation);
  await world.does('helen', id, decline, { reason: 'another-route', note });
  return { id, url: `${await urlOf(service, id)}/going-on` };
};

test('with everybody in it there is nothing to decide', async () => {
  const { url } = await together();
  const grace = await service.as('grace');
  const page = await grace.page(url);
  assert.deepEqual(page.data['gone'], []);
  assert.deepEqual(page.actions, []);
  assert.match(await grace.html(url), /There is nothing to decide/);
  const answer = await grace.post(url, { replyBy: '2026-12-20' });
  assert.equal(answer.json()['refusal'], 'already-done');
});

test('who said no is told neutrally, with the kind of reason and the note for caseworkers', async () => {
  const { url } = await declined(hostile);
  const grace = await service.as('grace');
  const { data, links } = await grace.page(url);
  const [gone] = data['gone'] as readonly Record<string, unknown>[];
  assert.equal(gone?.['name'], 'Milton Hall Primary School and Nursery');
  assert.equal(gone?.['takingPart'], 'declined');
  assert.equal(gone?.['reason'], 'another-route');
  assert.equal(gone?.['note'], hostile);
  assert.equal(data['canGoOn'], false);
  assert.ok((data['nextRoutes'] as readonly string[]).length > 0);
  assert.ok(links.some(({ rel }) => rel === 'close'));
  const html = await grace.html(url);
  assert.match(html, /They would rather use another route/);
  assert.match(html, /CoP 2015 11\.6/);
  assert.match(html, /There are not enough sides left to go on/);
  assert.ok(html.includes(escapeHtml(hostile)));
  assert.ok(!html.includes('<script>alert'));
});

test('with two sides left the others are asked again, by a day that they can keep', async () => {
  const { id, url } = await together();
  await service.world.does('peter', id, leave, {});
  const grace = await service.as('grace');
  const { data, actions } = await grace.page(url);
  assert.deepEqual(data['wouldBeAsked'], ['the family', 'Southend-on-Sea City Council']);
  const [gone] = data['gone'] as readonly Record<string, unknown>[];
  assert.equal(gone?.['takingPart'], 'left');
  assert.equal(gone?.['reason'], null);
  assert.equal(gone?.['at'], (await lastEvent(service, id)).envelope.at.toString());
  assert.equal(actions[0]?.fields[0]?.value, '2026-12-15');
  assert.match(await grace.html(url), /Nobody is asked why/);
  for (const replyBy of ['2026-11-30', '2026-12-01', '2027-12-02', '2027-02-29', '', 3]) {
    assert.ok('replyBy' in errorsOf(await grace.post(url, { replyBy })), String(replyBy));
  }
  assert.ok('more' in errorsOf(await grace.post(url, { replyBy: '2026-12-20', more: 'x' })));
  assert.equal(
    await grace.does(url, 'go-on-without', { replyBy: '2026-12-20' }),
    url.replace('/going-on', ''),
  );
  const state = await stateOf(service, id);
  assert.deepEqual([...state.parties.keys()], ['family', 'local-authority']);
  for (const { taking } of state.parties.values()) {
    assert.equal(taking.is === 'invited' && taking.replyBy, '2026-12-20');
  }
  await service.services.outbox.deliver();
  const told = (await service.services.outbox.sent(50)).filter(({ subject }) =>
    subject.startsWith('May we go on'),
  );
  assert.deepEqual(told.map(({ to }) => to).sort(), ['leah.morgan@example.org', 'nadia.rahman@example.org']);
});

test('when the side that asked is gone, the case can only be closed', async () => {
  const { id, url } = await together();
  await service.world.does('leah', id, leave, {});
  const grace = await service.as('grace');
  assert.deepEqual((await grace.page(url)).actions, []);
  assert.match(await grace.html(url), /The side that asked no longer takes part/);
  const answer = await grace.post(url, { replyBy: '2026-12-20' });
  assert.equal(answer.json()['refusal'], 'nobody-left-to-talk-with');
  await service.world.does('grace', id, closeCase, { outcome: 'withdrawn' });
  assert.equal((await grace.post(url, { replyBy: '2026-12-20' })).json()['refusal'], 'case-is-closed');
  assert.ok(!(await grace.html(url)).includes('/close"'));
});

test('nobody but a caseworker finds the page or its note', async () => {
  const { id, url } = await declined('Only for the desk.');
  await isNotThereFor(service, url, ['amina', 'helen', 'samira', 'daniel', 'ruth']);
  await cannotBeDoneBy(service, url, { replyBy: '2026-12-20' }, ['amina', 'helen', 'samira']);
  const state = await stateOf(service, id);
  const taking = state.parties.get(partyId('setting'))?.taking;
  const note = taking?.is === 'declined' ? taking.note : null;
  const opened = await service.services.store.readWords(
    service.world.actor('amina'),
    id,
    note === null ? [] : [note],
  );
  assert.notEqual(note, null);
  assert.equal(opened.text(note), null);
});
