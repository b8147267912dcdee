/** The decision as one person sees it, with the words that are theirs to read. */
import type { Sealed } from '../../../../case/events.ts';
import type { Mediation } from '../../../../mediation/state.ts';
import type { Words } from '../../../../record/record.ts';
import { type NotThere, notThere } from '../../../../web/page.ts';
import { londonDate } from '../../../dates.ts';
import type { SiteVisit } from '../../../site.ts';
import { type CaseView, openCaseView } from '../../case-view.ts';
import { type Viewer, viewerOf } from '../strand.ts';
import { opensDecision } from '../who-opens.ts';

export interface DecisionView {
  readonly view: CaseView;
  readonly viewer: Viewer;
  /** Null while no decision is recorded. */
  readonly mediation: Mediation | null;
  readonly opened: Words;
  /** London date. */
  readonly today: string;
}

const wordsIn = (mediation: Mediation | null): readonly (Sealed | undefined)[] => [
  mediation?.decision.letter?.name,
  ...(mediation?.decision.corrections.map(({ reason }) => reason) ?? []),
];

/** In: a visit whose address holds `:ref`. Out: for the family, caseworkers and, once it is recorded, the mediator. */
export const openDecision = async (visit: SiteVisit): Promise<DecisionView | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere || !opensDecision(view.state, view.place)) return notThere;
  const { mediation } = view.state;
  const opened = await view.read(wordsIn(mediation));
  const today = londonDate(visit.at).toString();
  return { view, viewer: viewerOf(view.state, view.place), mediation, opened, today };
};

export const isOpen = ({ view }: DecisionView): boolean => view.state.closed === null;
export const mayRecord = ({ viewer }: DecisionView): boolean => viewer === 'family' || viewer === 'desk';
export const letterHref = ({ view }: DecisionView): string => `${view.url}/decision/letter`;
export const correctHref = ({ view }: DecisionView): string => `${view.url}/decision/correct`;
export const canCorrect = (decision: DecisionView): boolean =>
  decision.mediation !== null && mayRecord(decision) && isOpen(decision);
