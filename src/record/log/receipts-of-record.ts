/** Receipts out of the record, and whether the record still holds what a receipt says. */
import type { Pool, PoolClient } from 'pg';
import type { SigningKey } from '../../seal-mark/signing-key.ts';
import { asService } from '../as-service.ts';
import { nextHash } from '../chain.ts';
import { entryOf, type Place } from './entry.ts';
import { provesConsistency, sameHash } from './merkle.ts';
import { consistencyProof, inclusionProof, LogLacksAHash } from './read-log.ts';
import { type Act, type CheckedReceipt, type Covered, type Receipt, signAct } from './receipt.ts';
import { newestHead } from './stored-head.ts';

export interface ReceiptMaker {
  readonly pool: Pool;
  readonly key: SigningKey;
  readonly mark: (entry: Uint8Array) => Uint8Array;
}

interface Standing {
  readonly index: string | null;
  readonly entry: Uint8Array | null;
  readonly waits: boolean;
  readonly mark: Uint8Array | null;
}

/** Where an event stands, in one look: a round of the log may go on meanwhile. */
const standingOf = async (client: PoolClient, place: Place): Promise<Standing | null> => {
  const { rows } = await client.query<Standing>(
    `select l.index, l.entry, w.case_id is not null as waits, w.mark
     from (values ($1::uuid, $2::integer)) as p (case_id, version)
     left join record.log_leaf l using (case_id, version)
     left join record.log_waiting w using (case_id, version)`,
    [place.case, place.version],
  );
  return rows[0] ?? null;
};

const coverOf = async (client: PoolClient, index: number): Promise<Covered> => {
  const head = await newestHead(client);
  if (head === null) throw new Error('There is a leaf, and no head');
  return { index, proof: await inclusionProof(client, index, head.size), head: head.signed };
};

/**
 * In: an event of the record, as it was read for somebody who may have its receipt.
 * Throws where the log holds something else, or where this program did not store the event: nothing is signed then.
 */
export const receiptOf = (maker: ReceiptMaker, place: Place, about: Omit<Act, 'hash'>): Promise<Receipt> =>
  asService(maker.pool, 'log', async (client) => {
    const hash = entryOf(place);
    const standing = await standingOf(client, place);
    const { index = null, entry = null, waits = false, mark = null } = standing ?? {};
    const isLogged = entry !== null && sameHash(entry, hash);
    const isWaiting = entry === null && waits && (mark === null || sameHash(mark, maker.mark(hash)));
    if (!isLogged && !isWaiting) throw new Error('The record holds an event that the log does not know');
    const log = index === null ? null : await coverOf(client, Number(index));
    return { act: await signAct(maker.key, { ...about, hash }), log };
  });

/**
 * `there`: the event stands unchanged in its case · `gone`: it is not there · `changed`: something else stands there ·
 * `log-differs`: the log of today does not go on from the log that the receipt saw.
 */
export type StillThere = 'there' | 'gone' | 'changed' | 'log-differs';

interface EventRow {
  readonly case_id: string;
  readonly version: number;
  readonly body: string;
  readonly previous_hash: Uint8Array;
  readonly hash: Uint8Array;
}

const isWhole = (row: EventRow, { hash }: Act): boolean =>
  sameHash(row.hash, nextHash(row.previous_hash, row.body)) &&
  sameHash(entryOf({ case: row.case_id, version: row.version, hash: row.hash }), hash);

const eventsOf = async (client: PoolClient, reference: string): Promise<readonly EventRow[]> =>
  (
    await client.query<EventRow>(
      `select e.case_id, e.version, e.body, e.previous_hash, e.hash
       from record.case_file f join record.event e using (case_id) where f.reference = $1`,
      [reference],
    )
  ).rows;

const logGoesOn = async (
  client: PoolClient,
  { head, index, act }: Extract<CheckedReceipt, { is: 'covered' }>,
): Promise<boolean> => {
  const newest = await newestHead(client);
  if (newest === null || newest.size < head.size) return false;
  const { rows } = await client.query<{ entry: Uint8Array }>(
    'select entry from record.log_leaf where index = $1',
    [index],
  );
  const isSameLeaf = rows[0] !== undefined && sameHash(rows[0].entry, act.hash);
  if (!isSameLeaf) return false;
  try {
    const proof = await consistencyProof(client, head.size, newest.size);
    return provesConsistency({ first: head, second: newest, proof });
  } catch (error) {
    if (error instanceof LogLacksAHash) return false;
    throw error;
  }
};

/** In: a receipt whose signatures hold. */
export const stillThere = (
  pool: Pool,
  checked: Exclude<CheckedReceipt, { is: 'not-ours' }>,
): Promise<StillThere> =>
  asService(pool, 'log', async (client) => {
    if (checked.is === 'covered' && !(await logGoesOn(client, checked))) return 'log-differs';
    const events = await eventsOf(client, checked.act.reference);
    if (events.some((event) => isWhole(event, checked.act))) return 'there';
    if (checked.is === 'signed') return 'gone';
    const { rowCount } = await client.query(
      `select from record.log_leaf l join record.event e using (case_id, version) where l.index = $1`,
      [checked.index],
    );
    return rowCount === 0 ? 'gone' : 'changed';
  });
