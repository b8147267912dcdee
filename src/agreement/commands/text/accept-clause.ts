/** A side accepts a clause exactly as it stands. Only people accept; nothing is ever accepted by silence or by time. */
import { type Command, noWords, sideOf } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { notWriting } from '../../open-text.ts';

export const acceptClause: Command<{ clause: string; revision: number }> = {
  name: 'accept-clause',
  audiences: noWords,
  decide: (state, { clause: id, revision }, { place }) => {
    const clause = state.wayForward.clauses.get(id);
    if (clause === undefined) return refuse('no-such-clause');
    if (clause.revision !== revision) return refuse('clause-has-changed');
    const party = sideOf(place);
    if (clause.acceptedBy.has(party)) return refuse('already-done');
    return notWriting(state) ?? [{ kind: 'clause-accepted', clause: id, revision, party }];
  },
};
