/** Limits as people meet them, with two nodes on one database: what one node counted, the other knows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { asService } from '#src/record/as-service.ts';
import { clientFor } from '#test/kit/client.ts';
import { type Node, type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let node: Node;

before(async () => {
  service = await testService({ LIMITS: '1', PROXIES: '1' });
  node = await service.another();
});
after(async () => {
  await node.stop();
  await service.stop();
});

const servers = (): readonly [FastifyInstance, FastifyInstance] => [service.server, node.server];

/** Sends to both nodes in turn. In: how often, and the request by its number. Out: the answers. */
const sendsInTurn = async (
  count: number,
  url: string,
  fields: (number: number) => Readonly<Record<string, string>>,
  from: (number: number) => string = () => '192.0.2.1',
) => {
  const answers = [];
  for (let number = 0; number < count; number += 1) {
    const server = servers()[number % 2];
    assert.ok(server);
    const answer = await clientFor(server, null).post(url, fields(number), {
      'x-forwarded-for': from(number),
    });
    answers.push(answer);
  }
  return answers;
};

const counts = (answers: readonly { readonly status: number }[]) =>
  answers.map(({ status }) => status).filter((status) => status === 429).length;

test('one address is sent five links, whichever node is asked and from wherever', async () => {
  const answers = await sendsInTurn(
    8,
    '/sign-in',
    (number) => ({ email: number % 2 === 0 ? 'amina.yusuf@example.org' : ' Amina.Yusuf@EXAMPLE.org' }),
    (number) => `192.0.2.${number}`,
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200, 429, 429, 429],
  );
  const refused = answers.at(-1);
  const wait = Number(refused?.headers['retry-after']);
  assert.ok(wait > 0 && wait <= 180, `${wait} s`);
  assert.match(String(refused?.headers['content-type']), /^application\/problem\+json/u);
  const problem = refused?.json();
  assert.equal(problem?.['status'], 429);
  assert.match(String(problem?.['detail']), /Nothing was changed\. .*01632 960 001/u);
  const [other] = await sendsInTurn(1, '/sign-in', () => ({ email: 'daniel.webb@example.org' }));
  assert.equal(other?.status, 200);
});

test('an address that nobody has is limited in the same way', async () => {
  const answers = await sendsInTurn(6, '/sign-in', () => ({ email: 'nobody@example.org' }));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200, 429],
  );
});

test('one network asks for so many links and no more, and an IPv6 home is one network', async () => {
  const address = (number: number) =>
    `2001:db8:1:2a${(number % 10).toString().padStart(2, '0')}::${number + 1}`;
  const answers = await sendsInTurn(
    64,
    '/sign-in',
    (number) => ({ email: `person-${number}@example.org` }),
    address,
  );
  assert.equal(counts(answers), 4);
});

test('one number is asked to be rung three times, and what was typed comes back in a browser', async () => {
  const call = { name: 'Ada <Lowe>', phone: '01632 960 555', when: 'After 3' };
  const answers = await sendsInTurn(
    4,
    '/talk',
    () => call,
    (number) => `198.51.100.${number}`,
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 429],
  );
  assert.equal((await service.services.calls.waiting(10)).length, 3);
  const page = await clientFor(node.server, null).post('/talk', call, { accept: 'text/html' });
  assert.equal(page.status, 429);
  assert.match(page.text, /Ada &lt;Lowe&gt;/u);
  assert.match(page.text, /A person can do this with you/u);
});

test('drafts of strangers and checks of agreements are limited by network', async () => {
  const drafts = await sendsInTurn(32, '/ask', () => ({}));
  assert.equal(counts(drafts), 2);
  const checks = await sendsInTurn(62, '/agreements/verify', () => ({ seal: 'no seal' }));
  assert.equal(counts(checks), 2);
});

test('what anybody sends is limited over both nodes, and reading is not', async () => {
  const [one, two] = servers();
  const token = await service.services.door.makeToken(service.world.account('helen'));
  const send = (server: FastifyInstance) => clientFor(server, token).post('/sign-out', {});
  const answers = [];
  for (let round = 0; round < 31; round += 1) {
    answers.push(...(await Promise.all([...Array(10).keys()].map(() => send(one)))));
    answers.push(...(await Promise.all([...Array(10).keys()].map(() => send(two)))));
  }
  const refused = counts(answers);
  // One a second comes back while the test runs.
  assert.ok(refused > 0 && refused <= 20, `${refused} of ${answers.length} refused`);
  assert.equal((await clientFor(one, token).get('/home')).status, 200);
  const other = await service.services.door.makeToken(service.world.account('david'));
  assert.equal((await clientFor(two, other).post('/sign-out', {})).status, 200);
});

test('a take that one limit refuses counts in none of them', async () => {
  const { limits } = service.services;
  for (let number = 0; number < 3; number += 1) assert.equal(await limits.take(['call-number', 'x']), 0);
  for (let number = 0; number < 30; number += 1) {
    assert.ok((await limits.take(['call-number', 'x'], ['call-network', 'y'])) > 0);
  }
  for (let number = 0; number < 10; number += 1) assert.equal(await limits.take(['call-network', 'y']), 0);
  assert.ok((await limits.take(['call-network', 'y'])) > 0);
});

test('room comes back with time', async () => {
  const { limits, store } = service.services;
  while ((await limits.take(['code-sent', 'z'])) === 0);
  const wait = await limits.take(['code-sent', 'z']);
  assert.ok(wait > 700 && wait <= 720, `${wait}`);
  await asService(store.pool, 'door', (client) =>
    client.query(`update people.limit_state set busy_until = busy_until - interval '720 seconds'`),
  );
  assert.equal(await limits.take(['code-sent', 'z']), 0);
  assert.ok((await limits.take(['code-sent', 'z'])) > 0);
});

test('the table tells nobody who tried', async () => {
  const rows = await asService(service.services.store.pool, 'door', async (client) => {
    const found = await client.query<{ row: string }>('select s::text as row from people.limit_state s');
    return found.rows.map(({ row }) => row).join('\n');
  });
  assert.ok(rows.length > 0);
  for (const word of ['amina', 'example', '192.0.2', '01632']) assert.ok(!rows.includes(word), word);
});
