/** The act behind the address of a receipt: one of the visitor's own, as the history tells it, or nothing. */

import { entryOf } from '../../../record/log/entry.ts';
import type { Act, Receipt } from '../../../record/log/receipt.ts';
import { receiptOf } from '../../../record/log/receipts-of-record.ts';
import type { ChainedEvent } from '../../../record/record.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import type { SiteVisit } from '../../site.ts';
import { type CaseView, openCaseView } from '../case-view.ts';
import type { HistoryLine } from '../history/history.ts';
import { historyOf } from '../history/history-of.ts';

export interface OwnAct {
  readonly view: CaseView;
  /** Where the receipt is. */
  readonly url: string;
  readonly line: HistoryLine;
  readonly act: Act;
  readonly receipt: Receipt;
}

/** The address names the act by its entry in the log, which tells nothing of what else happened in the case. */
const receiptUrl = (view: CaseView, hash: Uint8Array): string =>
  `${view.url}/receipts/${Buffer.from(hash).toString('hex')}`;

const entryFor = ({ envelope, hash }: ChainedEvent): Uint8Array =>
  entryOf({ case: envelope.case, version: envelope.version, hash });

/** In: a visit whose address holds `:ref` and `:hash`. */
export const openOwnAct = async (visit: SiteVisit): Promise<OwnAct | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere) return notThere;
  const history = await historyOf(visit, view);
  const wanted = visit.params['hash'] ?? '';
  const own = history?.events.find((event) => Buffer.from(entryFor(event)).toString('hex') === wanted);
  const line = history?.lines.find(({ ownVersion }) => ownVersion === own?.envelope.version);
  if (own === undefined || line === undefined) return notThere;
  const { store, signingKey } = visit.services;
  const about = { reference: view.state.reference, at: own.envelope.at };
  const place = { case: view.state.id, version: own.envelope.version, hash: own.hash };
  const maker = { pool: store.pool, key: signingKey, mark: store.keys.mark };
  const receipt = await receiptOf(maker, place, about);
  const hash = entryFor(own);
  return { view, url: receiptUrl(view, hash), line, act: { ...about, hash }, receipt };
};

/** Out: the address of the receipt of each of these acts that is one's own, by version. */
export const receiptUrls = (
  view: CaseView,
  events: readonly ChainedEvent[],
  lines: readonly HistoryLine[],
): ReadonlyMap<number, string> => {
  const wanted = new Set(lines.map(({ ownVersion }) => ownVersion));
  const own = events.filter(({ envelope }) => wanted.has(envelope.version));
  return new Map(own.map((event) => [event.envelope.version, receiptUrl(view, entryFor(event))]));
};
