/** A shared document as one person sees it: what it is, and who opened it where that is theirs to know. */
import type { AccountId } from '../../../case/ids.ts';
import type { DocumentType, RoomName } from '../../../room/events.ts';
import type { SharedDocument } from '../../../room/state.ts';
import type { CaseView } from '../case-view.ts';
import { authorOf } from '../rooms/shown-entry.ts';
import { words } from './words.en.ts';

export interface Receipt {
  readonly name: string;
  readonly at: string;
}

export interface DocumentLine {
  readonly href: string;
  readonly name: string;
  readonly type: DocumentType;
  readonly kind: string;
  readonly bytes: number;
  readonly size: string;
  readonly by: string;
  readonly isYours: boolean;
  readonly at: string;
  /** When the person who looks opened it first; null if they did not, or shared it themselves. */
  readonly openedByYouAt: string | null;
  /** Everybody who opened it, earliest first: only for the one who shared it and for the mediator. */
  readonly receipts: readonly Receipt[] | null;
}

const kilobyte = 1024;

/** `0.3 MB`, `12 kB`: as people compare it with the limit. */
const sizeInWords = (bytes: number): string =>
  bytes < kilobyte * kilobyte
    ? words.size(String(Math.max(1, Math.round(bytes / kilobyte))), 'kB')
    : words.size((bytes / (kilobyte * kilobyte)).toFixed(1), 'MB');

const receiptsOf = (view: CaseView, room: RoomName, document: SharedDocument): readonly Receipt[] =>
  [...document.openedBy]
    .sort(([, one], [, other]) => Temporal.Instant.compare(one, other))
    .map(([account, at]) => ({ name: authorOf(view, room, account).name, at: at.toString() }));

const seesReceipts = ({ place }: CaseView, me: AccountId, { author }: SharedDocument): boolean =>
  place.is === 'mediator' || author === me;

/** In: the document, and its name as this person could open it (null once the words were erased). */
export const documentLine = (
  view: CaseView,
  document: SharedDocument,
  name: string | null,
): DocumentLine | null => {
  if (name === null) return null;
  const { room, type, bytes, author } = document;
  const me = view.actor.account;
  const by = authorOf(view, room, author);
  return {
    href: `${view.url}/documents/${document.id}`,
    name,
    type,
    kind: words.kinds[type],
    bytes,
    size: sizeInWords(bytes),
    by: by.isYou ? words.you : by.name,
    isYours: by.isYou,
    at: document.at.toString(),
    openedByYouAt: document.openedBy.get(me)?.toString() ?? null,
    receipts: seesReceipts(view, me, document) ? receiptsOf(view, room, document) : null,
  };
};
