/**
 * The keys of cases, audiences and people. They live in a database of their own, wrapped under the master key;
 * destroying a row there makes everything sealed under it unreadable, in every copy of the record.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { openBytes, sealBytes } from './cipher.ts';

export interface Keys {
  /** The key of this case (or person) and audience, made at first use. 32 bytes. */
  forSealing(owner: string, audience: string): Promise<Uint8Array>;
  /** The same, or null if there is none or it was destroyed. */
  forOpening(owner: string, audience: string): Promise<Uint8Array | null>;
  /** Keyed digest by which an address is found without being stored. */
  index(text: string): Uint8Array;
  /** Keyed digest that shows that this program, and nobody with the database alone, stored something. */
  mark(bytes: Uint8Array): Uint8Array;
  /** Removes every key of a case or person. Out: how many. */
  destroy(owner: string): Promise<number>;
  /** A secret of the service itself, made at first use by the given function. */
  secret(name: string, make: () => Promise<string>): Promise<string>;
}

const cached = 20_000;

export const openKeys = (pool: Pool, masterKey: Uint8Array): Keys => {
  const known = new Map<string, Uint8Array>();
  const indexKey = createHmac('sha256', masterKey).update('index of addresses').digest();
  const markKey = createHmac('sha256', masterKey).update('marks of the log').digest();
  const nameOf = (owner: string, audience: string) => `${owner} ${audience}`;

  const remember = (name: string, key: Uint8Array): Uint8Array => {
    if (known.size >= cached) known.clear();
    known.set(name, key);
    return key;
  };

  const stored = async (owner: string, audience: string): Promise<Uint8Array | null> => {
    const name = nameOf(owner, audience);
    const inMemory = known.get(name);
    if (inMemory !== undefined) return inMemory;
    const { rows } = await pool.query<{ wrapped: Uint8Array }>(
      'select wrapped from audience_key where case_id = $1 and audience = $2',
      [owner, audience],
    );
    return rows[0] === undefined ? null : remember(name, openBytes(masterKey, rows[0].wrapped, name));
  };

  const make = async (owner: string, audience: string): Promise<void> => {
    const wrapped = sealBytes(masterKey, randomBytes(32), nameOf(owner, audience));
    await pool.query(
      'insert into audience_key (case_id, audience, wrapped) values ($1, $2, $3) on conflict do nothing',
      [owner, audience, wrapped],
    );
  };

  return {
    forOpening: stored,
    forSealing: async (owner, audience) => {
      const before = await stored(owner, audience);
      if (before !== null) return before;
      await make(owner, audience);
      const made = await stored(owner, audience);
      if (made === null) throw new Error('A key that was just made cannot be read');
      return made;
    },
    index: (text) => createHmac('sha256', indexKey).update(text).digest(),
    mark: (bytes) => createHmac('sha256', markKey).update(bytes).digest(),
    destroy: async (owner) => {
      for (const name of known.keys()) if (name.startsWith(`${owner} `)) known.delete(name);
      const { rowCount } = await pool.query('delete from audience_key where case_id = $1', [owner]);
      return rowCount ?? 0;
    },
    secret: async (name, makeSecret) => {
      const read = () =>
        pool.query<{ wrapped: Uint8Array }>('select wrapped from service_secret where name = $1', [name]);
      let { rows } = await read();
      if (rows[0] === undefined) {
        const wrapped = sealBytes(masterKey, Buffer.from(await makeSecret(), 'utf8'), `secret ${name}`);
        await pool.query(
          'insert into service_secret (name, wrapped) values ($1, $2) on conflict do nothing',
          [name, wrapped],
        );
        ({ rows } = await read());
      }
      if (rows[0] === undefined) throw new Error('A secret that was just made cannot be read');
      return Buffer.from(openBytes(masterKey, rows[0].wrapped, `secret ${name}`)).toString('utf8');
    },
  };
};
