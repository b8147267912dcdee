/**
 * The matrix: person × case × page, action and file × audience × HTML and JSON, live feed, notice, log line and database
 * file. All that must be refused is, and looks the same as not there. `ACCESS_CASES` says how many cases (1; at most 5).
 */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { CaseId } from '#src/case/ids.ts';
import { entryOf } from '#src/record/log/entry.ts';
import { roomsFor } from '#src/room/audience.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { type Caller, callerFor } from '#test/kit/walk.ts';
import { addressesOf } from './addresses.ts';
import { markCases } from './marked-cases.ts';
import { everybody, isFeed, Matrix, type Tried } from './matrix.ts';
import { asOwner, marksIn, type PrivateWord, privateWords, stateOf } from './private-words.ts';

const wantedCases = Number(process.env['ACCESS_CASES'] ?? 1);

let service: TestService;
let words: readonly PrivateWord[];
let tried: readonly Tried[];
let callers: readonly Caller[];
let matrix: Matrix;

/** Of acts by different people: the first ones and the last. */
const someEntries = async (id: CaseId): Promise<readonly string[]> => {
  const events = (await service.services.store.readEvents({ service: 'verify' }, id)) ?? [];
  return [...events.slice(0, 4), ...events.slice(-3)].map(({ envelope, hash }) =>
    Buffer.from(entryOf({ case: id, version: envelope.version, hash })).toString('hex'),
  );
};

before(async () => {
  service = await testService();
  const cases = await markCases(service.world, wantedCases);
  words = await privateWords(service);
  tried = await Promise.all(
    cases.map(async ({ name, id }) => {
      const state = await stateOf(service, id);
      return { name, state, ...addressesOf(service, state, await someEntries(id)) };
    }),
  );
  callers = [];
  for (const who of everybody()) callers = [...callers, await callerFor(service, who)];
  matrix = new Matrix(service, words, tried);
});
after(() => service.stop());

const lines = () =>
  [...new Set(matrix.findings.map(({ who, where, what }) => `${who} at ${where}: ${what}`))].slice(0, 40);

test('the cases hold words in every audience that a case can have', () => {
  const audiences = new Set(words.map(({ audience }) => audience.replace(/:.*/u, '')));
  for (const wanted of ['intake', 'everyone', 'side', 'mediator', 'arrangements']) {
    assert.ok(audiences.has(wanted), `no word is for ${wanted}`);
  }
  assert.ok(words.length >= 20, `${words.length} marks`);
});

test('nobody reads a word, a name or an address that is not theirs, at any address of a case', async (t) => {
  for (const its of tried) {
    for (const caller of callers) {
      for (const address of its.reads) await matrix.read(caller, its, address);
    }
  }
  t.diagnostic(`${matrix.answers} answers, ${matrix.refused} refused, ${matrix.cells} combinations`);
  assert.deepEqual(lines(), []);
});

test('nobody does what is not theirs, by any action of a case', async (t) => {
  const before = await asOwner(service, (owner) =>
    owner.query('select count(*)::int as n from record.event'),
  );
  for (const its of tried) {
    for (const caller of callers) {
      for (const action of its.acts) await matrix.act(caller, its, action);
    }
  }
  const after = await asOwner(service, (owner) => owner.query('select count(*)::int as n from record.event'));
  assert.deepEqual(after.rows, before.rows, 'something was stored');
  t.diagnostic(`${matrix.answers} answers, ${matrix.refused} refused, ${matrix.cells} combinations`);
  assert.deepEqual(lines(), []);
});

test('lists, searches and the own page of each person hold no word of a case', async () => {
  for (const caller of callers) {
    for (const url of [
      '/home',
      '/desk',
      '/desk?show=waiting',
      '/desk?show=closed',
      '/desk/calls',
      '/outbox',
      '/cast',
    ]) {
      for (const ask of [caller.asProgram, caller.asBrowser]) {
        const reply = await ask(url);
        assert.deepEqual(marksIn(reply.text), [], `${caller.who} at ${url}`);
      }
    }
  }
});

/** What comes down a stream in its first moments, everything of the case from its beginning. */
const streamed = async (address: string, headers: Caller['browser']): Promise<string> => {
  const stop = new AbortController();
  const reply = await fetch(`${address}?after=0`, {
    headers: { ...headers, accept: 'text/event-stream' },
    signal: stop.signal,
  });
  let text = '';
  const timer = setTimeout(() => stop.abort(), 400);
  try {
    for await (const piece of reply.body ?? []) text += Buffer.from(piece).toString('utf8');
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  clearTimeout(timer);
  return text;
};

test('a live feed brings the words of its room to those in it, and of no other', async () => {
  const base = await service.server.listen({ host: '127.0.0.1', port: 0 });
  let heard = 0;
  for (const { state, reads } of tried) {
    for (const caller of callers) {
      const mine = new Set<string>(roomsFor(state, matrix.placeIn(caller, state)));
      const feeds = reads.filter(
        (address) => isFeed(address) && mine.has(address.url.split('/').at(-2) ?? ''),
      );
      await Promise.all(
        feeds.map(async ({ url }) => {
          const text = await streamed(`${base}${url}`, caller.browser);
          heard += marksIn(text).length;
          matrix.look(caller, url, text);
        }),
      );
    }
  }
  assert.ok(heard > 5, `the feeds brought ${heard} words`);
  assert.deepEqual(lines(), []);
});

test('every word that a page shows is seen by somebody, so that looking for it proves something', (t) => {
  const unseen = words.filter(({ mark }) => !matrix.seen.has(mark));
  t.diagnostic(
    `${matrix.seen.size} of ${new Set(words.map(({ mark }) => mark)).size} marks were seen by those they are for`,
  );
  // The note of a mediator who went is nobody's any more; a reason for a correction is kept for the record alone.
  const kinds = [...new Set(unseen.map(({ mark }) => mark.slice(4, 10)))].sort();
  assert.ok(unseen.length * 5 < words.length, `never seen: ${kinds.join(' ')}`);
});

test('no notice, no line of the log and no file of the database holds a word in the clear', async (t) => {
  assert.deepEqual(marksIn(service.log.join('\n')), []);
  await service.services.outbox.deliver?.();
  const outbox = await service.server.inject({ url: '/outbox', headers: { accept: 'application/json' } });
  assert.deepEqual(marksIn(outbox.body), []);
  await asOwner(service, (owner) => owner.query('checkpoint'));
  let files = 0;
  for (const entry of await readdir(service.dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    files += 1;
    assert.deepEqual(marksIn(content.toString('latin1')), [], entry.name);
  }
  t.diagnostic(`${files} files of the data folder`);
  assert.ok(files > 100);
});

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

test('a case that is not theirs takes as long as one that is not there', async (t) => {
  const stranger = callers.find(({ who }) => who === 'carol') ?? assert.fail('carol is in the cast');
  const [first] = tried;
  assert.ok(first);
  const times = { theirs: [] as number[], nothing: [] as number[] };
  const measure = async (url: string): Promise<number> => {
    const start = performance.now();
    await stranger.asProgram(url);
    return performance.now() - start;
  };
  for (let round = 0; round < 300; round += 1) {
    times.theirs.push(await measure(`/case/${first.state.reference}`));
    times.nothing.push(await measure('/case/WF-0000-00'));
  }
  const ratio = median(times.theirs) / median(times.nothing);
  t.diagnostic(`ratio of the medians ${ratio.toFixed(2)}`);
  assert.ok(ratio > 0.5 && ratio < 2, `ratio ${ratio}`);
});
