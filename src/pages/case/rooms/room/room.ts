/** One room, opened for one person: a page of what was said in it. */

import { isPartyId } from '../../../../case/ids.ts';
import type { Refusal } from '../../../../case/refusal.ts';
import { partiesOf } from '../../../../case/standing.ts';
import { entriesOf } from '../../../../room/entries.ts';
import type { RoomName } from '../../../../room/events.ts';
import type { Reading } from '../../../../web/field.ts';
import { type Link, type NotThere, notThere } from '../../../../web/page.ts';
import type { SiteVisit } from '../../../site.ts';
import { type CaseView, openCaseView, ownParty, partyName } from '../../case-view.ts';
import { readersOfRoom, roomNamed, roomUrl, whyNot } from '../open-room.ts';
import { openEntries, type ShownEntry } from '../shown-entry.ts';
import { words } from './words.en.ts';

/** Enough for an evening's talk, light enough for a telephone. */
const shownAtOnce = 50;

export interface RoomView {
  readonly view: CaseView;
  readonly room: RoomName;
  readonly url: string;
  readonly readers: readonly Reading[];
  readonly entries: readonly ShownEntry[];
  /** Where to read what came before; null at the beginning. */
  readonly earlier: string | null;
  /** Whether the newest word is among the entries. */
  readonly isLatest: boolean;
  /** Why nothing can be said here now. */
  readonly why: Refusal | null;
}

const beforeWhich = (text: string | undefined): number =>
  text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : Number.POSITIVE_INFINITY;

/** In: a visit whose address holds `:ref` and `:room`, and perhaps `?before=` a version. */
export const loadRoom = async (visit: SiteVisit): Promise<RoomView | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere) return notThere;
  const room = roomNamed(view, visit.params.room ?? '');
  if (room === null) return notThere;
  const all = entriesOf(view.state, room);
  const before = beforeWhich(visit.query.before);
  const until = all.filter(({ version }) => version < before);
  const shown = until.slice(-shownAtOnce);
  const url = roomUrl(view, room);
  const first = shown[0];
  return {
    view,
    room,
    url,
    readers: readersOfRoom(view, room),
    entries: await openEntries(view, room, shown),
    earlier: first !== undefined && until.length > shown.length ? `${url}?before=${first.version}` : null,
    isLatest: until.length === all.length,
    why: whyNot(view, room),
  };
};

/** From the joint room, the rooms in which one can speak with the mediator, or the mediator with one side. */
export const privateWords = ({ view, room }: RoomView): readonly Link[] => {
  if (room !== 'joint') return [];
  const own = ownParty(view);
  if (own !== null) return [{ rel: 'room', href: roomUrl(view, own), title: words.privateWord }];
  return partiesOf(view.state).map((party) => ({
    rel: 'room',
    href: roomUrl(view, party.id),
    title: words.privateWordWith(partyName(view, party)),
  }));
};

/** Which of the words about speaking fit this room. */
export const kindOfRoom = ({ view, room }: RoomView): 'joint' | 'own' | 'side' | 'notes' => {
  if (!isPartyId(room)) return room;
  return room === ownParty(view) ? 'own' : 'side';
};
