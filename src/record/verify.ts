/** Computes chains again from what is stored, and says where the first one breaks. */
import type { Pool, PoolClient } from 'pg';
import type { Sealed } from '../case/events.ts';
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
  readonly at: Date;
  readonly body: string;
  readonly previous_hash: Uint8Array;
  readonly hash: Uint8Array;
}

interface WordRow {
  readonly word_id: string;
  readonly audience: string;
  readonly written_by: string;
  readonly digest: string;
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
    envelope.at.epochMilliseconds === row.at.getTime() &&
    event.kind === row.kind;
  return isAsIndexed ? null : 'it stands in another place than it was written for';
};

/** Takes the words of an event off those that are stored. Out: how many there are, or null where one is not as it was. */
const takeWords = (row: EventRow, stored: Map<string, WordRow>): number | null => {
  const { envelope, event, digests } = readBody(row.body);
  const references = 'words' in event ? Object.values<Sealed | undefined>(event.words) : [];
  const audiences = new Map(references.map((sealed) => [sealed?.word as string, sealed?.audience]));
  for (const [word, digest] of Object.entries(digests)) {
    const found = stored.get(word);
    const isAsWritten =
      found?.digest === digest &&
      found.audience === audiences.get(word) &&
      found.written_by === envelope.actor;
    if (!isAsWritten) return null;
    stored.delete(word);
  }
  return Object.keys(digests).length;
};

const verifyCase = async (
  client: PoolClient,
  { case_id: id, reference, version }: CaseRow,
): Promise<{ events: number; words: number; broken: Broken | null }> => {
  const { rows: events } = await client.query<EventRow>(
    'select version, kind, actor, at, body, previous_hash, hash from record.event where case_id = $1 order by version',
    [id],
  );
  const { rows: sealed } = await client.query<WordRow>('select * from record.sealed_words($1)', [id]);
  const stored = new Map(sealed.map((word) => [word.word_id, word]));
  let previous = beginning;
  let words = 0;
  for (const [index, row] of events.entries()) {
    const why = brokenEvent(row, index + 1, previous, id);
    if (why !== null) return { events: index, words, broken: { version: index + 1, why } };
    const taken = takeWords(row, stored);
    if (taken === null) {
      const broken = { version: row.version, why: 'its sealed words were changed or removed' };
      return { events: index, words, broken };
    }
    words += taken;
    previous = row.hash;
  }
  const total = events.length;
  if (total !== version)
    return { events: total, words, broken: { version: total + 1, why: 'events at the end are missing' } };
  if (stored.size > 0)
    return {
      events: total,
      words,
      broken: { version: total, why: 'there are words that no event speaks of' },
    };
  return { events: total, words, broken: hasReference(events[0], reference) };
};

/** The reference stands in the first event, and by it people and receipts find the case. */
const hasReference = (first: EventRow | undefined, reference: string): Broken | null => {
  const event = first === undefined ? null : readBody(first.body).event;
  const isAsRecorded = event?.kind === 'help-asked' && event.reference === reference;
  return isAsRecorded ? null : { version: 1, why: 'the case is filed under another reference' };
};

const verifyCases = async (client: PoolClient, reference: string | null): Promise<Verified | null> => {
  const { rows: cases } = await client.query<CaseRow>(
    'select case_id, reference, version from record.case_file where $1::text is null or reference = $1 order by case_id',
    [reference],
  );
  if (reference !== null && cases.length === 0) return null;
  let [events, words] = [0, 0];
  for (const row of cases) {
    const found = await verifyCase(client, row);
    events += found.events;
    words += found.words;
    if (found.broken !== null) {
      return { cases: cases.length, events, words, broken: { reference: row.reference, ...found.broken } };
    }
  }
  return { cases: cases.length, events, words, broken: null };
};

/**
 * In: one case's reference, or null for all. Out: what was read, and the first broken place. Null: no such case.
 * It may run beside a busy service: it sees one moment of the record.
 */
export const verifyRecord = (pool: Pool, reference: string | null): Promise<Verified | null> =>
  asService(pool, 'verify', (client) => verifyCases(client, reference), 'snapshot');
