/**
 * People who asked to be rung: name, number and what to know for the call, sealed under a key of the request's own. Caseworkers alone read
 * them. When the call is made the key is destroyed, so nothing of it stays but that somebody was rung.
 */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { isUuid } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';
import { openBytes, sealBytes } from '../seal/cipher.ts';
import type { Keys } from '../seal/keys.ts';

export interface CallDetails {
  readonly name: string;
  readonly phone: string;
  readonly when: string;
}

export interface WaitingCall extends CallDetails {
  readonly id: string;
  readonly askedAt: Temporal.Instant;
}

export interface Calls {
  /** Keeps a request to be rung. The same key once more keeps nothing more. */
  ask(details: CallDetails, onceKey: string | null): Promise<void>;
  /** Those not rung yet, the oldest first; at most `limit`. Whether a person may read them, the page says. */
  waiting(limit: number): Promise<readonly WaitingCall[]>;
  /** Marks it as rung and destroys its words. False when it does not wait any more, or never did. */
  made(id: string): Promise<boolean>;
}

interface Row {
  readonly call_id: string;
  readonly sealed: Uint8Array;
  readonly asked_at: Date;
}

const audience = 'call';

/** Shaped as a UUID of version 8 (RFC 9562), the same for the same key. */
const idFor = (onceKey: string): string => {
  const hex = createHash('sha256').update(`call ${onceKey}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const openCalls = (
  pool: Pool,
  keys: Keys,
  now: () => Temporal.Instant,
  newId: () => string,
): Calls => {
  const opened = async (row: Row): Promise<readonly WaitingCall[]> => {
    const key = await keys.forOpening(row.call_id, audience);
    if (key === null) return [];
    const details: CallDetails = JSON.parse(
      Buffer.from(openBytes(key, row.sealed, row.call_id)).toString('utf8'),
    );
    return [{ ...details, id: row.call_id, askedAt: Temporal.Instant.from(row.asked_at.toISOString()) }];
  };

  return {
    ask: async (details, onceKey) => {
      const id = onceKey === null ? newId() : idFor(onceKey);
      const key = await keys.forSealing(id, audience);
      const sealed = sealBytes(key, Buffer.from(JSON.stringify(details), 'utf8'), id);
      await asService(pool, 'asking', (client) =>
        client.query(
          'insert into people.call_request (call_id, sealed, asked_at) values ($1, $2, $3) on conflict do nothing',
          [id, sealed, now().toString()],
        ),
      );
    },
    waiting: async (limit) => {
      const rows = await asService(pool, 'asking', async (client) => {
        const found = await client.query<Row>(
          `select call_id, sealed, asked_at from people.call_request where made_at is null
           order by asked_at, call_id limit $1`,
          [limit],
        );
        return found.rows;
      });
      return (await Promise.all(rows.map(opened))).flat();
    },
    made: async (id) => {
      if (!isUuid(id)) return false;
      const isDone = await asService(pool, 'asking', async (client) => {
        const { rowCount } = await client.query(
          `update people.call_request set made_at = $2, sealed = '' where call_id = $1 and made_at is null`,
          [id, now().toString()],
        );
        return rowCount === 1;
      });
      if (isDone) await keys.destroy(id);
      return isDone;
    },
  };
};
