/** The decision as HTML: what was decided and when, the letter, what it leaves out, and how to put something right. */
import { sourcesOf } from '../../../../law/rules/register.ts';
import type { RecordedDecision } from '../../../../mediation/state.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { details } from '../../../../web/components/content/details/details.ts';
import { summaryList } from '../../../../web/components/content/summary-list/summary-list.ts';
import { type Html, html, type Part } from '../../../../web/html.ts';
import type { Kit, View } from '../../../../web/page.ts';
import { dayInFull, londonDate } from '../../../dates.ts';
import { nextDateCard } from '../../dates/next-date-card.ts';
import { canCorrect, correctHref, type DecisionView, letterHref } from './decision.ts';
import { decisionNames, noticeNames, sectionNames, words } from './words.en.ts';

const list = (items: readonly string[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const sources = (...texts: readonly string[]): Html =>
  details({ summaryText: words.source, html: list(texts) });

const before = (decision: DecisionView, kit: Kit): Html => html`<h2>${words.noneHeading}</h2>
<p>${words.noneIntro} ${decision.viewer === 'desk' && words.noneIntroDesk}</p>
${decision.viewer === 'family' && html`<p>${words.noneCalm}</p>`}
${sources(...sourcesOf('M-1', 'M-2', 'C-1'))}
${kit.form('record-decision')}`;

const dayRow = (key: string, day: string | null) => ({
  key: { text: key },
  value: { text: day === null ? words.notKnown : dayInFull(day) },
});

const letterValue = (decision: DecisionView, { letter }: RecordedDecision): Html => {
  if (letter === null) {
    return html`${canCorrect(decision) ? words.noLetter : words.noLetterToRead}`;
  }
  const name = decision.opened.text(letter.name);
  if (name === null) return html`${words.erased}`;
  return html`<a href="${letterHref(decision)}">${words.openLetter}</a> <span class="muted">${name}</span>`;
};

const recorded = (decision: DecisionView, its: RecordedDecision): Html =>
  card({
    heading: words.recordedHeading,
    html: summaryList({
      rows: [
        { key: { text: words.recordedKind }, value: { text: decisionNames[its.kind] } },
        its.sections.length > 0 && {
          key: { text: words.recordedSections },
          value: { html: list(its.sections.map((section) => sectionNames[section])) },
        },
        dayRow(words.recordedDated, its.dated),
        dayRow(words.recordedSent, its.sent),
        decision.viewer !== 'mediator' && dayRow(words.recordedContacted, its.contactedOn),
        { key: { text: words.recordedLetter }, value: { html: letterValue(decision, its) } },
      ],
    }),
  });

const checked = ({ mediation, viewer }: DecisionView): Part => {
  const missing = mediation?.letterMisses ?? null;
  if (missing === null) return mediation?.decision.letter && html`<p>${words.notChecked}</p>`;
  if (missing.length === 0) return html`<p>${words.whole}</p>`;
  return html`<p><strong>${words.missing}</strong></p>${list(missing.map((item) => noticeNames[item]))}
<p>${viewer === 'family' ? words.missingMeans : words.missingMeansDesk}</p>`;
};

const checkCard = (decision: DecisionView, kit: Kit): Part => {
  const says = checked(decision);
  if (!says && !kit.offers('check-letter')) return '';
  const isFirst = decision.mediation?.letterMisses === null;
  return card({
    heading: words.checkHeading,
    html: html`${says}<p>${words.checkLaw}</p>${sources(...sourcesOf('M-3'))}${kit.form('check-letter', { secondary: !isFirst })}`,
  });
};

const corrections = ({ opened }: DecisionView, { corrections: all }: RecordedDecision): Part =>
  all.length > 0 &&
  card({
    heading: words.correctionsHeading,
    html: html`<ul>${all.map(
      ({ at, reason }) =>
        html`<li>${words.correctedOn(dayInFull(londonDate(at)))} <span class="as-typed">${opened.text(reason) ?? words.erased}</span></li>`,
    )}</ul>`,
  });

const after = (
  decision: DecisionView,
  its: RecordedDecision,
  kit: Kit,
): Html => html`${recorded(decision, its)}
${checkCard(decision, kit)}
${corrections(decision, its)}
${canCorrect(decision) && html`<p><a href="${correctHref(decision)}">${words.correctLink}</a></p>`}
<p><a href="${decision.view.url}/mediation">${words.mediationLink}</a></p>`;

export const decisionPageView = (decision: DecisionView, kit: Kit): View => {
  const { view, mediation, today } = decision;
  const main = html`<h1>${words.title}</h1><p class="muted">${words.reference(view.state.reference)}</p>
${mediation === null ? before(decision, kit) : after(decision, mediation.decision, kit)}`;
  const side = mediation === null ? null : nextDateCard(view, today, ({ basis }) => basis === 'law');
  return side === null ? { main } : { main, side };
};
