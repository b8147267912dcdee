/** The side that paused is ready again; nobody else can end its pause. */
import { type Command, noWords, sideOf } from '../../command.ts';
import { refuse } from '../../refusal.ts';

export const resume: Command<Record<never, never>> = {
  name: 'resume',
  audiences: noWords,
  decide: (state, _input, { place }) => {
    const party = sideOf(place);
    if (state.parties.get(party)?.pausedAt === null) return refuse('already-done');
    return [{ kind: 'party-resumed', party }];
  },
};
