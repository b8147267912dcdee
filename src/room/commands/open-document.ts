/** The receipt: who opened a document, and when first. */
import { type Command, noWords } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';
import type { Place } from '../../case/standing.ts';
import type { Case } from '../../case/state.ts';
import { roomAudience, roomsFor } from '../audience.ts';
import type { SharedDocument } from '../state.ts';

/** A room of theirs, and put there for the audience that the room has now: notes of a mediator before are not. */
const isTheirs = (state: Case, place: Place, { room, content }: SharedDocument): boolean =>
  roomsFor(state, place).includes(room) && content.audience === roomAudience(room, state.mediator.appointed);

export const openDocument: Command<{ document: string }> = {
  name: 'open-document',
  audiences: noWords,
  decide: (state, { document: id }, { place, actor }) => {
    const document = state.rooms.documents.get(id);
    if (document === undefined || !isTheirs(state, place, document)) return refuse('not-yours');
    const isReceiptNeeded = document.author !== actor.account && !document.openedBy.has(actor.account);
    return isReceiptNeeded ? [{ kind: 'document-opened', document: id }] : [];
  },
};
