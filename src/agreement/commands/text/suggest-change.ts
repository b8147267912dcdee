/** A side says how it would change a clause; the mediator drafts it anew. Its own acceptance, if any, falls. */
import { type Command, sideOf } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { notWriting } from '../../open-text.ts';

export const suggestChange: Command<{ clause: string; text: string }> = {
  name: 'suggest-change',
  audiences: () => ({ text: 'everyone' }),
  decide: (state, { clause: id, text }, { place }) => {
    const clause = state.wayForward.clauses.get(id);
    if (clause === undefined) return refuse('no-such-clause');
    const words = { text: { audience: 'everyone' as const, text } };
    const { revision } = clause;
    return (
      notWriting(state) ?? [{ kind: 'change-suggested', clause: id, revision, party: sideOf(place), words }]
    );
  },
};
