/**
 * Challenges for passkeys that are not stored until they are used: they carry their time and are sealed for one purpose with
 * the service's key, so that showing a page writes nothing. Each is good once, for five minutes.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Keys } from '../seal/keys.ts';

const lastsMilliseconds = 5 * 60_000;
const headBytes = 24;

export interface Challenges {
  /** In: what it is for, and for whose session where there is one. Out: bytes for the browser. */
  make(purpose: string): Uint8Array;
  /** In: the challenge that came back (base64url). Whether it was made here for this purpose and is not over; not yet whether it was used. */
  isGood(challenge: string, purpose: string): boolean;
  /** Marks it as used, in the transaction of what it was used for. False where it was used before. */
  use(client: PoolClient, challenge: string): Promise<boolean>;
}

export const openChallenges = (keys: Keys, nowMilliseconds: () => number): Challenges => {
  const sealOf = (head: Uint8Array, purpose: string): Buffer =>
    Buffer.from(keys.index(`challenge ${Buffer.from(head).toString('hex')} ${purpose}`)).subarray(0, 32);

  return {
    make: (purpose) => {
      const head = Buffer.alloc(headBytes);
      randomBytes(headBytes - 8).copy(head);
      head.writeBigUInt64BE(BigInt(nowMilliseconds() + lastsMilliseconds), headBytes - 8);
      return Buffer.concat([head, sealOf(head, purpose)]);
    },
    isGood: (challenge, purpose) => {
      const bytes = Buffer.from(challenge, 'base64url');
      if (bytes.length !== headBytes + 32) return false;
      const head = bytes.subarray(0, headBytes);
      if (!timingSafeEqual(bytes.subarray(headBytes), sealOf(head, purpose))) return false;
      return Number(head.readBigUInt64BE(headBytes - 8)) > nowMilliseconds();
    },
    use: async (client, challenge) => {
      await client.query("delete from people.used_challenge where used_at < now() - interval '1 hour'");
      const { rowCount } = await client.query(
        'insert into people.used_challenge (challenge_hash) values ($1) on conflict do nothing',
        [createHash('sha256').update(Buffer.from(challenge, 'base64url')).digest()],
      );
      return rowCount === 1;
    },
  };
};
