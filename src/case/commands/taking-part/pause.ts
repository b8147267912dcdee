/** Anyone can pause in one action, with no reason asked. */
import { type Command, noWords, sideOf } from '../../command.ts';
import { refuse } from '../../refusal.ts';

export const pause: Command<Record<never, never>> = {
  name: 'pause',
  audiences: noWords,
  decide: (state, _input, { place }) => {
    const party = sideOf(place);
    const its = state.parties.get(party);
    if (its?.taking.is !== 'agreed' || its.pausedAt !== null) return refuse('already-done');
    return [{ kind: 'party-paused', party }];
  },
};
