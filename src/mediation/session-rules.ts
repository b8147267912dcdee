/** What must stand before a mediation session is confirmed (A-5, A-6, Regs 37). */
import { type Refusal, refuse } from '../case/refusal.ts';
import type { Case } from '../case/state.ts';
import { addWorkingDays } from '../law/calendar.ts';
import { bodiesOf, isMediating, londonDay } from './rules.ts';

/** the day by which the family has to be told of a session on a London date, 5 working days before it. */
const tellFamilyBy = (sessionOn: string): string =>
  addWorkingDays(Temporal.PlainDate.from(sessionOn), -5).toString();

/**
 * Why a session at this time cannot be confirmed now; null if it can, and always outside a mediation.
 * for the authority and each ICB it is recorded who comes and what that person may decide.
 * the family hears of day and place 5 working days before, unless it agreed to less.
 */
export const sessionNotReady = (state: Case, startsAt: string, at: Temporal.Instant): Refusal | null => {
  if (!isMediating(state)) return null;
  const isStated = bodiesOf(state).every(
    ({ taking }) => taking.is === 'agreed' && taking.attendee !== null && taking.mayDecide !== null,
  );
  if (!isStated) return refuse('authority-not-stated');
  const isInTime = londonDay(at) <= tellFamilyBy(londonDay(Temporal.Instant.from(startsAt)));
  return isInTime || state.mediation?.shorterNoticeAgreed === true
    ? null
    : refuse('five-working-days-notice');
};
