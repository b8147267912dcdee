/** The promises of an agreement as one person may know them: words for those who signed, facts alone for caseworkers. */
import type { FrozenClause } from '../../../agreement/frozen-text.ts';
import { type PromiseState, promiseState } from '../../../agreement/promise-state.ts';
import type { Action, Clause, MadeAgreement } from '../../../agreement/state.ts';
import type { PartyKind } from '../../../case/events.ts';
import type { PartyId } from '../../../case/ids.ts';
import { isActionDone, isSignedByAll } from '../../../case/standing.ts';
import type { Case } from '../../../case/state.ts';
import type { Words } from '../../../record/record.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import { londonDate } from '../../dates.ts';
import type { SiteVisit } from '../../site.ts';
import { frozenTextIn } from '../agreement/agreement-view.ts';
import { type CaseView, openCaseView, ownParty } from '../case-view.ts';
import { words } from './words.en.ts';

/** What a side said last about a promise, and when. */
export interface Saying {
  readonly party: PartyId;
  readonly says: 'done' | 'not-done' | null;
  readonly on: Temporal.PlainDate | null;
}

export interface OpenPromise {
  readonly clause: string;
  readonly number: number;
  readonly owner: PartyId;
  readonly ownerKind: PartyKind;
  readonly dueOn: Temporal.PlainDate | null;
  readonly state: PromiseState;
  readonly sayings: readonly Saying[];
  /** Null for who may not read it. */
  readonly text: FrozenClause | null;
  readonly notes: readonly {
    readonly party: PartyId;
    readonly at: Temporal.Instant;
    readonly text: string;
  }[];
}

export interface PromisesView {
  readonly view: CaseView;
  /** The side of a member; null for the mediator and for caseworkers. */
  readonly own: PartyId | null;
  readonly isSigned: boolean;
  readonly promises: readonly OpenPromise[];
}

const sayingOf = (party: PartyId, action: Action | undefined): Saying => {
  const doneAt = action?.saidDoneBy.get(party);
  if (doneAt !== undefined) return { party, says: 'done', on: londonDate(doneAt) };
  const note = action?.notes.filter((each) => each.party === party).at(-1);
  return note === undefined
    ? { party, says: null, on: null }
    : { party, says: 'not-done', on: londonDate(note.at) };
};

/** The day the parties wrote, or the last that the law gives in a mediation (O-2, O-3); null for a promise without a day. */
const dueOf = ({ clocks }: Case, { id, dueOn }: Clause): Temporal.PlainDate | null => {
  const last = dueOn ?? clocks.current.filter(({ about }) => about === id).at(-1)?.due ?? null;
  return last === null ? null : Temporal.PlainDate.from(last);
};

const openPromise = (
  { state }: CaseView,
  made: MadeAgreement,
  index: number,
  texts: readonly FrozenClause[],
  opened: Words,
  today: Temporal.PlainDate,
): OpenPromise | null => {
  const id = made.clauses[index]?.clause;
  const clause = id === undefined ? undefined : state.wayForward.clauses.get(id);
  if (id === undefined || clause === undefined) return null;
  const action = made.actions.get(id);
  const dueOn = dueOf(state, clause);
  return {
    clause: id,
    number: index + 1,
    owner: clause.owner,
    ownerKind: state.parties.get(clause.owner)?.kind ?? 'family',
    dueOn,
    state: promiseState(isActionDone(state, id), dueOn, today),
    sayings: [...made.signatures.keys()].map((party) => sayingOf(party, action)),
    text: texts.find((each) => each.clause === id) ?? null,
    notes: (action?.notes ?? []).map(({ party, at, note }) => ({
      party,
      at,
      text: opened.text(note) ?? words.erased,
    })),
  };
};

/** In: a visit whose address holds `:ref`. Out: for members, the mediator and caseworkers, once there is an agreement. */
export const openPromises = async (visit: SiteVisit): Promise<PromisesView | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere || view.place.is === 'proposed-mediator') return notThere;
  const { state } = view;
  const made = state.wayForward.agreement;
  if (made === null) return notThere;
  const notes = [...made.actions.values()].flatMap((action) => action.notes.map(({ note }) => note));
  // A caseworker arranges and reads no word of what was agreed, so none is asked for.
  const opened = await view.read(view.place.is === 'caseworker' ? [] : [made.document, ...notes]);
  const texts = frozenTextIn(made, opened)?.clauses ?? [];
  const today = londonDate(visit.at);
  return {
    view,
    own: ownParty(view),
    isSigned: isSignedByAll(state),
    promises: made.clauses.flatMap((_, index) => openPromise(view, made, index, texts, opened, today) ?? []),
  };
};

export const areAllKept = ({ isSigned, promises }: PromisesView): boolean =>
  isSigned && promises.every(({ state }) => state === 'done');

/** A member may say how things stand now. */
export const maySay = ({ own, isSigned, view }: PromisesView): boolean =>
  own !== null && isSigned && view.state.closed === null;

export const hasSaidDone = ({ own }: PromisesView, { sayings }: OpenPromise): boolean =>
  sayings.some(({ party, says }) => party === own && says === 'done');
