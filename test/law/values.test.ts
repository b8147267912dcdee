/** Dated values: what applied on a day, with source and confirmation. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, formatDay } from '../../src/law/days/civil.ts';
import { rules } from '../../src/law/rules/register.ts';
import {
  agreedSteps,
  concededSteps,
  icbTellsCouncilTime,
  otherActionTime,
} from '../../src/law/values/agreed-times.ts';
import {
  appliedOn,
  countBack,
  countFrom,
  type DatedLimit,
  type LimitUnit,
  lastDayOf,
  limit,
} from '../../src/law/values/limit.ts';
import { limits } from '../../src/law/values/limits.ts';

const changing = limit('A-1', 'days', [
  { from: '2015-01-01', amount: 1, source: 'one', confirmed: true },
  { from: '2020-06-01', amount: 30, source: 'other', confirmed: true },
]);

describe('a dated value', () => {
  it('is the one that applied on the day of the event: the day before, on and after a change', () => {
    const due = (start: string) => {
      const counted = countFrom(changing, day(start));
      return counted === undefined ? undefined : [formatDay(counted.due), counted.period];
    };
    assert.equal(due('2014-12-31'), undefined);
    assert.deepEqual(due('2015-01-01'), ['2015-01-02', '1 day']);
    assert.deepEqual(due('2020-05-31'), ['2020-06-01', '1 day']);
    assert.deepEqual(due('2020-06-01'), ['2020-07-01', '30 days']);
    assert.equal(appliedOn(changing, day('2030-01-01'))?.amount, 30);
  });

  it('counts back and to a last day with the same amounts, and not at all before it applied', () => {
    assert.equal(countBack(changing, day('2014-12-31')), undefined);
    assert.equal(lastDayOf(changing, day('2014-12-31')), undefined);
    assert.equal(countBack(changing, day('2020-06-30'))?.due, day('2020-05-31'));
    assert.equal(lastDayOf(changing, day('2020-06-01'))?.due, day('2020-06-30'));
  });

  it('names its period, one or many', () => {
    const named = (unit: LimitUnit, amount: number) =>
      appliedOn(
        limit('A-1', unit, [{ from: '2015-01-01', amount, source: 'one', confirmed: true }]),
        day('2026-01-01'),
      )?.period;
    const units: readonly LimitUnit[] = ['months', 'weeks', 'days', 'working-days'];
    assert.deepEqual(
      units.map((unit) => named(unit, 1)),
      ['1 month', '1 week', '1 day', '1 working day'],
    );
    assert.deepEqual(
      units.map((unit) => named(unit, 2)),
      ['2 months', '2 weeks', '2 days', '2 working days'],
    );
  });

  it('is refused as a fault when it is written with a date that does not exist', () => {
    assert.throws(
      () => limit('A-1', 'days', [{ from: '2015-02-29', amount: 1, source: 'one', confirmed: true }]),
      new RangeError('There is no date 2015-02-29'),
    );
  });
});

const all: readonly DatedLimit[] = [
  ...Object.values(limits),
  icbTellsCouncilTime,
  otherActionTime,
  ...[...Object.values(agreedSteps), ...Object.values(concededSteps)].flat().map(({ time }) => time),
];

describe('every time limit', () => {
  it('has versions in order, each with a source, the last one a source of its rule', () => {
    assert.ok(all.length >= 25);
    for (const { rule, versions } of all) {
      const froms = versions.map(({ from }) => from);
      assert.deepEqual(froms, [...froms].sort());
      for (const { source, amount } of versions) assert.ok(source !== '' && amount > 0);
      assert.ok(rules[rule].sources.includes(versions.at(-1)?.source ?? ''), rule);
    }
  });

  it('says when it is not confirmed, as its rule does', () => {
    for (const { rule, versions } of all)
      assert.equal(
        versions.every(({ confirmed }) => confirmed),
        rules[rule].confirmed,
        rule,
      );
  });
});
