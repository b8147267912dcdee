/** Somebody shares a document with the people of one room. */
import type { Command } from '../../case/command.ts';
import { roomAudience } from '../audience.ts';
import type { DocumentType, RoomName } from '../events.ts';
import { maySpeak } from '../may-speak.ts';

export interface ShareDocument {
  readonly room: RoomName;
  readonly name: string;
  readonly type: DocumentType;
  readonly content: Uint8Array;
}

export const shareDocument: Command<ShareDocument> = {
  name: 'share-document',
  audiences: (state, _place, { room }) => {
    if (room === undefined) return {};
    const audience = roomAudience(room, state.mediator.appointed);
    return { name: audience, file: audience };
  },
  decide: (state, { room, name, type, content }, { place, newId }) => {
    const refused = maySpeak(state, room, place);
    if (refused !== null) return refused;
    const audience = roomAudience(room, state.mediator.appointed);
    const words = { name: { audience, text: name }, content: { audience, text: content } };
    return [{ kind: 'document-shared', document: newId(), room, type, bytes: content.length, words }];
  },
};
