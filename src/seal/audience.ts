/**
 * Audiences: the sets of people within a case. Every stored word has exactly one.
 * This one function of who is in an audience decides the pages, the rows a database session may read, and "Who will see this".
 */
import type { AccountId, PartyId } from '../case/ids.ts';
import type { Case, Party } from '../case/state.ts';

/**
 * `intake`: the asking side, caseworkers, later the mediator. `everyone`: all parties asked to take part, and the mediator.
 * `side:<party>`: one side and the mediator. `mediator:<account>`: that mediator alone, so that a successor cannot read.
 * `arrangements`: caseworkers. `arrangements:<party>`: caseworkers and that party. `child`: the child or young person
 * and whom they chose. `safeguarding`: the safeguarding lead alone. `signed`: who reads the agreement: all who are asked
 * to take part, and for good all sides that signed it, for leaving takes nobody's own copy away.
 */
export type Audience =
  | 'intake'
  | 'everyone'
  | 'signed'
  | `side:${PartyId}`
  | `mediator:${AccountId}`
  | 'child'
  | 'arrangements'
  | `arrangements:${PartyId}`
  | 'safeguarding';

export type StaffRole = 'caseworker' | 'safeguarding-lead';

/** Who may read: named accounts, and everybody who holds one of the staff roles at the time of reading. */
export interface Readers {
  readonly accounts: ReadonlySet<AccountId>;
  readonly roles: ReadonlySet<StaffRole>;
}

const nobody: readonly StaffRole[] = [];
const caseworkers: readonly StaffRole[] = ['caseworker'];

const readers = (accounts: Iterable<AccountId>, roles = nobody): Readers => ({
  accounts: new Set(accounts),
  roles: new Set(roles),
});

const members = (party: Party | undefined): AccountId[] =>
  party?.members.map((member) => member.account) ?? [];

const mediator = (state: Case): AccountId[] =>
  state.mediator.appointed === null ? [] : [state.mediator.appointed];

/** Declining or leaving ends reading of what is said to everyone; a pause does not. */
const isAskedOrTakingPart = (party: Party): boolean =>
  party.taking.is === 'invited' || party.taking.is === 'agreed';

/** The people of each side that signed, whatever it did since and whether or not it is still in the case. */
const signers = ({ wayForward, parties, former }: Case): AccountId[] =>
  [...(wayForward.agreement?.signatures.keys() ?? [])].flatMap((party) =>
    members(parties.get(party) ?? former.get(party)),
  );

/**
 * Who is in this audience of this case, as it stands now.
 * In: the folded case and an audience. Out: accounts by name, and staff roles. An audience nobody is in gives empty sets.
 */
export const readersOf = (state: Case, audience: Audience): Readers => {
  switch (audience) {
    case 'intake':
      return readers([...members(state.parties.get(state.askingParty)), ...mediator(state)], caseworkers);
    case 'everyone':
      return readers([
        ...[...state.parties.values()].filter(isAskedOrTakingPart).flatMap(members),
        ...mediator(state),
      ]);
    case 'signed':
      return readers([
        ...[...state.parties.values()].filter(isAskedOrTakingPart).flatMap(members),
        ...signers(state),
        ...mediator(state),
      ]);
    case 'child':
      return readers(state.childReaders);
    case 'arrangements':
      return readers([], caseworkers);
    case 'safeguarding':
      return readers([], ['safeguarding-lead']);
    default:
      return readersOfOne(state, audience);
  }
};

const readersOfOne = (
  state: Case,
  audience: Exclude<Audience, 'intake' | 'everyone' | 'signed' | 'child' | 'arrangements' | 'safeguarding'>,
): Readers => {
  const separator = audience.indexOf(':');
  const name = audience.slice(separator + 1);
  if (audience.startsWith('mediator:')) return readers([name as AccountId]);
  const party = state.parties.get(name as PartyId);
  // A side that is no longer in the case has no room; nobody reads on in it, not those who came in its place either.
  if (audience.startsWith('side:')) return readers(party ? [...members(party), ...mediator(state)] : []);
  // What was arranged with a side passes on to the one that took its place.
  const successor = state.successors.get(name as PartyId);
  const now = successor === undefined ? party : state.parties.get(successor);
  return readers(members(now), caseworkers);
};

/** Every audience that has or may have words in this case: what the reading rights of its people are computed over. */
export const audiencesOf = (state: Case): readonly Audience[] => [
  'intake',
  'everyone',
  'signed',
  'child',
  'arrangements',
  'safeguarding',
  ...[...state.parties.keys()].flatMap((party): Audience[] => [`side:${party}`, `arrangements:${party}`]),
  ...[...state.successors.keys()].map((party): Audience => `arrangements:${party}`),
  ...[...state.mediator.past, ...mediator(state)].map((account): Audience => `mediator:${account}`),
];

/**
 * What the audience is called to the outside: a mediator's or a party's own address is not part of the name. What is
 * `signed` is written for everyone; the list of readers says who keeps it.
 */
export const audienceName = (audience: Audience): string => {
  if (audience.startsWith('mediator:')) return 'mediator';
  if (audience.startsWith('arrangements:')) return 'arrangements';
  return audience === 'signed' ? 'everyone' : audience;
};

export const mayRead = (
  state: Case,
  audience: Audience,
  account: AccountId,
  roles: ReadonlySet<string>,
): boolean => {
  const who = readersOf(state, audience);
  return who.accounts.has(account) || [...who.roles].some((role) => roles.has(role));
};
