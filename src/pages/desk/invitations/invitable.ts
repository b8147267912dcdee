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
  /** People of that body who may be asked: no worker of this service, nobody of a side of this case. */
  readonly known: readonly Account[];
}

export interface Invitations {
  readonly view: CaseView;
  readonly at: Temporal.Instant;
  readonly invitable: readonly Invitable[];
  readonly summary: string | null;
}

const mayAnswer = (view: CaseView, account: Account): boolean =>
  account.roles.length === 0 && partyOf(view.state, account.account) === null;

const isOpen = ({ taking }: Party): boolean => taking.is === 'named' || taking.is === 'invited';

export const loadInvitations = async (visit: SiteVisit): Promise<Invitations | NotThere> => {
  const view = await openForDesk(visit);
  if (view === notThere) return notThere;
  const parties = view.state.closed === null ? [...view.state.parties.values()].filter(isOpen) : [];
  const invitable = await Promise.all(
    parties.map(async (party) => {
      const all =
        party.organisation === null ? [] : await visit.services.accounts.ofOrganisation(party.organisation);
      return { party, name: partyName(view, party), known: all.filter((each) => mayAnswer(view, each)) };
    }),
  );
  const opened = await view.read([view.state.request.summary]);
  return { view, at: visit.at, invitable, summary: opened.text(view.state.request.summary) };
};

export interface Answerer {
  /** Account of a known person, or `new`. */
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly sure: readonly string[];
}

/** A known person, somebody of whom an account has yet to be made, or what is wrong at which box. */
export type Found = { readonly account: AccountId } | 'to-make' | { readonly invalid: readonly FieldError[] };

const at = (field: string, message: string): Found => ({ invalid: [{ field, message }] });

const whyNot = ({ view }: Invitations, party: Party, account: Account, isSure: boolean): string | null => {
  const side = partyOf(view.state, account.account);
  if (account.roles.length > 0) return words.worker;
  if (side !== null) return side.id === party.id ? words.already : words.anotherSide;
  if (account.organisation !== party.organisation && !isSure) return words.knownElsewhere(account.name);
  return null;
};

/** In: what the caseworker chose. Never an address: an invitation goes to an account, known or made for this person. */
export const findAnswerer = async (
  accounts: Accounts,
  invitations: Invitations,
  { party, known }: Invitable,
  { person, name, email, sure }: Answerer,
): Promise<Found> => {
  if (person !== 'new') {
    const chosen = known.find(({ account }) => account === person);
    return chosen === undefined ? at('person', words.anotherSide) : { account: chosen.account };
  }
  if (name === '') return at('name', words.nameMissing);
  if (email === '') return at('email', words.emailMissing);
  const account = await accounts.findByEmail(email);
  if (account === null) return 'to-make';
  const problem = whyNot(invitations, party, account, sure.length > 0);
  return problem === null ? { account: account.account } : at('email', problem);
};
