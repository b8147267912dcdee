/** Counting in working days, for the rest of the program: Temporal.PlainDate in and out, London calendar dates. */
import { type Day, dayOf, formatDay } from './days/civil.ts';
import { isWorking, plusWorkingDays } from './days/working.ts';

/** The law's own whole-day form of a date. */
export function toDay(date: Temporal.PlainDate): Day {
  const { year, month, day } = date.withCalendar('iso8601');
  return dayOf(year, month, day);
}

/** A whole day of the law as a date. */
export function toPlainDate(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(formatDay(day));
}

/**
 * Whether a date is a working day: not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England and
 * Wales, past or future (holidays follow from rules, with dated exceptions).
 */
export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return isWorking(toDay(date));
}

/**
 * The date so many working days after a date, which is day 0; before it when `days` is negative. 0 gives the date
 * itself. A number that is not whole is a fault and is thrown.
 */
export function addWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  if (!Number.isInteger(days)) throw new RangeError(`Working days are whole numbers, not ${days}`);
  return toPlainDate(plusWorkingDays(toDay(date), days));
}
