import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { goOnWithout } from '#src/case/commands/inviting/go-on-without.ts';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { partyId } from '#src/case/ids.ts';
import { say } from '#src/room/commands/say.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { outsiders, request, talking, urlOf } from './talking.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

interface RoomLine {
  readonly room: string;
  readonly name: string;
  readonly maySpeak: boolean;
  readonly why?: string;
  readonly lastAt: string | null;
  readonly readers: readonly { readonly name: string; readonly party: string | null }[];
}

const roomsOf = async (key: Parameters<TestService['as']>[0], url: string): Promise<readonly RoomLine[]> =>
  (await (await service.as(key)).page(`${url}/rooms`)).data.rooms as readonly RoomLine[];

test('each person finds their own rooms, with everybody who reads there', async () => {
  const { url } = await talking(service);
  const lines = async (key: 'amina' | 'helen' | 'samira') =>
    (await roomsOf(key, url)).map(({ room, readers }) => [room, readers.map(({ name }) => name)]);
  const all = ['Amina Yusuf', 'Helen Marsh', 'Nadia Rahman', 'Samira Haddad'];
  assert.deepEqual(await lines('amina'), [
    ['joint', all],
    ['family', ['Amina Yusuf', 'Samira Haddad']],
  ]);
  assert.deepEqual(await lines('helen'), [
    ['joint', all],
    ['setting', ['Helen Marsh', 'Samira Haddad']],
  ]);
  assert.deepEqual(await lines('samira'), [
    ['joint', all],
    ['family', ['Amina Yusuf', 'Samira Haddad']],
    ['setting', ['Helen Marsh', 'Samira Haddad']],
    ['local-authority', ['Nadia Rahman', 'Samira Haddad']],
    ['notes', ['Samira Haddad']],
  ]);
  const html = await (await service.as('amina')).html(`${url}/rooms`);
  assert.match(html, /Who is in this room/);
  assert.match(html, /Helen Marsh<\/b> \(representative, Milton Hall Primary School and Nursery\)/);
  assert.doesNotMatch(html, /rooms\/setting|rooms\/notes/);
});

test('nobody outside finds the rooms, and cannot tell them from rooms that are not there', async () => {
  const { url } = await talking(service);
  for (const key of outsiders) {
    const client = await service.as(key);
    for (const path of [
      '/rooms',
      '/rooms/joint',
      '/rooms/family',
      '/rooms/notes',
      '/rooms/x',
      '/rooms/joint/feed',
    ]) {
      const theirs = await client.get(`${url}${path}`);
      assert.equal(theirs.status, 404, `${key} ${path}`);
      assert.equal(theirs.text, (await client.get(`/case/WF-0000-00${path}`)).text);
    }
    for (const path of ['/rooms/joint/open', '/rooms/joint/close', '/rooms/joint/say', '/rooms/family/say'])
      assert.equal((await client.post(`${url}${path}`, { text: 'x' })).status, 404, `${key} ${path}`);
  }
  const nobody = await service.as(null);
  assert.equal((await nobody.get(`${url}/rooms`)).status, 401);
  assert.equal((await nobody.get(`${url}/rooms/joint`)).status, 401);
  assert.equal((await nobody.get(`${url}/rooms/joint/feed`)).status, 401);
});

test('one side finds nothing in the address of another side’s room or of the mediator’s notes', async () => {
  const { url } = await talking(service);
  const helen = await service.as('helen');
  for (const room of ['family', 'local-authority', 'notes', 'icb', 'setting-2', 'JOINT', '%2e%2e']) {
    assert.equal((await helen.get(`${url}/rooms/${room}`)).status, 404, room);
    assert.equal((await helen.get(`${url}/rooms/${room}/feed`)).status, 404, room);
    assert.equal((await helen.post(`${url}/rooms/${room}/say`, { text: 'x' })).status, 404, room);
  }
});

test('only the mediator opens and closes the joint room', async () => {
  const { url } = await talking(service, false);
  const samira = await service.as('samira');
  const amina = await service.as('amina');
  assert.equal((await amina.post(`${url}/rooms/joint/open`, {})).status, 404);
  assert.deepEqual((await amina.page(`${url}/rooms`)).actions, []);
  assert.match(await amina.html(`${url}/rooms`), /The joint room is closed now/);
  assert.match(
    await samira.html(`${url}/rooms/joint`),
    /closed now\. You can open it when everyone is ready/,
  );
  assert.equal(await samira.does(`${url}/rooms`, 'open-joint-room'), `${url}/rooms/joint#latest`);
  const again = await samira.post(`${url}/rooms/joint/open`, {});
  assert.deepEqual([again.status, again.json().refusal], [409, 'joint-room-already-open']);
  assert.match(await amina.html(`${url}/rooms`), /This room is open/);
  await samira.does(`${url}/rooms`, 'close-joint-room');
  const twice = await samira.post(`${url}/rooms/joint/close`, {});
  assert.deepEqual([twice.status, twice.json().refusal], [409, 'joint-room-not-open']);
  assert.equal((await samira.post(`${url}/rooms/joint/open`, { force: true })).status, 400);
});

