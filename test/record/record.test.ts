/** The record on real PostgreSQL: whole decisions, races, repeats, the chain, and tampering that is found. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import type { CaseId } from '#src/case/ids.ts';
import { act, onceFor } from '#src/record/act.ts';
import { joinPrivatePostgres } from '#src/record/private-postgres/join.ts';
import { openRecord } from '#src/record/record.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let owner: pg.Client;
let id: CaseId;

const request = {
  about: 'provision-by-setting',
  child: 'Z',
  story: 'Story.',
  hopes: 'Hope.',
  summary: 'Summary.',
  against: { setting: 'setting:115313' },
} as const;

before(async () => {
  service = await testService();
  owner = new pg.Client((await joinPrivatePostgres(service.dataDir))('postgres', 'wayforward'));
  await owner.connect();
});
after(async () => {
  await owner.end();
  await service.stop();
});
beforeEach(async () => {
  id = await service.world.asks('amina', request);
});

const grace = () => service.world.actor('grace');
const versionsOf = async (): Promise<readonly number[]> =>
  (
    await owner.query<{ version: number }>(
      'select version from record.event where case_id = $1 order by version',
      [id],
    )
  ).rows.map((row) => row.version);

test('a decision is read back as it was made, by another node without a cache', async () => {
  const { store } = service.services;
  await act(store, id, grace(), noteArrangement, { text: 'A call in the afternoon.' });
  const other = openRecord(store.pool, store.keys, store.now);
  const mine = await store.readCase(grace(), id);
  const theirs = await other.readCase(grace(), id);
  assert.deepEqual(theirs, mine);
  const note = theirs?.state.notes[0]?.text;
  assert.equal(
    (
      await other.readWords(
        grace(),
        id,
        [note].filter((word) => word !== undefined),
      )
    ).text(note),
    'A call in the afternoon.',
  );
});

test('forty acts at once on one case are all stored, in one unbroken row', async () => {
  const { store } = service.services;
  const notes = Array.from({ length: 40 }, (_, number) =>
    act(store, id, grace(), noteArrangement, { text: `note ${number}` }),
  );
  const results = await Promise.all(notes);
  assert.ok(results.every((result) => 'state' in result));
  assert.deepEqual(
    await versionsOf(),
    Array.from({ length: 41 }, (_, index) => index + 1),
  );
  assert.equal((await verifyRecord(store.pool, null))?.broken, null);
});

test('acts of two nodes on one case at once are each stored or refused, and the row stays unbroken', async () => {
  const { store } = service.services;
  const other = openRecord(store.pool, store.keys, store.now);
  const results = await Promise.all(
    Array.from({ length: 30 }, (_, number) =>
      act(number % 2 === 0 ? store : other, id, grace(), noteArrangement, { text: `note ${number}` }),
    ),
  );
  const done = results.filter((result) => 'state' in result).length;
  assert.ok(done > 0);
  assert.ok(
    results.every(
      (result) => 'state' in result || ('refused' in result && result.refused === 'changed-by-someone-else'),
    ),
  );
  assert.deepEqual(
    await versionsOf(),
    Array.from({ length: done + 1 }, (_, index) => index + 1),
  );
});

test('of twenty people who do the same thing once, one does it and nineteen hear that it is done', async () => {
  const { store } = service.services;
  const results = await Promise.all(
    Array.from({ length: 20 }, () => act(store, id, grace(), checkRequest, {})),
  );
  assert.equal(results.filter((result) => 'state' in result).length, 1);
  assert.equal(
    results.filter((result) => 'refused' in result && result.refused === 'already-done').length,
    19,
  );
});

test('the same request twice is done once, also at the same moment; another request with its key is refused', async () => {
  const { store } = service.services;
  const once = onceFor('key-1', ['a note'], '/there');
  const [first, second] = await Promise.all([
    act(store, id, grace(), noteArrangement, { text: 'Once.' }, once),
    act(store, id, grace(), noteArrangement, { text: 'Once.' }, once),
  ]);
  const outcomes = [first, second]
    .map((result) => ('state' in result ? 'done' : JSON.stringify(result)))
    .sort();
  assert.deepEqual(outcomes, ['done', '{"doneBefore":"/there"}'].sort());
  const again = await act(store, id, grace(), noteArrangement, { text: 'Once.' }, once);
  assert.deepEqual(again, { doneBefore: '/there' });
  const misused = await act(
    store,
    id,
    grace(),
    noteArrangement,
    { text: 'Other.' },
    onceFor('key-1', ['other'], '/there'),
  );
  assert.deepEqual(misused, { refused: 'already-done' });
  assert.equal((await store.readCase(grace(), id))?.state.notes.length, 1);
});

test('a fact cannot be changed or removed even by the owner', async () => {
  await assert.rejects(
    owner.query("update record.event set kind = 'other' where case_id = $1", [id]),
    /only ever added to/u,
  );
  await assert.rejects(
    owner.query('delete from record.word where case_id = $1', [id]),
    /only ever added to/u,
  );
  await assert.rejects(owner.query('truncate record.event'), /only ever added to/u);
});

/** Somebody with the owner's rights switches the triggers off and changes something. */
const tamper = async (sql: string, values: readonly unknown[] = []): Promise<void> => {
  await owner.query("set session_replication_role = 'replica'");
  try {
    const { rowCount } = await owner.query(sql, [...values]);
    assert.ok((rowCount ?? 0) > 0, 'the tampering changed nothing');
  } finally {
    await owner.query("set session_replication_role = 'origin'");
  }
};

const tamperings: readonly (readonly [what: string, sql: string])[] = [
  [
    'a changed fact',
    `update record.event set body = replace(body, '"asker":"parent"', '"asker":"helper"') where case_id = $1 and version = 1`,
  ],
  ['a changed hash', `update record.event set hash = sha256('x') where case_id = $1 and version = 1`],
  ['a removed event in the middle', 'delete from record.event where case_id = $1 and version = 2'],
  ['a removed event at the end', 'delete from record.event where case_id = $1 and version = 3'],
  [
    'events in another order',
    'update record.event e set body = o.body, hash = o.hash, previous_hash = o.previous_hash from record.event o where e.case_id = $1 and o.case_id = $1 and e.version in (2, 3) and o.version = 5 - e.version',
  ],
  [
    'a changed byte of sealed words',
    `update record.word set sealed = set_byte(sealed, 20, (get_byte(sealed, 20) + 1) % 256) where case_id = $1 and audience = 'arrangements'`,
  ],
  ['removed words', `delete from record.word where case_id = $1 and audience = 'arrangements'`],
  [
    'inserted words',
    `insert into record.word select case_id, gen_random_uuid(), audience, written_by, sealed from record.word where case_id = $1 limit 1`,
  ],
  [
    'an event with another doer',
    `update record.event set actor = gen_random_uuid() where case_id = $1 and version = 2`,
  ],
];

for (const [what, sql] of tamperings) {
  test(`verify finds ${what}`, async () => {
    const { store } = service.services;
    await act(store, id, grace(), noteArrangement, { text: 'First.' });
    const second = await act(store, id, grace(), noteArrangement, { text: 'Second.' });
    assert.ok('state' in second);
    const { reference } = second.state;
    assert.equal((await verifyRecord(store.pool, reference))?.broken, null);
    await tamper(sql, [id]);
    const found = await verifyRecord(store.pool, reference);
    assert.equal(found?.broken?.reference, reference);
  });
}
