/** The mediator of a case: proposed by a caseworker, independent by declaration, accepted by everyone. One address for all. */
import { isIndependent } from '../../../case/commands/mediator/declare-interests.ts';
import { partiesOf } from '../../../case/standing.ts';
import { sourcesOf } from '../../../law/rules/register.ts';
import { type Html, html } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { page } from '../../site.ts';
import { caseLinks, partyLabel } from '../case-view.ts';
import { mediatorActions } from './actions.ts';
import {
  type Choosing,
  canBeAnswered,
  hasAccepted,
  loadChoosing,
  mediatorName,
  ownHasAccepted,
  peopleOf,
} from './choosing.ts';
import { appointedView, candidateView, deskSays, deskView, partyView } from './view.ts';
import { words } from './words.en.ts';

type Stands = 'none' | 'another-to-come' | 'proposed' | 'declared' | 'appointed';

const standing = ({ view }: Choosing): Stands => {
  const { appointed, proposed, declaration, past } = view.state.mediator;
  if (appointed !== null) return 'appointed';
  if (proposed === null) return past.length > 0 ? 'another-to-come' : 'none';
  return declaration === null ? 'proposed' : 'declared';
};

const declarationAsJson = ({ view }: Choosing) => {
  const { declaration } = view.state.mediator;
  return declaration === null
    ? null
    : {
        independent: isIndependent(declaration),
        at: declaration.at.toString(),
        rule: 'DR-4',
        sources: sourcesOf('DR-4'),
      };
};

const partyAsJson = (choosing: Choosing) => ({
  youAccepted: ownHasAccepted(choosing),
  answers: canBeAnswered(choosing)
    ? partiesOf(choosing.view.state).map((party) => ({
        party: party.id,
        name: partyLabel(choosing.view, party),
        hasAnswered: hasAccepted(choosing, party.id),
      }))
    : [],
});

const namesAsJson = ({ view }: Choosing) =>
  partiesOf(view.state).map((party) => ({
    party: party.id,
    name: partyLabel(view, party),
    people: peopleOf(view, party),
  }));

const acceptancesAsJson = (choosing: Choosing) =>
  partiesOf(choosing.view.state).map((party) => ({
    party: party.id,
    name: partyLabel(choosing.view, party),
    accepted: hasAccepted(choosing, party.id),
  }));

const asJson = (choosing: Choosing) => {
  const common = {
    is: standing(choosing),
    mediator: mediatorName(choosing),
    declaration: declarationAsJson(choosing),
  };
  const { place } = choosing.view;
  switch (place.is) {
    case 'caseworker':
      return {
        ...common,
        says: deskSays(choosing),
        acceptances: acceptancesAsJson(choosing),
        note: choosing.note,
        candidates: choosing.candidates.map(({ name, against }) => ({ name, against })),
      };
    case 'proposed-mediator':
      return { ...common, parties: namesAsJson(choosing) };
    case 'mediator':
      return { ...common, acceptances: acceptancesAsJson(choosing) };
    case 'member':
      return { ...common, ...partyAsJson(choosing) };
    case 'signer':
    case 'nobody':
      return common;
    default:
      return place satisfies never;
  }
};

const body = (choosing: Choosing, kit: Kit): Html => {
  const { place } = choosing.view;
  switch (place.is) {
    case 'caseworker':
      return deskView(choosing, kit);
    case 'proposed-mediator':
      return candidateView(choosing, kit);
    case 'mediator':
      return appointedView(choosing, kit);
    case 'member':
    case 'signer':
    case 'nobody':
      return partyView(choosing, kit);
    default:
      return place satisfies never;
  }
};

export const mediatorPage = page<Choosing>({
  path: '/case/:ref/mediator',
  open: 'signed-in',
  load: loadChoosing,
  title: () => words.title,
  links: ({ view }) => caseLinks(view),
  actions: mediatorActions,
  json: asJson,
  look: ({ view }) => ({ back: view.url, dense: view.place.is === 'caseworker' }),
  view: (choosing, kit) => ({
    main: html`<h1>${words.title}</h1><p class="muted">${words.reference(choosing.view.state.reference)}</p>
${body(choosing, kit)}`,
  }),
});
