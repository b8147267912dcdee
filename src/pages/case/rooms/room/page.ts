/** One room: who is in it, what was said, and a box to say something. */
import { say } from '../../../../room/commands/say.ts';
import { messageList } from '../../../../web/components/case/message/message.ts';
import { insetText } from '../../../../web/components/content/inset-text/inset-text.ts';
import { quietPanel } from '../../../../web/components/content/quiet-panel/quiet-panel.ts';
import { textarea } from '../../../../web/field.ts';
import { type Html, html, type Part } from '../../../../web/html.ts';
import type { Kit, Link } from '../../../../web/page.ts';
import { showReaders } from '../../../frame.ts';
import { action, page } from '../../../site.ts';
import { boxOf, caseLinks, perform } from '../../case-view.ts';
import { limitsNote, limitsSentence } from '../../safety/limits.ts';
import { hasLeft, readersAsJson, roomHeading, roomTitle, whyInWords } from '../open-room.ts';
import { entryItem } from '../shown-entry.ts';
import { words as roomsWords } from '../words.en.ts';
import { kindOfRoom, loadRoom, privateWords, type RoomView } from './room.ts';
import { words } from './words.en.ts';

const sayAction = action<RoomView>()({
  name: 'say',
  path: '/case/:ref/rooms/:room/say',
  title: (room) => words.sayButton[kindOfRoom(room)],
  when: ({ why }) => why === null,
  fields: (room) => ({
    text: textarea({
      label: words.sayLabel[kindOfRoom(room)],
      ...boxOf(room.view, say, 'text', { room: room.room }),
    }),
  }),
  run: (visit, { view, room, url }, { text }) => perform(visit, view, say, { room, text }, `${url}#latest`),
});

const whyShut = ({ view, why }: RoomView): Part => {
  if (why === null) return null;
  if (hasLeft(view)) return insetText({ text: words.youLeft });
  return insetText({ text: whyInWords(view, why) });
};

/** Links to other things to do here; the JSON lists the same. */
const alsoHere = (room: RoomView): readonly Link[] => {
  const { view, why } = room;
  const share = {
    rel: 'share-document',
    href: `${view.url}/documents/new/${room.room}`,
    title: words.shareLink,
  };
  const key = { rel: 'rooms', href: `${view.url}/rooms`, title: words.roomsLink };
  return [
    ...(why === null ? [share] : []),
    ...(room.room === 'joint' && view.place.is === 'mediator' && view.state.closed === null ? [key] : []),
    { rel: 'documents', href: `${view.url}/documents`, title: words.documentsLink },
  ];
};

const pager = ({ earlier, isLatest, url }: RoomView): readonly Link[] => [
  ...(earlier === null ? [] : [{ rel: 'earlier', href: earlier, title: words.earlier }]),
  ...(isLatest ? [] : [{ rel: 'latest', href: url, title: words.latest }]),
];

/** New words arrive by themselves where the newest is shown and more may come. */
const feedOf = ({ view, url, isLatest }: RoomView): string | undefined =>
  isLatest && view.state.closed === null ? `${url}/feed?after=${view.state.version}` : undefined;

const linkTo = ({ rel, href, title }: Link): Html =>
  html`<a href="${href}${rel === 'latest' || rel === 'room' ? '#latest' : ''}">${title}</a>`;

const main = (room: RoomView, kit: Kit): Html => {
  const { entries, isLatest } = room;
  const list = messageList({
    id: 'messages',
    label: words.messages,
    items: entries.map(entryItem),
    feedHref: feedOf(room),
  });
  return html`<h1>${roomHeading(room.view, room.room)}</h1>
${showReaders(room.readers, undefined, roomsWords.whoIsIn)}
${pager(room).map((link) => html`<p>${linkTo(link)}</p>`)}
${list}
${entries.length === 0 && html`<p class="nothing-yet muted">${words.nothingYet}</p>`}
<div id="latest" class="latest">${isLatest && [whyShut(room), kit.form('say', { before: room.room === 'notes' ? '' : limitsNote(room.view) })]}</div>
${privateWords(room).map((link) => html`<p>${linkTo(link)}</p>`)}`;
};

const side = (room: RoomView): Html => {
  const { view } = room;
  const mayPause = view.place.is === 'member' && view.state.closed === null && !hasLeft(view);
  return html`${quietPanel({
    heading: words.more,
    html: html`<ul class="plain-list">${alsoHere(room).map((link) => html`<li>${linkTo(link)}</li>`)}</ul>`,
  })}${
    mayPause &&
    quietPanel({
      heading: roomsWords.takeYourTime,
      html: html`<p>${roomsWords.leave}</p><p><a href="${view.url}/pause-or-leave">${roomsWords.leaveLink}</a></p>`,
    })
  }`;
};

export const roomPage = page<RoomView>({
  path: '/case/:ref/rooms/:room',
  open: 'signed-in',
  load: loadRoom,
  title: ({ view, room }) => roomTitle(view, room),
  links: (room) => [...pager(room), ...privateWords(room), ...alsoHere(room), ...caseLinks(room.view)],
  actions: [sayAction],
  json: (room) => ({
    room: room.room,
    name: roomHeading(room.view, room.room),
    readers: readersAsJson(room.readers),
    maySpeak: room.why === null,
    limits: limitsSentence,
    ...(room.why === null ? {} : { why: room.why.refused }),
    messages: room.entries,
    earlier: room.earlier,
    feed: feedOf(room) ?? null,
  }),
  look: (room) => ({
    back: `${room.view.url}/rooms`,
    leaveThisPage: room.view.place.is === 'member',
    live: feedOf(room) !== undefined,
  }),
  view: (room, kit) => ({ main: main(room, kit), side: side(room) }),
});
