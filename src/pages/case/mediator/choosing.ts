/** The choice of a mediator as one person may know it: whoever looks, the same facts, each shown only what is theirs. */
import { isIndependent } from '../../../case/commands/mediator/declare-interests.ts';
import type { PartyId } from '../../../case/ids.ts';
import { everyoneAgreed, goneParties } from '../../../case/standing.ts';
import type { Party } from '../../../case/state.ts';
import { type Candidate, candidatesFor } from '../../../people/mediators.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import type { SiteVisit } from '../../site.ts';
import {
  type CaseView,
  hasMediatorPage,
  openCaseView,
  partyName,
  personName,
  roleOfPerson,
} from '../case-view.ts';

export interface Choosing {
  readonly view: CaseView;
  /** For caseworkers; nobody else is shown who else there would be. */
  readonly candidates: readonly Candidate[];
  /** The mediator's note to the caseworkers, where this person may read it. */
  readonly note: string | null;
}

/** In: a visit. Out: the choice; not there for people outside the case, and for sides that are not or no longer concerned. */
export const loadChoosing = async (visit: SiteVisit): Promise<Choosing | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere || !hasMediatorPage(view)) return notThere;
  if (view.place.is !== 'caseworker') return { view, candidates: [], note: null };
  const { accounts } = visit.services;
  const note = view.state.mediator.declaration?.note ?? null;
  const [mediators, opened] = await Promise.all([accounts.withRole('mediator'), view.read([note])]);
  return { view, candidates: candidatesFor(view.state, mediators), note: opened.text(note) };
};

/** The mediator whom it is about now, by name; null when there is none. */
export const mediatorName = ({ view }: Choosing): string | null => {
  const { appointed, proposed } = view.state.mediator;
  const account = appointed ?? proposed;
  return account === null ? null : personName(view, account);
};

export const isOpen = ({ view }: Choosing): boolean => view.state.closed === null;

/** Proposed, declared independent, and everybody takes part: the parties can answer now. */
export const canBeAnswered = (choosing: Choosing): boolean => {
  const { state } = choosing.view;
  const { declaration, appointed } = state.mediator;
  return (
    isOpen(choosing) &&
    appointed === null &&
    declaration !== null &&
    isIndependent(declaration) &&
    everyoneAgreed(state) &&
    goneParties(state).length === 0
  );
};

export const hasAccepted = ({ view }: Choosing, party: PartyId): boolean =>
  view.state.mediator.acceptedBy.has(party);

export const ownSide = ({ view }: Choosing): PartyId | null =>
  view.place.is === 'member' ? view.place.party : null;

export const ownHasAccepted = (choosing: Choosing): boolean => {
  const own = ownSide(choosing);
  return own !== null && hasAccepted(choosing, own);
};

/** A side can ask for another mediator as long as there is one and nothing is agreed and signed with their help. */
export const canAskForAnother = (choosing: Choosing): boolean => {
  const { mediator, wayForward } = choosing.view.state;
  if (!isOpen(choosing) || ownSide(choosing) === null) return false;
  if (wayForward.agreement !== null || wayForward.talksEnded) return false;
  return mediator.appointed !== null || canBeAnswered(choosing);
};

/** `Amina Yusuf (parent)`: those by whom the mediator knows a side, without anything of the case. */
export const peopleOf = (view: CaseView, { members }: Party): readonly string[] =>
  members.flatMap(({ account }) => {
    const name = personName(view, account);
    return name === '' ? [] : [`${name} (${roleOfPerson(view, account)})`];
  });

/** A side as a mediator is asked about it: `Amina Yusuf (parent), the family`. */
export const linkLabel = (view: CaseView, party: Party): string =>
  [...peopleOf(view, party), partyName(view, party)].join(', ');
