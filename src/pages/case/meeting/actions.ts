/** What can be done about the meeting: times offered, answered, fixed; the meeting cancelled or recorded. */
import { isPartyId } from '../../../case/ids.ts';
import { partiesOf } from '../../../case/standing.ts';
import { answerTimes } from '../../../meeting/commands/answer-times.ts';
import { cancelMeeting } from '../../../meeting/commands/cancel-meeting.ts';
import { fixMeeting } from '../../../meeting/commands/fix-meeting.ts';
import { offerTimes } from '../../../meeting/commands/offer-times.ts';
import { recordMeeting } from '../../../meeting/commands/record-meeting.ts';
import type { MeetingWay } from '../../../meeting/events.ts';
import { checkbox, datetime, type FieldError, radio, select, text } from '../../../web/field.ts';
import { action } from '../../site.ts';
import { boxOf, ownParty, partyLabel, perform } from '../case-view.ts';
import { type MeetingView, timeLabel } from './meeting-view.ts';
import { words } from './words.en.ts';

const isMediator = ({ view }: MeetingView): boolean => view.place.is === 'mediator';
const isOpen = ({ view }: MeetingView): boolean =>
  view.state.closed === null && view.state.wayForward.agreement === null && !view.state.wayForward.talksEnded;
const back = ({ view }: MeetingView): string => `${view.url}/meeting`;
const offered = ({ view }: MeetingView) => view.state.meetings.offer?.times ?? [];
const timeChoices = (meeting: MeetingView) =>
  offered(meeting).map((time) => ({ value: time.id, label: timeLabel(time) }));

const lengths = ['60', '90', '120', '150', '180'] as const;
const ways: readonly MeetingWay[] = ['online', 'phone', 'in-person'];

const start = (number: number) =>
  datetime({ label: words.start(number), hint: words.startHint, optional: number > 1 });

/** A link that is not https would be read along the way; anything that is no link is an address or a number. */
const placeError = (place: string): readonly FieldError[] =>
  /^[a-z]+:/iu.test(place) && !place.startsWith('https://') && !place.startsWith('tel:')
    ? [{ field: 'place', message: words.linkNotSafe }]
    : [];

export const offerTimesAction = action<MeetingView>()({
  name: 'offer-times',
  path: '/case/:ref/meeting/times',
  title: words.offer,
  when: (meeting) => isMediator(meeting) && isOpen(meeting) && meeting.view.state.meetings.fixed === null,
  fields: ({ view }) => ({
    start1: start(1),
    start2: start(2),
    start3: start(3),
    start4: start(4),
    start5: start(5),
    minutes: select({
      label: words.minutes,
      value: '120',
      choices: lengths.map((value) => ({ value, label: words.minutesChoice(Number(value)) })),
    }),
    way: radio({ label: words.wayLabel, choices: ways.map((value) => ({ value, label: words.way[value] })) }),
    place: text({ label: words.placeLabel, hint: words.placeHint, ...boxOf(view, offerTimes, 'place') }),
  }),
  run: async (visit, meeting, input) => {
    const errors = placeError(input.place);
    if (errors.length > 0) return { invalid: errors };
    const starts = [input.start1, input.start2, input.start3, input.start4, input.start5];
    const times = starts.flatMap((startsAt) =>
      startsAt === null ? [] : [{ startsAt, endsAt: startsAt.add({ minutes: Number(input.minutes) }) }],
    );
    const way = ways.find((each) => each === input.way) ?? 'online';
    return perform(visit, meeting.view, offerTimes, { way, place: input.place, times }, back(meeting));
  },
});

export const answerTimesAction = action<MeetingView>()({
  name: 'answer-times',
  path: '/case/:ref/meeting/answer',
  title: words.answer,
  when: (meeting) =>
    ownParty(meeting.view) !== null &&
    isOpen(meeting) &&
    offered(meeting).length > 0 &&
    meeting.view.state.meetings.fixed === null,
  fields: (meeting) => {
    const own = ownParty(meeting.view);
    const before = own === null ? undefined : meeting.view.state.meetings.offer?.answers.get(own);
    return {
      suits: checkbox({
        label: words.suits,
        hint: words.offered,
        optional: true,
        choices: timeChoices(meeting),
        ...(before === undefined ? {} : { value: before }),
      }),
    };
  },
  run: (visit, meeting, { suits }) => perform(visit, meeting.view, answerTimes, { suits }, back(meeting)),
});

export const fixMeetingAction = action<MeetingView>()({
  name: 'fix-meeting',
  path: '/case/:ref/meeting/fixed',
  title: words.fix,
  when: (meeting) =>
    isMediator(meeting) &&
    isOpen(meeting) &&
    offered(meeting).length > 0 &&
    meeting.view.state.meetings.fixed === null,
  fields: (meeting) => ({ time: radio({ label: words.fixLabel, choices: timeChoices(meeting) }) }),
  run: (visit, meeting, { time }) => perform(visit, meeting.view, fixMeeting, { time }, back(meeting)),
});

export const cancelMeetingAction = action<MeetingView>()({
  name: 'cancel-meeting',
  path: '/case/:ref/meeting/cancelled',
  title: words.cancel,
  when: (meeting) => isMediator(meeting) && meeting.view.state.meetings.fixed !== null,
  run: (visit, meeting) => perform(visit, meeting.view, cancelMeeting, {}, back(meeting)),
});

export const recordMeetingAction = action<MeetingView>()({
  name: 'record-meeting',
  path: '/case/:ref/meeting/held',
  title: words.held,
  when: (meeting) => isMediator(meeting) && meeting.view.state.meetings.fixed !== null,
  fields: ({ view }) => ({
    attended: checkbox({
      label: words.attended,
      optional: true,
      choices: partiesOf(view.state).map((party) => ({ value: party.id, label: partyLabel(view, party) })),
    }),
  }),
  run: (visit, meeting, { attended }) =>
    perform(visit, meeting.view, recordMeeting, { attended: attended.filter(isPartyId) }, back(meeting)),
});
