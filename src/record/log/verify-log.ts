/** Computes the log again from the record: every event its leaf, every leaf its event, every head its root and signature. */
import type { Pool, PoolClient } from 'pg';
import type { PublicJwk } from '../../seal-mark/signing-key.ts';
import { asService } from '../as-service.ts';
import { entryOf } from './entry.ts';
import { GrowingTree, heightsOfALevel, type Subtree } from './growing-tree.ts';
import { sameHash } from './merkle.ts';
import { brokenHead, type StoredHead } from './stored-head.ts';

export interface LogReader {
  readonly pool: Pool;
  /** Our public keys, old and new. */
  readonly keys: readonly PublicJwk[];
  readonly mark: (entry: Uint8Array) => Uint8Array;
}

export interface VerifiedLog {
  readonly leaves: number;
  readonly heads: number;
  /** Events of the last seconds, which no head covers yet. */
  readonly waiting: number;
  /** The first place that is not as it was written; null when all is whole. */
  readonly broken: BrokenLog | null;
}

export interface BrokenLog {
  /** `leaf 7`, `head over 12 leaves`, `case WF-…, event 3`. */
  readonly place: string;
  readonly why: string;
}

const leavesAtOnce = 10_000;

interface LeafRow {
  readonly index: string;
  readonly entry: Uint8Array;
  readonly case_id: string;
  readonly version: number;
  readonly reference: string | null;
  readonly hash: Uint8Array | null;
}

const readLeaves = async (client: PoolClient, from: number): Promise<readonly LeafRow[]> =>
  (
    await client.query<LeafRow>(
      `select l.index, l.entry, l.case_id, l.version, f.reference, e.hash
       from record.log_leaf l
       left join record.event e using (case_id, version)
       left join record.case_file f using (case_id)
       where l.index >= $1 order by l.index limit $2`,
      [from, leavesAtOnce],
    )
  ).rows;

const brokenLeaf = (row: LeafRow, index: number): BrokenLog | null => {
  const place = `leaf ${index}`;
  if (Number(row.index) !== index) return { place, why: 'it is missing' };
  const its = `event ${row.version} of case ${row.reference ?? row.case_id}`;
  if (row.hash === null) return { place, why: `${its} was removed` };
  if (row.reference === null) return { place, why: `the file of case ${row.case_id} was removed` };
  const expected = entryOf({ case: row.case_id, version: row.version, hash: row.hash });
  return sameHash(row.entry, expected) ? null : { place, why: `it does not match ${its}` };
};

type HeadRow = Omit<StoredHead, 'size'> & { readonly size: string };

