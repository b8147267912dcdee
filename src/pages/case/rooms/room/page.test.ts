import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { partyId } from '#src/case/ids.ts';
import { closeJointRoom } from '#src/room/commands/close-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { shareDocument } from '#src/room/commands/share-document.ts';
import type { JsonPage } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { talking } from '../talking.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

interface Said {
  readonly id: string;
  readonly is: string;
  readonly text: string | null;
  readonly by: {
    readonly name: string;
    readonly party: string | null;
    readonly side: string;
    readonly isYou: boolean;
  };
}

const saidIn = (page: JsonPage): readonly Said[] => page.data.messages as readonly Said[];

test('what is said in the joint room is read by everyone in it, with name, side and time', async () => {
  const { url } = await talking(service);
  const amina = await service.as('amina');
  const room = `${url}/rooms/joint`;
  assert.equal(
    await amina.does(room, 'say', { text: 'She loved the group.\n\nNow she hides her books.' }),
    `${room}#latest`,
  );
  const page = await (await service.as('helen')).page(room);
  const [opened, said] = saidIn(page);
  assert.equal(opened?.is, 'opened');
  assert.deepEqual(
    [said?.text, said?.by.name, said?.by.side, said?.by.isYou],
    ['She loved the group.\n\nNow she hides her books.', 'Amina Yusuf', 'family', false],
  );
  const html = await (await service.as('helen')).html(room);
  assert.match(html, /class="message side-family"/);
  assert.match(
    html,
    /<strong class="message__author">Amina Yusuf<\/strong><span class="message__role">parent, the family<\/span>/,
  );
  assert.match(html, /<p>She loved the group\.<\/p><p>Now she hides her books\.<\/p>/);
  assert.match(html, /Samira Haddad opened the joint room/);
  assert.match(await amina.html(room), /<strong class="message__author">You<\/strong><time/);
});

test('before anything is written the box says who will read it, from the rule', async () => {
  const { url } = await talking(service);
  const amina = await service.as('amina');
  const readers = async (room: string) => {
    const action = (await amina.page(`${url}/rooms/${room}`)).actions.find(({ name }) => name === 'say');
    return [action?.audience, action?.readers?.map(({ name, role, party }) => `${name}, ${role}, ${party}`)];
  };
  assert.deepEqual(await readers('family'), [
    'side:family',
    ['Amina Yusuf, parent, the family', 'Samira Haddad, mediator, null'],
  ]);
  assert.deepEqual((await readers('joint'))[0], 'everyone');
  assert.equal((await readers('joint'))[1]?.length, 4);
  const html = await amina.html(`${url}/rooms/family`);
  assert.match(
    html,
    /Who is in this room:<\/strong> <b class="side-family">you<\/b> and <b class="side-mediator">Samira Haddad/,
  );
  assert.match(html, /Who will see this:<\/strong> <b class="side-family">you<\/b> and/);
  const notes = (await (await service.as('samira')).page(`${url}/rooms/notes`)).actions[0];
  assert.deepEqual(
    [notes?.audience, notes?.readers?.map(({ name }) => name)],
    ['mediator', ['Samira Haddad']],
  );
});

test('what one side says to the mediator is on no page of the other', async () => {
  const { url } = await talking(service);
  const secret = 'Only-for-the-mediator';
  await (await service.as('amina')).does(`${url}/rooms/family`, 'say', { text: secret });
  await (await service.as('samira')).does(`${url}/rooms/notes`, 'say', { text: secret });
  const everywhere = [
    '',
    '/rooms',
    '/rooms/joint',
    '/rooms/setting',
    '/documents',
    '/meeting',
    '/people',
    '/way-forward',
  ];
  for (const key of ['helen', 'nadia'] as const) {
    const client = await service.as(key);
    for (const path of everywhere) {
      for (const accept of ['application/json', 'text/html']) {
        const answer = await client.get(`${url}${path}`, accept);
        assert.ok(!answer.text.includes(secret), `${key} ${path} ${accept}`);
      }
    }
  }
  const own = await (await service.as('samira')).page(`${url}/rooms/family`);
  assert.equal(saidIn(own).at(-1)?.text, secret);
});

test('any script, emoji, direction and markup comes back as it was written, and only as text', async () => {
  const { url } = await talking(service);
  const text = 'مرحبا بالعالم 👩🏽‍🏫 Zażółć “gęślą” <script>alert(1)</script> & \u202Eabc\n\n\n𝕏';
  const amina = await service.as('amina');
  await amina.does(`${url}/rooms/joint`, 'say', { text });
  const helen = await service.as('helen');
  assert.equal(saidIn(await helen.page(`${url}/rooms/joint`)).at(-1)?.text, text);
  const html = await helen.html(`${url}/rooms/joint`);
  assert.ok(!html.includes('<script>alert'));
  assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; \u202Eabc'));
});

test('what cannot be taken is told beside the box, and nothing is stored', async () => {
  const { url } = await talking(service);
  const amina = await service.as('amina');
  const href = `${url}/rooms/joint/say`;
  const wrong: readonly Readonly<Record<string, unknown>>[] = [
    {},
    { text: '' },
    { text: '   \n ' },
    { text: 7 },
    { text: ['a', 'b'] },
    { text: 'x'.repeat(10_001) },
    { text: 'a\u0000b' },
    { text: '\uD800' },
    { text: 'x', room: 'family' },
  ];
  for (const fields of wrong) {
    const answer = await amina.post(href, fields);
    assert.equal(answer.status, 400, JSON.stringify(fields).slice(0, 60));
    assert.ok((answer.json().errors as unknown[]).length > 0);
  }
  assert.equal(saidIn(await amina.page(`${url}/rooms/joint`)).length, 1);
  await amina.does(`${url}/rooms/joint`, 'say', { text: 'x'.repeat(10_000) });
});

