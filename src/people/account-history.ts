/** What others did about somebody's account: who, what, when, and how the person was known. Only ever added to. */
import type { Pool, PoolClient } from 'pg';
import { type AccountId, accountId } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';

export type AccountEventKind = 'code-read-out' | 'change-asked' | 'change-stopped' | 'address-changed';

/** How a caseworker made sure of whom they speak with. */
export const waysToKnow = ['rang-known-number', 'asked-questions', 'by-post'] as const;
export type WayToKnow = (typeof waysToKnow)[number];

export interface AccountEvent {
  readonly at: Temporal.Instant;
  readonly kind: AccountEventKind;
  readonly by: AccountId;
  readonly how: WayToKnow;
}

export interface AccountHistory {
  add(account: AccountId, kind: AccountEventKind, by: AccountId, how: WayToKnow): Promise<void>;
  /** The newest first. */
  of(account: AccountId): Promise<readonly AccountEvent[]>;
}

/** The same within a transaction that does more. */
export const addAccountEvent = async (
  client: PoolClient,
  account: AccountId,
  kind: AccountEventKind,
  by: AccountId,
  how: WayToKnow,
): Promise<void> => {
  await client.query(
    'insert into people.account_event (account_id, kind, by_account, how) values ($1, $2, $3, $4)',
    [account, kind, by, how],
  );
};

interface Row {
  readonly at: Date;
  readonly kind: AccountEventKind;
  readonly by_account: string;
  readonly how: WayToKnow;
}

const mostShown = 50;

export const openAccountHistory = (pool: Pool): AccountHistory => ({
  add: (account, kind, by, how) =>
    asService(pool, 'people', (client) => addAccountEvent(client, account, kind, by, how)),
  of: (account) =>
    asService(pool, 'people', async (client) => {
      const { rows } = await client.query<Row>(
        'select at, kind, by_account, how from people.account_event where account_id = $1 order by at desc limit $2',
        [account, mostShown],
      );
      return rows.map((row) => ({
        at: Temporal.Instant.from(row.at.toISOString()),
        kind: row.kind,
        by: accountId(row.by_account),
        how: row.how,
      }));
    }),
});
