/**
 * Which dates of a case are whose to know. What the family decides for itself, and what follows from its certificate, is the
 * family's and the desk's: an authority does not learn from a date that a family thinks of an appeal or declined.
 */
import type { CaseClock, ClockId, SupersededClock } from '../../../clock/clock.ts';
import { familyOf } from '../../../mediation/rules.ts';
import { mayRead } from '../../../seal/audience.ts';
import type { CaseView } from '../case-view.ts';

const ofTheFamily: ReadonlySet<ClockId> = new Set([
  'contact-adviser',
  'appeal-received',
  'appeal-received-projected',
  'ask-tribunal',
  'certificate-by',
]);

const isFamilyOrDesk = ({ state, place }: CaseView): boolean =>
  place.is === 'caseworker' || (place.is === 'member' && place.party === familyOf(state)?.id);

/** Promises are for those who may read the agreement; the desk knows of their dates and of nothing in them. */
const isOfTalks = ({ about }: CaseClock, { state }: CaseView): boolean => state.wayForward.clauses.has(about);

const maySee = (view: CaseView, clock: CaseClock): boolean => {
  if (isFamilyOrDesk(view)) return true;
  if (view.place.is === 'proposed-mediator' || ofTheFamily.has(clock.what)) return false;
  const { state, actor } = view;
  return !isOfTalks(clock, view) || mayRead(state, 'everyone', actor.account, actor.roles);
};

export const clocksFor = (view: CaseView): readonly CaseClock[] =>
  view.state.clocks.current.filter((clock) => maySee(view, clock));

/** What is no longer counted. That the family said no to mediation is not for others to learn from a date. */
export const supersededFor = (view: CaseView): readonly SupersededClock[] =>
  view.state.clocks.superseded.filter(
    ({ clock, because }) => maySee(view, clock) && (isFamilyOrDesk(view) || because !== 'mediation-declined'),
  );
