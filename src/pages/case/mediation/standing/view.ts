/** The mediation strand as HTML, for each what is theirs. */
import { nextStep } from '../../../../web/components/case/next-step/next-step.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { html, type Part } from '../../../../web/html.ts';
import type { Kit, View } from '../../../../web/page.ts';
import { dayInFull } from '../../../dates.ts';
import { nextDateCard } from '../../dates/next-date-card.ts';
import { knowsChoice } from '../strand.ts';
import { choicePart, chosenCard, whatItIs } from './choice-part.ts';
import { headOf } from './head.ts';
import { canChoose, type StrandView } from './strand-view.ts';
import { dutyPart, informationCard, lateCard, sidesCard, tellingCard } from './telling-part.ts';
import { words } from './words.en.ts';

const appealCard = ({ mediation, viewer }: StrandView, kit: Kit): Part => {
  if (!knowsChoice(viewer)) return '';
  if (mediation.appealedOn !== null) {
    return card({ html: html`<p>${words.appeal.reported(dayInFull(mediation.appealedOn))}</p>` });
  }
  return (
    kit.offers('report-appeal') &&
    card({
      heading: words.appeal.heading,
      html: html`<p>${words.appeal.intro}</p>${kit.form('report-appeal', { secondary: true })}`,
    })
  );
};

export const strandPageView = (strand: StrandView, kit: Kit): View => {
  const { view, viewer, mediation, today } = strand;
  const { sentence, detail } = headOf(strand);
  const isChoosing = viewer === 'family' && canChoose(strand) && mediation.choice === null;
  const main = html`<h1>${words.title}</h1><p class="muted">${words.reference(view.state.reference)}</p>
${nextStep({ heading: words.headHeading, sentence, detail: detail === '' ? undefined : detail })}
${lateCard(strand)}
${isChoosing && whatItIs()}
${isChoosing && choicePart(strand, kit)}
${dutyPart(strand, kit)}
${chosenCard(strand)}
${informationCard(strand, kit)}
${tellingCard(strand, kit)}
${!isChoosing && choicePart(strand, kit)}
${appealCard(strand, kit)}
${sidesCard(strand)}`;
  // A body has its one date among its duties.
  const side = viewer === 'body' ? null : nextDateCard(view, today, ({ basis }) => basis === 'law');
  return side === null ? { main } : { main, side };
};
