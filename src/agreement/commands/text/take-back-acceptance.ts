/** A side changes its mind about a clause before the agreement is made. */
import { type Command, noWords, sideOf } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { notWriting } from '../../open-text.ts';

export const takeBackAcceptance: Command<{ clause: string }> = {
  name: 'take-back-acceptance',
  audiences: noWords,
  decide: (state, { clause: id }, { place }) => {
    const clause = state.wayForward.clauses.get(id);
    if (clause === undefined) return refuse('no-such-clause');
    const party = sideOf(place);
    if (!clause.acceptedBy.has(party)) return refuse('already-done');
    return notWriting(state) ?? [{ kind: 'clause-acceptance-taken-back', clause: id, party }];
  },
};
