/** A room is an audience with a name people know. */
import type { AccountId } from '../case/ids.ts';
import type { Place } from '../case/standing.ts';
import type { Case } from '../case/state.ts';
import type { Audience } from '../seal/audience.ts';
import type { RoomName } from './events.ts';

/** Who reads what is put into this room. `notes` belong to the mediator who writes them, not to the office. */
export const roomAudience = (room: RoomName, mediator: AccountId | null): Audience => {
  if (room === 'joint') return 'everyone';
  if (room === 'notes') {
    if (mediator === null) throw new Error('Notes belong to a mediator, and there is none');
    return `mediator:${mediator}`;
  }
  return `side:${room}`;
};

/**
 * The rooms this person can open, in the order in which pages list them. Opening is reading; whether something can be
 * said is `maySpeak`. A side reads its own room while there is no mediator and after it left: the words are its own.
 */
export const roomsFor = (state: Case, place: Place): readonly RoomName[] => {
  if (place.is === 'mediator') return ['joint', ...state.parties.keys(), 'notes'];
  if (place.is !== 'member') return [];
  const taking = state.parties.get(place.party)?.taking.is;
  return taking === 'agreed' || taking === 'invited' ? ['joint', place.party] : [place.party];
};
