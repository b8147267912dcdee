/** Days and times as people read them: in full, in London, figures as figures. */

const london = 'Europe/London';
const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: london,
});

/** `Monday 1 June 2027`. In: a London date, or its ISO 8601 text. */
export const dayInFull = (date: Temporal.PlainDate | string): string => {
  const plain = typeof date === 'string' ? Temporal.PlainDate.from(date) : date;
  return day.format(Date.UTC(plain.year, plain.month - 1, plain.day)).replace(',', '');
};

/** `1 June 2027`, for the dense tables of workers. In: a London date. */
export const dayInTable = (date: Temporal.PlainDate): string =>
  shortDay.format(Date.UTC(date.year, date.month - 1, date.day));

/** `Monday 1 June 2027 at 10:05`. */
export const timeInFull = (at: Temporal.Instant | string): string => {
  const instant = typeof at === 'string' ? Temporal.Instant.from(at) : at;
  return dayAndTime.format(instant.epochMilliseconds).replace(',', '').replace(', ', ' at ');
};

/** The London date on which an instant falls. */
export const londonDate = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(london).toPlainDate();

/** `2027-06-01T10:05`, as boxes for date and time want it. */
export const localText = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(london).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** The law's own words name days as figures (2026-07-01); people read them in full. */
export const withDaysInFull = (text: string): string =>
  text.replace(/\b\d{4}-\d{2}-\d{2}\b/gu, (day) => dayInFull(day));
