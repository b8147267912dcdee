/** Time limits as dated values. The only way to read one is to ask what applied on a day. */
import { type Day, day, plusDays, plusMonths, plusWeeks } from '../days/civil.ts';
import { plusWorkingDays } from '../days/working.ts';
import type { RuleId } from '../rules/register.ts';

export type LimitUnit = 'months' | 'weeks' | 'days' | 'working-days';

export interface LimitVersion {
  /** First day on which this amount applies, YYYY-MM-DD. */
  readonly from: string;
  readonly amount: number;
  readonly source: string;
  /** False where the amount is not confirmed in the text of the law itself. */
  readonly confirmed: boolean;
}

export interface Limit {
  readonly rule: RuleId;
  readonly unit: LimitUnit;
  /** Oldest first. */
  readonly versions: readonly LimitVersion[];
}

/** The amount that applied, in the form the clocks use. */
interface Applied {
  readonly from: Day;
  readonly amount: number;
  readonly period: string;
}

export interface DatedLimit extends Limit {
  readonly applied: readonly Applied[];
}

const unitNames: Readonly<Record<LimitUnit, readonly [one: string, many: string]>> = {
  months: ['month', 'months'],
  weeks: ['week', 'weeks'],
  days: ['day', 'days'],
  'working-days': ['working day', 'working days'],
};

/** Declares a limit; its versions are read once. */
export function limit(rule: RuleId, unit: LimitUnit, versions: readonly LimitVersion[]): DatedLimit {
  const applied = versions.map(({ from, amount }) => ({
    from: day(from),
    amount,
    period: `${amount} ${unitNames[unit][amount === 1 ? 0 : 1]}`,
  }));
  return { rule, unit, versions, applied: applied.reverse() };
}

/** What applied on a day; undefined before the first version. */
export function appliedOn(dated: DatedLimit, on: Day): Applied | undefined {
  return dated.applied.find((version) => version.from <= on);
}

/** The end of a period and how long it is, in words. */
export interface Counted {
  readonly due: Day;
  readonly period: string;
}

const advance: Readonly<Record<LimitUnit, (start: Day, amount: number) => Day>> = {
  months: plusMonths,
  weeks: plusWeeks,
  days: plusDays,
  'working-days': plusWorkingDays,
};

/** With the amount that applied on the day of the event; none when that is before the first version, or there is no event. */
function counted(dated: DatedLimit, event: Day | undefined, direction: 1 | -1): Counted | undefined {
  if (event === undefined) return undefined;
  const version = appliedOn(dated, event);
  if (version === undefined) return undefined;
  return { due: advance[dated.unit](event, direction * version.amount), period: version.period };
}

/** Counts a limit from its start event, which is day 0, with the amount that applied on that day. */
export function countFrom(dated: DatedLimit, start: Day | undefined): Counted | undefined {
  return counted(dated, start, 1);
}

/** Counts a limit back from the event that it must come before, which is day 0. */
export function countBack(dated: DatedLimit, end: Day | undefined): Counted | undefined {
  return counted(dated, end, -1);
}

/**
 * The last day of a period that starts with a day (that day is its first): the corresponding date less one day. Where the
 * month has no corresponding date this gives the earlier, safer, of the two readings.
 */
export function lastDayOf(dated: DatedLimit, first: Day | undefined): Counted | undefined {
  const corresponding = countFrom(dated, first);
  if (corresponding === undefined) return undefined;
  return { due: plusDays(corresponding.due, -1), period: corresponding.period };
}
