/** The log on real PostgreSQL: every event one leaf, proofs at any size, rounds side by side, late acts, tampering that is found. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import { act } from '#src/record/act.ts';
import { asService } from '#src/record/as-service.ts';
import { entryOf } from '#src/record/log/entry.ts';
import { readHead } from '#src/record/log/head.ts';
import { leafHash, provesConsistency, provesInclusion, rootOf } from '#src/record/log/merkle.ts';
import { consistencyProof, inclusionProof } from '#src/record/log/read-log.ts';
import { LogIsBroken, type LogWriter, sequence } from '#src/record/log/sequence.ts';
import { verifyLog } from '#src/record/log/verify-log.ts';
import { joinPrivatePostgres } from '#src/record/private-postgres/join.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let owner: pg.Client;
let writer: LogWriter;

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
  const { store, signingKey } = service.services;
  writer = { pool: store.pool, key: signingKey, mark: store.keys.mark, now: store.now };
});
after(async () => {
  await owner.end();
  await service.stop();
});

const notes = async (count: number): Promise<void> => {
  const { world, services } = service;
  const id = await world.asks('amina', request);
  for (let number = 1; number < count; number += 1) {
    const done = await act(services.store, id, world.actor('grace'), noteArrangement, { text: `${number}` });
    assert.ok('state' in done);
  }
};
const verified = () => verifyLog({ pool: writer.pool, keys: [writer.key.publicJwk], mark: writer.mark });
const countOf = async (table: string): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from record.${table}`)).rows[0]?.n);

test('a round gives every event its leaf and signs one head over them; the next finds nothing', async () => {
  await notes(5);
  assert.equal((await verified()).waiting, 5);
  assert.deepEqual(await sequence(writer), { added: 5, refused: 0, isMore: false });
  assert.deepEqual(await sequence(writer), { added: 0, refused: 0, isMore: false });
  const { rows } = await owner.query<{ signed: string }>('select signed from record.log_head');
  assert.equal(rows.length, 1);
  const head = await readHead([writer.key.publicJwk], rows[0]?.signed ?? '');
  assert.ok('size' in head && head.size === 5);
  assert.deepEqual(await verified(), { leaves: 5, heads: 1, waiting: 0, broken: null });
});

test('of rounds at the same moment one works and the others leave it to it; no leaf is made twice', async () => {
  await notes(30);
  const rounds = await Promise.all(Array.from({ length: 8 }, () => sequence(writer)));
  assert.equal(
    rounds.reduce((sum, round) => sum + (round?.added ?? 0), 0),
    30,
  );
  assert.equal((await verified()).broken, null);
  assert.equal(await countOf('log_leaf'), await countOf('event'));
});

test('rounds beside acts of many cases skip none and double none', async () => {
  let isDone = false;
  const acting = Promise.all(Array.from({ length: 8 }, () => notes(25))).then(() => {
    isDone = true;
  });
  let rounds = 0;
  while (!isDone) {
    await sequence(writer);
    rounds += 1;
    // A check beside the acts sees one moment of the record, and finds it whole.
    if (rounds % 5 === 0) assert.equal((await verified()).broken, null);
  }
  await acting;
  await sequence(writer);
  assert.equal(await countOf('log_leaf'), await countOf('event'));
  assert.equal(await countOf('log_waiting'), 0);
  assert.equal((await verified()).broken, null);
});

test('an act that is stored late, after later ones were logged, gets its leaf in the next round', async () => {
  // An act whose transaction stays open: its event is from before, and nobody sees it yet.
  const late = new pg.Client((await joinPrivatePostgres(service.dataDir))('postgres', 'wayforward'));
  await late.connect();
  await late.query("set session_replication_role = 'replica'");
  await late.query('begin');
  const { rows } = await late.query<{ case_id: string; version: number; mark: Uint8Array | null }>(
    `with e as (
       insert into record.event select gen_random_uuid(), 1, kind, actor, at, body, previous_hash, hash
       from record.event where version = 1 limit 1 returning case_id, version, hash)
     insert into record.log_waiting select case_id, version, null from e returning case_id, version, mark`,
  );
  const waiting = rows[0];
  assert.ok(waiting);
  const { rows: made } = await late.query<{ hash: Uint8Array }>(
    'select hash from record.event where case_id = $1',
    [waiting.case_id],
  );
  const entry = entryOf({ case: waiting.case_id, version: 1, hash: made[0]?.hash ?? new Uint8Array() });
  await late.query('update record.log_waiting set mark = $1 where case_id = $2', [
    writer.mark(entry),
    waiting.case_id,
  ]);
  await notes(3);
  assert.equal((await sequence(writer))?.added, 3);
  await late.query('commit');
  assert.equal((await sequence(writer))?.added, 1);
  // The record is as it was before again, for the tests that follow.
  await late.query('delete from record.event where case_id = $1', [waiting.case_id]);
  assert.match((await verified()).broken?.why ?? '', /was removed$/u);
  await late.query('delete from record.log_leaf where case_id = $1', [waiting.case_id]);
  await late.query('delete from record.log_head where size = (select max(size) from record.log_head)');
  await late.end();
  assert.equal((await verified()).broken, null);
});

test('any leaf is proved in any head, and any head in any later one, out of what is stored', async () => {
  for (let round = 0; round < 12; round += 1) {
    await Promise.all(Array.from({ length: 6 }, () => notes(8 + round)));
    await sequence(writer);
  }
  const { rows } = await owner.query<{ entry: Uint8Array }>(
    'select entry from record.log_leaf order by index',
  );
  const leaves = rows.map(({ entry }) => leafHash(entry));
  assert.ok(leaves.length > 1_000, `${leaves.length} leaves`);
  assert.ok((await countOf('log_subtree')) >= 3);
  const sizes = [1, 2, 255, 256, 257, 511, 512, 513, 767, 768, 1_000, leaves.length];
  await asService(writer.pool, 'log', async (client) => {
    for (const size of sizes) {
      const root = rootOf(leaves.slice(0, size));
      for (const index of [0, 1, 127, 255, 256, 300, 511, 512, 800, size - 1].filter((each) => each < size)) {
        const proof = await inclusionProof(client, index, size);
        const leaf = leaves[index] ?? new Uint8Array();
        assert.ok(provesInclusion({ leaf, index, size, proof, root }), `${index} in ${size}`);
      }
      for (const first of sizes.filter((each) => each <= size)) {
        const proof = await consistencyProof(client, first, size);
        const older = { size: first, root: rootOf(leaves.slice(0, first)) };
        assert.ok(provesConsistency({ first: older, second: { size, root }, proof }), `${first} in ${size}`);
      }
    }
  });
});

test('the log is only added to, even by the owner, and a person sees none of it', async () => {
  for (const table of ['log_leaf', 'log_subtree', 'log_head']) {
    await assert.rejects(owner.query(`delete from record.${table}`), /only ever added to/u);
    await assert.rejects(owner.query(`truncate record.${table}`), /only ever added to/u);
  }
  await assert.rejects(owner.query('update record.log_head set size = size + 1'), /only ever added to/u);
  const client = await writer.pool.connect();
  try {
    for (const table of ['log_leaf', 'log_subtree', 'log_head', 'log_waiting']) {
      await client.query('begin');
      await client.query('select app.act_for($1, $2, $3)', [
        service.world.account('grace'),
        ['caseworker'],
        '',
      ]);
      assert.equal((await client.query(`select from record.${table}`)).rowCount, 0, table);
      await client.query('rollback');
      await assert.rejects(
        client.query(`update record.${table} set ${table === 'log_head' ? 'size = 1' : 'index = 1'}`),
      );
    }
  } finally {
    client.release();
  }
});

test('a head that was replaced stops the log instead of being signed over', async () => {
  await notes(2);
  await owner.query("set session_replication_role = 'replica'");
  const where = 'where size = (select max(size) from record.log_head)';
  await owner.query('create temporary table kept as select * from record.log_head');
  for (const change of [
    "root = sha256('x')",
    'edge = substr(edge, 1, length(edge) - 1) || $$x$$::bytea',
    "signed = 'x.y.z'",
  ]) {
    await owner.query(`update record.log_head set ${change} ${where}`);
    await assert.rejects(sequence(writer), LogIsBroken, change);
    await owner.query('delete from record.log_head');
    await owner.query('insert into record.log_head select * from kept');
  }
  await owner.query("set session_replication_role = 'origin'");
  assert.equal((await sequence(writer))?.added, 2);
});
