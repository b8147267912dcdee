import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseId } from '#src/case/ids.ts';
import { cannotBeDoneBy, errorsOf, hostile, lastEvent, stateOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { chosen, clock, informed, today, together, told } from '../../case/mediation/strand.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService(clock);
});
after(() => service.stop());

const ofStrand = [
  'choose-mediation',
  'decline-mediation',
  'agree-to-shorter-notice',
  'report-appeal',
  'say-cannot-arrange',
];
const offered = async (url: string): Promise<readonly string[]> =>
  (await (await service.as('grace')).page(url)).actions
    .map(({ name }) => name)
    .filter((name) => ofStrand.includes(name));

const wasRecordedFor = async (id: CaseId, kind: string, party: string, by: 'phone' | 'post') => {
  const { envelope, event } = await lastEvent(service, id);
  assert.equal(event.kind, kind);
  assert.equal(envelope.actor, service.world.account('grace'));
  assert.deepEqual(envelope.onBehalf, { party, by });
};

test('a family says yes by phone: about what is for those who take part, not for the desk', async () => {
  const { id, url } = await informed(service);
  const grace = await service.as('grace');
  const family = `${url}/for/family`;
  assert.deepEqual(await offered(family), ['choose-mediation', 'decline-mediation', 'report-appeal']);
  assert.deepEqual(await offered(`${url}/for/local-authority`), []);
  const choose = (await grace.page(family)).actions.find(({ name }) => name === 'choose-mediation');
  assert.deepEqual(
    choose?.readers?.map(({ name }) => name),
    ['Priya Nair', 'David Sharp', 'Samira Haddad'],
  );
  const fields = { issues: `Hours ${hostile}`, health: 'Therapy', on: '2026-11-20', by: 'phone' };
  assert.equal(await grace.does(family, 'choose-mediation', fields), family);
  await wasRecordedFor(id, 'mediation-chosen', 'family', 'phone');
  const { choice } = (await stateOf(service, id)).mediation ?? {};
  assert.ok(choice?.is === 'mediate' && choice.health !== null);
  assert.equal(choice.on, '2026-11-20');
  const { readWords } = service.services.store;
  const wanted = [choice.issues, choice.health];
  assert.equal(
    (await readWords(service.world.actor('david'), id, wanted)).text(choice.issues),
    fields.issues,
  );
  assert.equal((await readWords(service.world.actor('grace'), id, wanted)).text(choice.issues), null);
  assert.doesNotMatch(await grace.html(family), /Hours|Therapy/);
  assert.deepEqual(await offered(family), ['decline-mediation', 'agree-to-shorter-notice', 'report-appeal']);
});

test('a family says no by post, as easily as yes, and may say yes later', async () => {
  const { id, url } = await informed(service);
  const grace = await service.as('grace');
  const family = `${url}/for/family`;
  await grace.does(family, 'decline-mediation', { on: today, by: 'post' });
  await wasRecordedFor(id, 'mediation-declined', 'family', 'post');
  assert.deepEqual(await offered(family), ['choose-mediation', 'report-appeal']);
  const again = await grace.post(`${family}/decline-mediation`, { on: today, by: 'post' });
  assert.equal(again.json()['refusal'], 'already-done');
  await grace.does(family, 'choose-mediation', { issues: 'After all.', on: today, by: 'phone' });
  assert.equal((await stateOf(service, id)).mediation?.choice?.is, 'mediate');
});

test('the council says by phone that it cannot be set up; the family, that less notice is fine and that it appealed', async () => {
  const { id, url } = await told(service);
  const grace = await service.as('grace');
  const [family, council] = [`${url}/for/family`, `${url}/for/local-authority`];
  assert.deepEqual(await offered(council), ['say-cannot-arrange']);
  await grace.does(council, 'say-cannot-arrange', { on: today, by: 'phone' });
  await wasRecordedFor(id, 'cannot-arrange-said', 'local-authority', 'phone');
  assert.deepEqual(await offered(council), []);
  await grace.does(family, 'agree-to-shorter-notice', { by: 'phone' });
  await wasRecordedFor(id, 'shorter-notice-agreed', 'family', 'phone');
  await grace.does(family, 'report-appeal', { on: '2026-11-23', by: 'post' });
  await wasRecordedFor(id, 'appeal-reported', 'family', 'post');
  assert.deepEqual(await offered(family), ['decline-mediation']);
});

test('nothing of it for the other side, without a decision, on a day that does not fit, or by anybody else', async () => {
  const early = await together(service);
  assert.deepEqual(await offered(`${early.url}/for/family`), []);
  const grace = await service.as('grace');
  const none = await grace.post(`${early.url}/for/family/decline-mediation`, { on: today, by: 'phone' });
  assert.equal(none.json()['refusal'], 'no-decision-yet');
  const { id, url } = await chosen(service);
  const { version } = await stateOf(service, id);
  const [family, council] = [`${url}/for/family`, `${url}/for/local-authority`];
  const on = { on: today, by: 'phone' };
  assert.equal((await grace.post(`${council}/decline-mediation`, on)).status, 404);
  assert.equal((await grace.post(`${council}/report-appeal`, on)).status, 404);
  assert.equal((await grace.post(`${council}/agree-to-shorter-notice`, { by: 'phone' })).status, 404);
  assert.equal((await grace.post(`${family}/say-cannot-arrange`, on)).status, 404);
  assert.equal(
    (await grace.post(`${council}/say-cannot-arrange`, on)).json()['refusal'],
    'mediation-not-chosen',
  );
  const future = await grace.post(`${family}/decline-mediation`, { on: '2026-11-25', by: 'phone' });
  assert.equal(future.json()['refusal'], 'date-does-not-fit');
  assert.ok('on' in errorsOf(await grace.post(`${family}/decline-mediation`, { on: 'x', by: 'phone' })));
  assert.ok('by' in errorsOf(await grace.post(`${family}/decline-mediation`, { on: today })));
  const others = ['priya', 'david', 'samira', 'amina', 'ruth'] as const;
  await cannotBeDoneBy(service, `${family}/decline-mediation`, on, others);
  await cannotBeDoneBy(service, `${council}/say-cannot-arrange`, on, others);
  assert.equal((await stateOf(service, id)).version, version);
});
