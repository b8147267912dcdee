/** A side says that a promise has been kept; it is done when every side that signed says so. */
import { type Command, noWords, sideOf } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { isSignedByAll } from '../../../case/standing.ts';

export const sayDone: Command<{ clause: string }> = {
  name: 'say-done',
  audiences: noWords,
  decide: (state, { clause }, { place }) => {
    if (!isSignedByAll(state)) return refuse('everyone-must-sign-first');
    const action = state.wayForward.agreement?.actions.get(clause);
    if (action === undefined) return refuse('no-such-action');
    const party = sideOf(place);
    if (action.saidDoneBy.has(party)) return refuse('already-done');
    return [{ kind: 'action-said-done', clause, party }];
  },
};
