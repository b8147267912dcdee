/** Computes the chains of the safeguarding records again, without a key and without a word. */
import type { Pool } from 'pg';
import { asService } from '../record/as-service.ts';
import { beginning, nextHash } from '../record/chain.ts';

export interface VerifiedWorries {
  readonly worries: number;
  readonly entries: number;
  /** The first place that is not as it was written; null when all is whole. */
  readonly broken: { readonly reference: string; readonly number: number; readonly why: string } | null;
}

interface Row {
  readonly worry_id: string;
  readonly reference: string;
  readonly case_reference: string;
  readonly case_id: string;
  readonly written_by: string;
  readonly written_as: string;
  /** Null where a worry has no entry at all. */
  readonly number: number | null;
  readonly kind: string;
  readonly actor: string;
  readonly at: Date;
  readonly body: string;
  readonly previous_hash: Uint8Array;
  readonly hash: Uint8Array;
  readonly digest: string;
}

interface StoredBody {
  readonly worry: string;
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly digest: string;
  readonly event: { readonly kind: string } & Readonly<Record<string, unknown>>;
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

const isAsIndexed = (row: Row, { event, ...body }: StoredBody): boolean =>
  body.worry === row.worry_id &&
  body.number === row.number &&
  body.actor === row.actor &&
  Temporal.Instant.from(body.at).epochMilliseconds === row.at.getTime() &&
  event.kind === row.kind;

/** The first entry holds what the worry is filed under. */
const isFiledRight = (row: Row, { event, actor }: StoredBody): boolean =>
  event['reference'] === row.reference &&
  event['case'] === row.case_id &&
  event['caseReference'] === row.case_reference &&
  event['as'] === row.written_as &&
  actor === row.written_by;

const whyBroken = (row: Row, expected: number, previous: Uint8Array): string | null => {
  if (row.number !== expected) return `entry ${expected} is missing`;
  if (!same(row.previous_hash, previous)) return 'it does not follow the entry before it';
  if (!same(row.hash, nextHash(previous, row.body))) return 'its facts were changed';
  const body: StoredBody = JSON.parse(row.body);
  if (!isAsIndexed(row, body)) return 'it stands in another place than it was written for';
  if (expected === 1 && !isFiledRight(row, body)) return 'the worry is filed under something else';
  return body.digest === row.digest ? null : 'its sealed words were changed';
};

/** Out: what was read, and the first broken place. It may run beside a busy service. */
export const verifyWorries = (pool: Pool): Promise<VerifiedWorries> =>
  asService(
    pool,
    'verify',
    async (client) => {
      const { rows } = await client.query<Row>('select * from safeguarding.chains()');
      const worries = Map.groupBy(rows, ({ worry_id }) => worry_id);
      const counted = { worries: worries.size, entries: rows.length };
      for (const chain of worries.values()) {
        let previous: Uint8Array = beginning;
        for (const [index, row] of chain.entries()) {
          const why = whyBroken(row, index + 1, previous);
          if (why !== null)
            return { ...counted, broken: { reference: row.reference, number: index + 1, why } };
          previous = row.hash;
        }
      }
      return { ...counted, broken: null };
    },
    'snapshot',
  );
