/** Sharing a document in one room: one page for each room, so that who will see it is known before a file is chosen. */
import type { Refusal } from '../../../../case/refusal.ts';
import { shareDocument } from '../../../../room/commands/share-document.ts';
import type { RoomName } from '../../../../room/events.ts';
import { documentTypeOf } from '../../../../room/kinds/document-type.ts';
import { insetText } from '../../../../web/components/content/inset-text/inset-text.ts';
import { file, text } from '../../../../web/field.ts';
import { html, type Part } from '../../../../web/html.ts';
import { notThere } from '../../../../web/page.ts';
import { action, page } from '../../../site.ts';
import { boxOf, type CaseView, caseLinks, openCaseView, perform } from '../../case-view.ts';
import {
  hasLeft,
  readersAsJson,
  readersOfRoom,
  roomHeading,
  roomNamed,
  whyInWords,
  whyNot,
} from '../../rooms/open-room.ts';
import { limitsNote, limitsSentence } from '../../safety/limits.ts';
import { words } from '../words.en.ts';

interface Sharing {
  readonly view: CaseView;
  readonly room: RoomName;
  readonly why: Refusal | null;
}

const share = action<Sharing>()({
  name: 'share-document',
  path: '/case/:ref/documents/new/:room',
  takesFile: true,
  title: words.shareButton,
  when: ({ why }) => why === null,
  fields: ({ view, room }) => ({
    name: text({ label: words.name, hint: words.nameHint, ...boxOf(view, shareDocument, 'name', { room }) }),
    file: file({
      label: words.file,
      hint: words.fileHint,
      accept: ['.pdf', '.png', '.jpg', '.jpeg', '.docx', '.txt'],
      ...boxOf(view, shareDocument, 'file', { room }),
    }),
  }),
  run: async (visit, { view, room }, { name, file: { content } }) => {
    const type = documentTypeOf(content);
    if (type === null) return { invalid: [{ field: 'file', message: words.wrongKind }] };
    return perform(visit, view, shareDocument, { room, name, type, content }, `${view.url}/documents`);
  },
});

const whyShut = ({ view, why }: Sharing): Part => {
  if (why === null) return null;
  if (hasLeft(view)) return insetText({ text: words.youLeft });
  return insetText({ text: whyInWords(view, why) });
};

export const newDocumentPage = page<Sharing>({
  path: '/case/:ref/documents/new/:room',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openCaseView(visit);
    if (view === notThere) return notThere;
    const room = roomNamed(view, visit.params.room ?? '');
    return room === null ? notThere : { view, room, why: whyNot(view, room) };
  },
  title: () => words.newTitle,
  links: ({ view }) => caseLinks(view),
  actions: [share],
  json: ({ view, room, why }) => ({
    room,
    name: roomHeading(view, room),
    readers: readersAsJson(readersOfRoom(view, room)),
    maySpeak: why === null,
    limits: limitsSentence,
    ...(why === null ? {} : { why: why.refused }),
  }),
  look: ({ view }) => ({ back: `${view.url}/documents`, leaveThisPage: view.place.is === 'member' }),
  view: (sharing, kit) => ({
    main: html`<h1>${words.newTitle}</h1>
<p>${words.newIntro(roomHeading(sharing.view, sharing.room))} ${sharing.why === null && words.receipt}</p>
${whyShut(sharing)}
${kit.form('share-document', { before: sharing.room === 'notes' ? '' : limitsNote(sharing.view) })}`,
  }),
});
