/** Whose case it is (P-1, P-2). */
import { toDay, toPlainDate } from './calendar.ts';
import { plusDays } from './days/civil.ts';
import { compulsorySchoolAgeEnds } from './values/school-year.ts';

/**
 * The first day on which the young person, not the parent, is the party: the day after the last Friday in June of the
 * school year (1 September to 31 August) of the 16th birthday. Source: CFA 2014 s.83(2) (P-1).
 */
export function youngPersonFrom(dateOfBirth: Temporal.PlainDate): Temporal.PlainDate {
  return toPlainDate(plusDays(compulsorySchoolAgeEnds(toDay(dateOfBirth)), 1));
}
