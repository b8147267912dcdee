/** Lists of cases as one person may see them: rows of facts, filtered by the database's own walls. */
import type { Pool } from 'pg';
import type { AccountId } from '../case/ids.ts';
import type { CaseFile } from './case-file.ts';

export interface CaseRow {
  readonly reference: string;
  readonly authority: string;
  readonly stage: string;
  readonly askedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly isClosed: boolean;
  readonly facts: CaseFile['facts'];
}

export interface WorklistQuery {
  /** Null: all stages. */
  readonly stage: string | null;
  readonly isClosed: boolean;
  readonly limit: number;
  /** Rows changed before this, for the next page. */
  readonly before: Temporal.Instant | null;
}

interface Row {
  readonly reference: string;
  readonly authority: string;
  readonly stage: string;
  readonly asked_at: Date;
  readonly changed_at: Date;
  readonly closed_at: Date | null;
  readonly facts: CaseFile['facts'];
}

const fromRow = (row: Row): CaseRow => ({
  reference: row.reference,
  authority: row.authority,
  stage: row.stage,
  askedAt: Temporal.Instant.fromEpochMilliseconds(row.asked_at.getTime()),
  changedAt: Temporal.Instant.fromEpochMilliseconds(row.changed_at.getTime()),
  isClosed: row.closed_at !== null,
  facts: row.facts,
});

/** The cases this person may see, the newest change first. In: who looks, and which page of the list. */
export const listCases = async (
  pool: Pool,
  { account, roles }: { account: AccountId; roles: ReadonlySet<string> },
  { stage, isClosed, limit, before }: WorklistQuery,
): Promise<readonly CaseRow[]> => {
  const { rows } = await pool.query<Row>({
    name: 'list-cases',
    text: 'select * from record.list_cases($1, $2, $3, $4, $5, $6)',
    values: [account, [...roles], stage, isClosed, before?.toString() ?? null, limit],
  });
  return rows.map(fromRow);
};

/** The open and closed cases in which this person has a place by name, the newest change first; at most 50. */
export const casesOf = async (
  pool: Pool,
  { account, roles }: { account: AccountId; roles: ReadonlySet<string> },
): Promise<readonly CaseRow[]> => {
  const { rows } = await pool.query<Row>({
    name: 'own-cases',
    text: 'select * from record.own_cases($1, $2)',
    values: [account, [...roles]],
  });
  return rows.map(fromRow);
};
