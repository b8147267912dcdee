/** Facts and words that somebody changed, removed, moved or put in, with right hashes, are found and named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOfSealed } from '#src/record/chain.ts';
import { entryOf } from '#src/record/log/entry.ts';
import { sequence } from '#src/record/log/sequence.ts';
import {
  bodies,
  broken,
  change,
  id,
  insertEvent,
  leafOf,
  owner,
  rechain,
  reference,
  withCasesToTamperWith,
  writer,
} from './tampering.test-kit.ts';

withCasesToTamperWith();

test('a changed fact with all hashes of the chain made anew is found by the log', async () => {
  const index = await leafOf(1);
  const all = await bodies();
  await rechain(all.map((body) => body.replace('"asker":"parent"', '"asker":"helper"')));
  const found = await broken();
  assert.equal(found.chain, null, 'the chain looks whole');
  assert.match(found.log ?? '', /^leaf \d+: it does not match event \d of case WF-/u);
  assert.ok(found.log?.includes(reference) && index >= 0);
});

test('a forged last event with right hashes is named by its leaf', async () => {
  const index = await leafOf(3);
  const all = await bodies();
  await rechain(
    all.map((body, at) =>
      at === 2
        ? change(body, (value) => {
            value['at'] = '2026-11-24T09:00:00Z';
          })
        : body,
    ),
  );
  await owner.query(
    "update record.event set at = '2026-11-24T09:00:00Z' where case_id = $1 and version = 3",
    [id],
  );
  assert.deepEqual(await broken(), {
    chain: null,
    log: `leaf ${index}: it does not match event 3 of case ${reference}`,
  });
});

test('last events taken away, with the version set back, are found', async () => {
  const index = await leafOf(3);
  await owner.query(
    'delete from record.word where case_id = $1 and word_id in (select (jsonb_object_keys(body::jsonb -> $2))::uuid from record.event where case_id = $1 and version = 3)',
    [id, 'digests'],
  );
  await owner.query('delete from record.event where case_id = $1 and version = 3', [id]);
  await owner.query('update record.case_file set version = 2 where case_id = $1', [id]);
  assert.deepEqual(await broken(), {
    chain: null,
    log: `leaf ${index}: event 3 of case ${reference} was removed`,
  });
});

test('a whole case taken away is found', async () => {
  const first = Math.min(await leafOf(1), await leafOf(2), await leafOf(3));
  for (const table of ['word', 'event', 'case_file'])
    await owner.query(`delete from record.${table} where case_id = $1`, [id]);
  const found = await broken();
  assert.equal(found.chain, null);
  assert.match(found.log ?? '', new RegExp(`^leaf ${first}: event \\d of case ${id} was removed$`, 'u'));
});

test('a case that is no longer on file is found', async () => {
  await owner.query('delete from record.case_file where case_id = $1', [id]);
  assert.match((await broken()).log ?? '', /the file of case .* was removed$/u);
});

test('a case filed under another reference is found', async () => {
  await owner.query("update record.case_file set reference = 'WF-0000-00' where case_id = $1", [id]);
  assert.equal((await broken()).chain, 'WF-0000-00 1: the case is filed under another reference');
});

test('two events that change places, with right hashes, are found', async () => {
  const [one = '', two = '', three = ''] = await bodies();
  const swapped = [
    one,
    change(three, (value) => {
      value['version'] = 2;
    }),
    change(two, (value) => {
      value['version'] = 3;
    }),
  ];
  await owner.query(
    'update record.event e set actor = o.actor, at = o.at from record.event o where e.case_id = $1 and o.case_id = $1 and e.version in (2, 3) and o.version = 5 - e.version',
    [id],
  );
  await rechain(swapped);
  const found = await broken();
  assert.equal(found.chain, null);
  assert.match(
    found.log ?? '',
    new RegExp(`^leaf \\d+: it does not match event [23] of case ${reference}$`, 'u'),
  );
});

test('an event put in with right hashes is found, because it has no leaf', async () => {
  await insertEvent();
  assert.deepEqual(await broken(), {
    chain: null,
    log: `case ${reference}, event 4: it was put in beside the log`,
  });
});

test('an event put among those that wait gets no leaf, since nobody but the program can mark it', async () => {
  await insertEvent();
  for (const mark of [null, Buffer.alloc(32, 7)]) {
    await owner.query('delete from record.log_waiting');
    await owner.query('insert into record.log_waiting values ($1, 4, $2)', [id, mark]);
    assert.deepEqual(await sequence(writer), { added: 0, refused: 1, isMore: false });
    assert.equal((await broken()).log, `case ${reference}, event 4: this program did not store it`);
  }
});

test('an event with a leaf put in beside it is found, because no head is signed over it', async () => {
  const hash = await insertEvent();
  await owner.query('insert into record.log_leaf select max(index) + 1, $1, 4, $2 from record.log_leaf', [
    id,
    entryOf({ case: id, version: 4, hash }),
  ]);
  assert.match((await broken()).log ?? '', /^leaf \d+: no head covers it$/u);
});

test('changed sealed words are found, also with digests and hashes made anew', async () => {
  const { rows } = await owner.query<{ word_id: string; sealed: Uint8Array }>(
    "select word_id, sealed from record.word where case_id = $1 and audience = 'arrangements' limit 1",
    [id],
  );
  const word = rows[0];
  assert.ok(word);
  const sealed = Buffer.from(word.sealed);
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  await owner.query('update record.word set sealed = $1 where case_id = $2 and word_id = $3', [
    sealed,
    id,
    word.word_id,
  ]);
  assert.match(
    (await broken()).chain ?? '',
    new RegExp(`^${reference} \\d: its sealed words were changed`, 'u'),
  );
  await rechain(
    (await bodies()).map((body) => body.replace(digestOfSealed(word.sealed), digestOfSealed(sealed))),
  );
  const found = await broken();
  assert.equal(found.chain, null);
  assert.match(found.log ?? '', /it does not match event/u);
});

test('sealed words that change places, audience or writer are found', async () => {
  const swap =
    "update record.word w set sealed = o.sealed from record.word o where w.case_id = $1 and o.case_id = $1 and w.audience = 'arrangements' and o.audience = 'arrangements' and w.word_id <> o.word_id";
  for (const sql of [
    swap,
    "update record.word set audience = 'everyone' where case_id = $1 and audience = 'arrangements'",
    'update record.word set written_by = gen_random_uuid() where case_id = $1',
  ]) {
    await owner.query(sql, [id]);
    assert.match((await broken()).chain ?? '', /its sealed words were changed/u, sql);
    await owner.query('delete from record.word');
    await owner.query('insert into record.word select * from kept_word');
  }
});

test('a time that is shown other than it was recorded is found', async () => {
  await owner.query(
    "update record.event set at = at + interval '1 second' where case_id = $1 and version = 2",
    [id],
  );
  assert.match((await broken()).chain ?? '', new RegExp(`^${reference} 2: `, 'u'));
});
