/**
 * The civil calendar on whole days.
 *
 * Inside the law a date is a whole number of days since 1 January 1970 (Gregorian, no time, no zone: London calendar
 * dates). Temporal.PlainDate would read better, but one `add` costs 0.7 µs and one guidance takes dozens; with whole
 * days a batch runs several times faster. A property test holds every function here equal to Temporal.
 */
declare const dayMark: unique symbol;
export type Day = number & { readonly [dayMark]: true };

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

const DAYS_IN_400_YEARS = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH_FROM_MARCH_0000 = 719_468;

const asDay = (days: number): Day => days as Day;

/** Whether the Gregorian year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day for a civil date that exists; the caller has checked it. Years are counted from March so that a leap day comes last. */
export function dayOf(year: number, month: number, date: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return asDay(era * DAYS_IN_400_YEARS + dayOfEra - EPOCH_FROM_MARCH_0000);
}

/** Year, month and date of a day. */
export function civilOf(day: Day): Civil {
  const fromMarch = day + EPOCH_FROM_MARCH_0000;
  const era = Math.floor(fromMarch / DAYS_IN_400_YEARS);
  const dayOfEra = fromMarch - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD`; undefined when it has another shape or names a date that does not exist. */
export function parseDay(text: string): Day | undefined {
  if (!ISO_DATE.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, date);
}

/** Reads a date written in this source; one that does not exist is a fault of ours and is thrown. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`There is no date ${text}`);
  return parsed;
}

/** Writes `YYYY-MM-DD` for the years 0 to 9999, the only ones that the law's input lets through. */
export function formatDay(value: Day): string {
  const { year, month, date } = civilOf(value);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

/** Calendar days later, or earlier when negative. */
export function plusDays(start: Day, days: number): Day {
  return asDay(start + days);
}

/** Weeks of seven calendar days. */
export function plusWeeks(start: Day, weeks: number): Day {
  return plusDays(start, weeks * 7);
}

/** The corresponding date so many months on, or the last day of that month if it has no such date (domain rules, section 3). */
export function plusMonths(start: Day, months: number): Day {
  const { year, month, date } = civilOf(start);
  const counted = year * 12 + (month - 1) + months;
  const toYear = Math.floor(counted / 12);
  const toMonth = counted - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Day of the week: 1 Monday to 7 Sunday, as in ISO 8601. */
export function weekdayOf(value: Day): number {
  const sinceThursday = ((value % 7) + 7) % 7;
  return ((sinceThursday + 3) % 7) + 1;
}

/** The earlier of the two, or the one that is known. */
export function earlier(one: Day, other: Day | undefined): Day {
  return other === undefined ? one : asDay(Math.min(one, other));
}

/** The later of the two, or the one that is known. */
export function later(one: Day, other: Day | undefined): Day {
  return other === undefined ? one : asDay(Math.max(one, other));
}
