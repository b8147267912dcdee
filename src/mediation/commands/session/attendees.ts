/** The ledger of who may be in the room, and why (A-7, Regs 38(1), Kumar). The parties' own people need no line. */
import type { Command } from '../../../case/command.ts';
import { noWords } from '../../../case/command.ts';
import type { PartyId } from '../../../case/ids.ts';
import { type Refusal, refuse } from '../../../case/refusal.ts';
import type { Case } from '../../../case/state.ts';
import type { AttendanceBasis } from '../../events.ts';
import { familyOf, isMediating } from '../../rules.ts';

export interface ListAttendee {
  readonly name: string;
  /** Whose person it is; null for somebody of nobody's side, such as the child or an interpreter. */
  readonly party: PartyId | null;
  readonly basis: AttendanceBasis;
  /** Who said yes to the mediator. */
  readonly agreedBy: readonly PartyId[];
}

/** One advocate or supporter of the family's choice; the child if the parent agrees; others if all do or the mediator permits. */
const notAllowed = (state: Case, { basis, agreedBy, party }: ListAttendee): Refusal | null => {
  const family = familyOf(state)?.id;
  switch (basis) {
    case 'party':
      return party === null ? refuse('not-invited') : null;
    case 'supporter': {
      const isThere = state.mediation?.attendees.some((other) => other.basis === 'supporter') === true;
      if (party !== family) return refuse('not-invited');
      return isThere ? refuse('only-one-supporter') : null;
    }
    case 'child':
      return family !== undefined && agreedBy.includes(family) ? null : refuse('not-everyone-agreed');
    case 'all-agree':
      return [...state.parties.keys()].every((each) => agreedBy.includes(each))
        ? null
        : refuse('not-everyone-agreed');
    case 'mediator-permits':
      return null;
    default:
      return basis satisfies never;
  }
};

export const listAttendee: Command<ListAttendee> = {
  name: 'list-attendee',
  audiences: () => ({ name: 'everyone' }),
  decide: (state, input, { newId }) => {
    if (!isMediating(state)) return refuse('mediation-not-chosen');
    const { name, party, basis, agreedBy } = input;
    if ([...agreedBy, ...(party === null ? [] : [party])].some((each) => !state.parties.has(each))) {
      return refuse('not-invited');
    }
    const refused = notAllowed(state, input);
    if (refused !== null) return refused;
    const words = { name: { audience: 'everyone' as const, text: name } };
    return [{ kind: 'attendee-listed', attendee: newId(), party, basis, agreedBy, words }];
  },
};

export const removeAttendee: Command<{ attendee: string }> = {
  name: 'remove-attendee',
  audiences: noWords,
  decide: (state, { attendee }) =>
    state.mediation?.attendees.some(({ id }) => id === attendee) === true
      ? [{ kind: 'attendee-removed', attendee }]
      : refuse('not-invited'),
};
