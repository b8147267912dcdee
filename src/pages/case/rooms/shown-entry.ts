/** What stands in a room, opened for one person: as data for programs, and as an item of the room's list. */
import { type AccountId, isPartyId } from '../../../case/ids.ts';
import { partyOf } from '../../../case/standing.ts';
import type { Entry } from '../../../room/entries.ts';
import type { RoomName } from '../../../room/events.ts';
import { message, roomNotice } from '../../../web/components/case/message/message.ts';
import type { Side } from '../../../web/components/case/side.ts';
import type { Html } from '../../../web/html.ts';
import { timeInFull } from '../../dates.ts';
import { type CaseView, partyName, personName, roleOfPerson, sideOfPerson } from '../case-view.ts';
import { words } from './words.en.ts';

interface Author {
  readonly name: string;
  readonly role: string | null;
  readonly party: string | null;
  readonly side: Side;
  readonly isYou: boolean;
}

export interface ShownEntry {
  /** The version of its event: where a program or a browser goes on reading from. */
  readonly id: string;
  readonly is: Entry['is'];
  readonly by: Author;
  readonly at: string;
  /** What was said; null where nothing was said, or where the words were erased. */
  readonly text: string | null;
  readonly document: { readonly name: string; readonly href: string } | null;
}

/** In: who put something into this room, perhaps long ago. Out: what to call them now. */
export const authorOf = (view: CaseView, room: RoomName, account: AccountId): Author => {
  const { state, actor } = view;
  const party = partyOf(state, account);
  const side = sideOfPerson(view, account);
  const isYou = account === actor.account;
  if (party !== null || account === state.mediator.appointed) {
    const about = {
      role: roleOfPerson(view, account),
      party: party === null ? null : partyName(view, party),
    };
    return { name: isYou ? words.authors.you : personName(view, account), ...about, side, isYou };
  }
  const unknown = { role: null, party: null, isYou };
  if (state.mediator.past.includes(account)) return { ...unknown, name: words.authors.mediatorBefore, side };
  // In a side's room only that side and mediators ever spoke, so its colour is right for those who went.
  const ofRoom = isPartyId(room) ? state.parties.get(room)?.kind : undefined;
  return { ...unknown, name: words.authors.gone, side: ofRoom ?? side };
};

/** Opens words under this person's own rights; what is not theirs has no text. */
export const openEntries = async (
  view: CaseView,
  room: RoomName,
  entries: readonly Entry[],
): Promise<readonly ShownEntry[]> => {
  const wanted = entries.flatMap((entry) => {
    if (entry.is === 'said') return [entry.text];
    return entry.is === 'shared' ? [entry.document.name] : [];
  });
  const opened = await view.read(wanted);
  return entries.map((entry) => {
    const name = entry.is === 'shared' ? opened.text(entry.document.name) : null;
    return {
      id: String(entry.version),
      is: entry.is,
      by: authorOf(view, room, entry.author),
      at: entry.at.toString(),
      text: entry.is === 'said' ? opened.text(entry.text) : null,
      document:
        entry.is === 'shared' && name !== null
          ? { name, href: `${view.url}/documents/${entry.document.id}` }
          : null,
    };
  });
};

const roleIn = ({ isYou, role, party }: Author): string | undefined =>
  isYou ? undefined : [role, party].filter((each) => each !== null).join(', ') || undefined;

/** One item of a room's list. */
export const entryItem = ({ id, is, by, at, text, document }: ShownEntry): Html => {
  const when = { id, sentAt: at, sentText: timeInFull(at) };
  if (is === 'opened' || is === 'closed') return roomNotice({ ...when, text: words[is](by.name) });
  const link = document === null ? undefined : { href: document.href, text: document.name };
  const said = is === 'shared' && document !== null ? words.shared : (text ?? words.erased);
  return message({ ...when, author: by.name, role: roleIn(by), side: by.side, text: said, link });
};
