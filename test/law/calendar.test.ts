/** The calendar: whole days against Temporal, bank holidays against the official list and another library. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { addWorkingDays, isWorkingDay, toDay, toPlainDate } from '../../src/law/calendar.ts';
import {
  civilOf,
  daysInMonth,
  formatDay,
  isLeapYear,
  parseDay,
  plusDays,
  plusMonths,
  plusWeeks,
  weekdayOf,
} from '../../src/law/days/civil.ts';
import { bankHolidayExceptions, bankHolidaysOf, easterSunday } from '../../src/law/values/bank-holidays.ts';
import { sharedJson } from './kit/shared.ts';

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const plainDates = fc
  .integer({ min: -700_000, max: 2_900_000 })
  .map((days) => date('1970-01-01').add({ days }));

describe('whole days', () => {
  it('are the civil calendar that Temporal knows', () => {
    fc.assert(
      fc.property(plainDates, (plain) => {
        const day = toDay(plain);
        assert.deepEqual(civilOf(day), { year: plain.year, month: plain.month, date: plain.day });
        assert.equal(weekdayOf(day), plain.dayOfWeek);
        assert.equal(isLeapYear(plain.year), plain.inLeapYear);
        assert.equal(daysInMonth(plain.year, plain.month), plain.daysInMonth);
        assert.ok(toPlainDate(day).equals(plain));
        assert.equal(formatDay(day), plain.toString());
        assert.equal(parseDay(plain.toString()), day);
      }),
      { numRuns: 5000 },
    );
  });

  it('hold the last day of each 400 years, a leap day', () => {
    for (const text of ['2000-02-29', '2000-03-01', '2400-02-29', '2400-03-01', '1600-02-29']) {
      assert.equal(formatDay(toDay(date(text))), text);
    }
  });

  it('count days, weeks and months as Temporal does, forward and back', () => {
    fc.assert(
      fc.property(plainDates, fc.integer({ min: -400, max: 400 }), (plain, count) => {
        const day = toDay(plain);
        assert.equal(formatDay(plusDays(day, count)), plain.add({ days: count }).toString());
        assert.equal(formatDay(plusWeeks(day, count)), plain.add({ weeks: count }).toString());
        assert.equal(
          formatDay(plusMonths(day, count)),
          plain.add({ months: count }, { overflow: 'constrain' }).toString(),
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('are read only from dates that exist', () => {
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-01',
      '2026-01-00',
      '2026-04-31',
      '1900-02-29',
      '26-01-01',
      '12026-01-01',
      '2026-01-01 2026-01-01',
      '2026-01-011',
      '2026-01-01\n',
      '',
    ]) {
      assert.equal(parseDay(text), undefined, text);
    }
    for (const text of ['2024-02-29', '2000-02-29', '0000-02-29', '9999-12-31']) {
      assert.equal(parseDay(text) === undefined ? undefined : date(text).toString(), text);
    }
  });
});

interface OfficialList {
  readonly events: readonly { readonly title: string; readonly date: string }[];
}

// The shape is that of the GOV.UK feed; another shape fails the comparison.
const official = (sharedJson('data/bank-holidays-england-and-wales.json') as OfficialList).events.map(
  (event) => event.date,
);

/** Bank holidays that fall on Monday to Friday: the only ones that take a working day away. */
const weekdayHolidays = (year: number): readonly string[] =>
  [...bankHolidaysOf(year)]
    .filter((day) => weekdayOf(day) <= 5)
    .map(formatDay)
    .sort();

