/** A person's own sessions: where they are signed in, and ending it from afar. Every node hears of an end at once. */
import type { Pool, PoolClient } from 'pg';
import { type AccountId, isUuid } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';
import { type Device, deviceFromText } from './device.ts';
import { type Door, tellDoors } from './door.ts';

export interface OwnSession {
  readonly id: string;
  readonly startedAt: Temporal.Instant;
  /** To the hour. */
  readonly lastUsedAt: Temporal.Instant;
  readonly device: Device;
}

export interface Sessions {
  /** Those that are open, the newest first. */
  of(account: AccountId): Promise<readonly OwnSession[]>;
  /** False where there is no such open session of this account. */
  end(account: AccountId, id: string): Promise<boolean>;
  /** Ends all but the one to keep, and forgets every device in which the second step is remembered. Out: how many ended. */
  endOthers(account: AccountId, keep: string | null): Promise<number>;
  /** In how many browsers the second step is remembered. */
  knownDevices(account: AccountId): Promise<number>;
}

interface Row {
  readonly session_id: string;
  readonly started_at: Date;
  readonly last_used_at: Date;
  readonly device: string;
}

const mostShown = 50;
const instant = (date: Date): Temporal.Instant => Temporal.Instant.from(date.toISOString());

export const openSessions = (pool: Pool, door: Pick<Door, 'forget'>): Sessions => {
  /** Reads as the person themselves: the database shows them their own sessions and no other. */
  const asPerson = async <Result>(
    account: AccountId,
    work: (client: PoolClient) => Promise<Result>,
  ): Promise<Result> =>
    asService(pool, 'door', async (client) => {
      await client.query('select app.act_for($1, null, null)', [account]);
      return work(client);
    });

  return {
    of: (account) =>
      asPerson(account, async (client) => {
        const { rows } = await client.query<Row>(
          `select session_id, started_at, last_used_at, device from people.session
           where ended_at is null and expires_at > now() order by started_at desc limit $1`,
          [mostShown],
        );
        return rows.map((row) => ({
          id: row.session_id,
          startedAt: instant(row.started_at),
          lastUsedAt: instant(row.last_used_at),
          device: deviceFromText(row.device),
        }));
      }),
    end: async (account, id) => {
      if (!isUuid(id)) return false;
      return asService(pool, 'door', async (client) => {
        const { rowCount } = await client.query(
          `update people.session set ended_at = now()
           where session_id = $1 and account_id = $2 and ended_at is null and expires_at > now()`,
          [id, account],
        );
        await tellDoors(client);
        door.forget();
        return rowCount === 1;
      });
    },
    endOthers: (account, keep) =>
      asService(pool, 'door', async (client) => {
        const { rowCount } = await client.query(
          `update people.session set ended_at = now()
           where account_id = $1 and ended_at is null and expires_at > now() and session_id is distinct from $2::uuid`,
          [account, keep],
        );
        await client.query(
          'update people.known_device set ended_at = now() where account_id = $1 and ended_at is null',
          [account],
        );
        await tellDoors(client);
        door.forget();
        return rowCount ?? 0;
      }),
    knownDevices: (account) =>
      asService(pool, 'door', async (client) => {
        const { rows } = await client.query<{ count: number }>(
          `select count(*)::int as count from people.known_device
           where account_id = $1 and ended_at is null and expires_at > now()`,
          [account],
        );
        return rows[0]?.count ?? 0;
      }),
  };
};
