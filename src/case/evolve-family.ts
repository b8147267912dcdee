/** Folds what changes whose case it is: the parent's, the young person's, or somebody's who decides for them. */
import type { Clause } from '../agreement/state.ts';
import type { CaseOwnEvent, Envelope, Sealed } from './events.ts';
import type { Case, Party } from './state.ts';

type FamilyEvent = Extract<
  CaseOwnEvent<Sealed>,
  { kind: 'young-person-from-noted' | 'young-person-became-party' | 'alternative-person-noted' }
>;

/** What the family asked, and what it promised, passes on; its own room does not, and its yes was not the young person's. */
const youngPersonCame = (
  state: Case,
  { party: id, insteadOf, member, replyBy }: Extract<FamilyEvent, { kind: 'young-person-became-party' }>,
  at: Temporal.Instant,
): Case => {
  const before = state.parties.get(insteadOf);
  if (before === undefined) return state;
  const came: Party = {
    ...before,
    id,
    members: [{ account: member, as: 'young-person' }],
    taking: { is: 'invited', at, replyBy, opened: false },
    pausedAt: null,
  };
  const clauses = [...state.wayForward.clauses].map(([clause, its]): [string, Clause] => [
    clause,
    its.owner === insteadOf ? { ...its, owner: id } : its,
  ]);
  return {
    ...state,
    asker: state.askingParty === insteadOf ? 'young-person' : state.asker,
    askingParty: state.askingParty === insteadOf ? id : state.askingParty,
    parties: new Map(
      [...state.parties].map(([each, its]) => (each === insteadOf ? [id, came] : [each, its])),
    ),
    former: new Map([...state.former, [insteadOf, before]]),
    successors: new Map([...state.successors, [insteadOf, id]]),
    rooms: { ...state.rooms, jointIsOpen: false },
    wayForward: { ...state.wayForward, clauses: new Map(clauses) },
  };
};

export const evolveFamily = (state: Case, event: FamilyEvent, { at, actor: by }: Envelope): Case => {
  const { youngPerson } = state;
  switch (event.kind) {
    case 'young-person-from-noted':
      return { ...state, youngPerson: { ...youngPerson, from: event.from } };
    case 'alternative-person-noted': {
      const { assessedOn, words } = event;
      const alternative = { assessedOn, at, by, assessment: words.assessment };
      return { ...state, youngPerson: { ...youngPerson, alternative } };
    }
    case 'young-person-became-party':
      return youngPersonCame(state, event, at);
    default:
      return event satisfies never;
  }
};
