/**
 * The calendar file of a meeting (RFC 5545, RFC 5546): the hour and nothing about anybody. Who comes, where and why
 * stand behind sign-in, because calendars are shared, printed and read out by cars.
 */

export interface CalendarMeeting {
  /** The same for the whole life of the meeting; a change of time keeps it. */
  readonly uid: string;
  /** 0 at first, one more at every change. */
  readonly sequence: number;
  readonly stampedAt: Temporal.Instant;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly serviceName: string;
  /** Page of the meeting; it asks people to sign in. */
  readonly url: string;
  readonly cancelled: boolean;
}

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

const octetsPerLine = 75;

/** RFC 5545 3.3.11: text without control characters; a line break is written `\n`. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

/** RFC 5545 3.1: at most 75 octets to a line, never cutting a character; the rest follows after a space. */
const fold = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > octetsPerLine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};

/** RFC 5545 3.3.5, form 2: an instant in UTC to the second, as `20270601T090000Z`. */
const utc = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');

const checked = (meeting: CalendarMeeting, method: CalendarMethod): void => {
  if (Temporal.Instant.compare(meeting.startsAt, meeting.endsAt) >= 0) {
    throw new RangeError('A meeting ends after it starts');
  }
  if (!Number.isInteger(meeting.sequence) || meeting.sequence < 0) {
    throw new RangeError('The sequence of a meeting is 0 or a positive whole number');
  }
  // RFC 5546 3.2.2 and 3.2.5: a request is never for a cancelled meeting, a cancellation always is
  if ((method === 'REQUEST' && meeting.cancelled) || (method === 'CANCEL' && !meeting.cancelled)) {
    throw new RangeError(
      `Method ${method} does not fit a meeting that is ${meeting.cancelled ? '' : 'not '}cancelled`,
    );
  }
};

/**
 * The text of a .ics file. PUBLISH is for a download, REQUEST for an invitation by mail, CANCEL for calling off.
 * All times are instants in UTC, so that neither the server's zone nor a clock change can move the hour.
 * A meeting that ends before it starts, a sequence below 0 and a method that does not fit are faults of the caller.
 */
export const calendarFile = (meeting: CalendarMeeting, method: CalendarMethod): string => {
  checked(meeting, method);
  const url = new URL(meeting.url).href;
  const description = `Sign in to see who is coming and how to join.\n${url}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Way Forward//Meetings//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${escapeText(meeting.uid)}`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTAMP:${utc(meeting.stampedAt)}`,
    `DTSTART:${utc(meeting.startsAt)}`,
    `DTEND:${utc(meeting.endsAt)}`,
    `SUMMARY:${escapeText(`Meeting – ${meeting.serviceName}`)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    `STATUS:${meeting.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
};
