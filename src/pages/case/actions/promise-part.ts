/** One promise as pages draw it and as JSON says it. */
import { clauseCard } from '../../../web/components/case/clause-card/clause-card.ts';
import { paragraphs } from '../../../web/components/case/message/message.ts';
import { partyList } from '../../../web/components/case/party-list/party-list.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { tag } from '../../../web/components/content/tag/tag.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { dayInFull } from '../../dates.ts';
import { partyLabel, partyTitle } from '../case-view.ts';
import type { OpenPromise, PromisesView, Saying } from './promises.ts';
import { words } from './words.en.ts';

const sayingWords = ({ says, on }: Saying, isYou: boolean): string => {
  const { said } = words;
  const day = on === null ? '' : dayInFull(on);
  if (says === 'done') return isYou ? said.youDone(day) : said.done(day);
  if (says === 'not-done') return isYou ? said.youNotDone(day) : said.notDone(day);
  return isYou ? said.youNothing : said.nothing;
};

const sayingsPart = ({ view, own }: PromisesView, { sayings }: OpenPromise): Html =>
  partyList(
    sayings.map((saying) => ({
      side: view.state.parties.get(saying.party)?.kind ?? 'service',
      name: partyLabel(view, saying.party),
      said: sayingWords(saying, saying.party === own),
    })),
  );

/** Routes for a promise that was not kept: rows 13 and 18 of the routing table, by who promised. */
export const overduePart = ({ view, own }: PromisesView, promise: OpenPromise): Part => {
  if (promise.state !== 'overdue') return '';
  const { overdue } = words;
  const isOwn = promise.owner === own;
  const [complaint, court] = [overdue.complaint[promise.ownerKind], overdue.court[promise.ownerKind]];
  const routes = isOwn ? [] : [complaint, court].filter((route) => route !== null);
  return quietPanel({
    heading: overdue.heading,
    headingLevel: 3,
    html: html`<ul>${isOwn && html`<li>${overdue.yours}</li>`}<li>${overdue.tellUs}</li>
<li>${overdue.mediator}${own !== null && html` <a href="${view.url}/rooms">${overdue.mediatorLink}</a>`}</li>
${routes.map((route) => html`<li>${route}</li>`)}</ul>${routes.length > 0 && html`<p>${overdue.rights}</p>`}`,
  });
};

/** In: the forms and links below it. */
export const promisePart = (data: PromisesView, promise: OpenPromise, actions: Part, level: 2 | 3): Html => {
  const { number, owner, dueOn, state, text } = promise;
  const when =
    dueOn === null ? words.noDate : html`<time datetime="${dueOn.toString()}">${dayInFull(dueOn)}</time>`;
  return clauseCard({
    number,
    title: words.aPromise,
    headingLevel: level,
    who: text?.who ?? partyTitle(data.view, owner),
    what: paragraphs(text?.what ?? words.erased),
    byWhen: html`${when} ${tag({ text: words.state[state] })}`,
    howWeWillKnow: paragraphs(text?.howWeWillKnow ?? words.erased),
    actions: html`${data.isSigned && sayingsPart(data, promise)}${actions}`,
  });
};

/** Facts for everybody who sees the page. */
export const factsAsJson = ({ view }: PromisesView, { number, owner, dueOn, state }: OpenPromise) => ({
  number,
  owner,
  who: partyTitle(view, owner),
  byWhen: dueOn,
  state,
});

export const promiseAsJson = (data: PromisesView, promise: OpenPromise) => ({
  ...factsAsJson(data, promise),
  clause: promise.clause,
  what: promise.text?.what ?? null,
  howWeWillKnow: promise.text?.howWeWillKnow ?? null,
  sides: promise.sayings.map(({ party, says, on }) => ({
    party,
    name: partyLabel(data.view, party),
    says,
    on,
  })),
  notes: promise.notes.map(({ party, at, text }) => ({
    party,
    name: partyLabel(data.view, party),
    at,
    text,
  })),
});
