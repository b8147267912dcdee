/** What the mediator and the sides can do about a meeting. */
import { isPartyId } from '../../../case/ids.ts';
import { partiesOf } from '../../../case/standing.ts';
import { answerTimes } from '../../../meeting/commands/answer-times.ts';
import { cancelMeeting } from '../../../meeting/commands/cancel-meeting.ts';
import { fixMeeting } from '../../../meeting/commands/fix-meeting.ts';
import { offerTimes } from '../../../meeting/commands/offer-times.ts';
import { recordMeeting } from '../../../meeting/commands/record-meeting.ts';
import { isWrongLink } from '../../../meeting/place.ts';
import { checkbox, type FieldError, radio } from '../../../web/field.ts';
import { action } from '../../site.ts';
import { ownParty, partyTitle, perform } from '../case-view.ts';
import { answersInWords, offerFields, startNames, suitsField, wayOf } from './fields.ts';
import type { MeetingView } from './meeting.ts';
import { timeSpan } from './time-words.ts';
import { words } from './words.en.ts';

const isOpen = ({ view, isTheirs }: MeetingView): boolean => isTheirs && view.state.closed === null;
const isForMediator = (meeting: MeetingView): boolean =>
  isOpen(meeting) && meeting.view.place.is === 'mediator';
const backTo = ({ view }: MeetingView): string => `${view.url}/meeting`;

type Starts = Readonly<Record<(typeof startNames)[number], Temporal.Instant | null>>;

/** The same instant twice is a slip of the finger, shown at the second box. */
const repeated = (input: Starts): readonly FieldError[] =>
  startNames.flatMap((name, index) => {
    const start = input[name];
    const isThere = startNames.slice(0, index).some((other) => start !== null && input[other]?.equals(start));
    return isThere ? [{ field: name, message: words.sameTime }] : [];
  });

const offer = action<MeetingView>()({
  name: 'offer-times',
  path: '/case/:ref/meeting/times',
  title: words.offerButton,
  when: (meeting) => isForMediator(meeting) && meeting.why === null && meeting.fixed === null,
  fields: ({ view }) => offerFields(view),
  run: async (visit, meeting, input) => {
    const wrong = isWrongLink(input.place) ? [{ field: 'place', message: words.wrongLink }] : [];
    const invalid = [...repeated(input), ...wrong];
    if (invalid.length > 0) return { invalid };
    const minutes = Number(input.minutes);
    const times = startNames.flatMap((name) => {
      const startsAt = input[name];
      return startsAt === null ? [] : [{ startsAt, endsAt: startsAt.add({ minutes }) }];
    });
    const { place } = input;
    return perform(visit, meeting.view, offerTimes, { way: wayOf(input.way), place, times }, backTo(meeting));
  },
});

const answer = action<MeetingView>()({
  name: 'answer-times',
  path: '/case/:ref/meeting/answer',
  title: words.answerButton,
  when: (meeting) => {
    const own = ownParty(meeting.view);
    const isIn = own !== null && meeting.view.state.parties.get(own)?.taking.is === 'agreed';
    return isOpen(meeting) && isIn && meeting.offer !== null;
  },
  fields: suitsField,
  run: (visit, meeting, { suits }) => perform(visit, meeting.view, answerTimes, { suits }, backTo(meeting)),
});

const fix = action<MeetingView>()({
  name: 'fix-meeting',
  path: '/case/:ref/meeting/fixed',
  title: words.fixButton,
  when: (meeting) =>
    isForMediator(meeting) &&
    meeting.why === null &&
    (meeting.offer?.times.some(({ hasPassed }) => !hasPassed) ?? false),
  fields: ({ view, offer: offered }) => ({
    time: radio({
      label: words.fixLabel,
      choices: (offered?.times ?? []).map((time) => ({
        value: time.id,
        label: timeSpan(time),
        hint: time.hasPassed ? words.hasPassed : answersInWords(view, time),
      })),
    }),
  }),
  run: (visit, meeting, { time }) => perform(visit, meeting.view, fixMeeting, { time }, backTo(meeting)),
});

const cancel = action<MeetingView>()({
  name: 'cancel-meeting',
  path: '/case/:ref/meeting/cancelled',
  title: words.cancelButton,
  when: (meeting) => isForMediator(meeting) && meeting.fixed !== null,
  run: (visit, meeting) => perform(visit, meeting.view, cancelMeeting, {}, backTo(meeting)),
});

const record = action<MeetingView>()({
  name: 'record-meeting',
  path: '/case/:ref/meeting/held',
  title: words.recordButton,
  when: (meeting) => isForMediator(meeting) && meeting.fixed !== null,
  fields: ({ view }) => ({
    attended: checkbox({
      label: words.recordLabel,
      choices: partiesOf(view.state).map((party) => ({ value: party.id, label: partyTitle(view, party) })),
    }),
  }),
  run: (visit, meeting, { attended }) =>
    perform(visit, meeting.view, recordMeeting, { attended: attended.filter(isPartyId) }, backTo(meeting)),
});

export const meetingActions = [answer, offer, fix, cancel, record];
