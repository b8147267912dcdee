/** A party asks for another mediator. It gives no reason and none is asked. */
import { type Command, noWords, sideOf } from '../../command.ts';
import { refuse } from '../../refusal.ts';

export const objectToMediator: Command<Record<never, never>> = {
  name: 'object-to-mediator',
  audiences: noWords,
  decide: (state, _input, { place }) => {
    const party = sideOf(place);
    const mediator = state.mediator.appointed ?? state.mediator.proposed;
    if (mediator === null) return refuse('no-mediator-proposed');
    const objected = { kind: 'mediator-objected-to' as const, mediator, party };
    return state.rooms.jointIsOpen ? [objected, { kind: 'joint-room-closed' }] : [objected];
  },
};
