/** When compulsory school age ends: dates of the school year, as they apply to the day asked about. */
import { civilOf, type Day, dayOf, plusDays, plusMonths, weekdayOf } from '../days/civil.ts';

/** School years run from 1 September to 31 August (Education Act 1996 s.579; CFA 2014 s.83(2)). */
const SCHOOL_YEAR_STARTS_MONTH = 9;
/** Education Act 1996 s.8: compulsory school age ends in the school year in which the person turns 16. */
const AGE_AT_LEAVING = 16;
const FRIDAY = 5;

/** The last Friday in June, the school leaving date (School Leaving Date Order 1997, from 1998). */
function lastFridayInJune(year: number): Day {
  const last = dayOf(year, 6, 30);
  return plusDays(last, -((weekdayOf(last) - FRIDAY + 7) % 7));
}

/** The last day of compulsory school age for a date of birth. A 29 February birthday counts as 28 February in other years. */
export function compulsorySchoolAgeEnds(born: Day): Day {
  const sixteenth = civilOf(plusMonths(born, AGE_AT_LEAVING * 12));
  const leavingYear = sixteenth.month >= SCHOOL_YEAR_STARTS_MONTH ? sixteenth.year + 1 : sixteenth.year;
  return lastFridayInJune(leavingYear);
}
