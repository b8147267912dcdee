/** A log that somebody changed or made anew is found and named; and what only a receipt can tell. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginning } from '#src/record/chain.ts';
import { entryOf } from '#src/record/log/entry.ts';
import { GrowingTree } from '#src/record/log/growing-tree.ts';
import { signHead } from '#src/record/log/head.ts';
import { checkReceipt, readReceipt, receiptFile } from '#src/record/log/receipt.ts';
import { receiptOf, stillThere } from '#src/record/log/receipts-of-record.ts';
import { makeSigningKey } from '#src/seal-mark/signing-key.ts';
import {
  bodies,
  broken,
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

test('a changed, doubled or missing leaf is found', async () => {
  const places: { version: number; index: number }[] = [];
  for (const version of [1, 2, 3]) places.push({ version, index: await leafOf(version) });
  const [earliest] = places.toSorted((one, other) => one.index - other.index);
  assert.ok(earliest);
  const { version, index } = earliest;
  for (const [sql, expected] of [
    [
      `update record.log_leaf set entry = sha256('x') where index = ${index}`,
      `leaf ${index}: it does not match event ${version} of case ${reference}`,
    ],
    [`delete from record.log_leaf where index = ${index}`, `leaf ${index}: it is missing`],
    [
      `update record.log_leaf set version = 9 where index = ${index}`,
      `leaf ${index}: event 9 of case ${reference} was removed`,
    ],
    [
      'delete from record.log_leaf where index = (select max(index) from record.log_leaf)',
      'leaves at the end are missing',
    ],
    ['delete from record.log_leaf', 'leaf 0: leaves at the end are missing'],
    [
      `insert into record.log_waiting values ('${id}', ${version}, null)`,
      `case ${reference}, event ${version}: it waits for the log a second time`,
    ],
    ["insert into record.log_subtree values (1, 0, sha256('x'))", 'subtree 1 0: there are no leaves for it'],
  ] as const) {
    await owner.query(sql);
    assert.ok((await broken()).log?.endsWith(expected), `${sql}: ${(await broken()).log}`);
    for (const table of ['log_leaf', 'log_waiting', 'log_subtree']) {
      await owner.query(`delete from record.${table}`);
      await owner.query(`insert into record.${table} select * from kept_${table}`);
    }
  }
});

/** Leaves, heads and edge all made anew over a changed record: only the signature cannot be. */
test('a log made anew from the beginning is found by its signatures', async () => {
  await rechain((await bodies()).map((body) => body.replace('"asker":"parent"', '"asker":"helper"')));
  const { rows } = await owner.query<{ index: string; case_id: string; version: number; hash: Uint8Array }>(
    'select l.index, case_id, version, e.hash from record.log_leaf l join record.event e using (case_id, version) order by l.index',
  );
  const thief = await makeSigningKey();
  const { rows: heads } = await owner.query<{ size: string }>(
    'select size from record.log_head order by size',
  );
  const tree = new GrowingTree();
  for (const row of rows) {
    const entry = entryOf({ case: row.case_id, version: row.version, hash: row.hash });
    tree.add(entry);
    await owner.query('update record.log_leaf set entry = $1 where index = $2', [entry, row.index]);
    if (!heads.some(({ size }) => Number(size) === tree.size)) continue;
    const at = Temporal.Instant.from('2026-11-24T10:00:00Z');
    const signed = await signHead(thief, { size: tree.size, root: tree.root(), at });
    await owner.query(
      'update record.log_head set root = $1, edge = $2, at = $3, signed = $4 where size = $5',
      [tree.root(), tree.edge(), at.toString(), signed, tree.size],
    );
  }
  const found = await broken();
  assert.equal(found.chain, null);
  assert.match(found.log ?? '', /^head over \d+ leaves: its signature is not ours$/u);
});

