/** The work on a way forward as one person may read it: issues with their options, and the one text of clauses. */
import { type Mark, marks } from '../../../agreement/commands/text/mark-option.ts';
import { isAcceptedByAll, notWriting } from '../../../agreement/open-text.ts';
import type { Clause, Issue, Option } from '../../../agreement/state.ts';
import type { PartyId } from '../../../case/ids.ts';
import type { Refusal } from '../../../case/refusal.ts';
import { partiesOf } from '../../../case/standing.ts';
import type { Words } from '../../../record/record.ts';
import { mayRead } from '../../../seal/audience.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import { londonDate } from '../../dates.ts';
import type { SiteVisit } from '../../site.ts';
import { type CaseView, openCaseView, ownParty, partyName } from '../case-view.ts';
import { words } from './words.en.ts';

export interface OpenOption {
  readonly option: Option;
  readonly text: string;
  /** Only the marks that this person may read: those of their own side, or for the mediator all. */
  readonly marks: ReadonlyMap<PartyId, Mark>;
}

export interface OpenIssue {
  readonly issue: Issue;
  readonly text: string;
  readonly options: readonly OpenOption[];
}

export interface OpenClause {
  readonly clause: Clause;
  readonly number: number;
  /** What it is about: the issue that it settles. */
  readonly title: string;
  readonly what: string;
  readonly howWeWillKnow: string;
  readonly suggestions: readonly { readonly party: PartyId; readonly text: string }[];
}

export interface WayForwardView {
  readonly view: CaseView;
  /** London date of the visit. */
  readonly today: Temporal.PlainDate;
  /** The side of a member; null for the mediator. */
  readonly own: PartyId | null;
  readonly issues: readonly OpenIssue[];
  readonly clauses: readonly OpenClause[];
  /** Why nothing may be written now; null if it may. */
  readonly whyNot: Refusal | null;
}

const openOption = (option: Option, opened: Words): OpenOption => ({
  option,
  text: opened.text(option.text) ?? words.erased,
  marks: new Map(
    [...option.marks].flatMap(([party, sealed]): [PartyId, Mark][] => {
      const mark = marks.find((each) => each === opened.text(sealed));
      return mark === undefined ? [] : [[party, mark]];
    }),
  ),
});

const openClause = (
  clause: Clause,
  index: number,
  issues: readonly OpenIssue[],
  opened: Words,
): OpenClause => ({
  clause,
  number: index + 1,
  title: issues.find(({ issue }) => issue.id === clause.issue)?.text ?? words.oneStep,
  what: opened.text(clause.what) ?? words.erased,
  howWeWillKnow: opened.text(clause.howWeWillKnow) ?? words.erased,
  suggestions: clause.suggestions.map(({ party, text }) => ({
    party,
    text: opened.text(text) ?? words.erased,
  })),
});

/** In: a visit whose address holds `:ref`. Out: the work as members and the mediator may read it; for others not there. */
export const openWayForward = async (visit: SiteVisit): Promise<WayForwardView | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere) return notThere;
  const { state, actor } = view;
  if (!mayRead(state, 'everyone', actor.account, actor.roles)) return notThere;
  const { wayForward } = state;
  const issues = [...wayForward.issues.values()];
  const options = [...wayForward.options.values()];
  const clauses = [...wayForward.clauses.values()];
  const opened = await view.read([
    ...issues.map((issue) => issue.text),
    ...options.flatMap((option) => [option.text, ...option.marks.values()]),
    ...clauses.flatMap(({ what, howWeWillKnow, suggestions }) => [
      what,
      howWeWillKnow,
      ...suggestions.map(({ text }) => text),
    ]),
  ]);
  const openIssues = issues.map((issue) => ({
    issue,
    text: opened.text(issue.text) ?? words.erased,
    options: options
      .filter((option) => option.issue === issue.id)
      .map((option) => openOption(option, opened)),
  }));
  return {
    view,
    today: londonDate(visit.at),
    own: ownParty(view),
    issues: openIssues,
    clauses: clauses.map((clause, index) => openClause(clause, index, openIssues, opened)),
    whyNot: state.closed === null ? notWriting(state) : { refused: 'case-is-closed' },
  };
};

export const isMediator = ({ view }: WayForwardView): boolean => view.place.is === 'mediator';

export const mayWrite = ({ whyNot }: WayForwardView): boolean => whyNot === null;

/** A member may write now. */
export const isSideWriting = (way: WayForwardView): boolean => way.own !== null && mayWrite(way);

export const isMediatorWriting = (way: WayForwardView): boolean => isMediator(way) && mayWrite(way);

/** The mediator may end the talks, also while a side has paused. */
export const mayEndTalks = (way: WayForwardView): boolean => {
  const { closed, wayForward } = way.view.state;
  return isMediator(way) && closed === null && wayForward.agreement === null && !wayForward.talksEnded;
};

/** `the mediator`, `the family`, or the name of a body: as in a sentence. */
export const whoSays = ({ view }: WayForwardView, by: PartyId | 'mediator'): string =>
  by === 'mediator' ? words.theMediator : partyName(view, by);

export type Stance = 'accepts' | 'would-change' | 'thinking';

export const stanceOf = ({ clause }: OpenClause, party: PartyId): Stance => {
  if (clause.acceptedBy.has(party)) return 'accepts';
  return clause.suggestions.some((suggestion) => suggestion.party === party) ? 'would-change' : 'thinking';
};

/** The clauses that every side accepts now, and the others. */
export const sorted = ({ view, clauses }: WayForwardView) => ({
  accepted: clauses.filter(({ clause }) => isAcceptedByAll(view.state, clause)),
  others: clauses.filter(({ clause }) => !isAcceptedByAll(view.state, clause)),
});

/** For the mediator: whether every side has said privately that it could live with this. */
export const couldAllLiveWith = ({ view }: WayForwardView, { marks }: OpenOption): boolean =>
  partiesOf(view.state).every((party) => marks.get(party.id) === 'could-live-with');