const readHeads = async (client: PoolClient): Promise<readonly StoredHead[]> => {
  const { rows } = await client.query<HeadRow>(
    'select size, root, at, edge, signed from record.log_head order by size',
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
};

const readSubtrees = async (client: PoolClient): Promise<Map<string, Uint8Array>> => {
  const { rows } = await client.query<{ level: number; index: string; hash: Uint8Array }>(
    'select level, index, hash from record.log_subtree',
  );
  return new Map(rows.map(({ level, index, hash }) => [`${level} ${index}`, hash]));
};

/** Takes each subtree off the stored ones as it is computed again. */
const brokenSubtree = (stored: Map<string, Uint8Array>, computed: readonly Subtree[]): BrokenLog | null => {
  for (const { height, index, hash } of computed) {
    const name = `${height / heightsOfALevel} ${index}`;
    const found = stored.get(name);
    stored.delete(name);
    if (found === undefined || !sameHash(found, hash))
      return { place: `subtree ${name}`, why: 'it is not the hash of its leaves' };
  }
  return null;
};

const headBroken = async (
  keys: readonly PublicJwk[],
  head: StoredHead,
  tree: GrowingTree,
): Promise<BrokenLog | null> => {
  const place = `head over ${head.size} leaves`;
  const why = await brokenHead(keys, head);
  if (why !== null) return { place, why };
  return sameHash(tree.root(), head.root) ? null : { place, why: 'the leaves do not lead to its root' };
};

const verifyTree = async (
  client: PoolClient,
  keys: readonly PublicJwk[],
): Promise<Omit<VerifiedLog, 'waiting'>> => {
  const heads = await readHeads(client);
  const subtrees = await readSubtrees(client);
  const tree = new GrowingTree();
  let next = 0;
  const upTo = (broken: BrokenLog | null) => ({ leaves: tree.size, heads: heads.length, broken });
  for (;;) {
    const rows = await readLeaves(client, tree.size);
    for (const row of rows) {
      const wrong = brokenLeaf(row, tree.size) ?? brokenSubtree(subtrees, tree.add(row.entry));
      if (wrong !== null) return upTo(wrong);
      const head = heads[next];
      if (head === undefined || head.size > tree.size) continue;
      const wrongHead = await headBroken(keys, head, tree);
      if (wrongHead !== null) return upTo(wrongHead);
      next += 1;
    }
    if (rows.length < leavesAtOnce) break;
  }
  const [left] = subtrees.keys();
  if (left !== undefined) return upTo({ place: `subtree ${left}`, why: 'there are no leaves for it' });
  const head = heads[next];
  if (head !== undefined) return upTo({ place: `leaf ${tree.size}`, why: 'leaves at the end are missing' });
  const covered = heads.at(-1)?.size ?? 0;
  return upTo(covered < tree.size ? { place: `leaf ${covered}`, why: 'no head covers it' } : null);
};

const unloggedEvent = async (client: PoolClient): Promise<BrokenLog | null> => {
  const { rows } = await client.query<{ place: string; version: number }>(
    `select coalesce(f.reference, e.case_id::text) as place, e.version
     from record.event e left join record.case_file f using (case_id)
     where not exists (select from record.log_leaf l where l.case_id = e.case_id and l.version = e.version)
       and not exists (select from record.log_waiting w where w.case_id = e.case_id and w.version = e.version)
     order by e.case_id, e.version limit 1`,
  );
  const found = rows[0];
  return found === undefined
    ? null
    : { place: `case ${found.place}, event ${found.version}`, why: 'it was put in beside the log' };
};

interface WaitingRow {
  readonly case_id: string;
  readonly version: number;
  readonly mark: Uint8Array | null;
  readonly reference: string | null;
  readonly hash: Uint8Array | null;
  readonly is_logged: boolean;
}

const brokenWaiting = (row: WaitingRow, reader: LogReader, isBeforeLog: boolean): BrokenLog | null => {
  const place = `case ${row.reference ?? row.case_id}, event ${row.version}`;
  if (row.hash === null) return { place, why: 'it was removed before the log took it' };
  if (row.is_logged) return { place, why: 'it waits for the log a second time' };
  const entry = entryOf({ case: row.case_id, version: row.version, hash: row.hash });
  const isOurs = row.mark === null ? isBeforeLog : sameHash(row.mark, reader.mark(entry));
  return isOurs ? null : { place, why: 'this program did not store it' };
};

const verifyWaiting = async (
  client: PoolClient,
  reader: LogReader,
  isBeforeLog: boolean,
): Promise<{ waiting: number; broken: BrokenLog | null }> => {
  const { rows } = await client.query<WaitingRow>(
    `select w.case_id, w.version, w.mark, f.reference, e.hash, l.index is not null as is_logged
     from record.log_waiting w
     left join record.event e using (case_id, version)
     left join record.log_leaf l using (case_id, version)
     left join record.case_file f using (case_id)`,
  );
  const broken = rows.map((row) => brokenWaiting(row, reader, isBeforeLog)).find((each) => each !== null);
  return { waiting: rows.length, broken: broken ?? null };
};

/** Out: what was read, and the first broken place. It may run beside a busy service: it sees one moment of the record. */
export const verifyLog = (reader: LogReader): Promise<VerifiedLog> =>
  asService(
    reader.pool,
    'log',
    async (client) => {
      const tree = await verifyTree(client, reader.keys);
      const { waiting, broken } = await verifyWaiting(client, reader, tree.heads === 0);
      return { ...tree, waiting, broken: tree.broken ?? broken ?? (await unloggedEvent(client)) };
    },
    'snapshot',
  );
