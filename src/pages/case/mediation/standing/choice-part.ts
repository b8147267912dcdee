/** The family's choice: yes, no and time to think, told and shown alike. */
import { sourcesOf } from '../../../../law/rules/register.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { details } from '../../../../web/components/content/details/details.ts';
import { summaryList } from '../../../../web/components/content/summary-list/summary-list.ts';
import { type Html, html, type Part } from '../../../../web/html.ts';
import type { Kit } from '../../../../web/page.ts';
import { dayInFull } from '../../../dates.ts';
import { certificateNeed, isOutOfTime, knowsChoice } from '../strand.ts';
import type { StrandView } from './strand-view.ts';
import { words } from './words.en.ts';

const { choice: says } = words;

export const list = (items: readonly string[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

export const sources = (texts: readonly string[]): Html =>
  details({ summaryText: words.source, html: list(texts) });

const afterYes = ({ mediation }: StrandView): readonly string[] =>
  certificateNeed(mediation) === 'required' ? [...says.yes, says.yesCertificate] : says.yes;

const certificateAfterNo = ({ view, mediation, today }: StrandView): string => {
  if (certificateNeed(mediation) !== 'required') return says.noNeedForOne;
  if (isOutOfTime(view.state, mediation, today)) return says.noOutOfTime;
  return mediation.information === null ? says.noToldFirst : says.noCertificate;
};

const afterNo = (strand: StrandView): readonly string[] => [
  ...says.no,
  ...(strand.mediation.hasBeenChosen ? [] : [says.noNobodyTold]),
  certificateAfterNo(strand),
];

/** What follows and the form: the same for both answers, and neither button is the main one. */
const answer = (
  kit: Kit,
  name: string,
  id: string,
  heading: string,
  follows: readonly string[],
  headingLevel: 2 | 3,
): Part =>
  kit.offers(name) &&
  card({
    heading,
    headingLevel,
    id,
    html: html`<p>${says.follows}</p>${list(follows)}${kit.form(name, { secondary: true })}`,
  });

const nav = (): Html =>
  html`<nav class="choices" aria-label="${says.nav}"><ul>${says.links.map(
    ({ href, text }) => html`<li><a href="${href}">${text}</a></li>`,
  )}</ul></nav>`;

/** Before the family has chosen: three ways on, each in a card of its own. */
const firstChoice = (strand: StrandView, kit: Kit): Html => html`<h2>${says.heading}</h2>
<p>${says.intro}</p>${nav()}
${answer(kit, 'choose-mediation', 'yes', says.yesHeading, afterYes(strand), 3)}
${answer(kit, 'decline-mediation', 'no', says.noHeading, afterNo(strand), 3)}
${card({ heading: says.timeHeading, headingLevel: 3, id: 'time', html: list(says.time) })}`;

/** In: a page on which the family can choose, or choose anew. */
export const choicePart = (strand: StrandView, kit: Kit): Part => {
  const offersBoth = kit.offers('choose-mediation') && kit.offers('decline-mediation');
  if (offersBoth) return firstChoice(strand, kit);
  return html`${answer(kit, 'choose-mediation', 'yes', says.changeHeading, afterYes(strand), 2)}${answer(
    kit,
    'decline-mediation',
    'no',
    says.changeHeading,
    afterNo(strand),
    2,
  )}`;
};

const textRow = (key: string, text: string | null) => ({
  key: { text: key },
  value: { html: html`<span class="as-typed">${text ?? words.erased}</span>` },
});

/** What was chosen, and about what. That the family declined is for itself and the desk. */
export const chosenCard = ({ mediation, viewer, opened, view }: StrandView): Part => {
  const { choice } = mediation;
  const heading = viewer === 'family' ? says.chosenHeading : says.chosenHeadingOthers;
  if (choice === null) return '';
  if (choice.is === 'decline') {
    const day = says.declinedOn(dayInFull(choice.on));
    return knowsChoice(viewer) && card({ heading, html: html`<p>${day}</p>` });
  }
  // The desk arranges, and does not read what everyone in the talks reads.
  const rows = view.place.is === 'caseworker' ? [] : [textRow(says.about, opened.text(choice.issues))];
  const health =
    choice.health === null || view.place.is === 'caseworker'
      ? []
      : [textRow(says.healthWanted, opened.text(choice.health))];
  return card({
    heading,
    html: html`<p>${says.chosenOn(dayInFull(choice.on))}</p>${rows.length > 0 && summaryList({ rows: [...rows, ...health] })}`,
  });
};

export const whatItIs = (): Html =>
  card({
    heading: words.what.heading,
    html: html`${list(words.what.says)}${sources(sourcesOf('M-1', 'M-6', 'A-7'))}`,
  });
