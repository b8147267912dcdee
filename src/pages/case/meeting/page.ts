/** The meeting: times offered and answered, one fixed, how to come to it, and whether it was held. */
import type { FixedMeeting } from '../../../meeting/state.ts';
import { page } from '../../site.ts';
import { caseLinks, partyLabel } from '../case-view.ts';
import { meetingActions } from './actions.ts';
import { loadMeeting, type MeetingView } from './meeting.ts';
import { timeSpan } from './time-words.ts';
import { calendarHref, meetingMain } from './view.ts';
import { words } from './words.en.ts';

const hasCalendar = ({ fixed, past }: MeetingView): boolean => fixed !== null || past.length > 0;

const offeredAsJson = ({ view, offer }: MeetingView) =>
  (offer?.times ?? []).map(({ id, startsAt, endsAt, hasPassed, answers }) => ({
    id,
    startsAt,
    endsAt,
    says: timeSpan({ startsAt, endsAt }),
    hasPassed,
    answers: [...answers].map(([party, answer]) => ({ party, name: partyLabel(view, party), answer })),
  }));

const meetingAsJson = ({ is, way, time, attended }: FixedMeeting) => ({
  is,
  way,
  startsAt: time.startsAt,
  endsAt: time.endsAt,
  says: timeSpan(time),
  attended,
});

export const meetingPage = page<MeetingView>({
  path: '/case/:ref/meeting',
  open: 'signed-in',
  load: loadMeeting,
  title: () => words.title,
  links: (meeting) => [
    ...(hasCalendar(meeting)
      ? [{ rel: 'calendar', href: calendarHref(meeting.view), title: words.calendar }]
      : []),
    ...caseLinks(meeting.view),
  ],
  actions: meetingActions,
  json: (meeting) => {
    const { offer, fixed, past, why } = meeting;
    return {
      offered: offeredAsJson(meeting),
      ...(offer === null ? {} : { way: offer.way, place: offer.place }),
      fixed: fixed === null ? null : { ...meetingAsJson(fixed), place: fixed.where },
      past: past.map(meetingAsJson),
      ...(why === null ? {} : { why: why.refused }),
    };
  },
  look: ({ view }) => ({ back: view.url, leaveThisPage: view.place.is === 'member' }),
  view: (meeting, kit) => ({ main: meetingMain(meeting, kit) }),
});
