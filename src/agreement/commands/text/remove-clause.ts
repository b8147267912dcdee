/** The mediator takes a clause out of the text; what was drafted stays in the record. */
import { type Command, noWords } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { notWriting } from '../../open-text.ts';

export const removeClause: Command<{ clause: string }> = {
  name: 'remove-clause',
  audiences: noWords,
  decide: (state, { clause }) => {
    if (!state.wayForward.clauses.has(clause)) return refuse('no-such-clause');
    return notWriting(state) ?? [{ kind: 'clause-removed', clause }];
  },
};
