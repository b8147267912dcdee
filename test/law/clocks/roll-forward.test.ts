/** T-2 and T-3: where a limit for an appeal goes. The day before, on and after every edge. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollForward } from '../../../src/law/clocks/roll-forward.ts';
import { day, formatDay } from '../../../src/law/days/civil.ts';

const table: readonly (readonly [due: string, latest: string, why: string])[] = [
  ['2026-12-23', '2026-12-23', 'T-3: two days before Christmas, a working day'],
  ['2026-12-24', '2026-12-24', 'T-3: Christmas Eve is a working day'],
  ['2026-12-25', '2027-01-04', 'T-2: Christmas Day, 1 January a Friday'],
  ['2026-12-28', '2027-01-04', 'T-2: a holiday for 26 December'],
  ['2026-12-30', '2027-01-04', 'T-2: a working day inside the closed days'],
  ['2026-12-31', '2027-01-04', 'T-2: New Year’s Eve'],
  ['2027-01-01', '2027-01-04', 'T-2: New Year’s Day'],
  ['2027-01-02', '2027-01-04', 'T-3: the Saturday after'],
  ['2027-01-04', '2027-01-04', 'the first working day itself'],
  ['2024-12-27', '2025-01-02', 'T-2: 2 January is the first working day after'],
  ['2021-12-25', '2022-01-04', 'T-2: New Year on a Saturday, its substitute on Monday 3 January'],
  ['2023-01-01', '2023-01-03', 'T-2: New Year on a Sunday, its substitute on Monday 2 January'],
  ['2025-01-01', '2025-01-02', 'T-2: New Year on a Wednesday'],
  [
    '2028-12-24',
    '2028-12-27',
    'T-3: Christmas Eve on a Sunday goes to the 27th and, rolled once, stays there',
  ],
  ['2022-12-24', '2022-12-28', 'T-3: Christmas Eve on a Saturday, holidays to the 27th'],
  ['2026-07-30', '2026-07-30', 'two days before August'],
  ['2026-07-31', '2026-07-31', 'the day before August, a Friday'],
  ['2027-07-31', '2027-08-02', 'T-3: 31 July on a Saturday goes to 2 August and, rolled once, stays there'],
  ['2026-08-01', '2026-09-01', 'T-2: the first of August'],
  ['2026-08-12', '2026-09-01', 'T-2: a working day in August'],
  ['2026-08-31', '2026-09-01', 'T-2: the last of August, a bank holiday'],
  ['2026-09-01', '2026-09-01', 'the first of September'],
  ['2024-08-15', '2024-09-02', 'T-2: 1 September on a Sunday'],
  ['2029-08-31', '2029-09-03', 'T-2: 1 September on a Saturday'],
  ['2026-04-02', '2026-04-02', 'the day before Good Friday'],
  ['2026-04-03', '2026-04-07', 'T-3: Good Friday'],
  ['2026-04-05', '2026-04-07', 'T-3: Easter Sunday'],
  ['2026-04-06', '2026-04-07', 'T-3: Easter Monday'],
  ['2026-04-07', '2026-04-07', 'the day after Easter Monday'],
  ['2026-05-02', '2026-05-05', 'T-3: the Saturday before the early May holiday'],
  ['2026-05-04', '2026-05-05', 'T-3: the early May holiday'],
  ['2026-05-23', '2026-05-26', 'T-3: the Saturday before the spring holiday'],
  ['2026-05-25', '2026-05-26', 'T-3: the spring holiday'],
  ['2026-03-29', '2026-03-30', 'T-3: the Sunday on which clocks go forward'],
  ['2026-10-25', '2026-10-26', 'T-3: the Sunday on which clocks go back'],
  ['2024-02-29', '2024-02-29', 'a leap day, a Thursday'],
  ['2032-02-29', '2032-03-01', 'T-3: a leap day on a Sunday'],
  ['2022-09-19', '2022-09-20', 'T-3: the state funeral'],
];

describe('the last day on which the tribunal may have an appeal', () => {
  for (const [due, latest, why] of table) {
    it(`due ${due}, latest ${latest} (${why})`, () => assert.equal(formatDay(rollForward(day(due))), latest));
  }
});
