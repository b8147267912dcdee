/** What pages may use, wired by hand at the start, and the makers of pages for this application. */

import type { Config } from '../config.ts';
import type { Organisations } from '../directory/organisations.ts';
import type { Forgetting } from '../forgetting/run/forgetting.ts';
import type { Outbox } from '../notice/outbox.ts';
import type { ToPerson } from '../notice/to-person.ts';
import type { AccountHistory } from '../people/account-history.ts';
import type { Accounts } from '../people/accounts.ts';
import type { Calls } from '../people/calls.ts';
import type { Door, Visitor } from '../people/door.ts';
import type { Drafts } from '../people/drafts.ts';
import type { Limits } from '../people/limits.ts';
import type { Passkeys } from '../people/passkeys.ts';
import type { Recovery } from '../people/recovery.ts';
import type { SecondStep } from '../people/second-step.ts';
import type { Sessions } from '../people/sessions.ts';
import type { RecordStore } from '../record/record.ts';
import type { Worries } from '../safety/worries.ts';
import type { SigningKey } from '../seal-mark/signing-key.ts';
import { pageKit, type Visit } from '../web/page.ts';
import { isNeverTheirs } from './never-theirs.ts';

export interface Services {
  readonly config: Config;
  readonly store: RecordStore;
  readonly accounts: Accounts;
  readonly door: Door;
  readonly drafts: Drafts;
  readonly limits: Limits;
  readonly sessions: Sessions;
  readonly secondStep: SecondStep;
  readonly recovery: Recovery;
  readonly passkeys: Passkeys;
  readonly accountHistory: AccountHistory;
  readonly calls: Calls;
  readonly organisations: Organisations;
  readonly outbox: Outbox;
  readonly toPerson: ToPerson;
  readonly signingKey: SigningKey;
  readonly forgetting: Forgetting;
  readonly worries: Worries;
}

export type SiteVisit = Visit<Services, Visitor>;

export const { page, action } = pageKit<Services, Visitor>(isNeverTheirs);

/** The visitor of a page that only signed-in people reach. */
export const signedIn = (visit: SiteVisit): Visitor => {
  if (visit.visitor === null) throw new Error('A signed-in page was loaded for nobody');
  return visit.visitor;
};