test('nothing opens before everyone has agreed', async () => {
  const id = await service.world.asks('amina', request);
  const url = await urlOf(service, id);
  const amina = await service.as('amina');
  const lines = await roomsOf('amina', url);
  assert.deepEqual(
    lines.map(({ room, maySpeak, why }) => [room, maySpeak, why]),
    [
      ['joint', false, 'not-everyone-agreed'],
      ['family', false, 'not-everyone-agreed'],
    ],
  );
  const early = await amina.post(`${url}/rooms/joint/say`, { text: 'hello' });
  assert.deepEqual([early.status, early.json().refusal], [409, 'not-everyone-agreed']);
  await service.world.bringsTogether(id, { setting: 'helen', 'local-authority': 'nadia' });
  const later = await amina.post(`${url}/rooms/family/say`, { text: 'hello' });
  assert.deepEqual([later.status, later.json().refusal], [409, 'no-mediator-yet']);
});

test('when those who go on are asked again, the mediator cannot open the joint room until they agree', async () => {
  const { id, url } = await talking(service);
  await service.world.does('nadia', id, leave, {});
  const samira = await service.as('samira');
  const gone = await samira.post(`${url}/rooms/joint/open`, {});
  assert.deepEqual([gone.status, gone.json().refusal], [409, 'somebody-has-left']);
  await service.world.does('grace', id, goOnWithout, { replyBy: '2027-06-01' });
  const asked = await samira.post(`${url}/rooms/joint/open`, {});
  assert.deepEqual([asked.status, asked.json().refusal], [409, 'not-everyone-agreed']);
  assert.equal((await samira.page(`${url}/rooms`)).actions.length, 0);
});

test('a pause rests the joint room for everyone, and each side can still write to the mediator', async () => {
  const { id, url } = await talking(service);
  await service.world.does('helen', id, pause, {});
  const lines = await roomsOf('amina', url);
  assert.deepEqual(
    lines.map(({ room, why }) => [room, why]),
    [
      ['joint', 'taking-part-is-paused'],
      ['family', undefined],
    ],
  );
  const amina = await service.as('amina');
  assert.match(await amina.html(`${url}/rooms`), /Somebody has asked for a pause/);
  await amina.does(`${url}/rooms/family`, 'say', { text: 'Still here' });
});

test('somebody who leaves keeps their own room to read, and loses the joint room at once', async () => {
  const { id, url } = await talking(service);
  await service.world.does('amina', id, say, { room: 'joint', text: 'Said to everyone' });
  await service.world.does('nadia', id, say, {
    room: partyId('local-authority'),
    text: 'Said to the mediator',
  });
  await service.world.does('nadia', id, leave, {});
  assert.deepEqual(
    (await roomsOf('nadia', url)).map(({ room, maySpeak }) => [room, maySpeak]),
    [['local-authority', false]],
  );
  const nadia = await service.as('nadia');
  assert.match(await nadia.html(`${url}/rooms`), /You no longer take part/);
  assert.equal((await nadia.get(`${url}/rooms/joint`)).status, 404);
  const own = await nadia.page(`${url}/rooms/local-authority`);
  assert.equal((own.data.messages as { text: string }[])[0]?.text, 'Said to the mediator');
  assert.equal(own.actions.length, 0);
  const refused = await nadia.post(`${url}/rooms/local-authority/say`, { text: 'x' });
  assert.deepEqual([refused.status, refused.json().refusal], [409, 'somebody-has-left']);
});

test('a mediator who stands down finds no room any more; the sides keep theirs', async () => {
  const { id, url } = await talking(service);
  await service.world.does('amina', id, say, { room: partyId('family'), text: 'Private' });
  await service.world.does('samira', id, standDown, {});
  assert.equal((await (await service.as('samira')).get(`${url}/rooms`)).status, 404);
  const amina = await service.as('amina');
  const rels = (await amina.page(url)).links.map(({ rel }) => rel);
  assert.ok(rels.includes('rooms') && rels.includes('documents') && !rels.includes('meeting'));
  const room = await amina.page(`${url}/rooms/family`);
  assert.equal((room.data.messages as { text: string }[])[0]?.text, 'Private');
  assert.deepEqual(
    (room.data.readers as { name: string }[]).map(({ name }) => name),
    ['Amina Yusuf'],
  );
  await service.world.appoints(id, 'tom');
  const tom = await roomsOf('tom', url);
  assert.deepEqual(
    tom.map(({ room: name }) => name),
    ['joint', 'family', 'setting', 'local-authority', 'notes'],
  );
});

test('the title of no page names anybody, and the JSON says what the page says', async () => {
  const { id, url } = await talking(service);
  await service.world.does('helen', id, say, { room: 'joint', text: 'Hello' });
  const samira = await service.as('samira');
  for (const room of ['joint', 'family', 'setting', 'notes']) {
    const { title } = await samira.page(`${url}/rooms/${room}`);
    assert.doesNotMatch(title, /Amina|Zara|Milton|Southend/);
  }
  const page = await samira.page(`${url}/rooms`);
  assert.equal(page.data.jointRoomIsOpen, true);
  const rels = page.links.filter(({ rel }) => rel === 'room').map(({ href }) => href);
  assert.deepEqual(
    rels,
    ['joint', 'family', 'setting', 'local-authority', 'notes'].map((room) => `${url}/rooms/${room}`),
  );
  const html = await samira.html(`${url}/rooms`);
  for (const href of rels) assert.ok(html.includes(`href="${href}#latest"`), href);
  const joint = (page.data.rooms as RoomLine[])[0];
  assert.ok(joint?.lastAt !== null && !Number.isNaN(Date.parse(joint?.lastAt ?? '')));
});
