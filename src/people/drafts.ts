/**
 * Requests for help that are not sent yet, so that a tired person can stop and come back.
 * Sealed under a key of the draft's own; found only by the browser that holds its secret or the account that wrote it.
 */
import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { type AccountId, isUuid } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';
import { openBytes, sealBytes } from '../seal/cipher.ts';
import type { Keys } from '../seal/keys.ts';

/** Who may open a draft: a browser's secret or an account. */
export interface Holder {
  readonly secret: string | null;
  readonly account: AccountId | null;
}

export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface Draft {
  readonly id: string;
  readonly answers: Answers;
  /** Reference of the case that it became; then it is not written any more. */
  readonly askedCase: string | null;
}

export interface Drafts {
  /** Out: the id of the draft. The same holder starting once more with the same key gets the same draft. */
  start(holder: Holder, answers: Answers, onceKey?: string | null): Promise<string>;
  /** Null for a draft that is not there, not this holder's, or was left for 30 days. */
  read(id: string, holder: Holder): Promise<Draft | null>;
  /** Adds to the answers; null when the draft is not this holder's, or sent. */
  write(id: string, holder: Holder, answers: Answers): Promise<Draft | null>;
  /** Gives the draft to an account too, so that a sign-in link leads back to it. */
  giveTo(id: string, holder: Holder, account: AccountId): Promise<void>;
  /** Marks it as sent and destroys its words: they are in the case now. */
  sent(id: string, holder: Holder, reference: string): Promise<void>;
  /** Throws an unsent draft away, words and all. */
  throwAway(id: string, holder: Holder): Promise<void>;
  /** The unsent drafts of an account, newest first. */
  ofAccount(account: AccountId): Promise<readonly string[]>;
}

interface Row {
  readonly draft_id: string;
  readonly sealed: Uint8Array;
  readonly asked_case: string | null;
}

/** How long a draft waits for its writer. */
export const draftLasts = Temporal.Duration.from({ hours: 30 * 24 });
/** Old drafts that one start clears away: more than one, so that they never pile up. */
const clearedAtOnce = 20;

const hashOf = (secret: string | null): Uint8Array | null =>
  secret === null ? null : createHash('sha256').update(`draft ${secret}`).digest();

