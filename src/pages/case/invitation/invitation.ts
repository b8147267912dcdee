/** The invitation as one side sees it: what was asked, what it answered, and its questions with their answers. */
import { openInvitation } from '../../../case/commands/inviting/open-invitation.ts';
import type { PartyId } from '../../../case/ids.ts';
import type { Party } from '../../../case/state.ts';
import { act } from '../../../record/act.ts';
import type { Words } from '../../../record/record.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import type { SiteVisit } from '../../site.ts';
import { type CaseView, openCaseView } from '../case-view.ts';

export interface Invitation {
  readonly view: CaseView;
  readonly party: Party;
  readonly opened: Words;
  readonly today: Temporal.PlainDate;
}

const questionsIn = ({ state }: CaseView, party: PartyId) =>
  state.questions.filter((question) => question.party === party);

export const questionsOf = ({ view, party }: Invitation) => questionsIn(view, party.id);

export const isInvited = ({ party, view }: Invitation): boolean =>
  party.taking.is === 'invited' && view.state.closed === null;

export const isOpen = ({ view }: Invitation): boolean => view.state.closed === null;

/**
 * Records the first reading, so that the desk can tell silence from a lost letter. It happens on reading the page, for
 * only people who have signed in read it; scanners of mail never do. A refusal changes nothing that is shown.
 */
const recordOpening = async (visit: SiteVisit, view: CaseView, party: Party): Promise<CaseView> => {
  const { taking } = party;
  if (taking.is !== 'invited' || taking.opened || view.state.closed !== null) return view;
  const result = await act(visit.services.store, view.state.id, view.actor, openInvitation, {});
  return 'state' in result ? { ...view, state: result.state } : view;
};

const wordsOf = (view: CaseView, { id, taking }: Party) => [
  view.state.sharedSummary,
  ...(taking.is === 'agreed' ? [taking.attendee, taking.mayDecide] : []),
  ...(taking.is === 'declined' ? [taking.note] : []),
  ...questionsIn(view, id).flatMap(({ text, answer }) => [text, answer?.text]),
];

/** In: a visit by a member of a side. Out: its invitation; for everybody else it is not there. */
export const loadInvitation = async (visit: SiteVisit): Promise<Invitation | NotThere> => {
  const first = await openCaseView(visit);
  if (first === notThere || first.place.is !== 'member') return notThere;
  const before = first.state.parties.get(first.place.party);
  if (before === undefined) return notThere;
  const view = await recordOpening(visit, first, before);
  const party = view.state.parties.get(before.id) ?? before;
  const today = visit.at.toZonedDateTimeISO('Europe/London').toPlainDate();
  return { view, party, opened: await view.read(wordsOf(view, party)), today };
};
