/**
 * What a side tells us by phone or post, written down by a caseworker and recorded as such.
 * Only acts for which nobody has to read words that a caseworker may not read.
 */
import { partyTag } from '../../../web/components/case/party-tag/party-tag.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { caseLinks, partyLabel, personName } from '../../case/case-view.ts';
import { page } from '../../site.ts';
import { deskLook, reference, standingSays } from '../desk-view.ts';
import { mediationActions } from './mediation.ts';
import { mediatorAndTimesActions } from './mediator-and-times.ts';
import { promiseActions, promisesOf } from './promises.ts';
import { loadSide, type Side } from './side.ts';
import { takingPartActions } from './taking-part.ts';
import { textActions } from './text.ts';
import { words } from './words.en.ts';

const actions = [
  ...takingPartActions,
  ...mediationActions,
  ...mediatorAndTimesActions,
  ...textActions,
  ...promiseActions,
];

const actCard = (kit: Kit, name: string, heading: string, intro: string | null = null): Part =>
  kit.offers(name) &&
  card({
    heading,
    html: html`${intro !== null && html`<p>${intro}</p>`}${kit.form(name, { secondary: true })}`,
  });

const mediatorName = ({ view }: Side): string => {
  const { appointed, proposed } = view.state.mediator;
  const account = appointed ?? proposed;
  return account === null ? '' : personName(view, account);
};

const nothing = ({ view }: Side, kit: Kit): Part => {
  if (view.state.closed !== null) return html`<p>${words.closed}</p>`;
  return !actions.some(({ name }) => kit.offers(name)) && html`<p>${words.nothing}</p>`;
};

const main = (side: Side, kit: Kit): Html => html`<h1>${words.title}</h1>
${reference(side.view)}
<p>${partyTag({ side: side.party.kind, name: partyLabel(side.view, side.party) })} ${standingSays(side.party)}</p>
<p>${words.intro(side.name)} ${words.readBack}</p>
${nothing(side, kit)}
${actCard(kit, 'agree-to-take-part', words.agree.heading)}
${actCard(kit, 'decline', words.decline.heading)}
${actCard(kit, 'choose-mediation', words.mediation.choose.heading)}
${actCard(kit, 'decline-mediation', words.mediation.decline.heading, words.mediation.decline.intro)}
${actCard(kit, 'say-cannot-arrange', words.mediation.cannotArrange.heading, words.mediation.cannotArrange.intro)}
${actCard(kit, 'agree-to-shorter-notice', words.mediation.shorterNotice.heading)}
${actCard(kit, 'report-appeal', words.mediation.appeal.heading, words.mediation.appeal.intro)}
${actCard(kit, 'accept-mediator', words.acceptMediator.heading(mediatorName(side)))}
${actCard(kit, 'answer-times', words.answerTimes.heading)}
${actCard(kit, 'accept-clause', words.text.accept.heading, words.text.intro)}
${actCard(kit, 'take-back-acceptance', words.text.takeBack.heading)}
${actCard(kit, 'sign-agreement', words.text.sign.heading, words.text.sign.intro)}
${actCard(kit, 'say-done', words.sayDone.heading)}
${actCard(kit, 'say-not-done', words.sayNotDone.heading)}
${actCard(kit, 'resume', words.resume.heading)}
${actCard(kit, 'pause', words.pause.heading)}
${actCard(kit, 'object-to-mediator', words.objectToMediator.heading(mediatorName(side)), words.objectToMediator.intro)}
${actCard(kit, 'leave', words.leave.heading, words.leave.intro)}`;

const notHere = ({ view }: Side): Html =>
  quietPanel({
    heading: words.notHereHeading,
    html: html`<p>${words.notHere}</p><p>${words.notHereHelp} <a href="${view.url}/people">${words.peopleLink}</a></p>
<p>${words.historyHint}</p>`,
  });

export const forASidePage = page<Side>({
  path: '/case/:ref/for/:party',
  open: 'signed-in',
  load: loadSide,
  title: () => words.title,
  links: ({ view }) => caseLinks(view),
  actions,
  json: (side) => ({
    party: side.party.id,
    kind: side.party.kind,
    name: side.name,
    takingPart: side.party.taking.is,
    paused: side.party.pausedAt !== null,
    promises: promisesOf(side),
    notHere: `${words.notHere} ${words.notHereHelp}`,
  }),
  look: ({ view }) => deskLook(view),
  view: (side, kit) => ({ main: main(side, kit), side: notHere(side) }),
});
