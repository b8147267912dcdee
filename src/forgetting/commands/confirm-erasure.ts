/** A second worker agrees that a case is forgotten before its time. The one who proposed it cannot. */
import { type Command, noWords } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';

export const confirmErasure: Command<Record<never, never>> = {
  name: 'confirm-erasure',
  audiences: noWords,
  decide: (state, _input, { actor }) => {
    const { proposed, holds } = state.forgetting;
    if (proposed === null) return refuse('nothing-proposed');
    if (proposed.confirmed !== null) return refuse('already-done');
    if (holds.length > 0) return refuse('kept-by-a-hold');
    if (proposed.by === actor.account) return refuse('needs-a-second-person');
    return [{ kind: 'erasure-confirmed' }];
  },
};
