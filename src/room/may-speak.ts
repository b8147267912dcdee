/** Whether something can be put into a room now. */
import { notTogether } from '../case/command.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { Place } from '../case/standing.ts';
import type { Case } from '../case/state.ts';
import { roomsFor } from './audience.ts';
import type { RoomName } from './events.ts';

/** Null if yes. A room that is not this person's is refused as not there. */
export const maySpeak = (state: Case, room: RoomName, place: Place): Refusal | null => {
  if (state.mediator.appointed === null) return refuse('no-mediator-yet');
  if (!roomsFor(state, place).includes(room)) return refuse('not-yours');
  if (room === 'joint') {
    const why = notTogether(state);
    if (why !== null) return why;
    return state.rooms.jointIsOpen ? null : refuse('joint-room-not-open');
  }
  const gone = place.is === 'member' && state.parties.get(place.party)?.taking.is !== 'agreed';
  return gone ? refuse('somebody-has-left') : null;
};
