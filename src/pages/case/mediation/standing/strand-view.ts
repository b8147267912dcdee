/** Where the strand stands, for the one who looks. Nobody but the family and the desk learns that it declined or thinks. */
import { type CaseClock, clockState } from '../../../../clock/clock.ts';
import { arrangingBody, isMediating } from '../../../../mediation/rules.ts';
import type { Mediation } from '../../../../mediation/state.ts';
import type { Words } from '../../../../record/record.ts';
import { type NotThere, notThere } from '../../../../web/page.ts';
import { londonDate } from '../../../dates.ts';
import type { SiteVisit } from '../../../site.ts';
import { type CaseView, openCaseView } from '../../case-view.ts';
import { knowsChoice, type Viewer, viewerOf } from '../strand.ts';
import { opensMediation } from '../who-opens.ts';

export interface StrandView {
  readonly view: CaseView;
  readonly viewer: Viewer;
  readonly mediation: Mediation;
  readonly opened: Words;
  /** London date. */
  readonly today: string;
}

export type Stands =
  | 'to-inform'
  | 'to-choose'
  | 'declined'
  | 'to-tell'
  | 'to-arrange'
  | 'not-arranged'
  | 'session-fixed'
  | 'session-held'
  | 'ended'
  | 'not-now';

/** In: a visit whose address holds `:ref`. Out: for those who may open the strand, once there is one. */
export const openStrand = async (visit: SiteVisit): Promise<StrandView | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere || !opensMediation(view.state, view.place)) return notThere;
  const { mediation } = view.state;
  if (mediation === null) return notThere;
  const { choice } = mediation;
  const opened = await view.read(choice?.is === 'mediate' ? [choice.issues, choice.health] : []);
  const today = londonDate(visit.at).toString();
  return { view, viewer: viewerOf(view.state, view.place), mediation, opened, today };
};

/** The date by which it has to be set up; null before the body that arranges is told. */
export const mediationBy = ({ view }: StrandView): CaseClock | null =>
  view.state.clocks.current.find(({ what }) => what === 'mediation-by') ?? null;

/** C-5: it was said that it cannot be set up in time, or the 30 days are over, and no session was held. */
export const isNotArranged = (strand: StrandView): boolean => {
  const { mediation, today, view } = strand;
  if (!isMediating(view.state) || mediation.session?.heldOn != null) return false;
  const by = mediationBy(strand);
  const hasRunOut = by !== null && clockState(by, today) === 'missed';
  return mediation.cannotArrange !== null || hasRunOut;
};

const whileMediating = (strand: StrandView): Stands => {
  const { mediation, view } = strand;
  if (mediation.session !== null) {
    return mediation.session.heldOn === null ? 'session-fixed' : 'session-held';
  }
  if (isNotArranged(strand)) return 'not-arranged';
  const body = arrangingBody(view.state, mediation);
  return body !== null && mediation.told.has(body.id) ? 'to-arrange' : 'to-tell';
};

export const standsFor = (strand: StrandView): Stands => {
  const { mediation, view, viewer } = strand;
  if (mediation.concluded !== null) return 'ended';
  if (isMediating(view.state)) return whileMediating(strand);
  if (!knowsChoice(viewer)) return 'not-now';
  if (mediation.choice?.is === 'decline') return 'declined';
  return mediation.information === null ? 'to-inform' : 'to-choose';
};

export const isOpen = ({ view }: StrandView): boolean => view.state.closed === null;

/** The family's choice is still its own to make: no certificate fixes it and mediation has not ended. */
export const canChoose = ({ view, mediation }: Pick<StrandView, 'view' | 'mediation'>): boolean =>
  view.state.closed === null && mediation.certificate === null && mediation.concluded === null;
