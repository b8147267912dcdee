/** Computes chains again from what is stored, and says where the first one breaks. */
import type { Pool } from 'pg';
import { asService } from './as-service.ts';
import { beginning, nextHash, readBody } from './chain.ts';

export interface Verified {
  readonly cases: number;
  readonly events: number;
  readonly words: number;
  /** The first place that is not as it was written; null when all is whole. */
  readonly broken: { readonly reference: string; readonly version: number; readonly why: string } | null;
}

interface CaseRow {
  readonly case_id: string;
  readonly reference: string;
  readonly version: number;
}

interface EventRow {
  readonly version: number;
  readonly kind: string;
  readonly actor: string;
  readonly body: string;
  readonly previous_hash: Uint8Array;
  readonly hash: Uint8Array;
}

interface Broken {
  readonly version: number;
  readonly why: string;
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

const brokenEvent = (row: EventRow, expected: number, previous: Uint8Array, id: string): string | null => {
  if (row.version !== expected) return `event ${expected} is missing`;
  if (!same(row.previous_hash, previous)) return 'it does not follow the event before it';
  if (!same(row.hash, nextHash(previous, row.body))) return 'its facts were changed';
  const { envelope, event } = readBody(row.body);
  const isAsIndexed =
    envelope.case === id &&
    envelope.version === row.version &&
    envelope.actor === row.actor &&
    event.kind === row.kind;
  return isAsIndexed ? null : 'it stands in another place than it was written for';
};

const verifyCase = async (
  pool: Pool,
  { case_id: id, version }: CaseRow,
): Promise<{ events: number; words: number; broken: Broken | null }> => {
  const { events, sealed } = await asService(pool, 'verify', async (client) => ({
    events: (
      await client.query<EventRow>(
        'select version, kind, actor, body, previous_hash, hash from record.event where case_id = $1 order by version',
        [id],
      )
    ).rows,
    sealed: (
      await client.query<{ word_id: string; digest: string }>('select * from record.word_digests($1)', [id])
    ).rows,
  }));
  const digests = new Map(sealed.map((word) => [word.word_id, word.digest]));
  let previous = beginning;
  let words = 0;
  for (const [index, row] of events.entries()) {
    const why = brokenEvent(row, index + 1, previous, id);
    if (why !== null) return { events: index, words, broken: { version: index + 1, why } };
    for (const [word, digest] of Object.entries(readBody(row.body).digests)) {
      if (digests.get(word) !== digest) {
        return {
          events: index,
          words,
          broken: { version: row.version, why: 'its sealed words were changed or removed' },
        };
      }
      digests.delete(word);
      words += 1;
    }
    previous = row.hash;
  }
  const total = events.length;
  if (total !== version)
    return { events: total, words, broken: { version: total + 1, why: 'events at the end are missing' } };
  if (digests.size > 0)
    return {
      events: total,
      words,
      broken: { version: total, why: 'there are words that no event speaks of' },
    };
  return { events: total, words, broken: null };
};

/** In: one case's reference, or null for all. Out: what was read, and the first broken place. Null: no such case. */
export const verifyRecord = async (pool: Pool, reference: string | null): Promise<Verified | null> => {
  const cases = await asService(pool, 'verify', async (client) => {
    const { rows } = await client.query<CaseRow>(
      'select case_id, reference, version from record.case_file where $1::text is null or reference = $1 order by case_id',
      [reference],
    );
    return rows;
  });
  if (reference !== null && cases.length === 0) return null;
  let [events, words] = [0, 0];
  for (const row of cases) {
    const found = await verifyCase(pool, row);
    events += found.events;
    words += found.words;
    if (found.broken !== null) {
      return { cases: cases.length, events, words, broken: { reference: row.reference, ...found.broken } };
    }
  }
  return { cases: cases.length, events, words, broken: null };
};
