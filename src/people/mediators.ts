/** The mediators of the service: what people are told about one, and what speaks against one in a case. */
import type { AccountId } from '../case/ids.ts';
import { partyOf } from '../case/standing.ts';
import type { Case } from '../case/state.ts';
import type { Account } from './accounts.ts';

/** What everybody in a case may know of its mediator. */
export interface MediatorProfile {
  readonly account: AccountId;
  readonly name: string;
}

/** `works-for-a-body`: the account answers for an authority or an ICB, so the person is not independent (DR-4, CFA s.57). */
export type SpeaksAgainst =
  | 'is-proposed-now'
  | 'was-proposed-before'
  | 'stands-on-a-side'
  | 'works-for-a-body';

export interface Candidate extends MediatorProfile {
  /** Null: this mediator can be proposed. */
  readonly against: SpeaksAgainst | null;
}

const profileOf = ({ account, name }: Account): MediatorProfile => ({ account, name });

const againstOf = (state: Case, { account, organisation }: Account): SpeaksAgainst | null => {
  const { proposed, past } = state.mediator;
  if (proposed === account) return 'is-proposed-now';
  if (past.includes(account)) return 'was-proposed-before';
  if (partyOf(state, account) !== null) return 'stands-on-a-side';
  return organisation !== null && /^(la|icb):/u.test(organisation) ? 'works-for-a-body' : null;
};

const byName = new Intl.Collator('en-GB');

/** In: the case and everybody who is a mediator. Out: all of them by name, each with what speaks against them here. */
export const candidatesFor = (state: Case, mediators: readonly Account[]): readonly Candidate[] =>
  mediators
    .map((mediator) => ({ ...profileOf(mediator), against: againstOf(state, mediator) }))
    .sort((one, other) => byName.compare(one.name, other.name));
