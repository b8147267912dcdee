/** Whom a caseworker can invite now, and which person may answer for each. */
import type { AccountId } from '../../../case/ids.ts';
import { partyOf } from '../../../case/standing.ts';
import type { Party } from '../../../case/state.ts';
import type { Account, Accounts } from '../../../people/accounts.ts';
import type { FieldError } from '../../../web/field.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import { type CaseView, partyName } from '../../case/case-view.ts';
import type { SiteVisit } from '../../site.ts';
import { openForDesk } from '../desk-view.ts';
import { words } from './words.en.ts';

export interface Invitable {
  readonly party: Party;
  readonly name: string;
  /** Named or asked, in an open case: shown with its form. The others are here for a request that comes twice. */
  readonly isOpen: boolean;
  /** People of that body who may be asked: no worker of this service, nobody of a side of this case. */
  readonly known: readonly Account[];
}

export interface Invitations {
  readonly view: CaseView;
  readonly at: Temporal.Instant;
  readonly parties: readonly Invitable[];
  readonly summary: string | null;
}

const mayAnswer = (view: CaseView, account: Account): boolean =>
  account.roles.length === 0 && partyOf(view.state, account.account) === null;

export const loadInvitations = async (visit: SiteVisit): Promise<Invitations | NotThere> => {
  const view = await openForDesk(visit);
  if (view === notThere) return notThere;
  const { closed, request } = view.state;
  const parties = await Promise.all(
    [...view.state.parties.values()].map(async (party) => {
      const all =
        party.organisation === null ? [] : await visit.services.accounts.ofOrganisation(party.organisation);
      return {
        party,
        name: partyName(view, party),
        isOpen: closed === null && (party.taking.is === 'named' || party.taking.is === 'invited'),
        known: all.filter((each) => mayAnswer(view, each)),
      };
    }),
  );
  const opened = await view.read([request.summary]);
  return { view, at: visit.at, parties, summary: opened.text(request.summary) };
};

export const openIn = ({ parties }: Invitations): readonly Invitable[] =>
  parties.filter(({ isOpen }) => isOpen);

export interface Answerer {
  /** Account of a known person, or `new`. */
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** A known person, somebody of whom an account has yet to be made, or what is wrong at which box. */
export type Found = { readonly account: AccountId } | 'to-make' | { readonly invalid: readonly FieldError[] };

const at = (field: string, message: string): Found => ({ invalid: [{ field, message }] });

const isSameName = (one: string, other: string): boolean =>
  one.localeCompare(other, 'en-GB', { sensitivity: 'base' }) === 0;

/** Somebody may answer for two bodies. An address typed by mistake must not reach a stranger, so the name has to fit. */
const whyNot = ({ view }: Invitations, party: Party, account: Account, name: string): string | null => {
  const side = partyOf(view.state, account.account);
  if (account.roles.length > 0) return words.worker;
  // One who answers for them already is the command's to refuse, for the same request may have come twice.
  if (side !== null) return side.id === party.id ? null : words.anotherSide;
  // Who came without a name has nothing that could fit; the name is filled in.
  if (account.name !== '' && account.organisation !== party.organisation && !isSameName(account.name, name))
    return words.knownElsewhere(account.name);
  return null;
};

/** In: what the caseworker chose. Never an address: an invitation goes to an account, known or made for this person. */
export const findAnswerer = async (
  accounts: Accounts,
  invitations: Invitations,
  { party, known }: Invitable,
  { person, name, email }: Answerer,
): Promise<Found> => {
  if (person !== 'new') {
    const chosen = [...known, ...party.members].find(({ account }) => account === person);
    return chosen === undefined ? at('person', words.anotherSide) : { account: chosen.account };
  }
  if (name === '') return at('name', words.nameMissing);
  if (email === '') return at('email', words.emailMissing);
  const account = await accounts.findByEmail(email);
  if (account === null) return 'to-make';
  const problem = whyNot(invitations, party, account, name);
  return problem === null ? { account: account.account } : at('email', problem);
};
