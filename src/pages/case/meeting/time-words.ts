/** From when to when, in London, as people read it. */
import type { OfferedTime } from '../../../meeting/events.ts';
import { dayInFull, timeInFull } from '../../dates.ts';
import { words } from './words.en.ts';

const inLondon = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London');

const clock = (time: Temporal.ZonedDateTime): string =>
  time.toPlainTime().toString({ smallestUnit: 'minute' });

const comesTwice = (time: Temporal.ZonedDateTime): boolean => {
  const local = time.toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime('Europe/London', { disambiguation }),
  );
  return first?.offset !== second?.offset;
};

const withSeason = (text: string, time: Temporal.ZonedDateTime, isNeeded: boolean): string => {
  if (!isNeeded) return text;
  const season = time.offsetNanoseconds === 0 ? words.winterTime : words.summerTime;
  return `${text} (${season})`;
};

/** `Monday 1 June 2027, from 10:00 to 12:00`. In: instants in ISO 8601. */
export const timeSpan = ({ startsAt, endsAt }: Pick<OfferedTime, 'startsAt' | 'endsAt'>): string => {
  const [start, end] = [inLondon(startsAt), inLondon(endsAt)];
  // When the clocks change between them, or an hour comes twice, the times say which they are.
  const isNeeded = start.offset !== end.offset || comesTwice(start) || comesTwice(end);
  const isOneDay = start.toPlainDate().equals(end.toPlainDate());
  const span = isOneDay
    ? words.from(
        dayInFull(start.toPlainDate()),
        withSeason(clock(start), start, isNeeded),
        withSeason(clock(end), end, isNeeded),
      )
    : words.fromTo(
        withSeason(timeInFull(startsAt), start, isNeeded),
        withSeason(timeInFull(endsAt), end, isNeeded),
      );
  return start.offset === end.offset ? span : `${span}. ${words.clocksChange}`;
};
