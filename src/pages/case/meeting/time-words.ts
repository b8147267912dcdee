/** From when to when, in London, as people read it. */
import type { OfferedTime } from '../../../meeting/events.ts';
import { dayInFull, timeInFull } from '../../dates.ts';
import { words } from './words.en.ts';

const inLondon = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London');

const clock = (time: Temporal.ZonedDateTime): string =>
  time.toPlainTime().toString({ smallestUnit: 'minute' });

/** On the days of a clock change an hour may come twice or not at all, so the time says which it is. */
const withSeason = (text: string, time: Temporal.ZonedDateTime): string => {
  if (time.hoursInDay === 24) return text;
  const season = time.offsetNanoseconds === 0 ? words.winterTime : words.summerTime;
  return `${text} (${season})`;
};

/** `Monday 1 June 2027, from 10:00 to 12:00`. In: instants in ISO 8601. */
export const timeSpan = ({ startsAt, endsAt }: Pick<OfferedTime, 'startsAt' | 'endsAt'>): string => {
  const [start, end] = [inLondon(startsAt), inLondon(endsAt)];
  const isOneDay = start.toPlainDate().equals(end.toPlainDate());
  const span = isOneDay
    ? words.from(dayInFull(start.toPlainDate()), withSeason(clock(start), start), withSeason(clock(end), end))
    : words.fromTo(withSeason(timeInFull(startsAt), start), withSeason(timeInFull(endsAt), end));
  return start.offset === end.offset ? span : `${span}. ${words.clocksChange}`;
};
