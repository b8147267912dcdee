/** The history of a case for a visitor: the events, and what may be told of them. */
import type { PartyKind } from '../../../case/events.ts';
import type { AccountId, PartyId } from '../../../case/ids.ts';
import type { ChainedEvent } from '../../../record/record.ts';
import { type SiteVisit, signedIn } from '../../site.ts';
import { type CaseView, personName } from '../case-view.ts';
import { words as caseWords } from '../case-view.words.en.ts';
import { type HistoryLine, historyFor } from './history.ts';
import { pastOf } from './past.ts';
import type { Names } from './says.ts';

/** Names of parties that are no longer in the case are found too: the others went on without them. */
const namesFor = async (
  visit: SiteVisit,
  view: CaseView,
  parties: ReturnType<typeof pastOf>['parties'],
): Promise<Names> => {
  const bodies = [...parties.values()].flatMap(({ organisation }) => organisation ?? []);
  const organisations = await visit.services.organisations.byId(bodies);
  const kindName = (kind: PartyKind): string => caseWords.kinds[kind];
  const isKnown = (account: AccountId): boolean =>
    view.people.has(account) || view.staff.some((worker) => worker.account === account);
  return {
    party: (id: PartyId) => {
      const party = parties.get(id);
      if (party === undefined) return caseWords.aParty;
      const body = party.organisation === null ? undefined : organisations.get(party.organisation);
      return body?.name ?? kindName(party.kind);
    },
    person: (account) => {
      const name = isKnown(account) ? personName(view, account) : '';
      return name === '' ? null : name;
    },
  };
};

export interface WholeHistory {
  /** Every event there is: for looking things up, never for showing. */
  readonly events: readonly ChainedEvent[];
  readonly lines: readonly HistoryLine[];
}

/** Out: the newest line first; null where the case is gone from this visitor meanwhile. */
export const historyOf = async (visit: SiteVisit, view: CaseView): Promise<WholeHistory | null> => {
  const visitor = signedIn(visit);
  const events = await visit.services.store.readEvents(visitor, view.state.id);
  if (events === null) return null;
  const names = await namesFor(visit, view, pastOf(events).parties);
  return { events, lines: historyFor(events, { account: visitor.account, place: view.place }, names) };
};
