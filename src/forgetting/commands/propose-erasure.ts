/** One worker proposes to forget a closed case before its time. Nothing is destroyed until another worker agrees. */
import type { Command } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';
import { forgottenAt } from '../state.ts';

export const proposeErasure: Command<{ why: string }> = {
  name: 'propose-erasure',
  audiences: () => ({ why: 'arrangements' }),
  decide: (state, { why }) => {
    if (forgottenAt(state) !== null) return refuse('case-is-forgotten');
    if (state.closed === null) return refuse('case-is-open');
    if (state.forgetting.holds.length > 0) return refuse('kept-by-a-hold');
    if (state.forgetting.proposed !== null) return refuse('already-done');
    return [{ kind: 'erasure-proposed', words: { why: { audience: 'arrangements', text: why } } }];
  },
};
