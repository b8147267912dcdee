/** The rooms of a case as they stand. */
import type { Envelope, Sealed } from '../case/events.ts';
import type { AccountId } from '../case/ids.ts';
import type { DocumentType, RoomEvent, RoomName } from './events.ts';

export interface Message {
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly author: AccountId;
  readonly room: RoomName;
  readonly text: Sealed;
}

export interface SharedDocument {
  readonly id: string;
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly author: AccountId;
  readonly room: RoomName;
  readonly type: DocumentType;
  readonly bytes: number;
  readonly name: Sealed;
  readonly content: Sealed;
  /** First opening by each person: the receipt that the one who shared it sees. */
  readonly openedBy: ReadonlyMap<AccountId, Temporal.Instant>;
}

/** The mediator opened or closed the joint room: shown between its messages. */
export interface Turn {
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly author: AccountId;
  readonly is: 'opened' | 'closed';
}

export interface Rooms {
  readonly jointIsOpen: boolean;
  readonly jointOpenedAt: Temporal.Instant | null;
  readonly turns: readonly Turn[];
  readonly messages: readonly Message[];
  readonly documents: ReadonlyMap<string, SharedDocument>;
}

export const noRooms: Rooms = {
  jointIsOpen: false,
  jointOpenedAt: null,
  turns: [],
  messages: [],
  documents: new Map(),
};

const turned = (rooms: Rooms, is: Turn['is'], { version, at, actor: author }: Envelope): Rooms['turns'] => [
  ...rooms.turns,
  { version, at, author, is },
];

export const evolveRooms = (rooms: Rooms, event: RoomEvent<Sealed>, envelope: Envelope): Rooms => {
  switch (event.kind) {
    case 'joint-room-opened':
      return {
        ...rooms,
        jointIsOpen: true,
        jointOpenedAt: envelope.at,
        turns: turned(rooms, 'opened', envelope),
      };
    case 'joint-room-closed':
      return { ...rooms, jointIsOpen: false, turns: turned(rooms, 'closed', envelope) };
    case 'said': {
      const { version, at, actor: author } = envelope;
      const message = { version, at, author, room: event.room, text: event.words.text };
      return { ...rooms, messages: [...rooms.messages, message] };
    }
    case 'document-shared': {
      const { version, at, actor: author } = envelope;
      const { document: id, room, type, bytes, words } = event;
      const shared = { id, version, at, author, room, type, bytes, ...words, openedBy: new Map() };
      return { ...rooms, documents: new Map([...rooms.documents, [id, shared]]) };
    }
    case 'document-opened': {
      const document = rooms.documents.get(event.document);
      if (document === undefined || document.openedBy.has(envelope.actor)) return rooms;
      const openedBy = new Map([...document.openedBy, [envelope.actor, envelope.at]]);
      return { ...rooms, documents: new Map([...rooms.documents, [document.id, { ...document, openedBy }]]) };
    }
    default:
      return event satisfies never;
  }
};
