/**
 * The second step before a family's words: a code that came by another way than the link. Sent as a text, read out by a
 * caseworker, or printed before. A code is computed from its row with the service's key, so the database alone gives none.
 */
import type { Pool, PoolClient } from 'pg';
import type { AccountId } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';
import type { Keys } from '../seal/keys.ts';
import { type Door, tellDoors, type Visitor } from './door.ts';
import { hashOf, newSecret } from './secret.ts';

export interface ReadOutCode {
  readonly code: string;
  readonly endsAt: Temporal.Instant;
}

export interface SecondStep {
  /** A code of six figures for ten minutes and five tries; an older one of the same kind ends. */
  makeCode(account: AccountId, kind: 'text' | 'read-out'): Promise<string>;
  /** The read-out code that is good now, for the caseworker who is on the telephone; null if there is none. */
  readOut(account: AccountId): Promise<ReadOutCode | null>;
  /** Ten codes to print, each good once within a year; older ones end. */
  makePrinted(account: AccountId): Promise<void>;
  /** The printed codes that were not used yet. */
  printed(account: AccountId): Promise<readonly string[]>;
  /** Uses the code, whichever kind it is, and marks the session. False for wrong, used, over or too often tried: not told apart. */
  tryCode(visitor: Visitor, typed: string): Promise<boolean>;
  /** Marks a session as having passed, by another proof than a code. */
  markPassed(session: string): Promise<void>;
  /** Out: the secret of a browser in which the step is remembered for 30 days. */
  rememberDevice(account: AccountId): Promise<string>;
}

const codeLasts = '10 minutes';
const printedLast = '1 year';
const tries = 5;
const printedCount = 10;
/** Without letters that are taken for figures. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

type Kind = 'text' | 'read-out' | 'printed';

interface CodeRow {
  readonly code_id: string;
  readonly expires_at: Date;
}

/** As it is compared: people type small letters, spaces and hyphens. */
const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/gu, '');

export const openSecondStep = (pool: Pool, keys: Keys, door: Pick<Door, 'forget'>): SecondStep => {
  const figures = (id: string): string => {
    const bytes = Buffer.from(keys.index(`step code ${id}`));
    // 48 bits over a million: the unevenness is one in 281 million.
    return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  };
  const printable = (id: string): string => {
    const drawn = [...keys.index(`printed code ${id}`)];
    // Bytes from 240 would make the first letters likelier.
    const fair = drawn.filter((byte) => byte < 240).slice(0, 8);
    const text = fair.map((byte) => letters[byte % letters.length]).join('');
    return `${text.slice(0, 4)}-${text.slice(4)}`;
  };
  const codeOf = (kind: Kind, id: string): string => (kind === 'printed' ? printable(id) : figures(id));
  const digestOf = (account: AccountId, code: string): Uint8Array =>
    keys.index(`step ${account} ${plainCode(code)}`);

  const make = async (client: PoolClient, account: AccountId, kind: Kind, lasts: string, most: number) => {
    const { rows } = await client.query<{ id: string }>('select gen_random_uuid() as id');
    const id = rows[0]?.id ?? '';
    const code = codeOf(kind, id);
    await client.query(
      `insert into people.step_code (code_id, account_id, kind, digest, expires_at, tries_left)
       values ($1, $2, $3, $4, now() + $5::interval, $6)`,
      [id, account, kind, digestOf(account, code), lasts, most],
    );
    return code;
  };

  const endOlder = (client: PoolClient, account: AccountId, kind: Kind) =>
    client.query(
      'update people.step_code set used_at = now() where account_id = $1 and kind = $2 and used_at is null',
      [account, kind],
    );

  const live = (account: AccountId, kind: Kind): Promise<readonly CodeRow[]> =>
    asService(pool, 'door', async (client) => {
      const { rows } = await client.query<CodeRow>(
        `select code_id, expires_at from people.step_code where account_id = $1 and kind = $2
           and used_at is null and expires_at > now() and tries_left > 0 order by made_at desc, code_id`,
        [account, kind],
      );
      return rows;
    });

  const markPassed = async (client: PoolClient, session: string) => {
    await client.query('update people.session set stepped_at = now() where session_id = $1', [session]);
    await tellDoors(client);
  };

  return {
    makeCode: (account, kind) =>
      asService(pool, 'door', async (client) => {
        await endOlder(client, account, kind);
        return make(client, account, kind, codeLasts, tries);
      }),
    readOut: async (account) => {
      const [row] = await live(account, 'read-out');
      if (row === undefined) return null;
      const endsAt = Temporal.Instant.from(row.expires_at.toISOString());
      return { code: codeOf('read-out', row.code_id), endsAt };
    },
    makePrinted: (account) =>
      asService(pool, 'door', async (client) => {
        await endOlder(client, account, 'printed');
        for (let count = 0; count < printedCount; count += 1) {
          await make(client, account, 'printed', printedLast, tries);
        }
      }),
    printed: async (account) => (await live(account, 'printed')).map((row) => codeOf('printed', row.code_id)),
    tryCode: async ({ account, session }, typed) => {
      if (session === null) return false;
      const isRight = await asService(pool, 'door', async (client) => {
        // Locked first, so that many guesses at once are still counted one by one.
        await client.query(
          `select from people.step_code where account_id = $1 and used_at is null order by code_id for update`,
          [account],
        );
        const { rowCount } = await client.query(
          `update people.step_code set used_at = now()
           where account_id = $1 and digest = $2 and used_at is null and expires_at > now() and tries_left > 0`,
          [account, digestOf(account, typed)],
        );
        if (rowCount === 0) {
          // Printed codes are too long to guess; a mistyped one must not cost a family all of them.
          await client.query(
            `update people.step_code set tries_left = tries_left - 1
             where account_id = $1 and kind <> 'printed' and used_at is null`,
            [account],
          );
          return false;
        }
        await markPassed(client, session);
        return true;
      });
      if (isRight) door.forget();
      return isRight;
    },
    markPassed: async (session) => {
      await asService(pool, 'door', (client) => markPassed(client, session));
      door.forget();
    },
    rememberDevice: (account) =>
      asService(pool, 'door', async (client) => {
        const secret = newSecret();
        await client.query(
          `insert into people.known_device (device_hash, account_id, expires_at)
           values ($1, $2, now() + interval '30 days')`,
          [hashOf(secret), account],
        );
        return secret;
      }),
  };
};