test('a replaced, changed or moved head is found', async () => {
  const last = 'size = (select max(size) from record.log_head)';
  for (const [sql, expected] of [
    [`update record.log_head set root = sha256('x') where ${last}`, 'it says something else than was signed'],
    [
      `update record.log_head set at = at - interval '1 day' where ${last}`,
      'it says something else than was signed',
    ],
    [
      `update record.log_head set edge = edge || sha256('x') where ${last}`,
      'its edge does not lead to its root',
    ],
    [
      `update record.log_head set signed = overlay(signed placing 'AAAA' from length(signed) - 3) where ${last}`,
      'its signature is not ours',
    ],
    [
      `update record.log_head h set signed = o.signed from record.log_head o where h.${last} and o.size = (select min(size) from record.log_head)`,
      'it says something else than was signed',
    ],
    [`delete from record.log_head where ${last}`, 'no head covers it'],
  ] as const) {
    assert.equal((await owner.query(sql)).rowCount, 1);
    assert.ok((await broken()).log?.endsWith(expected), `${sql}: ${(await broken()).log}`);
    await owner.query('delete from record.log_head');
    await owner.query('insert into record.log_head select * from kept_log_head');
  }
});

const receiptFor = async (version: number) => {
  const { rows } = await owner.query<{ hash: Uint8Array }>(
    'select hash from record.event where case_id = $1 and version = $2',
    [id, version],
  );
  const place = { case: id, version, hash: rows[0]?.hash ?? beginning };
  const about = { reference, at: Temporal.Instant.from('2026-11-24T10:00:00Z') };
  const receipt = await receiptOf(writer, place, about);
  const file = JSON.stringify(receiptFile(receipt, { ...about, hash: entryOf(place) }, []));
  const read = readReceipt(file);
  assert.ok(read);
  return read;
};
const standing = async (receipt: Awaited<ReturnType<typeof receiptFor>>) => {
  const checked = await checkReceipt([writer.key.publicJwk], receipt);
  assert.ok(checked.is !== 'not-ours');
  return stillThere(writer.pool, checked);
};

test('everything set back to an earlier day looks whole, and the receipt of an act tells', async () => {
  const receipt = await receiptFor(3);
  assert.equal(await standing(receipt), 'there');
  const size = (
    await owner.query<{ size: string }>(
      'select max(size) as size from record.log_head where size < (select max(size) from record.log_head)',
    )
  ).rows[0]?.size;
  await owner.query('delete from record.log_head where size > $1', [size]);
  await owner.query('delete from record.log_leaf where index >= $1', [size]);
  for (const table of ['word', 'event', 'case_file'])
    await owner.query(`delete from record.${table} where case_id = $1`, [id]);
  assert.deepEqual(await broken(), { chain: null, log: null });
  assert.equal(await standing(receipt), 'log-differs');
});

test('a receipt tells whether its act was taken away or changed, and when the log was made anew', async () => {
  const receipt = await receiptFor(3);
  const early = { ...receipt, log: null };
  assert.equal(await standing(early), 'there');
  await rechain((await bodies()).map((body) => body.replace('"asker":"parent"', '"asker":"helper"')));
  assert.equal(await standing(receipt), 'changed');
  assert.equal(await standing(early), 'gone');
  await owner.query('delete from record.event where case_id = $1 and version = 3', [id]);
  assert.equal(await standing(receipt), 'gone');
  await owner.query("update record.log_leaf set entry = sha256('x') where case_id = $1 and version = 3", [
    id,
  ]);
  assert.equal(await standing(receipt), 'log-differs');
});

test('no receipt is signed for what the program did not store or what was changed', async () => {
  await insertEvent();
  await assert.rejects(receiptFor(4), /the log does not know/u);
  await owner.query('insert into record.log_waiting values ($1, 4, $2)', [id, Buffer.alloc(32)]);
  await assert.rejects(receiptFor(4), /the log does not know/u);
  await rechain((await bodies()).map((body) => body.replace('"asker":"parent"', '"asker":"helper"')));
  await assert.rejects(receiptFor(1), /the log does not know/u);
});
