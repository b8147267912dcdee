/**
 * How long each kind of record is kept. A provider sets it; the law gives no number. Times of a case are counted from
 * the London date on which it was closed, and the last day of a month stands in for a day that a month has not.
 */

import type { Case } from '../case/state.ts';
import { type CaseKind, caseKinds, personKinds, type RecordKind } from './kinds.ts';
import { londonDay } from './london-day.ts';

export type Retention = Readonly<Record<RecordKind, Temporal.Duration>>;

const lasts = (text: string): Temporal.Duration => Temporal.Duration.from(text);

/** Where the times come from when a provider sets none: what services of this kind do. */
export const retentionSource =
  'Field practice in England: case records 3 to 7 years after closing, session notes shorter; UK GDPR article 5(1)(e)';

/**
 * `accounts`: counted from when a person without a case last came in; a person of a case is kept as long as its words.
 * `drafts` and `call-requests`: counted from the last change and from the asking.
 */
export const usualRetention: Retention = {
  'mediator-notes': lasts('P6M'),
  rooms: lasts('P3Y'),
  'sent-messages': lasts('P3Y'),
  request: lasts('P3Y'),
  agreement: lasts('P7Y'),
  certificates: lasts('P7Y'),
  safeguarding: lasts('P7Y'),
  accounts: lasts('P1Y'),
  drafts: lasts('P30D'),
  'call-requests': lasts('P30D'),
};

const kinds: readonly RecordKind[] = [...caseKinds, ...personKinds];
const isKind = (text: string): text is RecordKind => kinds.some((kind) => kind === text);

const durationOf = (text: string): Temporal.Duration | null => {
  if (!/^P(\d{1,3}Y)?(\d{1,4}M)?(\d{1,5}D)?$/u.test(text) || text === 'P') return null;
  return Temporal.Duration.from(text);
};

/** Compared from a leap day, where a year and a month are shortest in days; and from one where they are longest. */
const startingPoints = ['2027-01-31', '2028-02-29', '2027-07-01'].map((day) => Temporal.PlainDate.from(day));

const isLonger = (one: Temporal.Duration, other: Temporal.Duration): boolean =>
  startingPoints.some((day) => Temporal.PlainDate.compare(day.add(one), day.add(other)) > 0);

/**
 * In: what a provider wrote, such as `rooms=P5Y,mediator-notes=P3M`; what it leaves out is as usual.
 * Out: the times, or what is wrong in a sentence. Notes of a mediator may not be kept longer than anything else of a case.
 */
export const readRetention = (text: string): Retention | { readonly wrong: string } => {
  const retention: Record<RecordKind, Temporal.Duration> = { ...usualRetention };
  for (const part of text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [kind = '', time = '', ...more] = part.split('=');
    const duration = durationOf(time);
    if (!isKind(kind) || duration === null || more.length > 0) {
      return { wrong: `must hold parts such as rooms=P3Y, with kinds ${kinds.join(' ')}, not ${part}` };
    }
    retention[kind] = duration;
  }
  const shorter = caseKinds.find((kind) => isLonger(retention['mediator-notes'], retention[kind]));
  return shorter === undefined ? retention : { wrong: `must not keep mediator-notes longer than ${shorter}` };
};

/** The London date from which words of this kind are due to go; null while the case is open. */
export const dueOn = (
  state: Pick<Case, 'closed'>,
  retention: Retention,
  kind: CaseKind,
): Temporal.PlainDate | null =>
  state.closed === null ? null : londonDay(state.closed.at).add(retention[kind]);

export interface Due {
  /** To destroy now, in this order. */
  readonly due: readonly CaseKind[];
  /** Would be due, and is stopped by a hold. */
  readonly held: readonly CaseKind[];
  /** The next London date on which something more is due; null when nothing is left, or the case is open. */
  readonly nextOn: Temporal.PlainDate | null;
}

/** In: a case, the provider's times and the London date. Out: what goes today. Any hold stops everything. */
export const whatIsDue = (
  state: Pick<Case, 'closed' | 'forgetting'>,
  retention: Retention,
  today: Temporal.PlainDate,
): Due => {
  const left = caseKinds.flatMap((kind) => {
    const on = state.forgetting.erased.has(kind) ? null : dueOn(state, retention, kind);
    return on === null ? [] : [{ kind, on }];
  });
  const isDue = ({ on }: { on: Temporal.PlainDate }) => Temporal.PlainDate.compare(on, today) <= 0;
  const due = left.filter(isDue).map(({ kind }) => kind);
  const next = left
    .filter((each) => !isDue(each))
    .map(({ on }) => on)
    .sort(Temporal.PlainDate.compare);
  const isHeld = state.forgetting.holds.length > 0;
  return { due: isHeld ? [] : due, held: isHeld ? due : [], nextOn: next[0] ?? null };
};
