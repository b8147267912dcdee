/** The document itself. That it was opened is recorded first, so that nobody reads one without its receipt. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isRefusal } from '../../../case/refusal.ts';
import { act } from '../../../record/act.ts';
import { roomsFor } from '../../../room/audience.ts';
import { openDocument } from '../../../room/commands/open-document.ts';
import { documentsIn } from '../../../room/entries.ts';
import type { DocumentType } from '../../../room/events.ts';
import type { SharedDocument } from '../../../room/state.ts';
import { sendProblem, signInFirst, visitOf } from '../../../web/entry.ts';
import { notThere } from '../../../web/page.ts';
import { localText } from '../../dates.ts';
import type { Services } from '../../site.ts';
import { type CaseView, openCaseView } from '../case-view.ts';

/** What the kept copy of a file of each kind ends in. */
export const endings: Readonly<Record<DocumentType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** When it was shared in London and what it is: no name and no need stays behind in a folder of downloads. */
export const safeFileName = ({ at, type }: Pick<SharedDocument, 'at' | 'type'>): string =>
  `document-${localText(at).replace('T', '-').replace(':', '')}.${endings[type]}`;

const documentOf = (view: CaseView, id: string): SharedDocument | undefined =>
  roomsFor(view.state, view.place)
    .flatMap((room) => documentsIn(view.state, room))
    .find((document) => document.id === id);

/** Sends a file that somebody shared: to be kept, never run, and never left in a cache. */
export const sendFile = (
  reply: FastifyReply,
  type: DocumentType,
  fileName: string,
  content: Uint8Array,
): FastifyReply =>
  reply
    .header('content-type', type === 'text/plain' ? 'text/plain; charset=utf-8' : type)
    .header('content-disposition', `attachment; filename="${fileName}"; filename*=UTF-8''${fileName}`)
    .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(Buffer.from(content));

/** Registers the address of each document. Not there, not theirs and erased look the same as any page that is not there. */
export const mountDocuments = (server: FastifyInstance, services: Services): void => {
  const { store, door } = services;
  const entry = { services, now: store.now, enter: door.enter };
  // Asking only for the head would leave a receipt for a document that nobody saw.
  const options = { exposeHeadRoute: false };
  server.get('/case/:ref/documents/:document', options, async (request, reply) => {
    const visit = await visitOf(request, entry);
    if (visit.visitor === null) return signInFirst(request, reply);
    const view = await openCaseView(visit);
    if (view === notThere) return reply.callNotFound();
    const document = documentOf(view, visit.params.document ?? '');
    if (document === undefined) return reply.callNotFound();
    const opened = await act(store, view.state.id, view.actor, openDocument, { document: document.id });
    if (isRefusal(opened)) {
      return opened.refused === 'not-yours'
        ? reply.callNotFound()
        : sendProblem(reply, 409, { refusal: opened.refused });
    }
    const content = (await view.read([document.content])).bytes(document.content);
    if (content === null) return reply.callNotFound();
    return sendFile(reply, document.type, safeFileName(document), content);
  });
};
