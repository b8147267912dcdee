import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { zipEntries } from '#src/room/kinds/zip.ts';
import { errorsOf, hostile, reading } from '#test/kit/desk.ts';
import { type MarkedCase, markedCase } from '#test/kit/marked-case.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { callerFor, walkOf } from '#test/kit/walk.ts';

let service: TestService;
let marked: MarkedCase;

before(async () => {
  service = await testService();
  marked = await markedCase(service, false);
  await service.world.asks('daniel', reading);
});
after(() => service.stop());

const marksIn = (text: string): readonly string[] =>
  [...marked.marks].filter(([, mark]) => text.includes(mark)).map(([name]) => name);

/** Everything in the copy as text: each file unpacked. */
const copyOf = async (key: PersonKey): Promise<ReadonlyMap<string, Buffer>> => {
  const token = await service.services.door.makeToken(service.world.account(key));
  const reply = await service.server.inject({
    method: 'GET',
    url: '/you/data/copy.zip',
    headers: { authorization: `Bearer ${token}` },
  });
  assert.deepEqual([reply.statusCode, reply.headers['content-type']], [200, 'application/zip']);
  assert.equal(reply.headers['cache-control'], 'no-store');
  const entries = zipEntries(reply.rawPayload);
  assert.ok(entries !== null);
  return new Map(entries.map(({ name, read }) => [name, Buffer.from(read(10_000_000) ?? '')]));
};

/** What a person reads on all pages of their cases and files that they are led to, as a browser and as a program. */
const pagesOf = async (key: PersonKey): Promise<string> => {
  const caller = await callerFor(service, key);
  const { visited } = await walkOf(caller);
  const texts: string[] = [];
  for (const { url, reply, page } of visited.values()) {
    if (!url.startsWith('/case/')) continue;
    texts.push(reply.text);
    if (page !== null) texts.push((await caller.asBrowser(url)).text);
  }
  return texts.join('\n');
};

for (const key of ['priya', 'peter', 'tom', 'grace', 'daniel'] as const) {
  test(`the copy of ${key} holds the words of their own pages, no more and no less`, async () => {
    const files = await copyOf(key);
    const inJson = marksIn(String(files.get('your-copy.json')));
    const inHtml = marksIn(String(files.get('your-copy.html')));
    const inFiles = [...files]
      .filter(([name]) => name.startsWith('files/'))
      .flatMap(([, all]) => marksIn(String(all)));
    // What a caseworker reads at the desk is about others and not about them.
    const onPages = key === 'grace' ? [] : marksIn(await pagesOf(key));
    const sorted = (names: readonly string[]) => [...new Set(names)].sort();
    assert.deepEqual(sorted([...inJson, ...inFiles]), sorted(onPages));
    assert.deepEqual(sorted([...inHtml, ...inFiles]), sorted(onPages));
    if (key === 'priya' || key === 'peter' || key === 'tom')
      assert.ok(onPages.length > 8, `${onPages.length}`);
    for (const name of [people[key].name, people[key].email])
      assert.ok(String(files.get('your-copy.json')).includes(name));
    const others = (['amina', 'maya', 'helen'] as const).map((other) => people[other].email);
    for (const email of others) assert.ok(!String(files.get('your-copy.json')).includes(email), email);
  });
}

test('it holds no key, no secret and nothing that opens a door', async () => {
  const all = [...(await copyOf('priya')).values()].map(String).join('\n');
  for (const name of ['everyone', 'intake', 'side:family']) {
    const key = await service.services.store.keys.forOpening(marked.id, name);
    assert.ok(key !== null);
    const buffer = Buffer.from(key);
    for (const form of ['base64', 'base64url', 'hex'] as const)
      assert.ok(!all.includes(buffer.toString(form)), name);
  }
  assert.doesNotMatch(all, /_csrf|wf_[A-Za-z0-9_-]{20}|privateJwk|"d":/u);
});

test('each copy is written down where the person sees it, and a document in it has its receipt', async () => {
  const before_ = (await (await service.as('peter')).page('/you/data')).data['log'];
  await copyOf('peter');
  const { data } = await (await service.as('peter')).page('/you/data');
  assert.ok(Array.isArray(before_) && Array.isArray(data['log']));
  assert.equal(data['log'].length, before_.length + 1);
  assert.deepEqual([data['log'][0].what, data['log'][0].by], ['copy-taken', 'by you']);
  const state = await service.services.store.readCase({ service: 'clock' }, marked.id);
  const [document] = [...(state?.state.rooms.documents.values() ?? [])];
  assert.ok(document?.openedBy.has(service.world.account('tom')));
});

test('a person puts their own name and number right; what stood there before is kept nowhere', async () => {
  const client = await service.as('joan');
  assert.equal(
    await client.does('/you/data', 'correct-details', { name: hostile, phone: '01632 960 123' }),
    '/you/data',
  );
  const { data } = await client.page('/you/data');
  assert.deepEqual(
    [data['name'], data['phone'], data['email']],
    [hostile, '01632 960 123', people.joan.email],
  );
  assert.deepEqual(
    new Set((data['log'] as { what: string }[]).map(({ what }) => what)),
    new Set(['name-corrected', 'phone-corrected']),
  );
  assert.ok(!(await client.html('/you/data')).includes('<script>alert'));
  await client.does('/you/data', 'correct-details', { name: hostile, phone: '01632 960 123' });
  assert.equal(((await client.page('/you/data')).data['log'] as unknown[]).length, 2);
  assert.ok(!(await client.get('/you/data')).text.includes(people.joan.name));
  assert.equal((await service.services.accounts.findByEmail(people.joan.email))?.name, hostile);
});

test('what cannot be a name or a number is refused, and changes nothing', async () => {
  const client = await service.as('ian');
  const send = (fields: Record<string, unknown>) => client.post('/you/data/details', fields);
  assert.ok('name' in errorsOf(await send({ name: '', phone: '' })));
  assert.ok('name' in errorsOf(await send({ name: 'x'.repeat(101), phone: '' })));
  assert.ok('phone' in errorsOf(await send({ name: 'Ian', phone: 'call me' })));
  assert.ok('email' in errorsOf(await send({ name: 'Ian', phone: '', email: 'a@example.org' })));
  assert.ok('name' in errorsOf(await send({ name: 7, phone: '' })));
  assert.equal((await client.page('/you/data')).data['name'], people.ian.name);
});

test('nobody who is not signed in gets anything', async () => {
  const nobody = await service.as(null);
  assert.equal((await nobody.get('/you/data')).status, 401);
  assert.equal((await nobody.get('/you/data/copy.zip')).status, 401);
});
