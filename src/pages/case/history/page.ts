/** What has happened in a case, as far as the person who looks may know it. */
import type { PartyKind } from '../../../case/events.ts';
import type { AccountId, PartyId } from '../../../case/ids.ts';
import { partyTag } from '../../../web/components/case/party-tag/party-tag.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { type Link, notThere } from '../../../web/page.ts';
import { dayInFull, londonDate, timeInFull } from '../../dates.ts';
import { page, type SiteVisit, signedIn } from '../../site.ts';
import { type CaseView, caseLinks, openCaseView, personName } from '../case-view.ts';
import { words as caseWords } from '../case-view.words.en.ts';
import { type HistoryLine, historyFor } from './history.ts';
import { pastOf } from './past.ts';
import type { Names } from './says.ts';
import { words } from './words.en.ts';

interface History {
  readonly view: CaseView;
  readonly lines: readonly HistoryLine[];
  readonly page: number;
  readonly pages: number;
}

/** Keeps the page of a long case within the weight that a case page may have. */
const linesOnAPage = 50;

/** Names of parties that are no longer in the case are found too: the others went on without them. */
const namesFor = async (
  visit: SiteVisit,
  view: CaseView,
  parties: ReturnType<typeof pastOf>['parties'],
): Promise<Names> => {
  const bodies = [...parties.values()].flatMap(({ organisation }) => organisation ?? []);
  const organisations = await visit.services.organisations.byId(bodies);
  const kindName = (kind: PartyKind): string => caseWords.kinds[kind];
  const isKnown = (account: AccountId): boolean =>
    view.people.has(account) || view.staff.some((worker) => worker.account === account);
  return {
    party: (id: PartyId) => {
      const party = parties.get(id);
      if (party === undefined) return caseWords.aParty;
      const body = party.organisation === null ? undefined : organisations.get(party.organisation);
      return body?.name ?? kindName(party.kind);
    },
    person: (account) => {
      const name = isKnown(account) ? personName(view, account) : '';
      return name === '' ? null : name;
    },
  };
};

const pageAsked = (text: string | undefined, pages: number): number => {
  const asked = /^\d{1,6}$/u.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(asked, 1), pages);
};

const load = async (visit: SiteVisit): Promise<History | typeof notThere> => {
  const view = await openCaseView(visit);
  if (view === notThere) return notThere;
  const visitor = signedIn(visit);
  const events = await visit.services.store.readEvents(visitor, view.state.id);
  if (events === null) return notThere;
  const names = await namesFor(visit, view, pastOf(events).parties);
  const all = historyFor(events, { account: visitor.account, place: view.place }, names);
  const pages = Math.max(Math.ceil(all.length / linesOnAPage), 1);
  const number = pageAsked(visit.query['page'], pages);
  const lines = all.slice((number - 1) * linesOnAPage, number * linesOnAPage);
  return { view, lines, page: number, pages };
};

const address = ({ view }: History, number: number): string =>
  number === 1 ? `${view.url}/history` : `${view.url}/history?page=${number}`;

const turning = (history: History): readonly Link[] => [
  ...(history.page > 1
    ? [{ rel: 'newer', href: address(history, history.page - 1), title: words.newer }]
    : []),
  ...(history.page < history.pages
    ? [{ rel: 'older', href: address(history, history.page + 1), title: words.older }]
    : []),
];

const clock = (at: Temporal.Instant): string => timeInFull(at).split(' at ')[1] ?? '';

const lineView = ({ at, says, by, told }: HistoryLine): Html =>
  html`<li>${partyTag(by ?? { name: words.theService, side: 'service' })}<div>${says}${
    told !== null && html` <span class="muted">${words.told[told]}</span>`
  } <time class="muted" datetime="${at.toString()}">${clock(at)}</time></div></li>`;

const dayView = (day: string, lines: readonly HistoryLine[]): Html =>
  card({ heading: dayInFull(day), html: html`<ol class="parties">${lines.map(lineView)}</ol>` });

const days = (lines: readonly HistoryLine[]): readonly Html[] => {
  const byDay = Map.groupBy(lines, ({ at }) => londonDate(at).toString());
  return [...byDay].map(([day, its]) => dayView(day, its));
};

const turningView = (history: History): Part =>
  history.pages > 1 &&
  html`<nav class="choices" aria-label="${words.pages}"><p>${words.pageOf(history.page, history.pages)}</p>
<ul>${turning(history).map(({ href, title, rel }) => html`<li><a href="${href}" rel="${rel === 'newer' ? 'prev' : 'next'}">${title}</a></li>`)}</ul></nav>`;

export const historyPage = page<History>({
  path: '/case/:ref/history',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: (history) => [...turning(history), ...caseLinks(history.view)],
  json: ({ lines, page: number, pages }) => ({
    page: number,
    pages,
    lines: lines.map(({ at, what, says, by, told }) => ({
      at: at.toString(),
      what,
      says,
      by: by?.name ?? null,
      told,
    })),
  }),
  look: ({ view }) => ({ back: view.url, dense: view.place.is === 'caseworker' }),
  view: (history) => ({
    main: html`<h1>${words.title}</h1><p class="muted">${words.reference(history.view.state.reference)}</p>
<p>${history.lines.length === 0 ? words.empty : words.intro}</p>
${days(history.lines)}${turningView(history)}`,
  }),
});
