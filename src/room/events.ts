/** What can happen in the rooms of a case. */
import type { PartyId } from '../case/ids.ts';

/** `joint`: all parties and the mediator. A party: that side and the mediator. `notes`: the mediator alone. */
export type RoomName = 'joint' | 'notes' | PartyId;

export type DocumentType =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'text/plain'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type RoomEvent<Word> =
  | { readonly kind: 'joint-room-opened' }
  | { readonly kind: 'joint-room-closed' }
  | { readonly kind: 'said'; readonly room: RoomName; readonly words: { readonly text: Word } }
  | {
      readonly kind: 'document-shared';
      readonly document: string;
      readonly room: RoomName;
      readonly type: DocumentType;
      readonly bytes: number;
      readonly words: { readonly name: Word; readonly content: Word };
    }
  | { readonly kind: 'document-opened'; readonly document: string };
