/** A side says that a promise has not been kept, and what is missing; the caseworkers are told that, not what. */
import { type Command, sideOf } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { isSignedByAll } from '../../../case/standing.ts';

export const sayNotDone: Command<{ clause: string; note: string }> = {
  name: 'say-not-done',
  audiences: () => ({ note: 'everyone' }),
  decide: (state, { clause, note }, { place }) => {
    if (!isSignedByAll(state)) return refuse('everyone-must-sign-first');
    if (!state.wayForward.agreement?.actions.has(clause)) return refuse('no-such-action');
    const words = { note: { audience: 'everyone' as const, text: note } };
    return [{ kind: 'action-said-not-done', clause, party: sideOf(place), words }];
  },
};
