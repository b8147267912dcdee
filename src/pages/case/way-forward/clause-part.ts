/** One clause as pages draw it and as JSON says it. */
import { partiesOf } from '../../../case/standing.ts';
import { toDay } from '../../../law/calendar.ts';
import { agreedTimes } from '../../../law/clocks/agreed-actions.ts';
import { clauseCard } from '../../../web/components/case/clause-card/clause-card.ts';
import { paragraphs } from '../../../web/components/case/message/message.ts';
import type { HeadingLevel } from '../../../web/components/content.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { dayInFull } from '../../dates.ts';
import { partyLabel, partyTitle } from '../case-view.ts';
import { type OpenClause, stanceOf, type WayForwardView } from './way-forward.ts';
import { words } from './words.en.ts';

/** A date that went by while the text was talked about: a promise for the past helps nobody. */
export const hasDatePassed = ({ today }: WayForwardView, { clause }: OpenClause): boolean =>
  clause.dueOn !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(clause.dueOn), today) < 0;

/** In a mediation the law gives a time to what has no date of its own. */
const timesByLaw = ({ today }: WayForwardView, { clause }: OpenClause): readonly string[] =>
  clause.dueOn === null && clause.lawAction !== null ? agreedTimes(clause.lawAction, toDay(today)) : [];

const byWhen = (way: WayForwardView, open: OpenClause): Part => {
  const { dueOn } = open.clause;
  if (dueOn === null) return timesByLaw(way, open).join(' ') || words.text.noDate;
  const isOver = way.view.state.wayForward.agreement === null && hasDatePassed(way, open);
  return html`<time datetime="${dueOn}">${dayInFull(dueOn)}</time>${isOver && html` <strong>${words.text.dateHasPassed}</strong>`}`;
};

const suggestionsOf = ({ view }: WayForwardView, { suggestions }: OpenClause, level: 3 | 4): Part => {
  if (suggestions.length === 0) return '';
  const list = suggestions.map(
    ({ party, text }) => html`<li><strong>${partyLabel(view, party)}:</strong> ${paragraphs(text)}</li>`,
  );
  const heading = level === 3 ? html`h3` : html`h4`;
  return html`<${heading} class="card__heading">${words.text.suggestions}</${heading}><ul>${list}</ul>`;
};

/** In: the forms and links below it. A clause alone on its page has heading level 2. */
export const clausePart = (
  way: WayForwardView,
  open: OpenClause,
  actions: Html,
  headingLevel: HeadingLevel & (2 | 3) = 3,
): Html => {
  const { view } = way;
  return clauseCard({
    number: open.number,
    title: open.title,
    headingLevel,
    who: partyTitle(view, open.clause.owner),
    what: paragraphs(open.what),
    byWhen: byWhen(way, open),
    howWeWillKnow: paragraphs(open.howWeWillKnow),
    acceptances: partiesOf(view.state).map((party) => ({
      name: partyLabel(view, party),
      side: party.kind,
      state: stanceOf(open, party.id),
    })),
    actions: html`${suggestionsOf(way, open, headingLevel === 2 ? 3 : 4)}${actions}`,
  });
};

export const clauseAsJson = (way: WayForwardView, open: OpenClause) => {
  const { view } = way;
  const { clause, number, title, what, howWeWillKnow, suggestions } = open;
  return {
    clause: clause.id,
    number,
    revision: clause.revision,
    issue: clause.issue,
    about: title,
    owner: clause.owner,
    who: partyTitle(view, clause.owner),
    what,
    byWhen: clause.dueOn,
    byLaw: timesByLaw(way, open),
    howWeWillKnow,
    acceptances: partiesOf(view.state).map((party) => ({
      party: party.id,
      name: partyLabel(view, party),
      stance: stanceOf(open, party.id),
    })),
    suggestions: suggestions.map(({ party, text }) => ({ party, name: partyLabel(view, party), text })),
  };
};
