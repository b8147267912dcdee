/** The meeting as HTML. */
import { partiesOf } from '../../../case/standing.ts';
import { secureLink } from '../../../meeting/place.ts';
import type { FixedMeeting } from '../../../meeting/state.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { insetText } from '../../../web/components/content/inset-text/inset-text.ts';
import { summaryList } from '../../../web/components/content/summary-list/summary-list.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { refusalWords } from '../../refusals.words.en.ts';
import { type CaseView, ownParty, partyLabel } from '../case-view.ts';
import { answersInWords } from './fields.ts';
import type { MeetingView } from './meeting.ts';
import { timeSpan } from './time-words.ts';
import { words } from './words.en.ts';

export const calendarHref = ({ url }: CaseView): string => `${url}/meeting/calendar.ics`;

const placePart = (place: string): Html => {
  const link = secureLink(place);
  return link === null ? html`${place}` : html`<a href="${link}" rel="noreferrer noopener">${place}</a>`;
};

const factsOf = (when: string | null, way: keyof typeof words.ways, place: string | null): Html =>
  summaryList({
    rows: [
      when !== null && { key: { text: words.when }, value: { text: when } },
      { key: { text: words.way }, value: { text: words.ways[way] } },
      place !== null && { key: { text: words.place }, value: { html: placePart(place) } },
    ],
  });

const ownRoomLink = (view: CaseView): Part => {
  const own = ownParty(view);
  return (
    own !== null &&
    html`<p>${words.change} <a href="${view.url}/rooms/${own}#latest">${words.ownRoom}</a></p>`
  );
};

const fixedPart = ({ view, fixed }: MeetingView): Part =>
  fixed !== null &&
  card({
    heading: words.fixedHeading,
    html: html`${factsOf(timeSpan(fixed.time), fixed.way, fixed.where)}
<p><a href="${calendarHref(view)}">${words.calendar}</a></p><p class="muted">${words.calendarHint}</p>
${ownRoomLink(view)}`,
  });

/** Where one of the times is about to be fixed, the choices say who answered what. */
const offerPart = ({ view, offer }: MeetingView, isFixing: boolean): Part =>
  offer !== null &&
  card({
    heading: view.place.is === 'mediator' ? words.offeredByYouHeading : words.offeredHeading,
    html: html`${factsOf(null, offer.way, offer.place)}
${!isFixing && html`<ul>${offer.times.map((time) => html`<li><strong>${timeSpan(time)}</strong><br>${time.hasPassed ? words.hasPassed : answersInWords(view, time)}</li>`)}</ul>`}`,
  });

const whyNot = ({ why, fixed }: MeetingView): Part => {
  if (why === null || fixed !== null) return null;
  const { says, next } = refusalWords[why.refused];
  return insetText({ text: `${says} ${next}` });
};

const nothingYet = ({ view, why, offer, fixed }: MeetingView): Part => {
  if (why !== null || offer !== null || fixed !== null) return null;
  return html`<p>${view.place.is === 'mediator' ? words.nothingYetForMediator : words.nothingYet}</p>`;
};

const forms = (meeting: MeetingView, kit: Kit): Part => {
  const hasOffer = meeting.offer !== null;
  return [
    kit.offers('answer-times') && html`<h2>${words.answerHeading}</h2>${kit.form('answer-times')}`,
    kit.offers('fix-meeting') && html`<h2>${words.fixHeading}</h2>${kit.form('fix-meeting')}`,
    kit.offers('offer-times') &&
      html`<h2>${hasOffer ? words.offerAgainHeading : words.offerHeading}</h2>
${hasOffer && html`<p>${words.offerAgain}</p>`}${kit.form('offer-times', { secondary: hasOffer })}`,
    kit.offers('record-meeting') &&
      html`<h2>${words.recordHeading}</h2>${kit.form('record-meeting', { secondary: meeting.fixed?.hasBegun !== true })}`,
    kit.offers('cancel-meeting') &&
      html`<h2>${words.cancelHeading}</h2>${kit.form('cancel-meeting', { secondary: true })}`,
  ];
};

const whoCame = (view: CaseView, { attended }: FixedMeeting): string =>
  partiesOf(view.state)
    .filter(({ id }) => attended.includes(id))
    .map((party) => partyLabel(view, party))
    .join(', ');

/** One line of what was before. */
const pastInWords = (view: CaseView, meeting: FixedMeeting): string => {
  const span = timeSpan(meeting.time);
  return meeting.is === 'held' ? words.held(span, whoCame(view, meeting)) : words.cancelled(span);
};

const pastPart = ({ view, fixed, past }: MeetingView): Part => {
  if (past.length === 0) return null;
  const isLastCancelled = fixed === null && past[0]?.is === 'cancelled';
  return html`<h2>${words.pastHeading}</h2><ul>${past.map((meeting) => html`<li>${pastInWords(view, meeting)}</li>`)}</ul>
${isLastCancelled && html`<p><a href="${calendarHref(view)}">${words.calendarAway}</a></p>`}`;
};

export const meetingMain = (meeting: MeetingView, kit: Kit): Html => {
  if (!meeting.isTheirs) return html`<h1>${words.title}</h1><p>${words.youLeft}</p>`;
  return html`<h1>${words.title}</h1><p class="muted">${words.london}</p>
${whyNot(meeting)}${nothingYet(meeting)}${fixedPart(meeting)}${offerPart(meeting, kit.offers('fix-meeting'))}
${forms(meeting, kit)}
${pastPart(meeting)}`;
};
