/** Where a limit for an appeal goes when it ends on a day that is not a working day (T-2, T-3). Appeals alone roll. */
import { civilOf, type Day, dayOf } from '../days/civil.ts';
import { firstWorkingDayAfter, isWorking } from '../days/working.ts';

const AUGUST = 8;
const DECEMBER = 12;
const CHRISTMAS_STARTS = 25;

/** T-2: the last day of 25 December to 1 January, or of August, when the day lies in one (HESC Rules 2008 r.12(3)). */
function endOfClosedPeriod(due: Day): Day | undefined {
  const { year, month, date } = civilOf(due);
  if (month === AUGUST) return dayOf(year, AUGUST, 31);
  if (month === DECEMBER && date >= CHRISTMAS_STARTS) return dayOf(year + 1, 1, 1);
  if (month === 1 && date === 1) return due;
  return undefined;
}

/** Whether T-2, and not T-3, says where a limit on this day goes. */
export function isInClosedPeriod(due: Day): boolean {
  return endOfClosedPeriod(due) !== undefined;
}

/**
 * The last day on which the tribunal may receive what is due on a day. T-2: from 25 December to 1 January, or in August,
 * the first working day after that period. T-3: on another non-working day, the next working day (HESC Rules 2008
 * r.12(1)-(2)). One roll, not repeated: a limit on Saturday 31 July goes to Monday 2 August and stays there.
 */
export function rollForward(due: Day): Day {
  const closedUntil = endOfClosedPeriod(due);
  if (closedUntil !== undefined) return firstWorkingDayAfter(closedUntil);
  return isWorking(due) ? due : firstWorkingDayAfter(due);
}
