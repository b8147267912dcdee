/** The documents this person may see, room by room, with who opened them where that is theirs to know. */
import { roomsFor } from '../../../room/audience.ts';
import { documentsIn } from '../../../room/entries.ts';
import type { RoomName } from '../../../room/events.ts';
import { card } from '../../../web/components/content/card/card.ts';
import type { Reading } from '../../../web/field.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { type Link, notThere } from '../../../web/page.ts';
import { timeInFull } from '../../dates.ts';
import { showReaders } from '../../frame.ts';
import { page } from '../../site.ts';
import { type CaseView, caseLinks, openCaseView } from '../case-view.ts';
import { hasLeft, readersAsJson, readersOfRoom, roomHeading, whyNot } from '../rooms/open-room.ts';
import { words as roomsWords } from '../rooms/words.en.ts';
import { type DocumentLine, documentLine } from './shared-document.ts';
import { words } from './words.en.ts';

interface Shelf {
  readonly room: RoomName;
  readonly heading: string;
  readonly readers: readonly Reading[];
  readonly documents: readonly DocumentLine[];
  /** Where to share one in this room; null while nothing can be shared there. */
  readonly share: string | null;
}

interface Documents {
  readonly view: CaseView;
  readonly shelves: readonly Shelf[];
}

const shelvesOf = async (view: CaseView): Promise<readonly Shelf[]> => {
  const rooms = roomsFor(view.state, view.place);
  const all = rooms.flatMap((room) => documentsIn(view.state, room));
  const opened = await view.read(all.map(({ name }) => name));
  return rooms.map((room) => ({
    room,
    heading: roomHeading(view, room),
    readers: readersOfRoom(view, room),
    documents: documentsIn(view.state, room).flatMap(
      (document) => documentLine(view, document, opened.text(document.name)) ?? [],
    ),
    share: whyNot(view, room) === null ? `${view.url}/documents/new/${room}` : null,
  }));
};

const receiptPart = ({ receipts, isYours, openedByYouAt }: DocumentLine): Part => {
  if (receipts !== null) {
    if (receipts.length === 0) return html`<p>${words.openedByNobody}</p>`;
    return html`<p>${words.openedBy}:</p><ul>${receipts.map(({ name, at }) => html`<li>${words.openedByOne(name, timeInFull(at))}</li>`)}</ul>`;
  }
  if (isYours) return null;
  return html`<p>${openedByYouAt === null ? words.notOpenedByYou : words.openedByYou(timeInFull(openedByYouAt))}</p>`;
};

const documentItem = (line: DocumentLine): Html => html`<li class="document">
<h3 class="document__name"><a href="${line.href}">${line.name}</a></h3>
<p class="muted">${words.openHint(line.kind, line.size)}. ${words.shared(line.by, timeInFull(line.at))}</p>
${receiptPart(line)}</li>`;

const shelfCard = ({ heading, readers, documents, share }: Shelf): Html =>
  card({
    heading,
    html: html`${showReaders(readers, undefined, roomsWords.whoIsIn)}
${documents.length === 0 ? html`<p class="muted">${words.none}</p>` : html`<ul class="plain-list">${documents.map(documentItem)}</ul>`}
${share !== null && html`<p><a href="${share}">${words.shareLink}<span class="govuk-visually-hidden">: ${heading}</span></a></p>`}`,
  });

const linksOf = ({ shelves }: Documents): readonly Link[] =>
  shelves.flatMap(({ documents, share, heading }) => [
    ...documents.map(({ href, name }) => ({ rel: 'document', href, title: name })),
    ...(share === null
      ? []
      : [{ rel: 'share-document', href: share, title: `${words.shareLink}: ${heading}` }]),
  ]);

export const documentsPage = page<Documents>({
  path: '/case/:ref/documents',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openCaseView(visit);
    if (view === notThere) return notThere;
    const shelves = await shelvesOf(view);
    return shelves.length === 0 ? notThere : { view, shelves };
  },
  title: () => words.title,
  links: (documents) => [...linksOf(documents), ...caseLinks(documents.view)],
  json: ({ shelves }) => ({
    rooms: shelves.map(({ room, heading, readers, documents, share }) => ({
      room,
      name: heading,
      readers: readersAsJson(readers),
      documents: documents.map(({ receipts, ...line }) => ({
        ...line,
        ...(receipts === null ? {} : { openedBy: receipts }),
      })),
      share,
    })),
  }),
  look: ({ view }) => ({ back: view.url, leaveThisPage: view.place.is === 'member' }),
  view: ({ view, shelves }) => ({
    main: html`<h1>${words.title}</h1><p>${hasLeft(view) ? words.youLeft : words.intro}</p>
${shelves.map(shelfCard)}`,
  }),
});
