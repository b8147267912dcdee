/** A party asks for another mediator. It gives no reason and none is asked. */
import { type Command, noWords, sideOf } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { withoutMediator } from './without-mediator.ts';

export const objectToMediator: Command<Record<never, never>> = {
  name: 'object-to-mediator',
  audiences: noWords,
  decide: (state, _input, { place }) => {
    const party = sideOf(place);
    const taking = state.parties.get(party)?.taking.is;
    // Who declined or left has no say in whom the others talk with.
    if (taking !== 'agreed' && taking !== 'invited') return refuse('not-invited');
    const mediator = state.mediator.appointed ?? state.mediator.proposed;
    if (mediator === null) return refuse('no-mediator-proposed');
    return [{ kind: 'mediator-objected-to', mediator, party }, ...withoutMediator(state)];
  },
};
