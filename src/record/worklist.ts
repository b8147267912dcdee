/** Lists of cases as one person may see them: rows of facts, filtered by the database's own walls. */
import type { Pool } from 'pg';
import type { AccountId } from '../case/ids.ts';
import type { Stage } from '../case/standing.ts';
import type { CaseFile } from './case-file.ts';

export interface CaseRow {
  readonly reference: string;
  readonly authority: string;
  readonly stage: Stage;
  readonly askedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly isClosed: boolean;
  /** The London date from which it waits for a caseworker; null while it does not. */
  readonly deskFrom: Temporal.PlainDate | null;
  readonly facts: CaseFile['facts'];
}

/** Where a page of the list ends. Two cases can change in the same millisecond, so the reference is part of it. */
export interface WorklistPlace {
  readonly changedAt: Temporal.Instant;
  readonly reference: string;
}

export interface WorklistQuery {
  /** Null: every stage but closed. */
  readonly stage: Stage | null;
  /** A London date: only what waits for a caseworker on it. Null: whether it waits or not. */
  readonly waitingOn: Temporal.PlainDate | null;
  readonly limit: number;
  /** The rows that come after this one. */
  readonly after: WorklistPlace | null;
}

interface Row {
  readonly reference: string;
  readonly authority: string;
  readonly stage: Stage;
  readonly asked_at: Date;
  readonly changed_at: Date;
  readonly closed_at: Date | null;
  readonly desk_from: string | null;
  readonly facts: CaseFile['facts'];
}

const fromRow = (row: Row): CaseRow => ({
  reference: row.reference,
  authority: row.authority,
  stage: row.stage,
  askedAt: Temporal.Instant.fromEpochMilliseconds(row.asked_at.getTime()),
  changedAt: Temporal.Instant.fromEpochMilliseconds(row.changed_at.getTime()),
  isClosed: row.closed_at !== null,
  deskFrom: row.desk_from === null ? null : Temporal.PlainDate.from(row.desk_from),
  facts: row.facts,
});

/** A driver reads a date as midnight on this machine, so dates come as text. */
const columns = 'reference, authority, stage, asked_at, changed_at, closed_at, desk_from::text, facts';

/** The cases this person may see, the newest change first. In: who looks, and which page of the list. */
export const listCases = async (
  pool: Pool,
  { account, roles }: { account: AccountId; roles: ReadonlySet<string> },
  { stage, waitingOn, limit, after }: WorklistQuery,
): Promise<readonly CaseRow[]> => {
  const { rows } = await pool.query<Row>({
    name: 'list-cases',
    text: `select ${columns} from record.list_cases($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      account,
      [...roles],
      stage,
      waitingOn?.toString() ?? null,
      after?.changedAt.toString() ?? null,
      after?.reference ?? null,
      limit,
    ],
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
    text: `select ${columns} from record.own_cases($1, $2)`,
    values: [account, [...roles]],
  });
  return rows.map(fromRow);
};
