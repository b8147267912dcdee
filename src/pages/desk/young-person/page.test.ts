import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { people } from '#src/demonstration/people.ts';
import { cannotBeDoneBy, errorsOf, hostile, isNotThereFor, reading, stateOf, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let url = '';
let id: Awaited<ReturnType<TestService['world']['asks']>>;

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T09:00' });
  const { world } = service;
  id = await world.asks('amina', reading);
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  url = await urlOf(service, id);
});
after(() => service.stop());

const page = () => `${url}/young-person`;

test('only the desk finds the page, and only in a case with a family', async () => {
  await isNotThereFor(service, page(), ['amina', 'helen', 'samira', 'daniel', 'ruth']);
  for (const path of ['', '/from', '/capacity'])
    await cannotBeDoneBy(service, `${page()}${path}`, {}, ['amina', 'helen', 'samira', 'daniel']);
  const grace = await service.as('grace');
  const first = await grace.page(page());
  assert.equal(first.data['youngPersonFrom'], null);
  assert.deepEqual(
    first.actions.map(({ name }) => name),
    ['note-date-of-birth'],
  );
});

test('of a date of birth only the day that follows from it is kept, and shown with its rule', async () => {
  const grace = await service.as('grace');
  assert.ok('bornOn' in errorsOf(await grace.post(`${page()}/from`, { bornOn: '2010-02-30' })));
  assert.equal(
    await grace.isRefused(page(), 'note-date-of-birth', { bornOn: '2027-01-01' }),
    'date-does-not-fit',
  );
  await grace.does(page(), 'note-date-of-birth', { bornOn: '2010-09-01' });
  const child = await grace.page(page());
  const from = Object(child.data['youngPersonFrom']);
  assert.deepEqual([from.date, from.rule], ['2027-06-26', 'P-1']);
  assert.match(JSON.stringify(from.sources), /s\.83\(2\)/u);
  assert.match(await grace.html(page()), /Saturday 26\u00a0June\u00a02027/u);
  assert.deepEqual(
    child.actions.map(({ name }) => name),
    ['note-date-of-birth'],
  );
  const early = await grace.post(page(), {
    ...{ name: 'M', email: people.maya.email, phone: '', told: 'phone', replyBy: '2026-12-10' },
  });
  assert.equal(early.json()['refusal'], 'not-past-school-age-yet');
  const facts = (await service.services.store.readEvents(service.world.actor('grace'), id)) ?? [];
  assert.doesNotMatch(JSON.stringify(facts), /2010-09-01/u);
  assert.match(String(child.data['says']), /the parent’s case now/u);
  await grace.does(page(), 'note-date-of-birth', { bornOn: '2009-05-01' });
  assert.match(String((await grace.page(page())).data['says']), /By law it is the young person’s/u);
});

test('who decides instead is written down for the asking side, the mediator and the desk', async () => {
  const grace = await service.as('grace');
  const { actions } = await grace.page(page());
  const capacity = actions.find(({ name }) => name === 'record-capacity-decision');
  assert.equal(capacity?.audience, 'intake');
  assert.deepEqual(capacity?.readers?.map(({ name }) => name).toSorted(), [
    'Amina Yusuf',
    'Grace Bello',
    'Owen Price',
    'Samira Haddad',
  ]);
  const found = { assessedOn: '2026-11-20', assessment: hostile };
  await grace.does(page(), 'record-capacity-decision', found);
  const seen = await grace.page(page());
  assert.deepEqual(seen.data['alternativePerson'], { ...found, rule: 'P-2' });
  assert.doesNotMatch(await grace.html(page()), /<script>alert/u);
});

test('the young person takes the case over, is asked whether to go on, and the parent reads nothing more', async () => {
  const grace = await service.as('grace');
  const input = { name: 'Maya', email: people.maya.email, phone: '', told: 'phone', replyBy: '2026-12-10' };
  for (const email of [people.amina.email, people.helen.email, people.samira.email])
    assert.ok('email' in errorsOf(await grace.post(page(), { ...input, email })));
  assert.ok('replyBy' in errorsOf(await grace.post(page(), { ...input, replyBy: '2026-11-24' })));
  await grace.does(page(), 'hand-to-young-person', input);
  const done = await grace.page(page());
  assert.equal(done.data['isYoungPersons'], true);
  assert.deepEqual(done.actions, []);
  assert.equal((await stateOf(service, id)).askingParty, 'family-2');

  await isNotThereFor(service, url, ['amina']);
  await isNotThereFor(service, `${url}/rooms/family`, ['amina', 'maya', 'samira']);
  const maya = await service.as('maya');
  const request = await maya.page(`${url}/request`);
  assert.match(JSON.stringify(request.data), /The story of the small group/u);
  assert.equal(Object((await maya.page(url)).data['nextStep']).step, 'answer-invitation');
  await maya.does(`${url}/invitation`, 'agree-to-take-part', { attendee: 'Maya', mayDecide: 'All' });
  await maya.does(`${url}/rooms/family-2`, 'say', { text: 'Hello.' });
  const told = (await maya.page(`${url}/history`)).data;
  assert.match(JSON.stringify(told), /old enough to decide now/u);

  await service.services.outbox.deliver();
  const [letter] = (await service.services.outbox.sent(50)).filter(({ to }) => to === people.maya.email);
  assert.match(letter?.text ?? '', /decide about this for yourself/u);
  assert.doesNotMatch(JSON.stringify(letter), /Zara|Amina|Maya Clarke|Milton/u);
});
