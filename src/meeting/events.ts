/** What can happen to the meeting of a case. Instants are ISO 8601 in UTC. */
import type { PartyId } from '../case/ids.ts';

export type MeetingWay = 'online' | 'phone' | 'in-person';

export interface OfferedTime {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export type MeetingEvent<Word> =
  | {
      readonly kind: 'times-offered';
      readonly way: MeetingWay;
      readonly times: readonly OfferedTime[];
      /** The address, the number to ring or the link. */
      readonly words: { readonly place: Word };
    }
  | { readonly kind: 'times-answered'; readonly party: PartyId; readonly suits: readonly string[] }
  | { readonly kind: 'meeting-fixed'; readonly meeting: string; readonly time: string }
  | { readonly kind: 'meeting-cancelled'; readonly meeting: string }
  | { readonly kind: 'meeting-held'; readonly meeting: string; readonly attended: readonly PartyId[] };
