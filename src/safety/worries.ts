/** Keeps worries, sealed under a key of their own, and opens them for the safeguarding lead alone. */
import { createHash } from 'node:crypto';
import pg, { type Pool } from 'pg';
import { type AccountId, accountId, isUuid } from '../case/ids.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { beginning, digestOfSealed, nextHash } from '../record/chain.ts';
import { openBytes, sealBytes } from '../seal/cipher.ts';
import type { Keys } from '../seal/keys.ts';
import {
  isWorryReference,
  newWorryReference,
  type Origin,
  type WorryEvent,
  type WrittenAs,
  worryAudience,
  worryBody,
} from './worry.ts';

export interface Reader {
  readonly account: AccountId;
  readonly roles: ReadonlySet<string>;
}

export interface ListedWorry {
  readonly reference: string;
  readonly caseReference: string;
  readonly writtenBy: AccountId;
  readonly writtenAs: WrittenAs;
  readonly raisedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
}

export interface OpenedEntry {
  readonly kind: WorryEvent['kind'];
  readonly by: AccountId;
  readonly at: Temporal.Instant;
  /** Null when its key was destroyed. */
  readonly text: string | null;
}

export interface OpenedWorry {
  readonly id: string;
  readonly reference: string;
  readonly caseReference: string;
  readonly writtenBy: AccountId;
  readonly writtenAs: WrittenAs;
  /** The first is the worry itself. */
  readonly entries: readonly OpenedEntry[];
  readonly isClosed: boolean;
  /** Of the last entry: what the next one follows. */
  readonly hash: Uint8Array;
}

export interface Worries {
  /** Keeps a worry and tells the leads, without words, that there is something to read. The same key once more keeps nothing more. */
  raise(writer: Reader, origin: Origin, text: string, onceKey: string | null): Promise<void>;
  /** That somebody wrote, and when: the writer's own, without words. */
  ofWriter(
    writer: Pick<Reader, 'account'>,
    of: Origin['case'],
  ): Promise<readonly { readonly reference: string; readonly raisedAt: Temporal.Instant }[]>;
  /** For the lead; for everybody else the list is empty. Open ones first, the newest first; at most 500. */
  list(lead: Reader): Promise<readonly ListedWorry[]>;
  /** For the lead; null for everybody else, and where there is none. */
  read(lead: Reader, reference: string): Promise<OpenedWorry | null>;
  /** Adds what was done, or closes. Null when stored. */
  add(
    lead: Reader,
    worry: OpenedWorry,
    kind: 'safety-worry-noted' | 'safety-worry-closed',
    text: string,
    onceKey: string | null,
  ): Promise<Refusal | null>;
}

export interface WorriesParts {
  readonly pool: Pool;
  readonly keys: Keys;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** Who is told that there is something to read. */
  readonly leads: () => Promise<readonly AccountId[]>;
  /** Says that something waits to be sent; the id is a worry's, so no open case listens to it. */
  readonly announce: (id: string) => void;
}

const digestOf = (...parts: readonly string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts)).digest();

