/** Somebody with the owner's rights on the database, and without the program's keys, changes the past so that the chains look whole. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import pg from 'pg';
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import { canonicalJson } from '#src/record/canonical-json.ts';
import { beginning, nextHash } from '#src/record/chain.ts';
import { type LogWriter, sequence } from '#src/record/log/sequence.ts';
import { verifyLog } from '#src/record/log/verify-log.ts';
import { joinPrivatePostgres } from '#src/record/private-postgres/join.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
export let owner: pg.Client;
export let writer: LogWriter;
export let id = '';
export let reference = '';

const tables = ['event', 'word', 'case_file', 'log_leaf', 'log_subtree', 'log_head', 'log_waiting'];

const asCase = () => id as Parameters<TestService['world']['does']>[1];
export const broken = async (): Promise<{ chain: string | null; log: string | null }> => {
  const chain = (await verifyRecord(writer.pool, null))?.broken ?? null;
  const { broken: log } = await verifyLog({
    pool: writer.pool,
    keys: [writer.key.publicJwk],
    mark: writer.mark,
  });
  return {
    chain: chain === null ? null : `${chain.reference} ${chain.version}: ${chain.why}`,
    log: log === null ? null : `${log.place}: ${log.why}`,
  };
};

interface EventRow {
  readonly version: number;
  readonly body: string;
}

/** Writes the bodies of a case anew with right hashes, as many as are given. */
export const rechain = async (bodies: readonly string[]): Promise<void> => {
  let previous = beginning;
  for (const [index, body] of bodies.entries()) {
    const hash = nextHash(previous, body);
    const { kind } = JSON.parse(body).event;
    await owner.query(
      'update record.event set body = $1, previous_hash = $2, hash = $3, kind = $4 where case_id = $5 and version = $6',
      [body, previous, hash, kind, id, index + 1],
    );
    previous = hash;
  }
};
export const bodies = async (): Promise<readonly string[]> =>
  (
    await owner.query<EventRow>(
      'select version, body from record.event where case_id = $1 order by version',
      [id],
    )
  ).rows.map(({ body }) => body);
export const change = (body: string, by: (value: Record<string, unknown>) => void): string => {
  const value = JSON.parse(body);
  by(value);
  return canonicalJson(value);
};
export const leafOf = async (version: number): Promise<number> =>
  Number(
    (
      await owner.query<{ index: string }>(
        'select index from record.log_leaf where case_id = $1 and version = $2',
        [id, version],
      )
    ).rows[0]?.index,
  );

/** A fourth event, in the chain as if it had been said. */
export const insertEvent = async (): Promise<Uint8Array> => {
  const three = (await bodies())[2] ?? '';
  const body = change(three, (value) => {
    value['version'] = 4;
    value['digests'] = {};
    value['event'] = { kind: 'request-checked' };
  });
  const { rows } = await owner.query<{ hash: Uint8Array }>(
    'select hash from record.event where case_id = $1 and version = 3',
    [id],
  );
  const previous = rows[0]?.hash ?? beginning;
  const hash = nextHash(previous, body);
  await owner.query(
    "insert into record.event select case_id, 4, 'request-checked', actor, at, $2, hash, $3 from record.event where case_id = $1 and version = 3",
    [id, body, hash],
  );
  await owner.query('update record.case_file set version = 4 where case_id = $1', [id]);
  return hash;
};

/** A service of its own for a test file, two whole cases for each test, and everything back as it was after each. */
export const withCasesToTamperWith = (): void => {
  before(async () => {
    service = await testService();
    owner = new pg.Client((await joinPrivatePostgres(service.dataDir))('postgres', 'wayforward'));
    await owner.connect();
    const { store, signingKey } = service.services;
    writer = { pool: store.pool, key: signingKey, mark: store.keys.mark, now: store.now };
    // The triggers that keep the record permanent do not hold an owner back.
    await owner.query("set session_replication_role = 'replica'");
  });
  after(async () => {
    await owner.end();
    await service.stop();
  });
  beforeEach(async () => {
    const { world } = service;
    for (const child of ['Z', 'Y']) {
      id = await world.asks('amina', {
        about: 'provision-by-setting',
        child,
        story: 'Story.',
        hopes: 'Hope.',
        summary: 'Summary.',
        against: { setting: 'setting:115313' },
      });
      await world.does('grace', asCase(), noteArrangement, { text: 'First.' });
      ({ reference } = await world.does('grace', asCase(), noteArrangement, { text: 'Second.' }));
      await sequence(writer);
    }
    assert.deepEqual(await broken(), { chain: null, log: null });
    for (const table of tables)
      await owner.query(`create temporary table kept_${table} as table record.${table}`);
  });
  afterEach(async () => {
    for (const table of tables) {
      await owner.query(`delete from record.${table}`);
      await owner.query(`insert into record.${table} select * from kept_${table}`);
      await owner.query(`drop table kept_${table}`);
    }
  });
};
