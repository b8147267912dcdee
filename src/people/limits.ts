/**
 * How often somebody may do something, counted in the database, so that any number of nodes share one count. A key is a
 * keyed digest: from the table nobody learns which address or telephone number was tried.
 */
import type { Pool } from 'pg';
import type { Keys } from '../seal/keys.ts';

interface Limit {
  readonly most: number;
  readonly withinSeconds: number;
}

const minutes = (count: number): number => count * 60;

/** Generous for a family, a school behind one address or a caseworker; a nuisance to a machine. */
const limits = {
  'sign-in-address': { most: 5, withinSeconds: minutes(15) },
  'sign-in-network': { most: 60, withinSeconds: minutes(15) },
  'code-sent': { most: 5, withinSeconds: minutes(60) },
  'code-tried': { most: 10, withinSeconds: minutes(15) },
  'code-tried-network': { most: 100, withinSeconds: minutes(15) },
  'call-number': { most: 3, withinSeconds: minutes(60) },
  'call-network': { most: 10, withinSeconds: minutes(60) },
  'verify-network': { most: 60, withinSeconds: minutes(60) },
  'draft-network': { most: 30, withinSeconds: minutes(60) },
  'any-post': { most: 600, withinSeconds: minutes(10) },
  'any-post-network': { most: 3000, withinSeconds: minutes(10) },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

export interface Limits {
  /**
   * Counts one of each. Out: 0 when there was room in all of them; otherwise the whole seconds to wait, and none is counted.
   * In: whom each is counted for, such as an address or a network; it is stored as a keyed digest alone.
   */
  take(...wanted: readonly (readonly [LimitName, string])[]): Promise<number>;
}

const off: Limits = { take: async () => 0 };

/** In: how many times the table's figures are allowed (`LIMITS`); null for no limits at all. */
export const openLimits = (pool: Pool, keys: Keys, factor: number | null): Limits => {
  if (factor === null) return off;
  return {
    take: async (...wanted) => {
      const { rows } = await pool.query<{ wait: number }>({
        name: 'take',
        text: 'select people.take($1, $2, $3) as wait',
        values: [
          wanted.map(([name, whom]) => keys.index(`limit ${name} ${whom}`)),
          wanted.map(([name]) => Math.max(1, Math.round(limits[name].most * factor))),
          wanted.map(([name]) => limits[name].withinSeconds),
        ],
      });
      return rows[0]?.wait ?? 0;
    },
  };
};
