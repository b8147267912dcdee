/** The meeting: times offered and answered, the one that is fixed, how to join, and the calendar file. */
import type { FixedMeeting } from '../../../meeting/state.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { timeInFull } from '../../dates.ts';
import { page } from '../../site.ts';
import { caseLinks, partyName } from '../case-view.ts';
import {
  answerTimesAction,
  cancelMeetingAction,
  fixMeetingAction,
  offerTimesAction,
  recordMeetingAction,
} from './actions.ts';
import {
  lengthInMinutes,
  type MeetingView,
  notAnswered,
  openMeeting,
  suitedBy,
  timeLabel,
} from './meeting-view.ts';
import { words } from './words.en.ts';

/** Only an https link is a link; everything else stays the text that the mediator wrote. */
const placePart = (place: string): Part =>
  /^https:\/\/[^\s]+$/u.test(place) && URL.canParse(place)
    ? html`<a href="${place}" rel="noreferrer">${place}</a>`
    : place;

const fixedPart = ({ view, place }: MeetingView, fixed: FixedMeeting, kit: Kit): Html => html`${card({
  heading: words.fixedHeading,
  html: html`<p class="lead"><strong><time datetime="${fixed.time.startsAt}">${timeInFull(fixed.time.startsAt)}</time></strong></p>
<p>${words.way[fixed.way]}. ${words.lasts(lengthInMinutes(fixed.time))}</p>
${place !== null && html`<p>${words.place}: ${placePart(place)}</p>`}
<p><a href="${view.url}/meeting/calendar.ics">${words.calendar}</a>. ${words.calendarHint}</p>`,
})}
${kit.offers('record-meeting') && card({ heading: words.heldHeading, html: html`${kit.form('record-meeting')}` })}
${kit.offers('cancel-meeting') && html`<p>${words.cancelSays}</p>${kit.form('cancel-meeting', { secondary: true })}`}`;

const offeredPart = (meeting: MeetingView, kit: Kit): Html => {
  const times = meeting.view.state.meetings.offer?.times ?? [];
  const waiting = notAnswered(meeting).map((party) => partyName(meeting.view, party));
  const answers = card({
    heading: words.answers,
    html: html`<ul>${times.map((time) => {
      const names = suitedBy(meeting, time);
      return html`<li>${timeLabel(time)}. ${names.length > 0 ? words.suitsCount(names.join(', ')) : words.suitsNobody}</li>`;
    })}</ul>${waiting.length > 0 && html`<p class="muted">${words.waitingFor(waiting.join(', '))}</p>`}`,
  });
  return html`${kit.offers('answer-times') && html`<h2>${words.offeredHeading}</h2>${kit.form('answer-times')}`}${answers}${kit.form('fix-meeting')}`;
};

const pastPart = ({ view }: MeetingView): Part =>
  view.state.meetings.past.length > 0 &&
  html`<h2>${words.pastHeading}</h2><ul>${view.state.meetings.past.map(
    ({ is, time }) => html`<li>${timeInFull(time.startsAt)}: ${words.past[is]}</li>`,
  )}</ul>`;

const main = (meeting: MeetingView, kit: Kit): Html => {
  const { fixed, offer } = meeting.view.state.meetings;
  const none = meeting.view.place.is === 'mediator' ? words.noneMediator : words.none;
  return html`<h1>${words.title}</h1>
${fixed !== null && fixedPart(meeting, fixed, kit)}
${fixed === null && offer === null && html`<p>${none}</p>`}
${fixed === null && offer !== null && offeredPart(meeting, kit)}
${kit.offers('offer-times') && html`<h2>${offer === null ? words.offerHeading : words.offerNew}</h2>${kit.form('offer-times', { secondary: offer !== null })}`}
${pastPart(meeting)}`;
};

export const meetingPage = page<MeetingView>({
  path: '/case/:ref/meeting',
  open: 'signed-in',
  load: openMeeting,
  title: () => words.title,
  links: ({ view }) => [
    ...caseLinks(view),
    ...(view.state.meetings.fixed === null
      ? []
      : [{ rel: 'calendar', href: `${view.url}/meeting/calendar.ics`, title: words.calendar }]),
  ],
  actions: [answerTimesAction, fixMeetingAction, offerTimesAction, recordMeetingAction, cancelMeetingAction],
  json: (meeting) => {
    const { fixed, offer, past } = meeting.view.state.meetings;
    return {
      fixed: fixed === null ? null : { ...fixed.time, way: fixed.way, place: meeting.place },
      offered: (offer?.times ?? []).map((time) => ({ ...time, suits: suitedBy(meeting, time) })),
      notAnswered: offer === null ? [] : notAnswered(meeting),
      past: past.map(({ time, way, is, attended }) => ({ ...time, way, is, attended })),
    };
  },
  look: ({ view }) => ({ back: view.url }),
  view: (meeting, kit) => ({ main: main(meeting, kit) }),
});
