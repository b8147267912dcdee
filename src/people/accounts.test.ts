import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type TestService, testService } from '#test/kit/service.ts';
import { accountId } from '../case/ids.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

test('an address has one account however it is typed, and finding it changes nothing', async () => {
  const { accounts } = service.services;
  const id = await accounts.findOrMake({ name: 'Ada', email: 'ada@example.org', phone: null });
  const again = await accounts.findOrMake({
    name: 'Eve',
    email: ' ADA@example.org ',
    phone: '01632 960 002',
  });
  assert.equal(again, id);
  const found = await accounts.forService(id);
  assert.equal(found?.name, 'Ada');
  assert.equal(found?.phone, null);
});

test('a person without an address who is made twice at once under a chosen id is made once', async () => {
  const { accounts } = service.services;
  const id = accountId(randomUUID());
  const details = { id, name: 'Ben', email: null, phone: '01632 960 003' };
  const made = await Promise.all([accounts.findOrMake(details), accounts.findOrMake(details)]);
  assert.deepEqual(made, [id, id]);
  assert.equal((await accounts.forService(id))?.phone, '01632 960 003');
});

test('a name is filled in where there is none, and never put over one', async () => {
  const { accounts } = service.services;
  const id = await accounts.findOrMake({ name: '', email: 'nameless@example.org', phone: null });
  await accounts.fillIn(id, { name: 'Cleo', phone: '01632 960 004' });
  await accounts.fillIn(id, { name: 'Mallory', phone: '01632 960 999' });
  const found = await accounts.forService(id);
  assert.deepEqual(
    [found?.name, found?.email, found?.phone],
    ['Cleo', 'nameless@example.org', '01632 960 004'],
  );
});
