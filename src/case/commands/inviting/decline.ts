/** A party says no. It may; nothing is held against it; the others are shown what else they can do. */

import { hasToTakePart } from '../../../mediation/rules.ts';
import { type Command, sideOf } from '../../command.ts';
import type { DeclineReason } from '../../events.ts';
import { refuse } from '../../refusal.ts';

export const decline: Command<{ reason: DeclineReason; note: string | null }> = {
  name: 'decline',
  audiences: (_state, place) => ({ note: `arrangements:${sideOf(place)}` }),
  decide: (state, { reason, note }, { place }) => {
    const party = sideOf(place);
    if (state.parties.get(party)?.taking.is !== 'invited') return refuse('already-answered');
    // Mediation of a decision is no choice of the authority's or the ICB's (CFA ss.53-54, A-1).
    if (hasToTakePart(state, party)) return refuse('has-to-take-part');
    const words = note === null ? {} : { note: { audience: `arrangements:${party}` as const, text: note } };
    return [{ kind: 'party-declined', party, reason, words }];
  },
};