/** The id for a holder and a key: the same for the same request sent twice. Shaped as a UUID of version 8 (RFC 9562). */
const idFor = ({ secret, account }: Holder, onceKey: string): string => {
  const hex = createHash('sha256')
    .update(JSON.stringify([secret, account, onceKey]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const isTheirs =
  '((holder_hash is not null and holder_hash = $2) or (account_id is not null and account_id = $3))';

export const openDrafts = (
  pool: Pool,
  keys: Keys,
  now: () => Temporal.Instant,
  newId: () => string,
): Drafts => {
  const seal = async (id: string, answers: Answers) =>
    sealBytes(await keys.forSealing(id, 'draft'), Buffer.from(JSON.stringify(answers), 'utf8'), id);

  /** Null when the key is gone: its words were destroyed since the row was read. */
  const open = async ({ draft_id: id, sealed, asked_case: askedCase }: Row): Promise<Draft | null> => {
    if (askedCase !== null) return { id, answers: {}, askedCase };
    const key = await keys.forOpening(id, 'draft');
    if (key === null) return null;
    return { id, answers: JSON.parse(Buffer.from(openBytes(key, sealed, id)).toString('utf8')), askedCase };
  };

  const oldest = () => now().subtract(draftLasts).toString();

  const find = async (client: PoolClient, id: string, { secret, account }: Holder, lock = '') => {
    const { rows } = await client.query<Row>(
      `select draft_id, sealed, asked_case from people.draft
       where draft_id = $1 and ${isTheirs} and changed_at > $4 ${lock}`,
      [id, hashOf(secret), account, oldest()],
    );
    return rows[0] ?? null;
  };

  /** Once its account has come in, a browser alone opens it no more: it may be a shared one, or a stranger's. */
  const keepToAccount = async (client: PoolClient, id: string, { account }: Holder) => {
    if (account === null) return;
    await client.query(
      `update people.draft set holder_hash = null
       where draft_id = $1 and account_id = $2 and holder_hash is not null`,
      [id, account],
    );
  };

  const clearOld = async (): Promise<void> => {
    const old = await asService(pool, 'asking', async (client) => {
      const { rows } = await client.query<{ draft_id: string }>(
        `delete from people.draft where draft_id in (
           select draft_id from people.draft where changed_at <= $1 limit $2 for update skip locked)
         returning draft_id`,
        [oldest(), clearedAtOnce],
      );
      return rows;
    });
    for (const { draft_id: id } of old) await keys.destroy(id);
  };

  const rowFor = (id: string, holder: Holder) =>
    asService(pool, 'asking', async (client) => {
      await keepToAccount(client, id, holder);
      return find(client, id, holder);
    });

  const read: Drafts['read'] = async (id, holder) => {
    if (!isUuid(id)) return null;
    const row = await rowFor(id, holder);
    if (row === null) return null;
    const draft = await open(row);
    if (draft !== null) return draft;
    // It was sent or thrown away between the row and its key.
    const after = await rowFor(id, holder);
    return after === null ? null : open(after);
  };

  return {
    read,
    start: async (holder, answers, onceKey = null) => {
      await clearOld();
      const { secret, account } = holder;
      const id = onceKey === null ? newId() : idFor(holder, onceKey);
      const sealed = await seal(id, answers);
      await asService(pool, 'asking', (client) =>
        client.query(
          `insert into people.draft (draft_id, holder_hash, account_id, sealed, changed_at)
           values ($1, $2, $3, $4, $5) on conflict (draft_id) do nothing`,
          [id, hashOf(secret), account, sealed, now().toString()],
        ),
      );
      return id;
    },
    write: async (id, holder, answers) => {
      if (!isUuid(id)) return null;
      return asService(pool, 'asking', async (client) => {
        await keepToAccount(client, id, holder);
        // Locked, so that two tabs that answer at once do not lose each other's answer.
        const row = await find(client, id, holder, 'for update');
        if (row === null || row.asked_case !== null) return null;
        const before = await open(row);
        if (before === null) return null;
        const after = { ...before.answers, ...answers };
        await client.query('update people.draft set sealed = $2, changed_at = $3 where draft_id = $1', [
          id,
          await seal(id, after),
          now().toString(),
        ]);
        return { ...before, answers: after };
      });
    },
    giveTo: (id, { secret, account }, to) =>
      asService(pool, 'asking', async (client) => {
        await client.query(`update people.draft set account_id = $4 where draft_id = $1 and ${isTheirs}`, [
          id,
          hashOf(secret),
          account,
          to,
        ]);
      }),
    sent: async (id, { secret, account }, reference) => {
      await asService(pool, 'asking', (client) =>
        client.query(
          `update people.draft set asked_case = $4, sealed = '', changed_at = $5 where draft_id = $1 and ${isTheirs}`,
          [id, hashOf(secret), account, reference, now().toString()],
        ),
      );
      await keys.destroy(id);
    },
    throwAway: async (id, { secret, account }) => {
      const isGone = await asService(pool, 'asking', async (client) => {
        const { rowCount } = await client.query(
          `delete from people.draft where draft_id = $1 and asked_case is null and ${isTheirs}`,
          [id, hashOf(secret), account],
        );
        return rowCount === 1;
      });
      if (isGone) await keys.destroy(id);
    },
    ofAccount: (account) =>
      asService(pool, 'asking', async (client) => {
        const { rows } = await client.query<{ draft_id: string }>(
          `select draft_id from people.draft
           where account_id = $1 and asked_case is null and changed_at > $2 order by changed_at desc limit 5`,
          [account, oldest()],
        );
        return rows.map((row) => row.draft_id);
      }),
  };
};
