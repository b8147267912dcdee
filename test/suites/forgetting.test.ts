/** After its time a case cannot be read by anybody: not on a page, not in the files, not from a copy of the record. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import type { Sealed } from '#src/case/events.ts';
import { type CaseId, caseId } from '#src/case/ids.ts';
import { isRefusal } from '#src/case/refusal.ts';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { liftHold } from '#src/forgetting/commands/lift-hold.ts';
import { placeHold } from '#src/forgetting/commands/place-hold.ts';
import { caseKinds } from '#src/forgetting/kinds.ts';
import { verifyCertificate } from '#src/forgetting/run/certificate.ts';
import { type Forgetting, openForgetting } from '#src/forgetting/run/forgetting.ts';
import { openRecord } from '#src/record/record.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { openBytes } from '#src/seal/cipher.ts';
import { openKeys } from '#src/seal/keys.ts';
import { masterKey } from '#src/seal/master-key.ts';
import { reading, stateOf, urlOf } from '#test/kit/desk.ts';
import { type MarkedCase, markedCase, markOf } from '#test/kit/marked-case.ts';
import { connectAs, copyOfRecord, type RecordCopy, restored } from '#test/kit/record-copy.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { callerFor, walkOf } from '#test/kit/walk.ts';

let service: TestService;
let marked: MarkedCase;
let old: RecordCopy;
let wrappedKeys: readonly Buffer[];
let liveCase: CaseId;

const inside = ['priya', 'peter', 'tom', 'grace'] as const;

/** The same program at a later date. */
const later = (lasts: string): Forgetting => {
  const { store, accounts, signingKey, config } = service.services;
  const at = store.now().toZonedDateTimeISO('Europe/London').add(lasts).toInstant();
  const { retention, serviceName } = config;
  return openForgetting({ store: { ...store, now: () => at }, accounts, signingKey, retention, serviceName });
};

/** What a person can read of the case on all pages and files they are led to, as a program and as a browser. */
const readBy = async (key: PersonKey): Promise<string> => {
  const caller = await callerFor(service, key);
  const { visited } = await walkOf(caller);
  const texts: string[] = [];
  for (const { url, reply, page } of visited.values()) {
    assert.ok(reply.status < 500, `${key} at ${url}: ${reply.status}`);
    texts.push(reply.text);
    if (page !== null) texts.push((await caller.asBrowser(url)).text);
  }
  return texts.join('\n');
};

const marksIn = (text: string): readonly string[] =>
  [...marked.marks].filter(([, mark]) => text.includes(mark)).map(([name]) => name);

const keyRows = async (owner: string): Promise<readonly Buffer[]> => {
  const client = await connectAs(service, 'postgres', 'wayforward_keys');
  const { rows } = await client.query<{ wrapped: Buffer }>(
    'select wrapped from audience_key where case_id = $1',
    [owner],
  );
  await client.end();
  return rows.map(({ wrapped }) => wrapped);
};

/** Files of the two databases that hold tables; the log of changes is told of in docs/forgetting.md. */
const tableFiles = async (): Promise<readonly Buffer[]> => {
  for (const database of ['wayforward', 'wayforward_keys']) {
    const owner = await connectAs(service, 'postgres', database);
    await owner.query('checkpoint');
    await owner.end();
  }
  const found: Buffer[] = [];
  for (const entry of await readdir(service.dataDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.includes('pg_wal')) continue;
    found.push(await readFile(path).catch(() => Buffer.alloc(0)));
  }
  return found;
};

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  marked = await markedCase(service);
  liveCase = await service.world.asks('amina', reading);
  await service.world.bringsTogether(liveCase, { setting: 'helen' });
  await service.services.outbox.deliver();
  await service.services.outbox.sendSignIn(service.world.account('priya'), '/home');
  old = await copyOfRecord(service);
  wrappedKeys = [...(await keyRows(marked.id)), ...(await keyRows(service.world.account('priya')))];
});
after(() => service.stop());

test('before its time every mark is read by somebody', async (t) => {
  const seen = new Set<string>();
  for (const key of inside) for (const name of marksIn(await readBy(key))) seen.add(name);
  const unseen = [...marked.marks.keys()].filter((name) => !seen.has(name));
  t.diagnostic(`${marked.marks.size} marks, of which no page shows ${unseen.join(', ') || 'none'}`);
  assert.ok(seen.size >= 20);
  assert.ok(wrappedKeys.length >= 9);
});