/** Shaped as a UUID of version 8 (RFC 9562), the same for the same writer and key. */
const idFor = (writer: AccountId, onceKey: string): string => {
  const hex = digestOf('worry', writer, onceKey).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const boundTo = (worry: string, number: number): string => `${worry} ${number} ${worryAudience}`;

const instant = (date: Date): Temporal.Instant => Temporal.Instant.from(date.toISOString());

const isTaken = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === constraint;

interface EntryRow {
  readonly worry_id: string;
  readonly case_reference: string;
  readonly written_by: string;
  readonly written_as: WrittenAs;
  readonly number: number;
  readonly kind: WorryEvent['kind'];
  readonly actor: string;
  readonly at: Date;
  readonly hash: Uint8Array;
  readonly sealed: Uint8Array;
}

type ListRow = Pick<EntryRow, 'case_reference' | 'written_by' | 'written_as'> & {
  readonly reference: string;
  readonly raised_at: Date;
  readonly closed_at: Date | null;
};

const listed = (row: ListRow): ListedWorry => ({
  reference: row.reference,
  caseReference: row.case_reference,
  writtenBy: accountId(row.written_by),
  writtenAs: row.written_as,
  raisedAt: instant(row.raised_at),
  closedAt: row.closed_at === null ? null : instant(row.closed_at),
});

const seal = async (keys: Keys, worry: string, number: number, text: string): Promise<Uint8Array> => {
  const key = await keys.forSealing(worry, worryAudience);
  return sealBytes(key, Buffer.from(text, 'utf8'), boundTo(worry, number));
};

const open = async (keys: Keys, { worry_id, number, sealed }: EntryRow): Promise<string | null> => {
  const key = await keys.forOpening(worry_id, worryAudience);
  return key === null
    ? null
    : Buffer.from(openBytes(key, sealed, boundTo(worry_id, number))).toString('utf8');
};

const raiseWith =
  ({ pool, keys, now, newId, leads, announce }: WorriesParts): Worries['raise'] =>
  async ({ account, roles }, origin, text, onceKey) => {
    const worry = onceKey === null ? newId() : idFor(account, onceKey);
    const reference = newWorryReference();
    const at = now();
    const sealed = await seal(keys, worry, 1, text);
    const event = { kind: 'safety-worry-raised', reference, ...origin } as const;
    const body = worryBody({ worry, number: 1, at, actor: account, event, digest: digestOfSealed(sealed) });
    const notices = (await leads())
      .filter((lead) => lead !== account)
      .map((lead) => ({ notice: newId(), account: lead }));
    try {
      await pool.query(
        'select safeguarding.raise_worry($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
        [
          account,
          [...roles],
          worry,
          reference,
          origin.case,
          origin.caseReference,
          origin.as,
          at.toString(),
          body,
          beginning,
          nextHash(beginning, body),
          sealed,
          JSON.stringify(notices),
        ],
      );
    } catch (error) {
      if (isTaken(error, 'worry_pkey')) return;
      throw error;
    }
    announce(worry);
  };

const readWith =
  ({ pool, keys }: WorriesParts): Worries['read'] =>
  async ({ account, roles }, reference) => {
    if (!isWorryReference(reference)) return null;
    const { rows } = await pool.query<EntryRow>('select * from safeguarding.read_worry($1, $2, $3)', [
      account,
      [...roles],
      reference,
    ]);
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return null;
    const entries = await Promise.all(
      rows.map(async (row) => ({
        kind: row.kind,
        by: accountId(row.actor),
        at: instant(row.at),
        text: await open(keys, row),
      })),
    );
    return {
      id: first.worry_id,
      reference,
      caseReference: first.case_reference,
      writtenBy: accountId(first.written_by),
      writtenAs: first.written_as,
      entries,
      isClosed: last.kind === 'safety-worry-closed',
      hash: last.hash,
    };
  };

const addWith =
  ({ pool, keys, now }: WorriesParts): Worries['add'] =>
  async ({ account, roles }, { id, entries, hash, isClosed }, kind, text, onceKey) => {
    if (isClosed) return refuse('already-done');
    const number = entries.length + 1;
    const at = now();
    const sealed = await seal(keys, id, number, text);
    const digest = digestOfSealed(sealed);
    const body = worryBody({ worry: id, number, at, actor: account, event: { kind }, digest });
    const once = onceKey === null ? null : digestOf('entry', account, id, onceKey);
    try {
      await pool.query('select safeguarding.add_entry($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
        account,
        [...roles],
        id,
        number,
        kind,
        at.toString(),
        body,
        hash,
        nextHash(hash, body),
        sealed,
        once,
      ]);
      return null;
    } catch (error) {
      if (isTaken(error, 'entry_once_digest_key')) return null;
      if (isTaken(error, 'entry_pkey')) return refuse('changed-by-someone-else');
      throw error;
    }
  };

export const openWorries = (parts: WorriesParts): Worries => {
  const { pool } = parts;
  return {
    raise: raiseWith(parts),
    read: readWith(parts),
    add: addWith(parts),
    ofWriter: async ({ account }, of) => {
      if (!isUuid(of)) return [];
      const { rows } = await pool.query<{ reference: string; raised_at: Date }>(
        'select reference, raised_at from safeguarding.own_worries($1, $2)',
        [account, of],
      );
      return rows.map((row) => ({ reference: row.reference, raisedAt: instant(row.raised_at) }));
    },
    list: async ({ account, roles }) => {
      const { rows } = await pool.query<ListRow>('select * from safeguarding.list_worries($1, $2)', [
        account,
        [...roles],
      ]);
      return rows.map(listed);
    },
  };
};
