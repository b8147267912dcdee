/** The answer: what fits best and why, the dates, what else is open, what is not, and who helps for free. */
import { isLiveStage, otherSide } from '../../../../law/disagreement.ts';
import type { Guidance, Note, OpenRoute } from '../../../../law/guidance.ts';
import { isConfirmed, type RuleId, sourcesOf } from '../../../../law/rules/register.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { details } from '../../../../web/components/content/details/details.ts';
import { button } from '../../../../web/components/form/button/button.ts';
import { type Html, html, type Part } from '../../../../web/html.ts';
import type { View } from '../../../../web/page.ts';
import { dayInFull, withDaysInFull } from '../../../dates.ts';
import { notConfirmedExplained, notConfirmedMark, sourceTold } from '../../not-confirmed.ts';
import { hasUnconfirmedFact } from '../../routes/facts.ts';
import { answersList } from '../answers-view.ts';
import type { Check, Result } from '../check.ts';
import { addressWith } from '../conversation/address.ts';
import { disagreementKindOf, stageOf } from '../conversation/situation.ts';
import { safetyCard } from '../safety-view.ts';
import { askHref } from './ask-link.ts';
import { datesView } from './dates-view.ts';
import { bestRoute, comparison, notOpen, otherRoutes, sourceList, sourcesFolded } from './routes-view.ts';
import { certificateWords, words } from './words.en.ts';

const isTalk = ({ route }: OpenRoute): boolean => route === 'disagreement-resolution';

export const isTalkOpen = ({ guidance }: Result): boolean => guidance.routes.some(isTalk);

/** At most one main button on the page: the other is secondary. */
const askButton = (check: Check, isMain: boolean): Html =>
  html`<p class="not-on-paper">${words.askWhat}</p>${button({
    text: words.ask,
    href: askHref(check),
    ...(isMain ? {} : { classes: 'govuk-button--secondary' }),
  })}`;

const talkButton = button({ text: words.talk, href: '/talk', classes: 'govuk-button--secondary' });

/** In a live stage the law puts the council or the NHS board on the other side, not the setting (CoP 11.8). */
export const otherSideOf = ({ answers }: Check, result: Result) => {
  const stage = stageOf(answers) ?? 'none';
  const appealed = result.guidance.routes.some(({ route }) => route === 'tribunal-appeal');
  if (!isLiveStage(stage) || !(isTalkOpen(result) || appealed)) return null;
  return otherSide(disagreementKindOf(answers), stage);
};

/** The routes as they are told: in a live stage a talk is with the authorities, whatever it is about. */
export const routesTold = (check: Check, result: Result): readonly OpenRoute[] =>
  result.guidance.routes.map((route) =>
    isTalk(route) && otherSideOf(check, result) !== null ? { ...route, why: words.talkLive } : route,
  );

const whoWith = (check: Check, result: Result): Html | '' => {
  const side = otherSideOf(check, result);
  if (side === null) return '';
  return card({
    heading: words.whoWith,
    html: html`<p>${words.whoWithLive}</p><p>${side.why}</p>${sourcesFolded(side.sources)}`,
  });
};

const certificateSources = { required: sourcesOf('C-1'), 'not-required': sourcesOf('C-2') } as const;

const whoseCase = ({ party, certificate }: Guidance): Html =>
  html`${card({
    heading: words.whoseCase,
    html: html`<p>${party.why}</p>${sourcesFolded(party.sources)}`,
  })}${
    certificate === 'not-applicable'
      ? ''
      : card({
          heading: words.certificate,
          html: html`<p>${certificateWords[certificate]}</p>${sourcesFolded(certificateSources[certificate])}`,
        })
  }`;

const noteSource = ({ text, sources }: Note): Html =>
  html`<li>${withDaysInFull(text)} ${sources.map((source) => sourceTold(source, sources)).join('; ')}.</li>`;

const noteTold = ({ text, sources }: Note): Html =>
  html`<li>${withDaysInFull(text)}${notConfirmedMark(isConfirmed(sources))}</li>`;

const goodToKnow = (notes: readonly Note[]): Html | '' =>
  notes.length === 0
    ? ''
    : html`<h2>${words.good}</h2><ul>${notes.map(noteTold)}</ul>
${details({ summaryText: words.sources, html: html`<ul>${notes.map(noteSource)}</ul>` })}`;

