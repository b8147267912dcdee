import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestService, testService } from '#test/kit/service.ts';
import { type Drafts, draftLasts, type Holder, openDrafts } from './drafts.ts';

let service: TestService;
let drafts: Drafts;
const browser: Holder = { secret: 'a browser', account: null };
const stranger: Holder = { secret: 'another browser', account: null };

before(async () => {
  service = await testService();
  drafts = service.services.drafts;
});
after(() => service.stop());

const person = (key: 'amina' | 'daniel'): Holder => ({ secret: null, account: service.world.account(key) });

test('a draft is found by the browser that began it, and by nobody else', async () => {
  const id = await drafts.start(browser, { story: 'ours' });
  assert.deepEqual((await drafts.read(id, browser))?.answers, { story: 'ours' });
  assert.equal(await drafts.read(id, stranger), null);
  assert.equal(await drafts.read(id, person('amina')), null);
  assert.equal(await drafts.read(id, { secret: null, account: null }), null);
  assert.equal(await drafts.write(id, stranger, { story: 'theirs' }), null);
  assert.equal(await drafts.read('not-an-id', browser), null);
});

test('the same holder starting with the same key gets the same draft, another gets another', async () => {
  const first = await drafts.start(browser, { a: '1' }, 'key');
  assert.equal(await drafts.start(browser, { a: '2' }, 'key'), first);
  assert.deepEqual((await drafts.read(first, browser))?.answers, { a: '1' });
  assert.notEqual(await drafts.start(stranger, {}, 'key'), first);
  assert.notEqual(await drafts.start(browser, {}, 'other key'), first);
});

test('two tabs that answer at once lose neither answer', async () => {
  const id = await drafts.start(browser, {});
  const names = Array.from({ length: 12 }, (_, index) => `answer-${index}`);
  await Promise.all(names.map((name) => drafts.write(id, browser, { [name]: name })));
  const found = await drafts.read(id, browser);
  assert.deepEqual(found?.answers, Object.fromEntries(names.map((name) => [name, name])));
});

test('given to an account, a draft opens for both until the account comes in; then for the account alone', async () => {
  const id = await drafts.start(browser, { story: 'typed before' });
  await drafts.giveTo(id, browser, service.world.account('amina'));
  assert.ok(await drafts.read(id, browser));
  assert.deepEqual(await drafts.ofAccount(service.world.account('amina')), [id]);
  assert.ok(await drafts.read(id, person('amina')));
  await drafts.write(id, person('amina'), { story: 'hers now' });
  assert.equal(await drafts.read(id, browser), null, 'the typist reads nothing that the account writes');
  assert.equal(await drafts.write(id, browser, { story: 'no' }), null);
  await drafts.giveTo(id, browser, service.world.account('daniel'));
  assert.equal(await drafts.read(id, person('daniel')), null, 'nor gives it away');
});

test('sent once, its words are destroyed and it is written no more', async () => {
  const id = await drafts.start(browser, { story: 'secret' });
  await drafts.sent(id, browser, 'WF-7K3M-2Q');
  assert.deepEqual(await drafts.read(id, browser), { id, answers: {}, askedCase: 'WF-7K3M-2Q' });
  assert.equal(await drafts.write(id, browser, { story: 'more' }), null);
  assert.equal(await service.services.store.keys.forOpening(id, 'draft'), null);
});

test('thrown away by its holder, it is gone; by a stranger it stays', async () => {
  const id = await drafts.start(browser, { story: 'secret' });
  await drafts.throwAway(id, stranger);
  assert.ok(await drafts.read(id, browser));
  await drafts.throwAway(id, browser);
  assert.equal(await drafts.read(id, browser), null);
  assert.equal(await service.services.store.keys.forOpening(id, 'draft'), null);
});

test('left for 30 days, a draft is not there any more, and the next start clears it away', async () => {
  const { store } = service.services;
  let at = store.now();
  const timed = openDrafts(store.pool, store.keys, () => at, store.newId);
  const id = await timed.start(browser, { story: 'left behind' });
  at = at.add(draftLasts).subtract({ seconds: 1 });
  assert.ok(await timed.read(id, browser));
  at = at.add({ seconds: 1 });
  assert.equal(await timed.read(id, browser), null);
  assert.ok(await store.keys.forOpening(id, 'draft'));
  await timed.start(stranger, {});
  assert.equal(await store.keys.forOpening(id, 'draft'), null);
});
