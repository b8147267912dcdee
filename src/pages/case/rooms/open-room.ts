/** The rooms as one person finds them: which there are, what they are called, who is in them. */
import { isPartyId } from '../../../case/ids.ts';
import { type Refusal, refuse } from '../../../case/refusal.ts';
import { roomAudience, roomsFor } from '../../../room/audience.ts';
import type { RoomName } from '../../../room/events.ts';
import { maySpeak } from '../../../room/may-speak.ts';
import type { Reading } from '../../../web/field.ts';
import { refusalWords } from '../../refusals.words.en.ts';
import { type CaseView, ownParty, partyTitle, readersFor } from '../case-view.ts';
import { words } from './words.en.ts';

const named = (name: string): RoomName | null => {
  if (name === 'joint' || name === 'notes') return name;
  return isPartyId(name) ? name : null;
};

/** In: a name from an address. Out: the room, or null where there is none that this person can open. */
export const roomNamed = (view: CaseView, name: string): RoomName | null => {
  const room = named(name);
  return room !== null && roomsFor(view.state, view.place).includes(room) ? room : null;
};

export const roomUrl = (view: CaseView, room: RoomName): string => `${view.url}/rooms/${room}`;

/** For the title of a page: it says what kind of room it is and names nobody. */
export const roomTitle = (view: CaseView, room: RoomName): string => {
  if (!isPartyId(room)) return words.titles[room];
  return room === ownParty(view) ? words.titles.own : words.titles.side;
};

/** For headings and links inside a page. */
export const roomHeading = (view: CaseView, room: RoomName): string => {
  if (!isPartyId(room)) return words.headings[room];
  if (room !== ownParty(view)) return words.headings.side(partyTitle(view, room));
  return view.state.mediator.appointed === null ? words.headings.ownAlone : words.headings.own;
};

export const readersOfRoom = (view: CaseView, room: RoomName): readonly Reading[] =>
  readersFor(view, roomAudience(room, view.state.mediator.appointed));

/** As programs are told it. */
export const readersAsJson = (readers: readonly Reading[]) =>
  readers.map(({ name, role, party }) => ({ name, role, party }));

/** Why nothing can be put into a room now; null if something can. */
export const whyNot = ({ state, place }: CaseView, room: RoomName): Refusal | null =>
  state.closed === null ? maySpeak(state, room, place) : refuse('case-is-closed');

/** The words of the refusal; the mediator has no room of a side to go to, but holds the key of the joint one. */
export const whyInWords = ({ place }: CaseView, { refused }: Refusal): string => {
  const { says, next } = refusalWords[refused];
  if (place.is !== 'mediator') return `${says} ${next}`;
  return refused === 'joint-room-not-open' ? `${says} ${words.openWhenReady}` : says;
};

/** Whether the person who looks is on a side that takes no part any more. */
export const hasLeft = (view: CaseView): boolean => {
  const own = ownParty(view);
  const taking = own === null ? 'agreed' : view.state.parties.get(own)?.taking.is;
  return taking !== 'agreed' && taking !== 'invited';
};
