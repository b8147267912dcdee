/** A date that runs, before it is written out. */
import type { Day } from '../days/civil.ts';
import type { DeadlineId, DeadlineOwner } from '../guidance.ts';
import type { Facts } from '../situation/facts.ts';

export interface Clock {
  readonly what: DeadlineId;
  readonly owner: DeadlineOwner;
  /** The strict date. */
  readonly due: Day;
  /** Never later than `due`. */
  readonly safeDate: Day;
  /** `due` after roll-forward. */
  readonly latestDate: Day;
  /** The rule in plain words, with its start event. */
  readonly rule: string;
  readonly sources: readonly string[];
}

/** One family of clocks: those that run on these facts, as far as their start events have dates. */
export type ClockFamily = (facts: Facts) => readonly Clock[];

/** A clock without roll-forward: strict, safe and latest date are one. */
export function fixedClock(
  what: DeadlineId,
  owner: DeadlineOwner,
  due: Day,
  rule: string,
  sources: readonly string[],
): Clock {
  return { what, owner, due, safeDate: due, latestDate: due, rule, sources };
}

export const noClocks: readonly Clock[] = [];
