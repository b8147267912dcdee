/** Who takes part, and whom this visitor may bring or remove. */
import type { AccountId, PartyId } from '../../../case/ids.ts';
import { partyOf } from '../../../case/standing.ts';
import type { Member, Party } from '../../../case/state.ts';
import type { Account } from '../../../people/accounts.ts';
import { type CaseView, ownParty } from '../../case/case-view.ts';
import { words } from './words.en.ts';

export interface People {
  readonly view: CaseView;
  readonly phone: string;
}

export const isDesk = ({ view }: People): boolean => view.place.is === 'caseworker';

const isAskedOrIn = ({ taking }: Party): boolean => taking.is === 'invited' || taking.is === 'agreed';

/** Sides to which this visitor may add somebody: one's own, and any for the desk. */
export const sidesToAddTo = (people: People): readonly Party[] => {
  const { view } = people;
  if (view.state.closed !== null) return [];
  const own = ownParty(view);
  return [...view.state.parties.values()].filter(
    (party) => isAskedOrIn(party) && (isDesk(people) || party.id === own),
  );
};

/** A side keeps somebody who can act for it, and a family its parent or young person: the command's own rule, to offer no button in vain. */
const isRemovable = (party: Party, { as }: Member): boolean =>
  party.members.length > 1 && as !== 'parent' && as !== 'young-person';

export const removable = (
  people: People,
): readonly { readonly party: PartyId; readonly account: AccountId }[] =>
  sidesToAddTo(people).flatMap((party) =>
    party.members
      .filter((member) => isRemovable(party, member))
      .map(({ account }) => ({ party: party.id, account })),
  );

/** Those for whom their organisation can send somebody else; the desk's to do. */
export const replaceable = (
  people: People,
): readonly { readonly party: Party; readonly account: AccountId }[] =>
  isDesk(people)
    ? sidesToAddTo(people)
        .filter(({ organisation }) => organisation !== null)
        .flatMap((party) => party.members.map(({ account }) => ({ party, account })))
    : [];

/** Why this known person cannot come to this side; null if they can. A side is not told more than that they cannot. */
export const whyNotAdd = (people: People, party: Party, account: Account): string | null => {
  const { state } = people.view;
  const side = partyOf(state, account.account);
  // One who is there already is the command's to refuse, for the same request may have come twice.
  if (side?.id === party.id) return null;
  const told = (reason: string) => (isDesk(people) ? reason : words.cannotAdd);
  if (account.roles.length > 0) return told(words.worker);
  const worksForAnother = [...state.parties.values()].some(
    (other) =>
      other.id !== party.id && other.organisation !== null && other.organisation === account.organisation,
  );
  return side !== null || worksForAnother ? told(words.anotherSide) : null;
};
