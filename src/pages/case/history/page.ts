/** What has happened in a case, as far as the person who looks may know it. */
import { partyTag } from '../../../web/components/case/party-tag/party-tag.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { type Link, notThere } from '../../../web/page.ts';
import { dayInFull, londonDate, timeInFull } from '../../dates.ts';
import { page, type SiteVisit } from '../../site.ts';
import { type CaseView, caseLinks, openCaseView } from '../case-view.ts';
import { receiptUrls } from '../receipt/own-act.ts';
import type { HistoryLine } from './history.ts';
import { historyOf } from './history-of.ts';
import { words } from './words.en.ts';

interface History {
  readonly view: CaseView;
  readonly lines: readonly HistoryLine[];
  /** Addresses of the receipts of one's own acts, by version. */
  readonly receipts: ReadonlyMap<number, string>;
  readonly page: number;
  readonly pages: number;
}

/** Keeps the page of a long case within the weight that a case page may have. */
const linesOnAPage = 50;

const pageAsked = (text: string | undefined, pages: number): number => {
  const asked = /^\d{1,6}$/u.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(asked, 1), pages);
};

const load = async (visit: SiteVisit): Promise<History | typeof notThere> => {
  const view = await openCaseView(visit);
  if (view === notThere) return notThere;
  const history = await historyOf(visit, view);
  if (history === null) return notThere;
  const all = history.lines;
  const pages = Math.max(Math.ceil(all.length / linesOnAPage), 1);
  const number = pageAsked(visit.query['page'], pages);
  const lines = all.slice((number - 1) * linesOnAPage, number * linesOnAPage);
  return { view, lines, receipts: receiptUrls(view, history.events, lines), page: number, pages };
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

const receiptLink = (href: string | null, says: string): Part =>
  href !== null &&
  html` <a class="muted" href="${href}">${words.keepReceipt}<span class="govuk-visually-hidden">${words.ofWhat(says)}</span></a>`;

const lineView = ({ at, says, by, told }: HistoryLine, receipt: string | null): Html =>
  html`<li>${partyTag(by ?? { name: words.theService, side: 'service' })}<div>${says}${
    told !== null && html` <span class="muted">${words.told[told]}</span>`
  } <time class="muted" datetime="${at.toString()}">${clock(at)}</time>${receiptLink(receipt, says)}</div></li>`;

const receiptOfLine = ({ receipts }: History, { ownVersion }: HistoryLine): string | null =>
  ownVersion === null ? null : (receipts.get(ownVersion) ?? null);

const days = (history: History): readonly Html[] => {
  const byDay = Map.groupBy(history.lines, ({ at }) => londonDate(at).toString());
  return [...byDay].map(([day, its]) => {
    const items = its.map((line) => lineView(line, receiptOfLine(history, line)));
    return card({ heading: dayInFull(day), html: html`<ol class="parties">${items}</ol>` });
  });
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
  links: (history) => [
    ...turning(history),
    ...[...history.receipts.values()].map((href) => ({ rel: 'receipt', href, title: words.keepReceipt })),
    ...caseLinks(history.view),
  ],
  json: (history) => ({
    page: history.page,
    pages: history.pages,
    lines: history.lines.map((line) => ({
      at: line.at.toString(),
      what: line.what,
      says: line.says,
      by: line.by?.name ?? null,
      told: line.told,
      receipt: receiptOfLine(history, line),
    })),
  }),
  look: ({ view }) => ({ back: view.url, dense: view.place.is === 'caseworker' }),
  view: (history) => ({
    main: html`<h1>${words.title}</h1><p class="muted">${words.reference(history.view.state.reference)}</p>
<p>${history.lines.length === 0 ? words.empty : words.intro}</p>
${days(history)}${turningView(history)}`,
  }),
});
