/** Finds the closed cases of which something is due, without folding those that cannot be. */
import { type CaseId, caseId } from '../../case/ids.ts';
import type { Case } from '../../case/state.ts';
import { asService } from '../../record/as-service.ts';
import { caseKinds } from '../kinds.ts';
import { londonDay } from '../london-day.ts';
import { type Due, type Retention, whatIsDue } from '../retention.ts';
import type { ForgettingParts } from './parts.ts';

export interface DueCase extends Due {
  readonly state: Case;
}

/** Another text, and every case is looked at again. */
const timesOf = (retention: Retention): string => caseKinds.map((kind) => retention[kind]).join(' ');

const earliest = (retention: Retention, today: Temporal.PlainDate): string =>
  caseKinds
    .map((kind) => today.subtract(retention[kind]))
    .sort(Temporal.PlainDate.compare)
    .at(-1)
    // A day's room for months of different length; what is found too early is found not to be due.
    ?.add({ days: 4 })
    .toString() ?? today.toString();

const candidates = ({ store, retention }: ForgettingParts, today: Temporal.PlainDate) =>
  asService(store.pool, 'forgetting', async (client) => {
    const { rows } = await client.query<{ case_id: string }>(
      `select f.case_id from record.case_file f left join record.forgetting g using (case_id)
       where f.closed_at is not null and f.closed_at < $1::date and g.whole_at is null
         and (g.look_on is null or g.look_on <= $2 or g.times <> $3)
       order by f.closed_at`,
      [earliest(retention, today), today.toString(), timesOf(retention)],
    );
    return rows.map(({ case_id }) => caseId(case_id));
  });

/** What was not due until a day is not looked at before it, unless the provider's times change. */
const lookAgainOn = ({ store, retention }: ForgettingParts, id: CaseId, on: Temporal.PlainDate | null) =>
  asService(store.pool, 'forgetting', async (client) => {
    await client.query(
      `insert into record.forgetting (case_id, look_on, times) values ($1, $2, $3)
       on conflict (case_id) do update set look_on = excluded.look_on, times = excluded.times`,
      [id, on?.toString() ?? null, timesOf(retention)],
    );
  });

/** The cases of which something goes today, or would if nothing held it. One after the other, so that many need no room. */
export async function* dueCases(parts: ForgettingParts): AsyncGenerator<DueCase> {
  const today = londonDay(parts.store.now());
  for (const id of await candidates(parts, today)) {
    const found = await parts.store.readCase({ service: 'forgetting' }, id);
    if (found === null) continue;
    const due = whatIsDue(found.state, parts.retention, today);
    if (due.due.length > 0 || due.held.length > 0) yield { ...due, state: found.state };
    else await lookAgainOn(parts, id, due.nextOn);
  }
}

/** Closed cases that two workers decided to forget before their time. */
export const decidedCases = ({ store }: ForgettingParts): Promise<readonly CaseId[]> =>
  asService(store.pool, 'forgetting', async (client) => {
    const { rows } = await client.query<{ case_id: string }>(
      `select distinct e.case_id from record.event e left join record.forgetting g using (case_id)
       where e.kind = 'erasure-confirmed' and g.whole_at is null`,
    );
    return rows.map(({ case_id }) => caseId(case_id));
  });

/** Tombstones whose keys may not all be gone: the program was killed in between. */
export const begunCases = ({ store }: ForgettingParts): Promise<readonly CaseId[]> =>
  asService(store.pool, 'forgetting', async (client) => {
    const { rows } = await client.query<{ case_id: string }>(
      'select case_id from record.forgetting where begun_at is not null',
    );
    return rows.map(({ case_id }) => caseId(case_id));
  });
