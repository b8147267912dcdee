/** The page of the way forward as HTML: where we are, the text, the list of issues. */
import { partiesOf } from '../../../case/standing.ts';
import { nextStep } from '../../../web/components/case/next-step/next-step.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit, View } from '../../../web/page.ts';
import { partyLabel } from '../case-view.ts';
import { limitsNote } from '../safety/limits.ts';
import { clausePart } from './clause-part.ts';
import { openIssueTexts } from './frozen.ts';
import {
  isMediator,
  isMediatorWriting,
  isSideWriting,
  mayEndTalks,
  mayWrite,
  type OpenClause,
  type OpenIssue,
  sorted,
  stanceOf,
  type WayForwardView,
  whoSays,
} from './way-forward.ts';
import { whereWeAre } from './where-we-are.ts';
import { words } from './words.en.ts';

const { text: textWords, issues: issueWords, make } = words;

const linkWords = (way: WayForwardView, number: number): string => {
  if (isMediatorWriting(way)) return textWords.edit(number);
  return isSideWriting(way) ? textWords.suggest(number) : textWords.look(number);
};

const clauseOf = (way: WayForwardView, open: OpenClause, kit: Kit, isFirstToAnswer: boolean): Html => {
  const params = { clause: open.clause.id };
  const href = `${way.view.url}/way-forward/clauses/${open.clause.id}`;
  return clausePart(
    way,
    open,
    html`${kit.form('accept-clause', { params, secondary: !isFirstToAnswer })}${kit.form('take-back-acceptance', { params, secondary: true })}
<p><a href="${href}">${linkWords(way, open.number)}</a></p>`,
  );
};

const textPart = (way: WayForwardView, kit: Kit): Html => {
  const { own, clauses, view } = way;
  const first = clauses.find((open) => own !== null && stanceOf(open, own) === 'thinking');
  return html`<h2>${textWords.heading}</h2>
${clauses.length === 0 && html`<p>${isMediator(way) ? textWords.noneMediator : textWords.none}</p>`}
${clauses.map((open) => clauseOf(way, open, kit, open === first))}
${
  isMediatorWriting(way) &&
  button({
    text: textWords.draft,
    href: `${view.url}/way-forward/new-clause`,
    classes: 'govuk-button--secondary',
  })
}`;
};

const recognition = ({ view }: WayForwardView, { issue }: OpenIssue): string => {
  const names = partiesOf(view.state)
    .filter((party) => issue.recognisedBy.has(party.id))
    .map((party) => partyLabel(view, party));
  if (names.length === 0) return issueWords.nobodyYet;
  const all = names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return issueWords.recognisedBy(all);
};

const issuePart = (way: WayForwardView, open: OpenIssue, kit: Kit): Html => {
  const { issue, text, options } = open;
  const href = `${way.view.url}/way-forward/issues/${issue.id}`;
  return card({
    heading: text,
    headingLevel: 3,
    html: html`<p class="muted">${issueWords.raisedBy(whoSays(way, issue.by))} ${recognition(way, open)}</p>
${kit.form('recognise-issue', { params: { issue: issue.id }, secondary: true })}
<p><a href="${href}">${issueWords.ideas(options.length)}<span class="govuk-visually-hidden"> ${issueWords.about(text)}</span></a></p>`,
  });
};

const issuesPart = (way: WayForwardView, kit: Kit): Html => {
  const isFirst = way.issues.length === 0 && way.clauses.length === 0;
  const form = kit.form('raise-issue', { secondary: !isFirst, before: limitsNote(way.view) });
  return html`<h2>${issueWords.heading}</h2>
${way.issues.length === 0 && html`<p>${issueWords.none}</p>`}
${way.issues.map((open) => issuePart(way, open, kit))}
${form !== '' && card({ heading: issueWords.raiseHeading, headingLevel: 3, html: html`${form}` })}`;
};

const partsList = (lead: string, parts: readonly OpenClause[]): Part =>
  parts.length > 0 &&
  html`<p>${lead}</p><ul>${parts.map(({ number, what }) => html`<li>${make.part(number, what)}</li>`)}</ul>`;

const makePart = (way: WayForwardView, kit: Kit): Part => {
  if (!kit.offers('make-agreement')) return '';
  const { accepted, others } = sorted(way);
  const open = openIssueTexts(way);
  const openList =
    open.length === 0
      ? html`<p>${make.nothingOpen}</p>`
      : html`<p>${make.open}</p><ul>${open.map((text) => html`<li>${text}</li>`)}</ul>`;
  return card({
    heading: make.heading,
    html: html`${partsList(make.in, accepted)}${partsList(make.out, others)}${openList}<p>${make.normal}</p>${kit.form('make-agreement', { secondary: others.length > 0 })}`,
  });
};

const endedPart = ({ view }: WayForwardView): Part =>
  view.state.wayForward.talksEnded &&
  quietPanel({
    heading: words.ended.heading,
    html: html`<p>${words.ended.text} <a href="/check">${words.ended.link}</a></p>`,
  });

const calmPart = ({ view }: WayForwardView): Html =>
  quietPanel({
    heading: words.calm.heading,
    html: html`<p>${words.calm.text}</p><p><a href="${view.url}/pause-or-leave">${words.calm.link}</a></p>`,
  });

export const wayForwardPageView = (way: WayForwardView, kit: Kit): View => {
  const { sentence, detail, action } = whereWeAre(way);
  const main = html`<h1>${words.title}</h1>
${mayWrite(way) && html`<p>${isMediator(way) ? words.introMediator : words.intro}</p>`}
${nextStep({ sentence, detail: detail ?? undefined, action: action ?? undefined })}
${endedPart(way)}
${textPart(way, kit)}
${makePart(way, kit)}
${issuesPart(way, kit)}
${mayEndTalks(way) && html`<p><a href="${way.view.url}/way-forward/end-talks">${words.end.link}</a></p>`}`;
  const isOpenMember = way.own !== null && way.view.state.closed === null;
  return isOpenMember ? { main, side: calmPart(way) } : { main };
};
