/** A meeting as its calendar file tells it: the hour, a stable name for the entry, and a page that asks to sign in. */
import type { CalendarMeeting } from './calendar-file.ts';
import type { FixedMeeting } from './state.ts';

export interface CalendarAbout {
  readonly stampedAt: Temporal.Instant;
  readonly serviceName: string;
  readonly baseUrl: string;
  /** Reference of the case. */
  readonly reference: string;
}

export const calendarMeeting = (
  { id, sequence, time, is }: Pick<FixedMeeting, 'id' | 'sequence' | 'time' | 'is'>,
  { stampedAt, serviceName, baseUrl, reference }: CalendarAbout,
): CalendarMeeting => ({
  uid: `${id}@${new URL(baseUrl).hostname}`,
  sequence,
  stampedAt,
  startsAt: Temporal.Instant.from(time.startsAt),
  endsAt: Temporal.Instant.from(time.endsAt),
  serviceName,
  url: `${baseUrl}/case/${reference}/meeting`,
  cancelled: is === 'cancelled',
});
