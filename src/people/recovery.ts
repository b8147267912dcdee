/**
 * A lost mailbox or phone: a caseworker who made sure of the person asks for a new address, another caseworker confirms, and only
 * then it counts. Whoever came in with the old ones is out at once. The account stays the same, so no case is lost.
 */
import type { Pool, PoolClient } from 'pg';
import { type AccountId, accountId, isUuid } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';
import { openBytes, sealBytes } from '../seal/cipher.ts';
import type { Keys } from '../seal/keys.ts';
import { addAccountEvent, type WayToKnow } from './account-history.ts';
import { type Details, normalEmail } from './accounts.ts';
import { type Door, tellDoors } from './door.ts';

/** What is new; null for what stays as it is. */
export type NewAddress = Pick<Details, 'email' | 'phone'>;

export interface WaitingChange extends NewAddress {
  readonly id: string;
  readonly askedBy: AccountId;
  readonly askedAt: Temporal.Instant;
}

export type Confirmed =
  | { readonly is: 'changed'; readonly oldEmail: string | null }
  /** Another account has the address: nothing was changed. */
  | { readonly is: 'address-taken' }
  /** No such change waits, or the one who asked for it would confirm it. */
  | { readonly is: 'not-there' };

export interface Recovery {
  /** False where a change of this account waits already. */
  ask(account: AccountId, by: AccountId, how: WayToKnow, address: NewAddress): Promise<boolean>;
  waiting(account: AccountId): Promise<WaitingChange | null>;
  confirm(account: AccountId, id: string, by: AccountId): Promise<Confirmed>;
  /** Either caseworker, or a third, may stop it. False where none waits. */
  stop(account: AccountId, id: string, by: AccountId): Promise<boolean>;
}

interface ChangeRow {
  readonly change_id: string;
  readonly sealed: Uint8Array;
  readonly how: WayToKnow;
  readonly asked_by: string;
  readonly asked_at: Date;
}

/** Everything that somebody with the old mailbox, phone or device might still hold. */
const endAllWays = async (client: PoolClient, account: AccountId): Promise<void> => {
  for (const table of ['session', 'known_device', 'passkey', 'api_token']) {
    await client.query(
      `update people.${table} set ended_at = now() where account_id = $1 and ended_at is null`,
      [account],
    );
  }
  for (const table of ['sign_in_link', 'step_code']) {
    await client.query(
      `update people.${table} set used_at = now() where account_id = $1 and used_at is null`,
      [account],
    );
  }
};

export const openRecovery = (
  pool: Pool,
  keys: Keys,
  newId: () => string,
  door: Pick<Door, 'forget'>,
): Recovery => {
  const openJson = async <Value>(account: AccountId, sealed: Uint8Array, boundTo: string): Promise<Value> => {
    const key = await keys.forOpening(account, 'person');
    if (key === null) throw new Error('The details of this account were erased');
    return JSON.parse(Buffer.from(openBytes(key, sealed, boundTo)).toString('utf8'));
  };
  const sealJson = async (account: AccountId, value: unknown, boundTo: string): Promise<Uint8Array> =>
    sealBytes(await keys.forSealing(account, 'person'), Buffer.from(JSON.stringify(value), 'utf8'), boundTo);

  const find = async (client: PoolClient, account: AccountId, lock = ''): Promise<ChangeRow | null> => {
    const { rows } = await client.query<ChangeRow>(
      `select change_id, sealed, how, asked_by, asked_at from people.address_change
       where account_id = $1 and outcome is null ${lock}`,
      [account],
    );
    return rows[0] ?? null;
  };

  const settle = (client: PoolClient, id: string, by: AccountId, outcome: string) =>
    client.query(
      'update people.address_change set decided_by = $2, decided_at = now(), outcome = $3 where change_id = $1',
      [id, by, outcome],
    );

  /** Writes the new details. Out: the old address; nothing is written where another account has the new one. */
  const writeDetails = async (client: PoolClient, account: AccountId, address: NewAddress) => {
    const { rows } = await client.query<{ details: Uint8Array }>(
      'select details from people.account where account_id = $1 and ended_at is null for update',
      [account],
    );
    if (rows[0] === undefined) return null;
    const before: Details = await openJson(account, rows[0].details, account);
    const email = address.email === null ? before.email : normalEmail(address.email);
    const index = email === null ? null : keys.index(email);
    const taken = await client.query(
      'select from people.account where email_index = $1 and account_id <> $2',
      [index, account],
    );
    if (taken.rowCount !== 0) return null;
    const details = { name: before.name, email, phone: address.phone ?? before.phone };
    await client.query('update people.account set details = $2, email_index = $3 where account_id = $1', [
      account,
      await sealJson(account, details, account),
      index,
    ]);
    return { oldEmail: before.email };
  };

  return {
    ask: async (account, by, how, address) => {
      const id = newId();
      const sealed = await sealJson(account, address, id);
      return asService(pool, 'people', async (client) => {
        const { rowCount } = await client.query(
          `insert into people.address_change (change_id, account_id, sealed, how, asked_by)
           values ($1, $2, $3, $4, $5) on conflict do nothing`,
          [id, account, sealed, how, by],
        );
        if (rowCount === 1) await addAccountEvent(client, account, 'change-asked', by, how);
        return rowCount === 1;
      });
    },
    waiting: async (account) => {
      const row = await asService(pool, 'people', (client) => find(client, account));
      if (row === null) return null;
      const address: NewAddress = await openJson(account, row.sealed, row.change_id);
      const askedAt = Temporal.Instant.from(row.asked_at.toISOString());
      return { ...address, id: row.change_id, askedBy: accountId(row.asked_by), askedAt };
    },
    confirm: async (account, id, by) => {
      if (!isUuid(id)) return { is: 'not-there' };
      const confirmed = await asService(pool, 'people', async (client): Promise<Confirmed> => {
        const row = await find(client, account, 'for update');
        if (row === null || row.change_id !== id || row.asked_by === by) return { is: 'not-there' };
        const written = await writeDetails(client, account, await openJson(account, row.sealed, id));
        await settle(client, id, by, written === null ? 'address-taken' : 'changed');
        if (written === null) return { is: 'address-taken' };
        await endAllWays(client, account);
        await addAccountEvent(client, account, 'address-changed', by, row.how);
        await tellDoors(client);
        return { is: 'changed', oldEmail: written.oldEmail };
      });
      door.forget();
      return confirmed;
    },
    stop: (account, id, by) =>
      asService(pool, 'people', async (client) => {
        const row = await find(client, account, 'for update');
        if (row === null || row.change_id !== id) return false;
        await settle(client, id, by, 'stopped');
        await addAccountEvent(client, account, 'change-stopped', by, row.how);
        return true;
      }),
  };
};