test('nothing goes early, and the mediator’s notes go first and alone', async () => {
  assert.deepEqual((await later('P5M').run()).certificates, []);
  const { certificates, rewritten } = await later('P6M').run();
  assert.deepEqual(
    certificates.map(({ certificate }) => certificate.destroyed.map(({ kind, keys }) => [kind, keys])),
    [[['mediator-notes', 1]]],
  );
  assert.equal(rewritten, true);
  assert.deepEqual(marksIn(await readBy('tom')).includes('mediator-notes'), false);
  assert.ok(marksIn(await readBy('tom')).includes('joint'));
  assert.equal((await verifyRecord(service.services.store.pool, null))?.broken, null);
});

test('a hold stops everything, also what two workers decided', async () => {
  const { does } = service.world;
  const held = await does('grace', marked.id, placeHold, { reason: 'complaint', why: markOf('hold') });
  const forgetting = later('P20Y');
  assert.deepEqual((await forgetting.run()).certificates, []);
  const due = await Array.fromAsync(forgetting.due());
  assert.deepEqual(
    due.map((each) => [each.state.id, each.due.length, each.held.length]),
    [[marked.id, 0, caseKinds.length - 1]],
  );
  assert.ok(marksIn(await readBy('priya')).includes('joint'));
  const byHand = await forgetting.eraseByHand(marked.id);
  assert.ok(isRefusal(byHand) && byHand.refused === 'kept-by-a-hold');
  await does('grace', marked.id, liftHold, { hold: held.forgetting.holds[0]?.id ?? '' });
});

test('rooms go before the agreement, which is still read and downloaded', async () => {
  await later('P3Y').run();
  const seen = marksIn(await readBy('priya'));
  assert.ok(!seen.includes('joint') && !seen.includes('document') && !seen.includes('story'));
  assert.ok(seen.includes('clause') && seen.includes('signature-peter') && seen.includes('not-done'));
});

test('when its time is over nobody reads a word of it, and the certificate says what was destroyed', async () => {
  const { certificates } = await later('P7Y').run();
  const [signed] = certificates;
  assert.ok(signed);
  const { certificate, jws } = signed;
  assert.deepEqual(
    certificate.destroyed.map(({ kind }) => kind),
    [...caseKinds],
  );
  assert.ok(certificate.keys >= wrappedKeys.length - 1);
  const { publicJwk } = service.services.signingKey;
  assert.deepEqual(await verifyCertificate(publicJwk, jws), certificate);
  const broken = await verifyCertificate(publicJwk, `${jws.slice(0, -6)}AAAAAA`);
  assert.deepEqual(broken, { refused: 'signature-does-not-match' });
  for (const name of ['Priya', 'Peter', 'Tom']) assert.ok(!JSON.stringify(certificate).includes(name));
  for (const key of ['tom', 'grace', 'owen', 'ruth'] as const)
    assert.deepEqual(marksIn(await readBy(key)), [], key);
  const { data } = await (await service.as('tom')).page(marked.url);
  assert.equal(data['forgottenOn'], '2033-11-24');
  assert.match(await (await service.as('tom')).html(`${marked.url}/rooms`), /forgotten/);
});

test('the chain is whole, the counts are there, and the tombstones stand in it', async () => {
  const { store } = service.services;
  const verified = await verifyRecord(store.pool, null);
  assert.equal(verified?.broken, null);
  assert.equal(verified?.cases, 2);
  const events = await store.readEvents({ service: 'clock' }, marked.id);
  const tombstones = events?.flatMap(({ event }) => (event.kind === 'words-erased' ? [event.of] : []));
  assert.deepEqual(tombstones, [...caseKinds]);
  assert.equal((await stateOf(service, marked.id)).closed?.outcome, 'agreement-not-kept');
});

test('the people are forgotten with their last case; workers and people with a live case are not', async () => {
  const { accounts } = service.services;
  assert.equal(await accounts.findByEmail(people.priya.email), null);
  assert.equal(await accounts.findByEmail(people.peter.email), null);
  for (const key of ['amina', 'helen', 'tom', 'grace'] as const)
    assert.equal((await accounts.findByEmail(people[key].email))?.name, people[key].name, key);
  const seen = await readBy('grace');
  for (const key of ['priya', 'peter'] as const) assert.ok(!seen.includes(people[key].name), key);
  assert.ok(seen.includes(people.amina.name));
});

