import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asService } from '#src/record/as-service.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { openCalls } from './calls.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

const details = { name: 'Zara Quill', phone: '01632 960 222', when: 'after four' };

const sealedRows = () =>
  asService(service.services.store.pool, 'asking', async (client) => {
    const { rows } = await client.query<{ sealed: Buffer }>('select sealed from people.call_request');
    return rows.map(({ sealed }) => sealed);
  });

test('a request to be rung is read once, sealed in the table, and gone when the call is made', async () => {
  const { calls } = service.services;
  await calls.ask(details, 'key-1');
  await calls.ask(details, 'key-1');
  const waiting = await calls.waiting(10);
  assert.equal(waiting.length, 1);
  const [call] = waiting;
  assert.ok(call);
  assert.deepEqual({ ...call, id: '', askedAt: '' }, { ...details, id: '', askedAt: '' });
  for (const sealed of await sealedRows()) assert.equal(sealed.includes('Zara'), false);
  assert.equal(await calls.made(call.id), true);
  assert.equal(await calls.made(call.id), false);
  assert.deepEqual(await calls.waiting(10), []);
  for (const sealed of await sealedRows()) assert.equal(sealed.length, 0);
});

test('what is no id is not there', async () => {
  const { calls } = service.services;
  assert.equal(await calls.made('00000000-0000-7000-8000-000000000000'), false);
});

test('the oldest request comes first, and no more than wanted', async () => {
  const { store } = service.services;
  let at = Temporal.Instant.from('2027-01-01T10:00:00Z');
  const keys = { forSealing: async () => new Uint8Array(32), forOpening: async () => new Uint8Array(32) };
  const calls = openCalls(store.pool, { ...store.keys, ...keys }, () => at, store.newId);
  await calls.ask({ ...details, name: 'second' }, null);
  at = at.subtract({ hours: 1 });
  await calls.ask({ ...details, name: 'first' }, null);
  assert.deepEqual(
    (await calls.waiting(1)).map(({ name }) => name),
    ['first'],
  );
});