test('the same words sent twice with one key are said once', async () => {
  const { url } = await talking(service);
  const amina = await service.as('amina');
  const key = { 'idempotency-key': 'one-and-only' };
  for (let time = 0; time < 2; time += 1) {
    const answer = await amina.post(`${url}/rooms/family/say`, { text: 'Once' }, key);
    assert.equal(answer.json().location, `${url}/rooms/family#latest`);
  }
  assert.equal(saidIn(await amina.page(`${url}/rooms/family`)).length, 1);
});

test('a closed or resting joint room says so kindly, leads to one’s own room, and keeps what was typed', async () => {
  const { id, url } = await talking(service);
  const room = `${url}/rooms/joint`;
  await service.world.does('samira', id, closeJointRoom, {});
  const amina = await service.as('amina');
  const html = await amina.html(room);
  assert.match(html, /The joint room is closed now\. You can write to the mediator in your own room\./);
  assert.match(html, new RegExp(`href="${url}/rooms/family#latest">A private word with the mediator`));
  assert.doesNotMatch(html, /<textarea/);
  assert.match(html, /Samira Haddad closed the joint room/);
  assert.deepEqual((await amina.page(room)).actions, []);
  const reply = await service.server.inject({
    method: 'POST',
    url: `${room}/say`,
    headers: {
      authorization: `Bearer ${await service.services.door.makeToken(service.world.account('amina'))}`,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ text: 'Typed for an hour' }).toString(),
  });
  assert.equal(reply.statusCode, 409);
  assert.match(reply.body, /<textarea[^>]*>Typed for an hour<\/textarea>/);
  await service.world.does('helen', id, pause, {});
  assert.match(await amina.html(room), /Somebody has asked for a pause/);
  const refused = await amina.post(`${room}/say`, { text: 'x' });
  assert.deepEqual([refused.status, refused.json().refusal], [409, 'taking-part-is-paused']);
});

test('the last 50 words are shown, oldest first, with a way to earlier ones and back', async () => {
  const { id, url } = await talking(service);
  for (let number = 1; number <= 120; number += 1)
    await service.world.does('samira', id, say, { room: 'notes', text: `Note ${number}` });
  const samira = await service.as('samira');
  const texts = (page: JsonPage) => saidIn(page).map(({ text }) => text);
  const newest = await samira.page(`${url}/rooms/notes`);
  assert.deepEqual(
    texts(newest),
    Array.from({ length: 50 }, (_, index) => `Note ${index + 71}`),
  );
  const earlier = newest.links.find(({ rel }) => rel === 'earlier')?.href ?? '';
  const middle = await samira.page(earlier);
  assert.deepEqual(
    texts(middle),
    Array.from({ length: 50 }, (_, index) => `Note ${index + 21}`),
  );
  assert.equal(middle.data.feed, null);
  assert.equal(middle.links.find(({ rel }) => rel === 'latest')?.href, `${url}/rooms/notes`);
  const first = await samira.page(middle.links.find(({ rel }) => rel === 'earlier')?.href ?? '');
  assert.deepEqual(
    texts(first),
    Array.from({ length: 20 }, (_, index) => `Note ${index + 1}`),
  );
  assert.equal(
    first.links.find(({ rel }) => rel === 'earlier'),
    undefined,
  );
  assert.doesNotMatch(await samira.html(earlier), /data-live-feed|<textarea/);
  for (const before of ['x', '-1', '1e9', '99999999999', ''])
    assert.equal(texts(await samira.page(`${url}/rooms/notes?before=${before}`)).at(-1), 'Note 120');
});

test('a shared document stands among the words, as a link for those in the room', async () => {
  const { id, url } = await talking(service);
  const input = {
    room: 'joint',
    name: 'A <b>report</b>',
    type: 'text/plain',
    content: Buffer.from('x'),
  } as const;
  await service.world.does('helen', id, shareDocument, input);
  const amina = await service.as('amina');
  const shared = (await amina.page(`${url}/rooms/joint`)).data.messages as {
    document: { name: string; href: string };
  }[];
  assert.equal(shared.at(-1)?.document.name, 'A <b>report</b>');
  const html = await amina.html(`${url}/rooms/joint`);
  assert.ok(html.includes(`<a href="${shared.at(-1)?.document.href}">A &lt;b&gt;report&lt;/b&gt;</a>`));
});

test('words of those who went stay, without a name that their reader may no longer know', async () => {
  const { id, url } = await talking(service);
  await service.world.does('nadia', id, say, { room: 'joint', text: 'Goodbye' });
  await service.world.does('nadia', id, leave, {});
  const said = saidIn(await (await service.as('amina')).page(`${url}/rooms/joint`)).at(-1);
  assert.equal(said?.text, 'Goodbye');
  assert.equal(said?.by.side, 'local-authority');
  await service.world.does('amina', id, say, { room: partyId('family'), text: 'Oh' });
});

test('the page says where new words arrive, from the last that it shows', async () => {
  const { url } = await talking(service);
  const amina = await service.as('amina');
  const page = await amina.page(`${url}/rooms/joint`);
  assert.match(String(page.data.feed), new RegExp(`^${url}/rooms/joint/feed\\?after=\\d+$`));
  const html = await amina.html(`${url}/rooms/joint`);
  assert.ok(html.includes(`data-live-feed="${page.data.feed}" data-live-list="messages"`));
  assert.match(html, /data-live-news/);
  assert.match(html, /id="latest"/);
});
