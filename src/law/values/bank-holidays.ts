/**
 * Bank holidays of England and Wales: by rule, with dated exceptions.
 *
 * Rules: Banking and Financial Dealings Act 1971 s.1 and Sch 1 (Easter Monday, last Mondays of May and August, 26 December,
 * substitutes), common law (Good Friday, Christmas Day), royal proclamations (1 January from 1974, first Monday in May from
 * 1978). Exceptions: the proclamation named. Last compared with the official list on 24 November 2026.
 */
import { type Day, day, dayOf, plusDays, weekdayOf } from '../days/civil.ts';

const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;

/** A holiday moved away from the day the rule gives, or one more than the rules give. */
interface Exception {
  readonly year: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly why: string;
  readonly source: string;
}

export const bankHolidayExceptions: readonly Exception[] = [
  {
    year: 1995,
    removed: ['1995-05-01'],
    added: ['1995-05-08'],
    why: '50 years since VE Day',
    source: 'Proclamation of 1993',
  },
  { year: 1999, removed: [], added: ['1999-12-31'], why: 'Millennium', source: 'Proclamation of 1998' },
  {
    year: 2002,
    removed: ['2002-05-27'],
    added: ['2002-06-03', '2002-06-04'],
    why: 'Golden Jubilee; spring holiday moved to 4 June',
    source: 'Proclamation of 2001',
  },
  {
    year: 2011,
    removed: [],
    added: ['2011-04-29'],
    why: 'Royal wedding',
    source: 'Proclamation of December 2010',
  },
  {
    year: 2012,
    removed: ['2012-05-28'],
    added: ['2012-06-04', '2012-06-05'],
    why: 'Diamond Jubilee; spring holiday moved to 4 June',
    source: 'GOV.UK bank holidays',
  },
  {
    year: 2020,
    removed: ['2020-05-04'],
    added: ['2020-05-08'],
    why: '75 years since VE Day',
    source: 'GOV.UK bank holidays',
  },
  {
    year: 2022,
    removed: ['2022-05-30'],
    added: ['2022-06-02', '2022-06-03', '2022-09-19'],
    why: 'Platinum Jubilee; spring holiday moved to 2 June; state funeral',
    source: 'GOV.UK bank holidays',
  },
  { year: 2023, removed: [], added: ['2023-05-08'], why: 'Coronation', source: 'GOV.UK bank holidays' },
];

/** Easter Sunday of a Gregorian year, by the tables of the Calendar (New Style) Act 1750 in their usual arithmetic form. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century + 8) / 25);
  const sunCorrection = Math.floor((century - moonCorrection + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - sunCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const counted = epact + toSunday - 7 * lateMoon + 114;
  return dayOf(year, Math.floor(counted / 31), (counted % 31) + 1);
}

function firstMonday(year: number, month: number): Day {
  const first = dayOf(year, month, 1);
  return plusDays(first, (MONDAY + 7 - weekdayOf(first)) % 7);
}

/** For months of 31 days (May and August). */
function lastMonday(year: number, month: number): Day {
  const last = dayOf(year, month, 31);
  return plusDays(last, MONDAY - weekdayOf(last));
}

/** 1 January and, at a week-end, the Monday after. */
function newYear(year: number): readonly Day[] {
  const first = dayOf(year, 1, 1);
  if (weekdayOf(first) === SATURDAY) return [first, plusDays(first, 2)];
  if (weekdayOf(first) === SUNDAY) return [first, plusDays(first, 1)];
  return [first];
}

/** 25 and 26 December and, for each at a week-end, the next day that is neither. */
function christmas(year: number): readonly Day[] {
  const first = dayOf(year, 12, 25);
  const weekday = weekdayOf(first);
  if (weekday === SATURDAY) return [first, plusDays(first, 1), plusDays(first, 2), plusDays(first, 3)];
  if (weekday === SUNDAY) return [first, plusDays(first, 1), plusDays(first, 2)];
  if (weekday === SATURDAY - 1) return [first, plusDays(first, 1), plusDays(first, 3)];
  return [first, plusDays(first, 1)];
}

/** Every bank holiday of a year, with the days they stand for when those fall at a week-end. Right from 1978. */
export function bankHolidaysOf(year: number): ReadonlySet<Day> {
  const easter = easterSunday(year);
  const holidays = new Set<Day>([
    ...newYear(year),
    plusDays(easter, -2),
    plusDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ]);
  for (const exception of bankHolidayExceptions) {
    if (exception.year !== year) continue;
    for (const date of exception.removed) holidays.delete(day(date));
    for (const date of exception.added) holidays.add(day(date));
  }
  return holidays;
}
