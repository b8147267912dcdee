/** How the choice of a mediator looks to each: caseworker, proposed mediator, party, appointed mediator. */
import { partiesOf } from '../../../case/standing.ts';
import type { Party } from '../../../case/state.ts';
import { sourcesOf } from '../../../law/rules/register.ts';
import { nextStep as nextStepCard } from '../../../web/components/case/next-step/next-step.ts';
import { partyList } from '../../../web/components/case/party-list/party-list.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { table } from '../../../web/components/content/table/table.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import { partyLabel } from '../case-view.ts';
import {
  type Choosing,
  canBeAnswered,
  hasAccepted,
  mediatorName,
  ownHasAccepted,
  ownSide,
  peopleOf,
} from './choosing.ts';
import { words } from './words.en.ts';

const list = (items: readonly string[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const said = ({ view }: Choosing, says: (party: Party) => Part): Html =>
  partyList(
    partiesOf(view.state).map((party) => ({
      side: party.kind,
      name: partyLabel(view, party),
      said: says(party),
    })),
  );

const independence = (): Html =>
  html`<p class="muted small">${words.sources}${sourcesOf('DR-4').join('; ')}.</p>`;

const nobodyNow = ({ view }: Choosing): Html =>
  nextStepCard({
    sentence: view.state.mediator.past.length > 0 ? words.none.another : words.none.first,
    detail: words.none.detail,
  });

/** The sentence at the head of a party's page, and its detail. */
const headOfParty = (choosing: Choosing, name: string): readonly [string, string | undefined] => {
  const { appointed, declaration } = choosing.view.state.mediator;
  if (appointed !== null) return [words.party.appointed(name), undefined];
  if (declaration === null) return [words.party.proposed(name), words.party.waitsForDeclaration(name)];
  if (!canBeAnswered(choosing)) return [words.party.proposed(name), words.party.waitsForAll];
  return ownHasAccepted(choosing)
    ? [words.party.youAccepted(name), words.party.waiting]
    : [words.party.question(name), words.party.questionDetail];
};

const declaredCard = ({ view }: Choosing, name: string): Part => {
  const { declaration } = view.state.mediator;
  return (
    declaration !== null &&
    card({
      heading: words.party.declaredHeading(name),
      html: html`<p>${words.party.declaredOn(dayInFull(londonDate(declaration.at)))}</p>
${list([words.party.employer, words.party.interests])}${independence()}`,
    })
  );
};

const answersCard = (choosing: Choosing): Part => {
  const isAnswering = canBeAnswered(choosing);
  const own = ownSide(choosing);
  const says = ({ id }: Party): string => {
    const hasAnswered = hasAccepted(choosing, id);
    if (id === own) return hasAnswered ? words.party.youHaveAnswered : words.party.youHaveNotAnswered;
    return hasAnswered ? words.party.hasAnswered : words.party.hasNotAnswered;
  };
  return (
    isAnswering &&
    card({
      heading: words.party.answersHeading,
      html: html`${said(choosing, says)}<p class="muted">${words.party.answersDetail}</p>`,
    })
  );
};

/** Both buttons look the same: neither answer is the main one. */
const partyForms = (kit: Kit): Part => {
  const isAnswering = kit.offers('accept-mediator');
  return [
    isAnswering &&
      card({
        heading: words.party.acceptHeading,
        html: html`${list(words.party.accept)}${kit.form('accept-mediator', { secondary: true })}`,
      }),
    kit.offers('object-to-mediator') &&
      card({
        heading: isAnswering ? words.party.objectHeading : words.party.objectLaterHeading,
        html: html`${list(words.party.object)}${kit.form('object-to-mediator', { secondary: true })}`,
      }),
  ];
};

export const partyView = (choosing: Choosing, kit: Kit): Html => {
  const name = mediatorName(choosing);
  if (name === null) return nobodyNow(choosing);
  const [sentence, detail] = headOfParty(choosing, name);
  return html`${nextStepCard({ sentence, detail })}
${declaredCard(choosing, name)}${answersCard(choosing)}${partyForms(kit)}`;
};

const namesCard = (choosing: Choosing): Html =>
  card({
    heading: words.candidate.partiesHeading,
    html: said(choosing, (party) => {
      const names = peopleOf(choosing.view, party);
      return names.length === 0 ? words.candidate.noPerson : names.join(', ');
    }),
  });

export const candidateView = (choosing: Choosing, kit: Kit): Html => {
  const isDeclared = choosing.view.state.mediator.declaration !== null;
  const { candidate } = words;
  return html`${nextStepCard(
    isDeclared
      ? { sentence: candidate.declared, detail: candidate.declaredNext }
      : { sentence: candidate.intro, detail: candidate.detail },
  )}
${namesCard(choosing)}
${kit.offers('declare-interests') && card({ heading: candidate.formHeading, html: html`${kit.form('declare-interests')}` })}
${
  kit.offers('stand-down') &&
  card({
    heading: candidate.standDownHeading,
    html: html`<p>${candidate.standDown}</p>${kit.form('stand-down', { secondary: true })}`,
  })
}`;
};

export const appointedView = (choosing: Choosing, kit: Kit): Html => {
  const { appointed } = words;
  return html`<p class="lead">${appointed.intro}</p>
${card({ heading: appointed.acceptedHeading, html: said(choosing, () => appointed.accepted) })}
${
  kit.offers('stand-down') &&
  card({
    heading: appointed.standDownHeading,
    html: html`<p>${appointed.standDown}</p>${kit.form('stand-down', { secondary: true })}`,
  })
}`;
};

/** The state of the choice in one sentence, for caseworkers. */
export const deskSays = (choosing: Choosing): string => {
  const { appointed, declaration, past } = choosing.view.state.mediator;
  const name = mediatorName(choosing);
  if (name === null) return past.length > 0 ? words.desk.noneAgain : words.desk.noneYet;
  if (appointed !== null) return words.desk.appointed(name);
  return declaration === null ? words.desk.proposed(name) : words.desk.declared(name);
};

const deskAnswers = (choosing: Choosing): Part =>
  choosing.view.state.mediator.declaration !== null &&
  card({
    heading: words.desk.answersHeading,
    html: html`${said(choosing, ({ id }) => (hasAccepted(choosing, id) ? words.desk.accepted : words.desk.notYet))}${
      choosing.note !== null && html`<h3>${words.desk.note}</h3><p class="as-typed">${choosing.note}</p>`
    }`,
  });

const deskTable = ({ view, candidates }: Choosing): Html =>
  table({
    caption: words.desk.listCaption,
    head: [{ text: words.desk.columnName }, { text: words.desk.columnAgainst }],
    firstCellIsHeader: true,
    rows: candidates.map(({ account, name, against }) => {
      const says = against === null ? words.desk.canBeProposed : words.desk.against[against];
      return [
        { text: name },
        { text: account === view.state.mediator.appointed ? words.desk.isMediator : says },
      ];
    }),
  });

export const deskView = (choosing: Choosing, kit: Kit): Html => {
  const { desk } = words;
  const isAnother = mediatorName(choosing) !== null;
  return html`<p class="lead">${deskSays(choosing)}</p>
${deskAnswers(choosing)}
${
  kit.offers('propose-mediator') &&
  card({
    heading: isAnother ? desk.proposeAnotherHeading : desk.proposeHeading,
    html: html`${isAnother && html`<p>${desk.proposeAnother}</p>`}${kit.form('propose-mediator', { secondary: isAnother })}`,
  })
}
${choosing.candidates.every(({ against }) => against !== null) && html`<p>${desk.nobody}</p>`}
<h2>${desk.listHeading}</h2>${deskTable(choosing)}`;
};
