/** What was done with a person's own data, when and by whom; never the data themselves. */
import type { Pool, PoolClient } from 'pg';
import { type AccountId, accountId } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';

export type Logged = 'copy-taken' | 'name-corrected' | 'phone-corrected' | 'email-corrected';

interface NewLine {
  readonly account: AccountId;
  readonly by: AccountId;
  readonly what: Logged;
}

export interface LogLine {
  readonly at: Temporal.Instant;
  readonly by: AccountId;
  readonly what: Logged;
}

/** Adds lines in the transaction of what they tell of, so that nothing is done without its line. */
export const noteInLog = async (
  client: PoolClient,
  lines: readonly NewLine[],
  at: Temporal.Instant,
  newId: () => string,
): Promise<void> => {
  for (const { account, by, what } of lines) {
    await client.query(
      'insert into people.account_log (log_id, account_id, at, by_account, what) values ($1, $2, $3, $4, $5)',
      [newId(), account, at.toString(), by, what],
    );
  }
};

const mostLines = 100;

/** The newest first; at most a hundred. Whose it is, the page decides. */
export const readLog = (pool: Pool, account: AccountId): Promise<readonly LogLine[]> =>
  asService(pool, 'people', async (client) => {
    const { rows } = await client.query<{ at: Date; by_account: string; what: Logged }>(
      `select at, by_account, what from people.account_log where account_id = $1
       order by at desc, log_id desc limit $2`,
      [account, mostLines],
    );
    return rows.map(({ at, by_account, what }) => ({
      at: Temporal.Instant.fromEpochMilliseconds(at.getTime()),
      by: accountId(by_account),
      what,
    }));
  });
