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
  /** The names of the keys of a case or person, such as its audiences. */
  namesOf(owner: string): Promise<readonly string[]>;
  /** The names of the keys that there are of any of these cases or people. */
  among(owners: readonly string[]): Promise<readonly { readonly owner: string; readonly name: string }[]>;
  /** Removes every key of a case or person, or those named. Out: how many. Other nodes forget them when they are told. */
  destroy(owner: string, names?: readonly string[]): Promise<number>;
  /** Writes the table of keys anew, so that no file of it holds a destroyed key. Out: whether it could. */
  rewrite(): Promise<boolean>;
  /** Forgets what this node remembers of the keys of a case or person; of all when the name is empty. */
  forget(owner: string): void;
  /** A secret of the service itself, made at first use by the given function. */
  secret(name: string, make: () => Promise<string>): Promise<string>;
}

const cached = 20_000;

const fileOf = async (pool: Pool): Promise<string | null> => {
  const { rows } = await pool.query<{ file: string }>("select pg_relation_filepath('audience_key') as file");
  return rows[0]?.file ?? null;
};

/** A deleted row stays in its file until the file is written anew; a server that does not let us says so and goes on. */
const rewriteTable = async (pool: Pool): Promise<boolean> => {
  const before = await fileOf(pool);
  await pool.query('vacuum (full) audience_key');
  return (await fileOf(pool)) !== before;
};

export const openKeys = (pool: Pool, masterKey: Uint8Array): Keys => {
  const known = new Map<string, Uint8Array>();
  const indexKey = createHmac('sha256', masterKey).update('index of addresses').digest();
  const markKey = createHmac('sha256', masterKey).update('marks of the log').digest();
  // What was looked up before something was destroyed is not remembered after it.
  let timesForgotten = 0;
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
    const before = timesForgotten;
    const { rows } = await pool.query<{ wrapped: Uint8Array }>(
      'select wrapped from audience_key where case_id = $1 and audience = $2',
      [owner, audience],
    );
    if (rows[0] === undefined) return null;
    const key = openBytes(masterKey, rows[0].wrapped, name);
    return before === timesForgotten ? remember(name, key) : key;
  };

  const make = async (owner: string, audience: string): Promise<void> => {
    const wrapped = sealBytes(masterKey, randomBytes(32), nameOf(owner, audience));
    await pool.query(
      'insert into audience_key (case_id, audience, wrapped) values ($1, $2, $3) on conflict do nothing',
      [owner, audience, wrapped],
    );
  };

  const forget = (owner: string): void => {
    timesForgotten += 1;
    if (owner === '') known.clear();
    else for (const name of known.keys()) if (name.startsWith(`${owner} `)) known.delete(name);
  };

  return {
    forget,
    namesOf: async (owner) => {
      const { rows } = await pool.query<{ audience: string }>(
        'select audience from audience_key where case_id = $1 order by audience',
        [owner],
      );
      return rows.map(({ audience }) => audience);
    },
    among: async (owners) => {
      const { rows } = await pool.query<{ owner: string; name: string }>(
        'select case_id as owner, audience as name from audience_key where case_id = any ($1)',
        [owners],
      );
      return rows;
    },
    rewrite: () => rewriteTable(pool),
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
    destroy: async (owner, names) => {
      const { rowCount } = await pool.query(
        'delete from audience_key where case_id = $1 and ($2::text[] is null or audience = any ($2))',
        [owner, names ?? null],
      );
      forget(owner);
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
