/**
 * Working days: not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales (domain rules, section 3;
 * HESC Rules 2008 r.1). The day of the event is day 0.
 */
import { bankHolidaysOf } from '../values/bank-holidays.ts';
import { civilOf, type Day, plusDays, weekdayOf } from './civil.ts';

const FRIDAY = 5;
const holidaysByYear = new Map<number, ReadonlySet<Day>>();

function isBankHoliday(day: Day): boolean {
  const { year } = civilOf(day);
  let holidays = holidaysByYear.get(year);
  if (holidays === undefined) {
    holidays = bankHolidaysOf(year);
    holidaysByYear.set(year, holidays);
  }
  return holidays.has(day);
}

/** Whether a day is a working day in England. */
export function isWorking(day: Day): boolean {
  return weekdayOf(day) <= FRIDAY && !isBankHoliday(day);
}

/** So many working days after a day (before it when negative); 0 gives the day itself, working or not. */
export function plusWorkingDays(start: Day, days: number): Day {
  const step = Math.sign(days);
  let left = Math.abs(days);
  let reached = start;
  while (left > 0) {
    reached = plusDays(reached, step);
    if (isWorking(reached)) left -= 1;
  }
  return reached;
}

/** The first working day after a day, never the day itself. */
export function firstWorkingDayAfter(day: Day): Day {
  return plusWorkingDays(day, 1);
}
