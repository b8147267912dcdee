/**
 * The day by which an answer is wanted: this service's own standard, since the law sets no limit (DR-6).
 * In and out are London dates.
 */
import { addWorkingDays } from '../../law/calendar.ts';
import { rules } from '../../law/rules/register.ts';
import { dateThatMatters } from '../../web/components/case/date-that-matters/date-that-matters.ts';
import { date, type FieldError } from '../../web/field.ts';
import type { Html } from '../../web/html.ts';
import { dayInFull, londonDate } from '../dates.ts';
import { words } from './reply-by.words.en.ts';

/** Two weeks without a holiday: long enough for a school to ask its governors, short enough for a family that waits. */
const standardWorkingDays = 10;

export const usualReplyBy = (at: Temporal.Instant): Temporal.PlainDate =>
  addWorkingDays(londonDate(at), standardWorkingDays);

const sources: readonly string[] = [words.source, ...rules['DR-6'].sources];

export const replyByField = (at: Temporal.Instant) =>
  date({ label: words.label, hint: words.hint(standardWorkingDays), value: usualReplyBy(at).toString() });

/** A day that is over gives nobody time to answer; more than a year is a slip of the pen. Null where it will do. */
export const replyByProblem = (
  replyBy: Temporal.PlainDate | null,
  at: Temporal.Instant,
): FieldError | null => {
  const today = londonDate(at);
  if (replyBy === null || Temporal.PlainDate.compare(replyBy, today) <= 0) {
    return { field: 'replyBy', message: words.tooSoon };
  }
  return Temporal.PlainDate.compare(replyBy, today.add({ years: 1 })) > 0
    ? { field: 'replyBy', message: words.tooLate }
    : null;
};

/** As the contract writes a date that follows from a rule. */
export const replyByAsJson = (replyBy: Temporal.PlainDate | string) => ({
  date: replyBy.toString(),
  safeDate: replyBy.toString(),
  rule: 'DR-6',
  sources,
});

export const replyByPanel = (at: Temporal.Instant): Html => {
  const replyBy = usualReplyBy(at);
  return dateThatMatters({
    heading: words.heading,
    date: replyBy.toString(),
    dateText: dayInFull(replyBy),
    why: words.why,
    how: words.how(standardWorkingDays),
    sources: sources.map((source) => ({ text: source })),
  });
};
