/** Sends a request once, however often the button is pressed, and forgets the draft. */
import type { Actor } from '../../../case/command.ts';
import { type AccountId, accountId, type CaseReference, caseReference, partyId } from '../../../case/ids.ts';
import { newReference } from '../../../case/new-reference.ts';
import { isRefusal } from '../../../case/refusal.ts';
import { onceFor, openCase } from '../../../record/act.ts';
import type { Done } from '../../../web/page.ts';
import type { SiteVisit } from '../../site.ts';
import { asksWithOwnAccount, one, toldBy } from '../draft/asked.ts';
import { type DraftView, holderOf } from '../draft/draft-view.ts';
import { askingKind } from '../draft/names.ts';
import { firstMissing } from '../draft/steps.ts';
import { requestOf } from './request.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

/**
 * The account of the person who asks: their own, or the one of the address they gave, made if there is none.
 * One with a telephone number alone has the id that was chosen with the draft, so that sending twice makes it once.
 */
const askersAccount = async ({ services, visitor }: SiteVisit, view: DraftView): Promise<AccountId> => {
  const { asked } = view;
  const details = {
    name: one(asked, 'name'),
    email: orNull(one(asked, 'email')),
    phone: orNull(one(asked, 'phone')),
  };
  const isOwn = visitor !== null && asksWithOwnAccount(asked);
  const account = isOwn
    ? visitor.account
    : await services.accounts.findOrMake(
        details.email === null ? { ...details, id: accountId(one(asked, 'account')) } : details,
      );
  if (details.name !== '') await services.accounts.fillIn(account, details);
  return account;
};

const actorFor = ({ visitor }: SiteVisit, view: DraftView, account: AccountId): Actor => {
  const by = toldBy(view.asked);
  if (by !== null && visitor !== null) {
    const onBehalf = { party: partyId(askingKind(view)), by };
    return { account: visitor.account, roles: visitor.roles, onBehalf };
  }
  // Somebody who is not signed in has no role, whatever the account of the address may have.
  const roles: Actor['roles'] = visitor?.account === account ? visitor.roles : new Set();
  return { account, roles, onBehalf: null };
};

const caseAddress = (reference: CaseReference): string => `/case/${reference}`;
const referenceIn = (address: string): CaseReference => caseReference(address.slice('/case/'.length));

/** In: the request as it stands. Out: its confirmation, the first missing question, or the rule that says no. */
export const send = async (visit: SiteVisit, view: DraftView): Promise<Done> => {
  const { store, drafts } = visit.services;
  const missing = firstMissing(view.asked);
  if (missing !== null) return { go: `${view.url}/${missing}` };
  const account = await askersAccount(visit, view);
  const request = requestOf(view.asked, account, newReference());
  // One draft becomes one case: its id is the key, from whichever tab, key or attempt the sending comes.
  const once = onceFor(`ask-for-help ${view.draft.id}`, view.draft.id, caseAddress(request.reference));
  const result = await openCase(store, actorFor(visit, view, account), request, once);
  if (isRefusal(result)) return result;
  const reference = 'doneBefore' in result ? referenceIn(result.doneBefore) : result.state.reference;
  await drafts.sent(view.draft.id, holderOf(visit), reference);
  return { go: `${view.url}/sent` };
};
