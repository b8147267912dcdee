/** What stands in a room, in the order in which it happened: words, documents, and the joint room's opening and closing. */
import type { Sealed } from '../case/events.ts';
import type { AccountId } from '../case/ids.ts';
import type { Case } from '../case/state.ts';
import { roomAudience } from './audience.ts';
import type { RoomName } from './events.ts';
import type { SharedDocument, Turn } from './state.ts';

interface Happened {
  /** Version of its event: unique in the case, and its place in the room. */
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly author: AccountId;
}

export type Entry =
  | (Happened & { readonly is: 'said'; readonly text: Sealed })
  | (Happened & { readonly is: 'shared'; readonly document: SharedDocument })
  | (Happened & { readonly is: Turn['is'] });

/** The documents that are in a room for those who are in it now, oldest first. */
export const documentsIn = (state: Case, room: RoomName): readonly SharedDocument[] => {
  const audience = roomAudience(room, state.mediator.appointed);
  return [...state.rooms.documents.values()].filter(
    (document) => document.room === room && document.content.audience === audience,
  );
};

/** Notes of a mediator before are not in the room of the one after, although both are called `notes`. */
export const entriesOf = (state: Case, room: RoomName): readonly Entry[] => {
  const audience = roomAudience(room, state.mediator.appointed);
  const said = state.rooms.messages
    .filter((message) => message.room === room && message.text.audience === audience)
    .map(({ version, at, author, text }): Entry => ({ is: 'said', version, at, author, text }));
  const shared = documentsIn(state, room).map((document): Entry => {
    const { version, at, author } = document;
    return { is: 'shared', version, at, author, document };
  });
  const turns: readonly Entry[] = room === 'joint' ? state.rooms.turns : [];
  return [...said, ...shared, ...turns].sort((one, other) => one.version - other.version);
};
