/** A deadline of a case: what is due by when, by whom, and where that comes from. Dates are London dates, ISO 8601. */
import type { PartyId } from '../case/ids.ts';
import type { DeadlineId } from '../law/guidance.ts';
import type { RuleId } from '../law/rules/register.ts';

/** `answer-invitation` is a service standard, `promise` a date that the parties wrote; all others are the law's. */
export type ClockId = DeadlineId | 'answer-invitation' | 'promise';

export interface CaseClock {
  readonly what: ClockId;
  /** What it is about where there is more than one of a kind: a party, or a clause of the agreement. Empty if not. */
  readonly about: string;
  readonly owner: PartyId | 'adviser';
  readonly due: string;
  /** Never later than `due`. */
  readonly safeDate: string;
  /** `due` after roll-forward. */
  readonly latestDate: string;
  readonly rule: { readonly id: RuleId | null; readonly words: string };
  readonly sources: readonly string[];
  readonly basis: 'law' | 'service-standard' | 'agreed';
  /** The London date on which what was due was done; null while it is not. */
  readonly doneOn: string | null;
}

/** A date that no longer runs because what it was counted from has changed. It is kept, with what changed it. */
export interface SupersededClock {
  readonly clock: CaseClock;
  readonly at: Temporal.Instant;
  /** The kind of event that changed it. */
  readonly because: string;
}

export interface Clocks {
  readonly current: readonly CaseClock[];
  readonly superseded: readonly SupersededClock[];
}

export const noClocks: Clocks = { current: [], superseded: [] };

export type ClockState = 'running' | 'met' | 'missed';

/** Done by the last possible day is met; not done after it is missed. The day itself is still in time. In: a London date. */
export const clockState = ({ doneOn, latestDate }: CaseClock, today: string): ClockState => {
  if (doneOn !== null) return doneOn <= latestDate ? 'met' : 'missed';
  return today > latestDate ? 'missed' : 'running';
};

/** The clock that needs looking at first: the soonest that is not done; null if none is left. */
export const soonest = (clocks: readonly CaseClock[]): CaseClock | null =>
  clocks.filter(({ doneOn }) => doneOn === null).sort((one, other) => (one.due < other.due ? -1 : 1))[0] ??
  null;

const keyOf = ({ what, about, owner }: CaseClock): string => `${what} ${about} ${owner}`;

const isSame = (one: CaseClock, other: CaseClock): boolean =>
  one.due === other.due && one.safeDate === other.safeDate && one.latestDate === other.latestDate;

/**
 * The clocks after an event. In: those before, those that run now, and what happened when.
 * Out: a clock that went or moved is kept as superseded, unless what it asked for is done.
 */
export const moveClocks = (
  before: Clocks,
  current: readonly CaseClock[],
  because: string,
  at: Temporal.Instant,
): Clocks => {
  const now = new Map(current.map((clock) => [keyOf(clock), clock]));
  const gone = before.current.filter((clock) => {
    const after = now.get(keyOf(clock));
    return after === undefined ? clock.doneOn === null : !isSame(clock, after);
  });
  return {
    current,
    superseded: [...before.superseded, ...gone.map((clock) => ({ clock, at, because }))],
  };
};
