/** The mediation session: when it is and how long before it was told, who may come and why, the child's views, its end. */
import { card } from '../../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../../web/components/content/quiet-panel/quiet-panel.ts';
import { type Html, html, type Part } from '../../../../web/html.ts';
import type { Kit } from '../../../../web/page.ts';
import { dayInFull } from '../../../dates.ts';
import { page } from '../../../site.ts';
import { caseLinks, ownParty, partyName } from '../../case-view.ts';
import { sessionActions } from './actions.ts';
import { isFamily, loadSession, type SessionView } from './session.ts';
import { words } from './words.en.ts';

const whenCard = ({ view, mediation }: SessionView, kit: Kit): Html => {
  const { session, shorterNoticeAgreed } = mediation;
  const says =
    session === null
      ? words.notFixed
      : session.heldOn === null
        ? words.fixedOn(dayInFull(session.on))
        : words.heldOn(dayInFull(session.heldOn));
  const isInMeeting = view.place.is !== 'caseworker';
  return card({
    heading: words.when,
    html: html`<p>${says} ${isInMeeting && html`<a href="${view.url}/meeting">${words.meetingLink}</a>`}</p>
<p>${words.notice} <span class="muted">${words.noticeSources}</span></p>
${shorterNoticeAgreed && html`<p>${words.shorterDone}</p>`}
${
  kit.offers('agree-to-shorter-notice') &&
  html`<h3>${words.shorterHeading}</h3><p>${words.shorterText}</p>${kit.form('agree-to-shorter-notice', { secondary: true })}`
}`,
  });
};

const attendeeLine = (
  { view }: SessionView,
  { attendee, name }: NonNullable<SessionView['attendees']>[number],
  kit: Kit,
): Html =>
  html`<li>${name}: ${words.basis[attendee.basis]}${
    attendee.party !== null && `, ${words.saysWho(partyName(view, attendee.party))}`
  } ${kit.form('remove-attendee', { params: { attendee: attendee.id }, secondary: true })}</li>`;

const whoCard = (session: SessionView, kit: Kit): Html => {
  const { attendees } = session;
  const listed: Part =
    attendees === null
      ? html`<p>${words.attendeeSecret}</p>`
      : attendees.length === 0
        ? html`<p>${words.nobodyYet}</p>`
        : html`<ul>${attendees.map((each) => attendeeLine(session, each, kit))}</ul>`;
  return card({
    heading: words.who,
    html: html`<p>${words.whoText}</p>${listed}${
      kit.offers('list-attendee') &&
      html`<h3>${words.list.heading}</h3>${kit.form('list-attendee', { secondary: true })}`
    }`,
  });
};

const childCard = ({ mediation }: SessionView, kit: Kit): Html =>
  card({
    heading: words.child,
    html: html`<p>${words.childText}</p>
<p>${mediation.childsViews === null ? words.childNotYet : words.childDone[mediation.childsViews.how]}</p>
${kit.form('record-childs-views', { secondary: true })}`,
  });

const endCard = ({ mediation }: SessionView, kit: Kit): Html =>
  card({
    heading: words.end,
    html: html`<p>${
      mediation.concluded === null
        ? words.endText
        : words.ended(dayInFull(mediation.concluded.on), words.results[mediation.concluded.result])
    }</p>${kit.form('conclude-mediation')}`,
  });

const main = (session: SessionView, kit: Kit): Html => html`<h1>${words.title}</h1>
<p>${words.intro}</p>
${whenCard(session, kit)}
${whoCard(session, kit)}
${childCard(session, kit)}
${endCard(session, kit)}`;

export const sessionPage = page<SessionView>({
  path: '/case/:ref/session',
  open: 'signed-in',
  load: loadSession,
  title: () => words.title,
  links: ({ view }) => caseLinks(view),
  actions: sessionActions,
  json: ({ view, mediation, attendees }) => ({
    session: mediation.session,
    shorterNoticeAgreed: mediation.shorterNoticeAgreed,
    attendees:
      attendees?.map(({ attendee, name }) => ({
        attendee: attendee.id,
        name,
        party: attendee.party,
        basis: attendee.basis,
        agreedBy: attendee.agreedBy,
      })) ?? null,
    childsViews: mediation.childsViews === null ? null : mediation.childsViews.how,
    concluded: mediation.concluded,
    own: ownParty(view),
  }),
  look: ({ view }) => ({
    back: view.url,
    leaveThisPage: view.place.is === 'member',
    dense: view.place.is !== 'member',
  }),
  view: (session, kit) => ({
    main: main(session, kit),
    ...(isFamily(session)
      ? { side: quietPanel({ heading: words.expensesHeading, html: html`<p>${words.expenses}</p>` }) }
      : {}),
  }),
});
