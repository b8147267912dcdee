/**
 * Requests for help that are not sent yet, so that a tired person can stop and come back.
 * Sealed under a key of the draft's own; found only by the browser that holds its secret or the account that wrote it.
 */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
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
  start(holder: Holder, answers: Answers): Promise<string>;
  read(id: string, holder: Holder): Promise<Draft | null>;
  /** Adds to the answers; null when the draft is not this holder's, or sent. */
  write(id: string, holder: Holder, answers: Answers): Promise<Draft | null>;
  /** Gives the draft to an account too, so that a sign-in link leads back to it. */
  giveTo(id: string, holder: Holder, account: AccountId): Promise<void>;
  /** Marks it as sent and destroys its words: they are in the case now. */
  sent(id: string, holder: Holder, reference: string): Promise<void>;
  /** The unsent drafts of an account, newest first. */
  ofAccount(account: AccountId): Promise<readonly string[]>;
}

interface Row {
  readonly draft_id: string;
  readonly sealed: Uint8Array;
  readonly asked_case: string | null;
}

const hashOf = (secret: string | null): Uint8Array | null =>
  secret === null ? null : createHash('sha256').update(`draft ${secret}`).digest();

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

  const read: Drafts['read'] = async (id, { secret, account }) => {
    if (!isUuid(id)) return null;
    const rows = await asService(pool, 'asking', async (client) => {
      const found = await client.query<Row>(
        `select draft_id, sealed, asked_case from people.draft where draft_id = $1 and ${isTheirs}`,
        [id, hashOf(secret), account],
      );
      return found.rows;
    });
    const row = rows[0];
    if (row === undefined) return null;
    const key = await keys.forOpening(id, 'draft');
    const answers: Answers =
      key === null ? {} : JSON.parse(Buffer.from(openBytes(key, row.sealed, id)).toString('utf8'));
    return { id, answers, askedCase: row.asked_case };
  };

  return {
    read,
    start: async ({ secret, account }, answers) => {
      const id = newId();
      const sealed = await seal(id, answers);
      await asService(pool, 'asking', (client) =>
        client.query(
          'insert into people.draft (draft_id, holder_hash, account_id, sealed, changed_at) values ($1, $2, $3, $4, $5)',
          [id, hashOf(secret), account, sealed, now().toString()],
        ),
      );
      return id;
    },
    write: async (id, holder, answers) => {
      const before = await read(id, holder);
      if (before === null || before.askedCase !== null) return null;
      const after = { ...before.answers, ...answers };
      const sealed = await seal(id, after);
      await asService(pool, 'asking', (client) =>
        client.query(
          `update people.draft set sealed = $4, changed_at = $5 where draft_id = $1 and asked_case is null and ${isTheirs}`,
          [id, hashOf(holder.secret), holder.account, sealed, now().toString()],
        ),
      );
      return { ...before, answers: after };
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
          `update people.draft set asked_case = $4, sealed = '' where draft_id = $1 and ${isTheirs}`,
          [id, hashOf(secret), account, reference],
        ),
      );
      await keys.destroy(id);
    },
    ofAccount: (account) =>
      asService(pool, 'asking', async (client) => {
        const { rows } = await client.query<{ draft_id: string }>(
          'select draft_id from people.draft where account_id = $1 and asked_case is null order by changed_at desc limit 5',
          [account],
        );
        return rows.map((row) => row.draft_id);
      }),
  };
};