describe('bank holidays', () => {
  for (let year = 2012; year <= 2028; year += 1) {
    it(`of ${year} are those of the official list`, () => {
      const listed = official.filter((one) => one.startsWith(`${year}-`)).sort();
      assert.ok(listed.length >= 8);
      assert.deepEqual(
        weekdayHolidays(year),
        listed.filter((one) => date(one).dayOfWeek <= 5),
      );
    });
  }

  it('of the official list are every one a day off', () => {
    for (const one of official) assert.equal(isWorkingDay(date(one)), false, one);
  });

  it('of 2010 to 2050 are those of date-holidays, save two days that it does not know', () => {
    const holidays = new Holidays('GB', 'ENG');
    const differences: string[] = [];
    for (let year = 2010; year <= 2050; year += 1) {
      const theirs = new Set(
        holidays
          .getHolidays(year)
          .filter(({ type }) => type === 'public' || type === 'bank')
          .map((one) => one.date.slice(0, 10))
          .filter((one) => date(one).dayOfWeek <= 5),
      );
      const ours = new Set(weekdayHolidays(year));
      for (const one of ours) if (!theirs.has(one)) differences.push(`ours only ${one}`);
      for (const one of theirs) if (!ours.has(one)) differences.push(`theirs only ${one}`);
    }
    // The royal wedding of 29 April 2011 was a bank holiday by proclamation. In 2012 the spring holiday was moved from 28 May
    // to 4 June, as the official list says. The library knows neither.
    assert.deepEqual(differences, ['ours only 2011-04-29', 'ours only 2012-06-04', 'theirs only 2012-05-28']);
  });

  it('follow Easter where tables have it', () => {
    for (const easter of [
      '1818-03-22',
      '1943-04-25',
      '2000-04-23',
      '2008-03-23',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
      '2049-04-18',
    ]) {
      assert.equal(formatDay(easterSunday(date(easter).year)), easter);
    }
  });

  it('follow Easter by another way of reckoning it, from 1583 to 4000', () => {
    for (let year = 1583; year <= 4000; year += 1) {
      // Oudin (1940): the age of the moon, then the Sunday after the full moon.
      const century = Math.trunc(year / 100);
      const golden = year % 19;
      const shift = Math.trunc((century - 17) / 25);
      const age =
        (century - Math.trunc(century / 4) - Math.trunc((century - shift) / 3) + 19 * golden + 15) % 30;
      const late = Math.trunc(age / 28) * (1 - Math.trunc(29 / (age + 1)) * Math.trunc((21 - golden) / 11));
      const moon = age - late;
      const weekday = (year + Math.trunc(year / 4) + moon + 2 - century + Math.trunc(century / 4)) % 7;
      const sunday = moon - weekday;
      const month = 3 + Math.trunc((sunday + 40) / 44);
      const oudin = date(`${year}-01-01`).with({ month, day: sunday + 28 - 31 * Math.trunc(month / 4) });
      assert.equal(formatDay(easterSunday(year)), oudin.toString());
    }
  });

  it('that were moved or added name their reason and source, and are days that the rules alone would not give', () => {
    for (const { added, removed, why, source } of bankHolidayExceptions) {
      assert.notEqual(why, '');
      assert.notEqual(source, '');
      for (const one of added) assert.equal(isWorkingDay(date(one)), false, one);
      for (const one of removed) assert.equal(isWorkingDay(date(one)), true, one);
    }
  });
});

describe('working days', () => {
  const table: readonly (readonly [from: string, days: number, to: string, why: string])[] = [
    ['2026-03-23', 3, '2026-03-26', 'a plain week'],
    ['2026-03-19', 3, '2026-03-24', 'over a week-end'],
    ['2026-03-21', 1, '2026-03-23', 'from a Saturday'],
    ['2026-03-22', 1, '2026-03-23', 'from a Sunday'],
    ['2026-04-01', 3, '2026-04-08', 'over Good Friday and Easter Monday'],
    ['2026-04-29', 3, '2026-05-05', 'over the early May holiday'],
    ['2026-05-22', 3, '2026-05-28', 'over the spring holiday'],
    ['2026-08-28', 1, '2026-09-01', 'over the summer holiday'],
    ['2026-12-23', 3, '2026-12-30', 'over Christmas with 26 December on a Saturday'],
    ['2027-12-24', 1, '2027-12-29', 'over Christmas at a week-end: both substitutes'],
    ['2022-12-23', 1, '2022-12-28', 'Christmas Day on a Sunday: the substitute is the 27th'],
    ['2021-12-31', 1, '2022-01-04', 'New Year at a week-end'],
    ['2022-06-01', 1, '2022-06-06', 'the Platinum Jubilee'],
    ['2022-09-16', 1, '2022-09-20', 'the state funeral'],
    ['2023-05-05', 1, '2023-05-09', 'the coronation'],
    ['2020-05-01', 1, '2020-05-04', 'the early May holiday that was moved away'],
    ['2020-05-07', 1, '2020-05-11', 'and to which it was moved'],
    ['2026-03-27', 1, '2026-03-30', 'the week-end on which clocks go forward'],
    ['2026-10-23', 1, '2026-10-26', 'the week-end on which clocks go back'],
    ['2024-02-28', 2, '2024-03-01', 'over a leap day'],
    ['2026-04-10', -5, '2026-04-01', 'back over Easter'],
    ['2026-01-05', -1, '2026-01-02', 'back over a week-end'],
    ['2026-05-04', 0, '2026-05-04', 'none: the day itself, working or not'],
  ];
  for (const [from, days, to, why] of table) {
    it(`${days} from ${from} is ${to}: ${why}`, () => {
      assert.equal(addWorkingDays(date(from), days).toString(), to);
    });
  }

  it('are whole', () =>
    assert.throws(
      () => addWorkingDays(date('2026-01-01'), 1.5),
      new RangeError('Working days are whole numbers, not 1.5'),
    ));

  it('land on a working day, as many working days away as asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12_000 }).map((days) => date('2014-09-01').add({ days })),
        fc.integer({ min: 1, max: 12 }),
        (from, days) => {
          const to = addWorkingDays(from, days);
          assert.ok(isWorkingDay(to));
          let counted = 0;
          for (
            let day = from.add({ days: 1 });
            Temporal.PlainDate.compare(day, to) <= 0;
            day = day.add({ days: 1 })
          ) {
            if (isWorkingDay(day)) counted += 1;
          }
          assert.equal(counted, days);
          if (isWorkingDay(from)) assert.ok(addWorkingDays(to, -days).equals(from));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
