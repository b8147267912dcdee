/** The meeting of a case as it stands. */
import type { Sealed } from '../case/events.ts';
import type { PartyId } from '../case/ids.ts';
import type { MeetingEvent, MeetingWay, OfferedTime } from './events.ts';

export interface FixedMeeting {
  readonly id: string;
  readonly time: OfferedTime;
  readonly way: MeetingWay;
  readonly place: Sealed;
  readonly is: 'fixed' | 'cancelled' | 'held';
  readonly attended: readonly PartyId[];
  /** RFC 5545 SEQUENCE: one more at each change, so that calendars replace the entry. */
  readonly sequence: number;
}

export interface Meetings {
  readonly offer: {
    readonly way: MeetingWay;
    readonly times: readonly OfferedTime[];
    readonly place: Sealed;
    readonly answers: ReadonlyMap<PartyId, readonly string[]>;
  } | null;
  readonly fixed: FixedMeeting | null;
  readonly past: readonly FixedMeeting[];
}

export const noMeetings: Meetings = { offer: null, fixed: null, past: [] };

const withFixed = (meetings: Meetings, change: Partial<FixedMeeting>): Meetings =>
  meetings.fixed === null
    ? meetings
    : {
        ...meetings,
        offer: null,
        fixed: null,
        past: [...meetings.past, { ...meetings.fixed, ...change, sequence: meetings.fixed.sequence + 1 }],
      };

export const evolveMeetings = (meetings: Meetings, event: MeetingEvent<Sealed>): Meetings => {
  switch (event.kind) {
    case 'times-offered': {
      const { way, times, words } = event;
      return { ...meetings, offer: { way, times, place: words.place, answers: new Map() } };
    }
    case 'times-answered': {
      if (meetings.offer === null) return meetings;
      const answers = new Map([...meetings.offer.answers, [event.party, event.suits]]);
      return { ...meetings, offer: { ...meetings.offer, answers } };
    }
    case 'meeting-fixed': {
      const time = meetings.offer?.times.find((offered) => offered.id === event.time);
      if (meetings.offer === null || time === undefined) return meetings;
      const { way, place } = meetings.offer;
      const fixed: FixedMeeting = {
        id: event.meeting,
        time,
        way,
        place,
        is: 'fixed',
        attended: [],
        sequence: 0,
      };
      return { ...meetings, fixed };
    }
    case 'meeting-cancelled':
      return withFixed(meetings, { is: 'cancelled' });
    case 'meeting-held':
      return withFixed(meetings, { is: 'held', attended: event.attended });
    default:
      return event satisfies never;
  }
};
