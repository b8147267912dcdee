/** Where a promise stands on a day: what people need to know of its date, and nothing of who is to blame. */

export type PromiseState = 'done' | 'overdue' | 'due-soon' | 'not-due' | 'no-date';

/** Service standard of ours, no limit in law: a week before its day a promise is named as due soon. */
const soonDays = 7;

/**
 * In: whether every side that signed says it is done, its day and today (London dates). The day itself is still in
 * time: a promise is overdue from the day after.
 */
export const promiseState = (
  isDone: boolean,
  dueOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): PromiseState => {
  if (isDone) return 'done';
  if (dueOn === null) return 'no-date';
  const { days } = today.until(dueOn, { largestUnit: 'days' });
  if (days < 0) return 'overdue';
  return days <= soonDays ? 'due-soon' : 'not-due';
};
