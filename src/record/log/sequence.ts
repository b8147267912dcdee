/**
 * Gives every event its leaf and signs the new head. Acts never wait for this: they add their events to those that wait,
 * and one node at a time takes them from there, in the same transaction in which it stores their leaves.
 *
 * What waits is taken as rows, never as "everything after the last number": an act whose transaction ends late has its
 * row found by the next round, whatever was logged meanwhile, so none can be skipped; and a row goes only together with
 * the leaf that was made from it, so none is lost or made twice when the program or the database dies in between.
 */
import type { Pool, PoolClient } from 'pg';
import type { SigningKey } from '../../seal-mark/signing-key.ts';
import { asService } from '../as-service.ts';
import { entryOf } from './entry.ts';
import { GrowingTree, heightsOfALevel, type Subtree } from './growing-tree.ts';
import { signHead } from './head.ts';
import { sameHash } from './merkle.ts';
import { brokenHead, newestHead, type StoredHead } from './stored-head.ts';

export interface LogWriter {
  readonly pool: Pool;
  readonly key: SigningKey;
  /** The keyed digest of an entry, as made when the event was stored. */
  readonly mark: (entry: Uint8Array) => Uint8Array;
  readonly now: () => Temporal.Instant;
}

export interface Sequenced {
  readonly added: number;
  /** Events that wait and were not stored by this program: they get no leaf. */
  readonly refused: number;
  /** Whether more may be waiting. */
  readonly isMore: boolean;
}

/** The last head is not what this service signed; the log does not go on from it. */
export class LogIsBroken extends Error {
  override readonly name = 'LogIsBroken';
}

const sequencerLock = 7_246_102;
/** Bounds the memory of a round and how long it holds its place. */
const mostAtOnce = 20_000;

interface Waiting {
  /** Where the row stands: rows that wait are never changed, and only who holds the lock takes any away. */
  readonly row: string;
  readonly case_id: string;
  readonly version: number;
  readonly mark: Uint8Array | null;
  readonly hash: Uint8Array;
}

interface Leaf extends Omit<Waiting, 'hash'> {
  readonly entry: Uint8Array;
}

const readWaiting = async (client: PoolClient, most: number | null): Promise<readonly Leaf[]> => {
  const { rows } = await client.query<Waiting>(
    `select w.ctid::text as row, w.case_id, w.version, w.mark, e.hash
     from record.log_waiting w join record.event e using (case_id, version)
     order by w.case_id, w.version limit $1`,
    [most],
  );
  return rows.map(({ hash, ...row }) => ({
    ...row,
    entry: entryOf({ case: row.case_id, version: row.version, hash }),
  }));
};

/** Only what stood in the record before there was a log has no mark. */
const isMarked = ({ mark, entry }: Leaf, writer: LogWriter, isFirst: boolean): boolean =>
  mark === null ? isFirst : sameHash(mark, writer.mark(entry));

/** By entry, which is as good as by lot: the places in the log do not tell which events belong to one case. */
const inOrder = (leaves: readonly Leaf[]): readonly Leaf[] =>
  leaves.toSorted((one, other) => Buffer.compare(one.entry, other.entry));

const storeLeaves = async (client: PoolClient, first: number, leaves: readonly Leaf[]): Promise<void> => {
  await client.query(
    `with taken as (
       delete from record.log_waiting w using unnest($2::tid[], $3::bytea[]) with ordinality as l (place, entry, n)
       where w.ctid = l.place returning l.n, w.case_id, w.version, l.entry)
     insert into record.log_leaf (index, case_id, version, entry)
     select $1::bigint + n - 1, case_id, version, entry from taken`,
    [first, leaves.map(({ row }) => row), leaves.map(({ entry }) => entry)],
  );
};

const storeSubtrees = async (client: PoolClient, subtrees: readonly Subtree[]): Promise<void> => {
  if (subtrees.length === 0) return;
  await client.query(
    `insert into record.log_subtree (level, index, hash)
     select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
    [
      subtrees.map(({ height }) => height / heightsOfALevel),
      subtrees.map(({ index }) => index),
      subtrees.map(({ hash }) => hash),
    ],
  );
};

const storeHead = async (client: PoolClient, writer: LogWriter, tree: GrowingTree): Promise<void> => {
  const at = Temporal.Instant.fromEpochMilliseconds(writer.now().epochMilliseconds);
  const head = { size: tree.size, root: tree.root(), at };
  await client.query(
    'insert into record.log_head (size, root, at, edge, signed) values ($1, $2, $3, $4, $5)',
    [head.size, head.root, at.toString(), tree.edge(), await signHead(writer.key, head)],
  );
};

const treeAfter = async (writer: LogWriter, last: StoredHead | null): Promise<GrowingTree> => {
  if (last === null) return new GrowingTree();
  const why = await brokenHead([writer.key.publicJwk], last);
  if (why !== null) throw new LogIsBroken(`the head over ${last.size} leaves: ${why}`);
  return new GrowingTree(last.size, last.edge);
};

const addWaiting = async (client: PoolClient, writer: LogWriter): Promise<Sequenced> => {
  const last = await newestHead(client);
  const waiting = await readWaiting(client, last === null ? null : mostAtOnce);
  const leaves = inOrder(waiting.filter((leaf) => isMarked(leaf, writer, last === null)));
  const refused = waiting.length - leaves.length;
  if (leaves.length === 0) return { added: 0, refused, isMore: false };
  const tree = await treeAfter(writer, last);
  const first = tree.size;
  const subtrees = leaves.flatMap(({ entry }) => tree.add(entry));
  await storeLeaves(client, first, leaves);
  await storeSubtrees(client, subtrees);
  await storeHead(client, writer, tree);
  return { added: leaves.length, refused, isMore: waiting.length === mostAtOnce };
};

/**
 * One round. Out: what was added; null where another node is at it.
 * Throws `LogIsBroken` rather than sign a tree over a head that was replaced.
 */
export const sequence = (writer: LogWriter): Promise<Sequenced | null> =>
  asService(writer.pool, 'log', async (client) => {
    // Held to the end of the transaction, and gone with it when the node dies.
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      sequencerLock,
    ]);
    return rows[0]?.mine === true ? addWaiting(client, writer) : null;
  });
