/** The rooms this person can open, who is in each, and for the mediator the key of the joint room. */
import { notTogether } from '../../../case/command.ts';
import type { Refusal } from '../../../case/refusal.ts';
import { roomsFor } from '../../../room/audience.ts';
import { closeJointRoom } from '../../../room/commands/close-joint-room.ts';
import { openJointRoom } from '../../../room/commands/open-joint-room.ts';
import { entriesOf } from '../../../room/entries.ts';
import type { RoomName } from '../../../room/events.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import type { Reading } from '../../../web/field.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { timeInFull } from '../../dates.ts';
import { showReaders } from '../../frame.ts';
import { action, page } from '../../site.ts';
import { type CaseView, caseLinks, openCaseView, perform } from '../case-view.ts';
import {
  hasLeft,
  readersAsJson,
  readersOfRoom,
  roomHeading,
  roomUrl,
  whyInWords,
  whyNot,
} from './open-room.ts';
import { words } from './words.en.ts';

interface Room {
  readonly room: RoomName;
  readonly heading: string;
  readonly href: string;
  readonly readers: readonly Reading[];
  readonly lastAt: string | null;
  readonly why: Refusal | null;
}

interface Rooms {
  readonly view: CaseView;
  readonly rooms: readonly Room[];
}

const roomOf = (view: CaseView, room: RoomName): Room => ({
  room,
  heading: roomHeading(view, room),
  href: roomUrl(view, room),
  readers: readersOfRoom(view, room),
  lastAt: entriesOf(view.state, room).at(-1)?.at.toString() ?? null,
  why: whyNot(view, room),
});

const isMediatorOfOpenCase = ({ view }: Rooms): boolean =>
  view.place.is === 'mediator' && view.state.closed === null;

const open = action<Rooms>()({
  name: 'open-joint-room',
  path: '/case/:ref/rooms/joint/open',
  title: words.openButton,
  when: (rooms) =>
    isMediatorOfOpenCase(rooms) &&
    !rooms.view.state.rooms.jointIsOpen &&
    notTogether(rooms.view.state) === null,
  run: (visit, { view }) => perform(visit, view, openJointRoom, {}, `${roomUrl(view, 'joint')}#latest`),
});

const close = action<Rooms>()({
  name: 'close-joint-room',
  path: '/case/:ref/rooms/joint/close',
  title: words.closeButton,
  when: (rooms) => isMediatorOfOpenCase(rooms) && rooms.view.state.rooms.jointIsOpen,
  run: (visit, { view }) => perform(visit, view, closeJointRoom, {}, `${view.url}/rooms`),
});

/** What holds a room shut, in the words that a refusal would use; a side that left is told in words of its own. */
const shutBecause = ({ view }: Rooms, { why }: Room): Part => {
  if (why === null || hasLeft(view)) return null;
  return html`<p>${whyInWords(view, why)}</p>`;
};

const keyOfJointRoom = (kit: Kit): Part => [
  kit.offers('open-joint-room') && html`<p>${words.openIntro}</p>${kit.form('open-joint-room')}`,
  kit.offers('close-joint-room') &&
    html`<p>${words.closeIntro}</p>${kit.form('close-joint-room', { secondary: true })}`,
];

const roomCard = (rooms: Rooms, room: Room, kit: Kit): Html =>
  card({
    html: html`<h2 class="card__heading"><a href="${room.href}#latest">${room.heading}</a></h2>
${showReaders(room.readers, undefined, words.whoIsIn)}
${room.room === 'joint' && room.why === null && html`<p>${words.jointIsOpen}</p>`}
${shutBecause(rooms, room)}
<p class="muted">${room.lastAt === null ? words.nothingYet : words.last(timeInFull(room.lastAt))}</p>
${room.room === 'joint' && keyOfJointRoom(kit)}`,
  });

const side = ({ view }: Rooms): Html | undefined =>
  view.place.is !== 'member' || view.state.closed !== null || hasLeft(view)
    ? undefined
    : quietPanel({
        heading: words.takeYourTime,
        html: html`<p>${words.leave}</p><p><a href="${view.url}/pause-or-leave">${words.leaveLink}</a></p>`,
      });

export const roomsPage = page<Rooms>({
  path: '/case/:ref/rooms',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openCaseView(visit);
    if (view === notThere) return notThere;
    const rooms = roomsFor(view.state, view.place);
    return rooms.length === 0 ? notThere : { view, rooms: rooms.map((room) => roomOf(view, room)) };
  },
  title: () => words.title,
  links: ({ view, rooms }) => [
    ...rooms.map(({ href, heading }) => ({ rel: 'room', href, title: heading })),
    ...caseLinks(view),
  ],
  actions: [open, close],
  json: ({ view, rooms }) => ({
    jointRoomIsOpen: view.state.rooms.jointIsOpen,
    rooms: rooms.map(({ room, heading, href, readers, lastAt, why }) => ({
      room,
      name: heading,
      href,
      readers: readersAsJson(readers),
      lastAt,
      maySpeak: why === null,
      ...(why === null ? {} : { why: why.refused }),
    })),
  }),
  look: ({ view }) => ({ back: view.url, leaveThisPage: view.place.is === 'member' }),
  view: (rooms, kit) => {
    const beside = side(rooms);
    return {
      main: html`<h1>${words.title}</h1><p>${words.intro}</p>${hasLeft(rooms.view) && html`<p>${words.youLeft}</p>`}
${rooms.rooms.map((room) => roomCard(rooms, room, kit))}`,
      ...(beside === undefined ? {} : { side: beside }),
    };
  },
});
