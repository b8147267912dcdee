/** Sessions seen and ended: by their owner alone, on every node at the next request, with their streams within a second. */
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { PersonKey } from '#src/demonstration/people.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { reading, urlOf } from '#test/kit/desk.ts';
import { type Node, type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let node: Node;

before(async () => {
  service = await testService();
  node = await service.another();
  await node.server.listen({ port: 0, host: '127.0.0.1' });
});
after(async () => {
  await node.stop();
  await service.stop();
});

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1';
const computer = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';

const signsIn = async (key: PersonKey, agent = computer): Promise<string> => {
  const { door } = service.services;
  const lasts = Temporal.Duration.from({ minutes: 5 });
  const used = await door.useLink(await door.makeLink(service.world.account(key), '/home', lasts), {
    agent,
    device: null,
  });
  assert.ok(used);
  return used.session;
};

const reads = async (at: Pick<Node, 'server'>, session: string, url = '/you/sessions') => {
  const reply = await at.server.inject({
    url,
    headers: { cookie: `wf_session=${session}`, accept: 'application/json' },
  });
  return { status: reply.statusCode, json: () => reply.json() };
};

const sends = async (session: string, url: string) =>
  service.server.inject({
    method: 'POST',
    url,
    headers: {
      cookie: `wf_session=${session}`,
      accept: 'application/json',
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    payload: '{}',
  });

interface Shown {
  readonly data: { readonly sessions: readonly { readonly device: string; readonly isThisOne: boolean }[] };
  readonly actions: readonly { readonly name: string; readonly title: string; readonly href: string }[];
}

test('a person sees their own sessions by kind of device, and which one is this', async () => {
  const [first, second] = [await signsIn('leah', phone), await signsIn('leah')];
  await signsIn('priya');
  const { data, actions }: Shown = (await reads(service, second)).json();
  assert.deepEqual(
    data.sessions.map(({ device, isThisOne }) => [device, isThisOne]),
    [
      ['Windows computer, Firefox', true],
      ['iPhone, Safari', false],
    ],
  );
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['End it: iPhone, Safari', 'End all others'],
  );
  const other: Shown = (await reads(service, first)).json();
  assert.deepEqual(
    other.data.sessions.map(({ isThisOne }) => isThisOne),
    [false, true],
  );
});

test('the page holds no secret, and the hour alone of the last use', async () => {
  const session = await signsIn('peter');
  const text = JSON.stringify((await reads(service, session)).json());
  assert.ok(!text.includes(session));
  assert.match(text, /"lastUsedAbout":"\d{4}-\d\d-\d\dT\d\d:00:00Z"/u);
});

test('one session ended ends at the next request on every node, and no other', async () => {
  const [mine, lost] = [await signsIn('daniel'), await signsIn('daniel', phone)];
  for (const at of [service, node]) assert.equal((await reads(at, lost, '/home')).status, 200);
  const { actions }: Shown = (await reads(service, mine)).json();
  const end = actions.find(({ name }) => name === 'end-session');
  assert.equal((await sends(mine, end?.href ?? '')).statusCode, 200);
  assert.equal((await reads(service, lost, '/home')).status, 401);
  // The news travels through the database; a person is slower than this.
  await wait(50);
  assert.equal((await reads(node, lost, '/home')).status, 401);
  for (const at of [service, node]) assert.equal((await reads(at, mine, '/home')).status, 200);
});

test('nobody ends the session of another, and none that is not there', async () => {
  const [daniel, amina] = [await signsIn('daniel'), await signsIn('amina')];
  const { actions }: Shown = (await reads(service, await signsIn('amina', phone))).json();
  const ofAmina = actions.find(({ name }) => name === 'end-session')?.href ?? '';
  const known = await sends(daniel, ofAmina);
  const unknown = await sends(daniel, `/you/sessions/${service.services.store.newId()}/end`);
  assert.equal(known.statusCode, 404);
  assert.equal(known.body, unknown.body);
  assert.equal((await sends(daniel, '/you/sessions/not-an-id/end')).statusCode, 404);
  assert.equal((await reads(service, amina)).status, 200);
});

test('a program sees the browsers of its account and ends none', async () => {
  const session = await signsIn('ian');
  const ian = await service.as('ian');
  const { data, actions } = await ian.page('/you/sessions');
  assert.equal((data['sessions'] as readonly unknown[]).length, 1);
  assert.deepEqual(actions, []);
  const [own] = await service.services.sessions.of(service.world.account('ian'));
  assert.equal((await ian.post(`/you/sessions/${own?.id}/end`, {})).status, 404);
  assert.equal((await ian.post('/you/sessions/end-others', {})).status, 404);
  assert.equal((await reads(service, session)).status, 200);
});

test('the database itself shows a person only their own sessions', async () => {
  await signsIn('maya');
  const client = await service.services.store.pool.connect();
  try {
    await client.query('begin');
    await client.query('select app.act_for($1, null, null)', [service.world.account('maya')]);
    const { rows } = await client.query<{ account_id: string }>('select account_id from people.session');
    assert.deepEqual(new Set(rows.map((row) => row.account_id)), new Set([service.world.account('maya')]));
    const update = await client.query('update people.session set stepped_at = now()');
    assert.equal(update.rowCount, 0);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('ending all others closes their streams on another node within a second, and forgets remembered devices', async () => {
  const { world } = service;
  const id = await world.asks('amina', reading);
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  await world.does('samira', id, openJointRoom, {});
  const [mine, lost] = [await signsIn('helen'), await signsIn('helen', phone)];
  await service.services.secondStep.rememberDevice(world.account('helen'));
  const { port } = node.server.server.address() as AddressInfo;
  const stream = await fetch(`http://127.0.0.1:${port}${await urlOf(service, id)}/rooms/joint/feed`, {
    headers: { cookie: `wf_session=${lost}` },
  });
  assert.equal(stream.status, 200);
  const ended = stream.text();
  await wait(50);
  const began = performance.now();
  assert.equal((await sends(mine, '/you/sessions/end-others')).statusCode, 200);
  await ended;
  assert.ok(performance.now() - began < 1_000, `${performance.now() - began} ms`);
  const { data, actions }: Shown = (await reads(service, mine)).json();
  assert.equal(data.sessions.length, 1);
  assert.deepEqual(actions, []);
  assert.equal(await service.services.sessions.knownDevices(world.account('helen')), 0);
});

test('a node that cannot hear of ended sessions asks each time', async () => {
  const session = await signsIn('carol');
  assert.equal((await reads(node, session, '/home')).status, 200);
  const { pool } = service.services.store;
  // As when the database breaks off the connections that listen: until one is back, nothing is taken as known.
  const breaksOff = `select pg_terminate_backend(pid) from pg_stat_activity
    where query like 'listen %' and pid <> pg_backend_pid()`;
  const broken = await pool.query(breaksOff);
  assert.ok((broken.rowCount ?? 0) >= 2, `${broken.rowCount} listen`);
  // A second goes by before a node tries to listen again, so both are deaf now.
  await wait(100);
  assert.equal(await service.services.sessions.endOthers(service.world.account('carol'), null), 1);
  assert.equal((await reads(node, session, '/home')).status, 401);
});
