/** When the way forward may be worked on, and what of its text all accept. */
import { notTogether } from '../case/command.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { partiesOf } from '../case/standing.ts';
import type { Case } from '../case/state.ts';
import type { Clause } from './state.ts';

/** Null if issues, options and clauses may be written now. */
export const notWriting = (state: Case): Refusal | null => {
  if (state.wayForward.agreement !== null) return refuse('agreement-already-made');
  return notTogether(state);
};

export const isAcceptedByAll = (state: Case, clause: Clause): boolean =>
  partiesOf(state).every((party) => clause.acceptedBy.has(party.id));

/** The clauses that would become the agreement now, in the order in which they were first drafted. */
export const acceptedClauses = (state: Case): readonly Clause[] =>
  [...state.wayForward.clauses.values()].filter((clause) => isAcceptedByAll(state, clause));

/** Issues that every side recognises and that no accepted clause settles. */
export const openIssues = (state: Case): readonly string[] => {
  const settled = new Set(acceptedClauses(state).map((clause) => clause.issue));
  return [...state.wayForward.issues.values()]
    .filter((issue) => partiesOf(state).every((party) => issue.recognisedBy.has(party.id)))
    .map((issue) => issue.id)
    .filter((issue) => !settled.has(issue));
};