/** Whether anything on the page carries the mark, so that it is explained. */
const hasMark = ({ routes, deadlines, notOpen: shut, notes, party }: Guidance): boolean =>
  [...routes, ...deadlines, ...shut, ...notes, party].some(({ sources }) => !isConfirmed(sources)) ||
  hasUnconfirmedFact(routes.map(({ route }) => route));

/** What nobody need worry about, each with the rules it rests on. */
const calming = (result: Result): readonly (readonly [text: string, ...rules: readonly RuleId[]])[] => {
  const { routes } = result.guidance;
  return [
    [words.calmList.rights, 'DR-6'],
    [words.calmList.free, 'DR-3'],
    [words.calmList.nobody],
    ...(isTalkOpen(result) ? [[words.calmPlan, 'DR-2'] as const] : []),
    ...(routes.some(({ route }) => route === 'tribunal-permission')
      ? [[words.calmTribunal, 'T-4'] as const]
      : []),
  ];
};

export const calmOf = (result: Result): readonly string[] => calming(result).map(([text]) => text);

const calm = (result: Result): Html => {
  const told = calming(result);
  const sources = sourcesOf(...told.flatMap(([, ...rules]) => rules));
  return html`<h2>${words.calm}</h2><ul>${told.map(([text]) => html`<li>${text}</li>`)}</ul>
${details({ summaryText: words.sources, html: sourceList(sources) })}`;
};

const councilPage = ({ authority }: Check): Html =>
  authority === null
    ? html`<a href="/authorities">${words.findCouncil}</a>`
    : html`<a href="/authorities/${authority.gss}">${words.yourCouncil(authority.shortName)}</a>`;

const free = (check: Check): Html => html`<h2>${words.free}</h2>
<ul>${words.freeList.map(([who, what]) => html`<li><strong>${who}</strong> ${what}</li>`)}</ul>
<p>${councilPage(check)}</p>
${talkButton}`;

/** A fact that few need to tell, asked of nobody: it stands at the end and can be taken back. */
export const detainedHref = ({ address, isDetained }: Check): string =>
  addressWith(address, ['detained'], isDetained ? [] : [['detained', 'yes']]);

const detained = (check: Check): Html =>
  check.isDetained
    ? html`<p class="not-on-paper">${words.detainedNow} <a href="${detainedHref(check)}">${words.notDetainedLink}</a></p>`
    : html`<p class="not-on-paper">${words.detained} ${words.detainedText} <a href="${detainedHref(check)}">${words.detainedLink}</a></p>`;

const answers = (check: Check): Html => html`<h2 id="answers">${words.answers}</h2>
${answersList(check)}${detained(check)}
<p class="not-on-paper"><a href="/check">${words.startAgain}</a></p>`;

const safetyFirst = (check: Check): Part =>
  check.answers.get('harm')?.includes('yes') === true &&
  html`<h2>${words.safetyFirst}</h2>${safetyCard(check)}`;

/** In: what was answered and what the law says. Out: the page, made to be printed as well. */
export const resultView = (check: Check, result: Result): View => {
  const { guidance } = result;
  const [best, ...others] = routesTold(check, result);
  if (best === undefined) throw new Error('Guidance without a route');
  const under = (route: OpenRoute): Part => isTalk(route) && askButton(check, isTalk(best));
  return {
    main: html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${notConfirmedExplained(hasMark(guidance))}
${safetyFirst(check)}
${bestRoute(best, under(best))}
${!isTalkOpen(result) && html`<p>${words.askNotHere} <a href="/talk">${words.talk}</a></p>`}
<div class="cards">${whoWith(check, result)}${whoseCase(guidance)}</div>
${datesView(guidance.deadlines, check.today.toString(), check.answers.has('agreed-what'))}
${otherRoutes(others, under)}
${comparison(guidance)}
${notOpen(guidance.notOpen)}
${goodToKnow(guidance.notes)}
${calm(result)}
${free(check)}
${answers(check)}
<p class="muted">${words.printable} ${words.workedOut(dayInFull(check.today.toString()))}</p>`,
  };
};
