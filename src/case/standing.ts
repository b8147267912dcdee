/** Questions about where a case and its people stand, asked by the rules and by the pages. */
import type { AccountId, PartyId } from './ids.ts';
import type { Case, Party } from './state.ts';

export type Stage =
  | 'checking'
  | 'inviting'
  | 'choosing-mediator'
  | 'talking'
  | 'signing'
  | 'keeping-promises'
  | 'closed';

export const partiesOf = (state: Case): readonly Party[] => [...state.parties.values()];

export const partyOf = (state: Case, account: AccountId): Party | null =>
  partiesOf(state).find((party) => party.members.some((member) => member.account === account)) ?? null;

/** Proposed, appointed, or once so and objected to or stood down. */
export const isOrWasMediator = ({ mediator }: Case, account: AccountId): boolean =>
  mediator.proposed === account || mediator.appointed === account || mediator.past.includes(account);

export const everyoneAgreed = (state: Case): boolean =>
  state.parties.size >= 2 && partiesOf(state).every((party) => party.taking.is === 'agreed');

export const isPaused = (state: Case): boolean => partiesOf(state).some((party) => party.pausedAt !== null);

/** Declined or left: those without whom the case can only go on if the rest agree to that. */
export const goneParties = (state: Case): readonly Party[] =>
  partiesOf(state).filter(({ taking }) => taking.is === 'declined' || taking.is === 'left');

export const isSignedByAll = (state: Case): boolean =>
  state.wayForward.agreement !== null &&
  partiesOf(state).every((party) => state.wayForward.agreement?.signatures.has(party.id));

/** Sides that must confirm an action: all who signed the agreement. */
export const isActionDone = (state: Case, clause: string): boolean => {
  const agreement = state.wayForward.agreement;
  const action = agreement?.actions.get(clause);
  if (!agreement || !action) return false;
  // A side that is no longer in the case is not waited for.
  return [...agreement.signatures.keys()].every(
    (party) => action.saidDoneBy.has(party) || !state.parties.has(party),
  );
};

export const stageOf = (state: Case): Stage => {
  if (state.closed !== null) return 'closed';
  if (state.wayForward.agreement !== null) return isSignedByAll(state) ? 'keeping-promises' : 'signing';
  if (state.checkedAt === null) return 'checking';
  if (!everyoneAgreed(state)) return 'inviting';
  return state.mediator.appointed === null ? 'choosing-mediator' : 'talking';
};

/** What an account is to this case. Staff have no place in a case by name; they act by role. */
export type Place =
  | { readonly is: 'member'; readonly party: PartyId }
  | { readonly is: 'mediator' }
  | { readonly is: 'proposed-mediator' }
  | { readonly is: 'caseworker' }
  /** Once signed for a side that is no longer in the case: reads the agreement, does and reads nothing else. */
  | { readonly is: 'signer' }
  | { readonly is: 'nobody' };

/** Of a side that signed the agreement and is no longer in the case. */
export const hasSignedBefore = ({ former, wayForward }: Case, account: AccountId): boolean =>
  [...former.values()].some(
    ({ id, members }) =>
      wayForward.agreement?.signatures.has(id) === true &&
      members.some((member) => member.account === account),
  );

export const placeOf = (state: Case, account: AccountId, roles: ReadonlySet<string>): Place => {
  const party = partyOf(state, account);
  if (party !== null && party.taking.is !== 'named') return { is: 'member', party: party.id };
  if (state.mediator.appointed === account) return { is: 'mediator' };
  if (state.mediator.proposed === account) return { is: 'proposed-mediator' };
  if (roles.has('caseworker')) return { is: 'caseworker' };
  return hasSignedBefore(state, account) ? { is: 'signer' } : { is: 'nobody' };
};
