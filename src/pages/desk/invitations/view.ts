/** How the invitations look: the asker's words and their readers first, then a card for each party. */
import { card } from '../../../web/components/content/card/card.ts';
import type { Reading } from '../../../web/field.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { type CaseView, personName, readersFor, roleOfPerson } from '../../case/case-view.ts';
import { showReaders } from '../../frame.ts';
import { partyHeading, reference } from '../desk-view.ts';
import { replyByPanel } from '../reply-by.ts';
import { type Invitable, type Invitations, openIn } from './invitable.ts';
import { words } from './words.en.ts';

/** Those who read it now, and the body whose person is not chosen yet. */
export const readersOnceInvited = (view: CaseView, ...invited: readonly Invitable[]): readonly Reading[] => [
  ...readersFor(view, 'everyone'),
  ...invited.map(({ party, name }) => ({
    name: name.charAt(0).toUpperCase() + name.slice(1),
    role: words.invitedPerson,
    party: null,
    side: party.kind,
  })),
];

const summaryCard = (invitations: Invitations): Html => {
  const { view, summary } = invitations;
  const invited = openIn(invitations).filter(({ party }) => party.taking.is === 'named');
  return card({
    heading: words.summaryHeading,
    html: html`<p>${words.summaryIntro}</p><p class="as-typed">${summary ?? words.unreadable}</p>
${showReaders(readersOnceInvited(view, ...invited), undefined, words.readers)}`,
  });
};

const membersPart = (view: CaseView, { party }: Invitable): Part =>
  party.members.length > 0 &&
  html`<p>${words.peopleHeading}: ${party.members
    .map(({ account }) => `${personName(view, account)} (${roleOfPerson(view, account)})`)
    .join(', ')}.</p>`;

const partyCard = (view: CaseView, invitable: Invitable, kit: Kit, isMain: boolean): Html => {
  const { party } = invitable;
  const { taking } = party;
  const form = kit.form('invite-party', { params: { party: party.id }, secondary: !isMain });
  return card({
    html: html`${partyHeading(view, party)}${membersPart(view, invitable)}
${taking.is === 'invited' && html`<p>${taking.opened ? words.opened : words.notOpened}</p>`}
${taking.is === 'invited' && form !== '' && html`<h3>${words.somebodyElseHeading}</h3>`}${form}`,
  });
};

export const sideOf = ({ at }: Invitations): Html => replyByPanel(at);

const nothingToDo = (invitations: Invitations): Part => {
  const { view } = invitations;
  if (view.state.closed !== null) return html`<p>${words.closed}</p>`;
  if (view.state.checkedAt === null) {
    return html`<p>${words.checkFirst} <a href="${view.url}/request">${words.readRequest}</a></p>`;
  }
  return openIn(invitations).length === 0 && html`<p>${words.none}</p>`;
};

export const mainOf = (invitations: Invitations, kit: Kit): Html => {
  const { view } = invitations;
  const invitable = openIn(invitations);
  const first = invitable.find(({ party }) => party.taking.is === 'named');
  return html`<h1>${words.title}</h1>
${reference(view)}
${nothingToDo(invitations)}
${invitable.length > 0 && summaryCard(invitations)}
${invitable.map((each) => partyCard(view, each, kit, each === first))}`;
};
