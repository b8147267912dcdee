/** The calendar file that goes with a notice about a meeting: an invitation when it is fixed, a cancellation when it is called off. */
import type { Recorded } from '../case/events.ts';
import { fold } from '../case/evolve.ts';
import type { CaseId } from '../case/ids.ts';
import { type CalendarMethod, calendarFile } from '../meeting/calendar-file.ts';
import { calendarMeeting } from '../meeting/calendar-meeting.ts';
import type { FixedMeeting } from '../meeting/state.ts';
import type { RecordStore } from '../record/record.ts';
import type { NoticeKind } from './notices.ts';

export interface CalendarPart {
  readonly method: Exclude<CalendarMethod, 'PUBLISH'>;
  readonly content: string;
}

/** A notice in its case: the version of the event that it tells of. */
export interface NoticeInCase {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly version: number;
  readonly kind: NoticeKind;
}

/** As it stood when the notice was queued, so that an invitation and its cancellation go out as two, in order. */
const meetingAt = (events: readonly Recorded[], { version, kind }: NoticeInCase): FixedMeeting | null => {
  const state = fold(events.filter(({ envelope }) => envelope.version <= version));
  const { fixed, past } = state?.meetings ?? { fixed: null, past: [] };
  return kind === 'meeting-cancelled' ? (past.at(-1) ?? null) : fixed;
};

/** In: where the record is, and what the service is called. Out: a function that gives the part for a notice, null for most. */
export const calendarOfNotices =
  (
    store: Pick<RecordStore, 'readEvents' | 'now'>,
    about: { readonly baseUrl: string; readonly serviceName: string },
  ) =>
  async (notice: NoticeInCase): Promise<CalendarPart | null> => {
    if (notice.kind !== 'meeting-fixed' && notice.kind !== 'meeting-cancelled') return null;
    const events = await store.readEvents({ service: 'notices' }, notice.caseId);
    const meeting = events === null ? null : meetingAt(events, notice);
    if (meeting === null) return null;
    const method = meeting.is === 'cancelled' ? 'CANCEL' : 'REQUEST';
    const told = { ...about, stampedAt: store.now(), reference: notice.reference };
    return { method, content: calendarFile(calendarMeeting(meeting, told), method) };
  };
