/** Somebody declined or left and the rest may want to go on: each is asked again, since each agreed to something else. */
import { type Command, noWords } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { goneParties } from '../../standing.ts';

export const goOnWithout: Command<{ replyBy: string }> = {
  name: 'go-on-without',
  audiences: noWords,
  decide: (state, { replyBy }) => {
    const without = goneParties(state).map((party) => party.id);
    if (without.length === 0) return refuse('already-done');
    const isAskerGone = without.includes(state.askingParty);
    if (isAskerGone || state.parties.size - without.length < 2) return refuse('nobody-left-to-talk-with');
    return [{ kind: 'gone-on-without', without, replyBy }];
  },
};
