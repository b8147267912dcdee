/** What the commands about whose case it is ask of the case. */
import { type Refusal, refuse } from '../../refusal.ts';
import { partiesOf } from '../../standing.ts';
import type { Case, Party } from '../../state.ts';

/** The family of the case; null where authorities disagree between themselves. */
export const familyParty = (state: Case): Party | null =>
  partiesOf(state).find(({ kind }) => kind === 'family') ?? null;

export const londonToday = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO('Europe/London').toPlainDate();

/** Null once the young person is past compulsory school age (P-1); before, whose case it is does not change. */
export const notYetTheirs = ({ youngPerson: { from } }: Case, at: Temporal.Instant): Refusal | null => {
  if (from === null) return refuse('date-of-birth-needed');
  return Temporal.PlainDate.compare(from, londonToday(at)) > 0 ? refuse('not-past-school-age-yet') : null;
};
