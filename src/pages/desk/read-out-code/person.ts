/** A person of a case whose account a caseworker helps with, and what was done about it before. */
import { type AccountId, accountId, isUuid } from '../../../case/ids.ts';
import type { AccountEvent } from '../../../people/account-history.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { type Html, html } from '../../../web/html.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import { type CaseView, personName } from '../../case/case-view.ts';
import { timeInFull } from '../../dates.ts';
import { type SiteVisit, signedIn } from '../../site.ts';
import { openForDesk } from '../desk-view.ts';
import { words } from './words.en.ts';

export interface PersonOfCase {
  readonly view: CaseView;
  readonly account: AccountId;
  readonly history: readonly AccountEvent[];
}

/** A member of a party of this case, for a caseworker; for anybody else not there. */
export const personOfCase = async (visit: SiteVisit): Promise<PersonOfCase | NotThere> => {
  const view = await openForDesk(visit);
  const asked = visit.params['account'] ?? '';
  if (view === notThere || !isUuid(asked)) return notThere;
  const account = accountId(asked);
  const isMember = [...view.state.parties.values()].some((party) =>
    party.members.some((member) => member.account === account),
  );
  if (!isMember || account === signedIn(visit).account) return notThere;
  return { view, account, history: await visit.services.accountHistory.of(account) };
};

export const historyPart = ({ view, history }: PersonOfCase): Html =>
  card({
    heading: words.historyHeading,
    html:
      history.length === 0
        ? html`<p>${words.nothing}</p>`
        : html`<ul>${history.map(({ at, kind, by, how }) => html`<li>${words.line(timeInFull(at), words.kinds[kind], personName(view, by), words.ways[how])}</li>`)}</ul>`,
  });
