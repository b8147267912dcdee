/** Whether something can be put into a room now. */
import { notTogether } from '../case/command.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { everyoneAgreed, goneParties, type Place } from '../case/standing.ts';
import type { Case } from '../case/state.ts';
import { roomsFor } from './audience.ts';
import type { RoomName } from './events.ts';

const beforeMediator = (state: Case): Refusal => {
  if (goneParties(state).length > 0) return refuse('somebody-has-left');
  return refuse(everyoneAgreed(state) ? 'no-mediator-yet' : 'not-everyone-agreed');
};

const ownSideIsOut = (state: Case, place: Place): Refusal | null => {
  const taking = place.is === 'member' ? state.parties.get(place.party)?.taking.is : 'agreed';
  if (taking === 'agreed') return null;
  return refuse(taking === 'invited' ? 'not-everyone-agreed' : 'somebody-has-left');
};

/** Null if yes. A room that is not this person's is refused as not there. A pause closes the joint room alone. */
export const maySpeak = (state: Case, room: RoomName, place: Place): Refusal | null => {
  if (!roomsFor(state, place).includes(room)) return refuse('not-yours');
  if (state.mediator.appointed === null) return beforeMediator(state);
  if (room !== 'joint') return ownSideIsOut(state, place);
  return notTogether(state) ?? (state.rooms.jointIsOpen ? null : refuse('joint-room-not-open'));
};
