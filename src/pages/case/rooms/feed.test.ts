import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { addSupporter } from '#src/case/commands/asking/add-supporter.ts';
import { removeSupporter } from '#src/case/commands/asking/remove-supporter.ts';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { partyId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { asService } from '#src/record/as-service.ts';
import { say } from '#src/room/commands/say.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { listens } from './event-source.test-kit.ts';
import { outsiders, talking } from './talking.test-kit.ts';

let service: TestService;
let origin = '';
before(async () => {
  service = await testService();
  await service.server.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(service.server.server.address() as AddressInfo).port}`;
});
after(() => service.stop());

const bearer = async (key: PersonKey) => ({
  authorization: `Bearer ${await service.services.door.makeToken(service.world.account(key))}`,
});

/** A session as a browser has it. */
const session = async (key: PersonKey) => {
  const { door } = service.services;
  const lasts = Temporal.Duration.from({ minutes: 5 });
  const used = await door.useLink(await door.makeLink(service.world.account(key), '/home', lasts));
  assert.ok(used);
  return { secret: used.session, headers: { cookie: `wf_session=${used.session}` } };
};

const family = partyId('family');

test('words arrive as they are said, with the id of their event and the markup of the page', async () => {
  const { id, url } = await talking(service);
  const { headers } = await session('helen');
  const stream = await listens(`${origin}${url}/rooms/joint/feed`, headers);
  assert.deepEqual([stream.status, stream.contentType], [200, 'text/event-stream; charset=utf-8']);
  const began = performance.now();
  await service.world.does('amina', id, say, { room: 'joint', text: 'One <b>bold</b> word\nand a line' });
  const [first] = await stream.hears(1);
  assert.ok(performance.now() - began < 1_000);
  assert.equal(first?.event, 'message');
  assert.equal(first?.data.id, first?.id);
  assert.ok(first?.data.html.startsWith(`<li class="message side-family" id="message-${first.id}">`));
  assert.ok(first?.data.html.includes('<p>One &lt;b&gt;bold&lt;/b&gt; word<br>and a line</p>'));
  assert.equal(first?.data.message.text, 'One <b>bold</b> word\nand a line');
  const page = await (await service.as('helen')).page(`${url}/rooms/joint`);
  assert.equal((page.data.messages as { id: string }[]).at(-1)?.id, first?.id);
  await stream.leaves();
});

test('a program may listen too', async () => {
  const { id, url } = await talking(service);
  const stream = await listens(`${origin}${url}/rooms/family/feed`, await bearer('samira'));
  await service.world.does('amina', id, say, { room: family, text: 'For the mediator' });
  assert.equal((await stream.hears(1))[0]?.data.message.text, 'For the mediator');
  await stream.leaves();
});

test('who comes back goes on where they were: nothing twice, nothing lost', async () => {
  const { id, url } = await talking(service);
  const headers = await bearer('helen');
  const address = `${origin}${url}/rooms/joint/feed`;
  const says = (text: string) => service.world.does('amina', id, say, { room: 'joint', text });
  const texts: (string | null)[] = [];
  let last = '';
  for (let round = 0; round < 4; round += 1) {
    const stream = await listens(address, { ...headers, ...(last === '' ? {} : { 'last-event-id': last }) });
    if (round > 0) await stream.hears(1);
    await says(`${round} here`);
    const heard = await stream.hears(round === 0 ? 1 : 2);
    texts.push(...heard.map(({ data }) => data.message.text));
    last = heard.at(-1)?.id ?? '';
    await stream.leaves();
    await says(`${round} away`);
  }
  assert.deepEqual(texts, ['0 here', '0 away', '1 here', '1 away', '2 here', '2 away', '3 here']);
});

test('many words at once from many people arrive in order, each once, to every listener', async () => {
  const { id, url } = await talking(service);
  const keys = ['amina', 'helen', 'nadia', 'samira'] as const;
  const streams = await Promise.all(
    keys.map(async (key) => listens(`${origin}${url}/rooms/joint/feed`, await bearer(key))),
  );
  const said = Array.from({ length: 60 }, (_, index) => {
    const key = keys[index % keys.length] ?? 'amina';
    return service.world.does(key, id, say, { room: 'joint', text: `Word ${index}` });
  });
  await Promise.all(said);
  const found = await service.services.store.readCase(service.world.actor('samira'), id);
  const versions = found?.state.rooms.messages.map(({ version }) => String(version));
  for (const stream of streams) {
    await stream.hears(60);
    await wait(50);
    assert.deepEqual(
      stream.heard.map(({ id: heard }) => heard),
      versions,
    );
    await stream.leaves();
  }
});

test('a page that was loaded a while ago is told what was said since, by the version in its address', async () => {
  const { id, url } = await talking(service);
  const amina = await service.as('amina');
  const { feed } = (await amina.page(`${url}/rooms/joint`)).data;
  await service.world.does('helen', id, say, { room: 'joint', text: 'Between' });
  const stream = await listens(`${origin}${feed}`, await bearer('amina'));
  assert.equal((await stream.hears(1))[0]?.data.message.text, 'Between');
  await stream.leaves();
  const odd = await listens(`${origin}${url}/rooms/joint/feed?after=999999999`, {
    ...(await bearer('amina')),
    'last-event-id': 'x<y',
  });
  await service.world.does('helen', id, say, { room: 'joint', text: 'After' });
  assert.equal((await odd.hears(1))[0]?.data.message.text, 'After');
  await odd.leaves();
});

test('the other side, and whoever is in no room, never hears a word', async () => {
  const { id, url } = await talking(service);
  const own = await listens(`${origin}${url}/rooms/setting/feed`, await bearer('helen'));
  const joint = await listens(`${origin}${url}/rooms/joint/feed`, await bearer('helen'));
  for (const room of ['family', 'notes']) {
    const other = await listens(`${origin}${url}/rooms/${room}/feed?after=0`, await bearer('helen'));
    assert.equal(other.status, 404);
  }
  for (const key of outsiders) {
    const theirs = await listens(`${origin}${url}/rooms/joint/feed?after=0`, await bearer(key));
    const nobodys = await listens(`${origin}/case/WF-0000-00/rooms/joint/feed`, await bearer(key));
    await Promise.all([theirs.ends(), nobodys.ends()]);
    assert.deepEqual([theirs.status, theirs.raw()], [404, nobodys.raw()], key);
  }
  assert.equal((await listens(`${origin}${url}/rooms/joint/feed`, {})).status, 401);
  assert.equal((await listens(`${origin}${url}/rooms/joint/feed`, { cookie: 'wf_session=x' })).status, 401);
  await service.world.does('amina', id, say, { room: family, text: 'Never for the school' });
  await service.world.does('samira', id, say, { room: 'notes', text: 'Never for the school' });
  await service.world.does('amina', id, say, { room: 'joint', text: 'For all' });
  await joint.hears(1);
  await wait(700);
  assert.ok(!own.raw().includes('Never'));
  assert.ok(!joint.raw().includes('Never'));
  assert.equal(own.heard.length, 0);
  await own.leaves();
  await joint.leaves();
});

/** Over within a second, and nothing that is said afterwards comes through. */
const endsWithinASecond = async (
  stream: Awaited<ReturnType<typeof listens>>,
  afterwards: () => Promise<unknown>,
): Promise<void> => {
  const took = await stream.ends();
  assert.ok(took < 1_000, `took ${took} ms`);
  const before = stream.raw();
  await afterwards();
  await wait(100);
  assert.equal(stream.raw(), before);
};

test('a side that leaves hears the joint room no more; its own room stays open to read', async () => {
  const { id, url } = await talking(service);
  const joint = await listens(`${origin}${url}/rooms/joint/feed`, await bearer('nadia'));
  const own = await listens(`${origin}${url}/rooms/local-authority/feed`, await bearer('nadia'));
  const mediator = await listens(`${origin}${url}/rooms/joint/feed`, await bearer('samira'));
  await service.world.does('nadia', id, leave, {});
  await endsWithinASecond(joint, async () => {});
  await service.world.does('samira', id, say, { room: partyId('local-authority'), text: 'Farewell' });
  assert.equal((await own.hears(1))[0]?.data.message.text, 'Farewell');
  assert.equal(mediator.isOver(), false);
  await own.leaves();
  await mediator.leaves();
});

test('a mediator who stands down hears nothing more, in any room', async () => {
  const { id, url } = await talking(service);
  const headers = await bearer('samira');
  const rooms = ['joint', 'family', 'notes'];
  const streams = await Promise.all(
    rooms.map((room) => listens(`${origin}${url}/rooms/${room}/feed`, headers)),
  );
  const side = await listens(`${origin}${url}/rooms/family/feed`, await bearer('amina'));
  await service.world.does('samira', id, standDown, {});
  await Promise.all(streams.map((stream) => endsWithinASecond(stream, async () => {})));
  assert.equal(side.isOver(), false);
  await side.leaves();
});

test('a supporter who is taken out hears nothing more', async () => {
  const { id, url } = await talking(service);
  const account = service.world.account('joan');
  await service.world.does('amina', id, addSupporter, { party: family, account });
  const stream = await listens(`${origin}${url}/rooms/family/feed`, await bearer('joan'));
  await service.world.does('amina', id, say, { room: family, text: 'With you' });
  await stream.hears(1);
  await service.world.does('amina', id, removeSupporter, { party: family, account });
  // Said at once, before the stream can have noticed by itself.
  await service.world.does('amina', id, say, { room: family, text: 'Alone' });
  await endsWithinASecond(stream, async () => {});
  assert.ok(!stream.raw().includes('Alone'));
});

test('a session that ends elsewhere ends the stream although nothing changes in the case', async () => {
  const { id, url } = await talking(service);
  const ended = await session('helen');
  const stays = await session('helen');
  const stream = await listens(`${origin}${url}/rooms/joint/feed`, ended.headers);
  const other = await listens(`${origin}${url}/rooms/joint/feed`, stays.headers);
  await service.services.door.endSession(ended.secret);
  await endsWithinASecond(stream, () =>
    service.world.does('amina', id, say, { room: 'joint', text: 'Later' }),
  );
  assert.equal((await other.hears(1))[0]?.data.message.text, 'Later');
  assert.equal((await listens(`${origin}${url}/rooms/joint/feed`, ended.headers)).status, 401);
  await other.leaves();
});

test('signing out in the browser ends the session and with it the stream', async () => {
  const { url } = await talking(service);
  const { headers } = await session('helen');
  const stream = await listens(`${origin}${url}/rooms/joint/feed`, headers);
  const out = await fetch(`${origin}/sign-out`, {
    method: 'POST',
    headers: { ...headers, accept: 'application/json', 'content-type': 'application/json' },
    body: '{}',
  });
  assert.equal(out.status, 200);
  await endsWithinASecond(stream, async () => {});
});

test('what runs out or is ended straight in the database ends the stream too, without any word of it', async () => {
  const { url } = await talking(service);
  const over = await session('helen');
  const stream = await listens(`${origin}${url}/rooms/joint/feed`, over.headers);
  const token = await bearer('helen');
  const program = await listens(`${origin}${url}/rooms/joint/feed`, token);
  await asService(service.services.store.pool, 'door', async (client) => {
    const account = service.world.account('helen');
    await client.query('update people.session set expires_at = now() where account_id = $1', [account]);
    await client.query('update people.api_token set ended_at = now() where account_id = $1', [account]);
  });
  await endsWithinASecond(stream, async () => {});
  await endsWithinASecond(program, async () => {});
});

test('a pause ends nothing: who may read goes on hearing', async () => {
  const { id, url } = await talking(service);
  const stream = await listens(`${origin}${url}/rooms/setting/feed`, await bearer('helen'));
  await service.world.does('amina', id, pause, {});
  await service.world.does('samira', id, say, { room: partyId('setting'), text: 'We rest' });
  await stream.hears(1);
  await stream.leaves();
});

test('one account holds ten streams at once, and an eleventh when one was closed', async () => {
  const { url } = await talking(service);
  const address = `${origin}${url}/rooms/joint/feed`;
  const headers = await bearer('peter');
  assert.equal((await listens(address, headers)).status, 404);
  const nadia = await bearer('nadia');
  const streams = await Promise.all(Array.from({ length: 10 }, () => listens(address, nadia)));
  assert.deepEqual(new Set(streams.map(({ status }) => status)), new Set([200]));
  assert.equal((await listens(address, nadia)).status, 429);
  const helen = await listens(address, await bearer('helen'));
  assert.equal(helen.status, 200);
  await streams[0]?.leaves();
  await wait(50);
  const again = await listens(address, nadia);
  assert.equal(again.status, 200);
  await Promise.all([helen, again, ...streams].map((stream) => stream.leaves()));
});

test('asking for the head alone holds nothing open', async () => {
  const { url } = await talking(service);
  const reply = await fetch(`${origin}${url}/rooms/joint/feed`, {
    method: 'HEAD',
    headers: await bearer('helen'),
  });
  assert.equal(reply.status, 404);
});

test('closing the server ends the streams and does not wait for anybody', async () => {
  const other = await testService();
  await other.server.listen({ port: 0, host: '127.0.0.1' });
  const { url } = await talking(other);
  const port = (other.server.server.address() as AddressInfo).port;
  const token = await other.services.door.makeToken(other.world.account('helen'));
  const stream = await listens(`http://127.0.0.1:${port}${url}/rooms/joint/feed`, {
    authorization: `Bearer ${token}`,
  });
  const began = performance.now();
  await other.server.close();
  assert.ok(performance.now() - began < 1_000);
  await stream.ends();
  await other.stop();
});
