import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { endTalks } from '#src/agreement/commands/keeping/end-talks.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import {
  cannotBeDoneBy,
  errorsOf,
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

const talking = async () => {
  const id = await service.world.asks('amina', reading);
  await service.world.bringsTogether(id, { setting: 'helen' });
  await service.world.appoints(id, 'samira');
  return { id, url: `${await urlOf(service, id)}/close` };
};

const outcomesAt = async (url: string): Promise<readonly string[]> => {
  const { data } = await (await service.as('grace')).page(url);
  return (data['possibleOutcomes'] as readonly { readonly outcome: string }[]).map(({ outcome }) => outcome);
};

test('only outcomes that fit the case are offered, in plain words', async () => {
  const { id, url } = await talking();
  const grace = await service.as('grace');
  const offered = await outcomesAt(url);
  assert.ok(!offered.includes('agreement-kept'));
  const { actions } = await grace.page(url);
  assert.deepEqual(actions[0]?.fields[0]?.options, offered);
  for (const outcome of ['agreement-kept', 'withdrawn', 'anything', '']) {
    assert.ok('outcome' in errorsOf(await grace.post(url, { outcome })), outcome);
  }
  assert.ok('note' in errorsOf(await grace.post(url, { outcome: 'no-agreement', note: 'x' })));
  assert.equal((await stateOf(service, id)).closed, null);
  await service.world.does('samira', id, endTalks, {});
  assert.deepEqual(await outcomesAt(url), ['no-agreement']);
  assert.match(await grace.html(url), /There was no agreement/);
});

test('the desk closes a case that the asker left; it stays closed', async () => {
  const { id, url } = await talking();
  await service.world.does('amina', id, leave, {});
  const grace = await service.as('grace');
  assert.deepEqual(await outcomesAt(url), ['withdrawn']);
  assert.equal(await grace.does(url, 'close-case', { outcome: 'withdrawn' }), url.replace('/close', ''));
  assert.equal((await stateOf(service, id)).closed?.outcome, 'withdrawn');
  const page = await grace.page(url);
  assert.deepEqual(page.actions, []);
  assert.equal(page.data['closed'], true);
  assert.match(await grace.html(url), /This case is closed/);
  assert.ok(!page.links.some(({ rel }) => rel === 'close'));
  assert.equal((await grace.post(url, { outcome: 'no-agreement' })).json()['refusal'], 'case-is-closed');
});

test('the mediator of the case closes it too, and is told that a fixed meeting falls away', async () => {
  const { id, url } = await talking();
  const startsAt = service.services.store.now().add({ hours: 240 });
  const times = [{ startsAt, endsAt: startsAt.add({ hours: 2 }) }];
  const offered = await service.world.does('samira', id, offerTimes, { way: 'online', place: 'x', times });
  await service.world.does('samira', id, fixMeeting, { time: offered.meetings.offer?.times[0]?.id ?? '' });
  const samira = await service.as('samira');
  assert.equal((await samira.page(url)).data['cancelsMeeting'], true);
  assert.match(await samira.html(url), /Closing cancels it/);
  await samira.does(url, 'close-case', { outcome: 'no-agreement' });
  const { event, envelope } = await lastEvent(service, id);
  assert.equal(event.kind, 'case-closed');
  assert.equal(envelope.actor, service.world.account('samira'));
  assert.equal((await stateOf(service, id)).meetings.fixed, null);
});

test('nobody else closes: not a side, not another mediator, not somebody outside', async () => {
  const { url } = await talking();
  const others = ['amina', 'helen', 'tom', 'daniel', 'ruth'] as const;
  await isNotThereFor(service, url, others);
  await cannotBeDoneBy(service, url, { outcome: 'no-agreement' }, others);
});

test('the same request twice closes once', async () => {
  const { id, url } = await talking();
  const grace = await service.as('grace');
  const send = () => grace.post(url, { outcome: 'no-agreement' }, { 'idempotency-key': 'close-once' });
  const first = await send();
  const { version } = (await lastEvent(service, id)).envelope;
  assert.equal((await send()).text, first.text);
  assert.equal((await lastEvent(service, id)).envelope.version, version);
});