test('no key of it is left, in the table or in its files', async () => {
  assert.deepEqual(await keyRows(marked.id), []);
  assert.deepEqual(await keyRows(service.world.account('priya')), []);
  const files = await tableFiles();
  for (const [name, mark] of marked.marks) assert.ok(!files.some((file) => file.includes(mark)), name);
  for (const wrapped of wrappedKeys) assert.ok(!files.some((file) => file.includes(wrapped)));
  const [stays] = await keyRows(liveCase);
  assert.ok(
    stays !== undefined && files.some((file) => file.includes(stays)),
    'keys that stay are in the files',
  );
});

/** Every reference to words in the events of a copy. */
const sealedIn = (events: readonly unknown[]): readonly Sealed[] => {
  const found: Sealed[] = [];
  JSON.stringify(events, (_, value) => {
    if (value !== null && typeof value === 'object' && 'word' in value && 'audience' in value)
      found.push(value);
    return value;
  });
  return found;
};

test('a copy of the record from before, put back, shows not one word of it, and still all of the live case', async () => {
  const pool = await restored(service, old, 'put_back');
  try {
    const { store, config } = service.services;
    const master = await masterKey(config.dataDir, null);
    const keys = await connectAs(service, 'wayforward_keys', 'wayforward_keys');
    // A fresh program without anything in its memory, which knows of no tombstone.
    const fresh = openKeys(Object.assign(Object.create(null), { query: keys.query.bind(keys) }), master);
    const record = openRecord(pool, fresh, store.now);
    let opened = 0;
    for (const [id, isKept] of [
      [marked.id, false],
      [liveCase, true],
    ] as const) {
      const found = await record.readCase({ service: 'clock' }, id);
      assert.equal(found?.state.forgetting.erased.size, 0);
      const words = sealedIn((await record.readEvents({ service: 'clock' }, id)) ?? []);
      assert.ok(words.length > 5);
      for (const key of Object.keys(people) as PersonKey[]) {
        const read = await record.readWords(service.world.actor(key), id, words);
        const texts = words.map((word) => read.text(word)).filter((text) => text !== null);
        if (isKept) opened += texts.length;
        else assert.deepEqual(texts, [], key);
      }
    }
    assert.ok(opened > 10);
    await keys.end();
  } finally {
    await pool.end();
  }
});

test('the master key opens nothing of it: there is no key to unwrap', async () => {
  const master = await masterKey(service.services.config.dataDir, null);
  const rows: { word_id: string; audience: string; sealed: string; case_id: string }[] = JSON.parse(
    old.tables.get('record.word') ?? '[]',
  );
  const own = rows.filter(({ case_id }) => caseId(case_id) === marked.id);
  assert.ok(own.length > 20);
  for (const { word_id, audience, sealed } of own) {
    const bytes = Buffer.from(sealed.slice(2), 'hex');
    assert.throws(() => openBytes(master, bytes, `${marked.id} ${word_id} ${audience}`));
  }
});

test('keys that somebody brings back are destroyed again', async () => {
  const client = await connectAs(service, 'postgres', 'wayforward_keys');
  await client.query('insert into audience_key (case_id, audience, wrapped) values ($1, $2, $3)', [
    marked.id,
    'everyone',
    wrappedKeys[0],
  ]);
  await client.end();
  await later('P7Y').run();
  assert.deepEqual(await keyRows(marked.id), []);
});

test('nothing is erased of an open case by hand, nor by one worker alone', async () => {
  const open = await later('P1D').eraseByHand(liveCase);
  assert.ok(isRefusal(open) && open.refused === 'case-is-open');
  await service.world.does('grace', liveCase, closeCase, { outcome: 'no-agreement' });
  const alone = await later('P1D').eraseByHand(liveCase);
  assert.ok(isRefusal(alone) && alone.refused === 'needs-a-second-person');
  assert.ok((await (await service.as('amina')).page(await urlOf(service, liveCase))).data['summary']);
});

test('every page answers everybody who is left', async () => {
  for (const key of ['amina', 'helen', 'tom', 'samira', 'grace', 'ruth'] as const) {
    const { visited } = await walkOf(await callerFor(service, key));
    for (const { url, reply } of visited.values()) assert.equal(reply.status, 200, `${key} at ${url}`);
  }
});
