/** The mediation session as one person sees it. */
import { bodiesOf, familyOf, isMediating } from '../../../../mediation/rules.ts';
import type { Attendee, Mediation } from '../../../../mediation/state.ts';
import { mayRead } from '../../../../seal/audience.ts';
import { type NotThere, notThere } from '../../../../web/page.ts';
import { londonDate } from '../../../dates.ts';
import type { SiteVisit } from '../../../site.ts';
import { type CaseView, openCaseView, ownParty } from '../../case-view.ts';

export interface SessionView {
  readonly view: CaseView;
  readonly mediation: Mediation;
  /** London date. */
  readonly today: string;
  /** With names, for those who take part; null for the desk. */
  readonly attendees: readonly { readonly attendee: Attendee; readonly name: string }[] | null;
}

/** The family, the authority or ICB, the mediator and the desk; while the family mediates or once it did. */
const isTheirs = (view: CaseView, { choice, concluded }: Mediation): boolean => {
  if (choice?.is !== 'mediate' && concluded === null) return false;
  const own = ownParty(view);
  if (own === null) return view.place.is === 'mediator' || view.place.is === 'caseworker';
  return own === familyOf(view.state)?.id || bodiesOf(view.state).some(({ id }) => id === own);
};

export const loadSession = async (visit: SiteVisit): Promise<SessionView | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere) return notThere;
  const { mediation } = view.state;
  if (mediation === null || !isTheirs(view, mediation)) return notThere;
  const { state, actor } = view;
  const reads = mayRead(state, 'everyone', actor.account, actor.roles);
  const opened = reads ? await view.read(mediation.attendees.map(({ name }) => name)) : null;
  const attendees =
    opened === null
      ? null
      : mediation.attendees.map((attendee) => ({ attendee, name: opened.text(attendee.name) ?? '' }));
  return { view, mediation, today: londonDate(visit.at).toString(), attendees };
};

export const isOpen = ({ view }: SessionView): boolean =>
  view.state.closed === null && isMediating(view.state);

export const isForMediator = (session: SessionView): boolean =>
  isOpen(session) && session.view.place.is === 'mediator';

export const isFamily = ({ view }: SessionView): boolean =>
  ownParty(view) !== null && ownParty(view) === familyOf(view.state)?.id;
