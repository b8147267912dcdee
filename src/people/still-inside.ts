/** Whether those who stay are still signed in: one question to the database for all of them, past what the door remembers. */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { asService } from '../record/as-service.ts';

const hexOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * In: secrets of sessions and tokens. Out: those of them with which one could come in now; the others are unknown,
 * ended or over, or their account has ended.
 */
export const stillInside = async (pool: Pool, secrets: Iterable<string>): Promise<ReadonlySet<string>> => {
  const byHash = new Map([...secrets].map((secret) => [hexOf(secret), secret]));
  const hashes = [...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'));
  const rows = await asService(pool, 'door', async (client) => {
    const { rows: good } = await client.query<{ hash: string }>(
      `select encode(s.session_hash, 'hex') as hash from people.session s join people.account a using (account_id)
       where s.session_hash = any ($1) and s.ended_at is null and a.ended_at is null and s.expires_at > now()
       union all
       select encode(t.token_hash, 'hex') from people.api_token t join people.account a using (account_id)
       where t.token_hash = any ($1) and t.ended_at is null and a.ended_at is null`,
      [hashes],
    );
    return good;
  });
  return new Set(rows.flatMap(({ hash }) => byHash.get(hash) ?? []));
};
