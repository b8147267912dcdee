/** The receipt: who opened a document, and when first. */
import { type Command, noWords } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';
import { roomsFor } from '../audience.ts';

export const openDocument: Command<{ document: string }> = {
  name: 'open-document',
  audiences: noWords,
  decide: (state, { document: id }, { place, actor }) => {
    const document = state.rooms.documents.get(id);
    if (document === undefined || !roomsFor(state, place).includes(document.room)) return refuse('not-yours');
    const isReceiptNeeded = document.author !== actor.account && !document.openedBy.has(actor.account);
    return isReceiptNeeded ? [{ kind: 'document-opened', document: id }] : [];
  },
};
