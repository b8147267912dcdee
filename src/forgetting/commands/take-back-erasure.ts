/** A proposal to forget a case is taken back, by any caseworker, also after it was confirmed and before it was carried out. */
import { type Command, noWords } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';

export const takeBackErasure: Command<Record<never, never>> = {
  name: 'take-back-erasure',
  audiences: noWords,
  decide: (state) =>
    state.forgetting.proposed === null ? refuse('nothing-proposed') : [{ kind: 'erasure-taken-back' }],
};
