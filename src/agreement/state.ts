/** Issues, options, the one text, signatures and actions, as they stand. */
import type { Envelope, Sealed } from '../case/events.ts';
import type { AccountId, PartyId } from '../case/ids.ts';
import type { ActionKind } from '../law/situation/situation.ts';
import type { AgreementEvent, ClauseRevision } from './events.ts';

export interface Option {
  readonly id: string;
  readonly issue: string;
  readonly by: PartyId | 'mediator';
  readonly text: Sealed;
  /** The latest private mark of each side. */
  readonly marks: ReadonlyMap<PartyId, Sealed>;
}

export interface Issue {
  readonly id: string;
  readonly by: PartyId | 'mediator';
  readonly text: Sealed;
  readonly recognisedBy: ReadonlySet<PartyId>;
}

export interface Clause {
  readonly id: string;
  readonly revision: number;
  readonly issue: string | null;
  readonly owner: PartyId;
  readonly dueOn: string | null;
  readonly lawAction: ActionKind | null;
  readonly what: Sealed;
  readonly howWeWillKnow: Sealed;
  /** Sides that accept this revision; a new draft starts again from none. */
  readonly acceptedBy: ReadonlySet<PartyId>;
  readonly suggestions: readonly { readonly party: PartyId; readonly text: Sealed }[];
}

export interface Action {
  readonly clause: string;
  readonly saidDoneBy: ReadonlyMap<PartyId, Temporal.Instant>;
  readonly notes: readonly {
    readonly party: PartyId;
    readonly at: Temporal.Instant;
    readonly note: Sealed;
  }[];
}

export interface MadeAgreement {
  readonly id: string;
  readonly madeAt: Temporal.Instant;
  readonly clauses: readonly ClauseRevision[];
  readonly openIssues: readonly string[];
  readonly digest: string;
  readonly document: Sealed;
  readonly signatures: ReadonlyMap<
    PartyId,
    { readonly by: AccountId; readonly at: Temporal.Instant; readonly name: Sealed }
  >;
  readonly actions: ReadonlyMap<string, Action>;
}

export interface WayForward {
  readonly issues: ReadonlyMap<string, Issue>;
  readonly options: ReadonlyMap<string, Option>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly agreement: MadeAgreement | null;
  readonly talksEnded: boolean;
}

export const noWayForwardYet: WayForward = {
  issues: new Map(),
  options: new Map(),
  clauses: new Map(),
  agreement: null,
  talksEnded: false,
};

/** The map with one entry changed; the same map if there is no such entry. */
const changed = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  change: (value: Value) => Value,
): ReadonlyMap<Key, Value> => {
  const value = map.get(key);
  return value === undefined ? map : new Map([...map, [key, change(value)]]);
};

const without = <Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> =>
  new Set([...set].filter((other) => other !== value));

const evolveText = (
  way: WayForward,
  event: Extract<
    AgreementEvent<Sealed>,
    {
      kind:
        | 'clause-drafted'
        | 'change-suggested'
        | 'clause-removed'
        | 'clause-accepted'
        | 'clause-acceptance-taken-back';
    }
  >,
): ReadonlyMap<string, Clause> => {
  switch (event.kind) {
    case 'clause-drafted': {
      const { clause: id, revision, issue, owner, dueOn, lawAction, words } = event;
      const clause = {
        id,
        revision,
        issue,
        owner,
        dueOn,
        lawAction,
        ...words,
        acceptedBy: new Set<PartyId>(),
        suggestions: [],
      };
      return new Map([...way.clauses, [id, clause]]);
    }
    case 'change-suggested':
      return changed(way.clauses, event.clause, (clause) => ({
        ...clause,
        suggestions: [...clause.suggestions, { party: event.party, text: event.words.text }],
        acceptedBy: without(clause.acceptedBy, event.party),
      }));
    case 'clause-removed':
      return new Map([...way.clauses].filter(([id]) => id !== event.clause));
    case 'clause-accepted':
      return changed(way.clauses, event.clause, (clause) =>
        clause.revision === event.revision
          ? { ...clause, acceptedBy: new Set([...clause.acceptedBy, event.party]) }
          : clause,
      );
    case 'clause-acceptance-taken-back':
      return changed(way.clauses, event.clause, (clause) => ({
        ...clause,
        acceptedBy: without(clause.acceptedBy, event.party),
      }));
    default:
      return event satisfies never;
  }
};

const evolveAgreement = (
  agreement: MadeAgreement | null,
  event: Extract<
    AgreementEvent<Sealed>,
    { kind: 'agreement-signed' | 'action-said-done' | 'action-said-not-done' }
  >,
  { at, actor }: Envelope,
): MadeAgreement | null => {
  if (agreement === null) return null;
  switch (event.kind) {
    case 'agreement-signed': {
      const signature = { by: actor, at, name: event.words.name };
      return { ...agreement, signatures: new Map([...agreement.signatures, [event.party, signature]]) };
    }
    case 'action-said-done':
      return {
        ...agreement,
        actions: changed(agreement.actions, event.clause, (action) => ({
          ...action,
          saidDoneBy: new Map([...action.saidDoneBy, [event.party, at]]),
        })),
      };
    case 'action-said-not-done':
      return {
        ...agreement,
        actions: changed(agreement.actions, event.clause, (action) => ({
          ...action,
          saidDoneBy: new Map([...action.saidDoneBy].filter(([party]) => party !== event.party)),
          notes: [...action.notes, { party: event.party, at, note: event.words.note }],
        })),
      };
    default:
      return event satisfies never;
  }
};

export const evolveWayForward = (
  way: WayForward,
  event: AgreementEvent<Sealed>,
  envelope: Envelope,
): WayForward => {
  switch (event.kind) {
    case 'issue-raised': {
      const recognisedBy = new Set<PartyId>(event.by === 'mediator' ? [] : [event.by]);
      const issue = { id: event.issue, by: event.by, text: event.words.text, recognisedBy };
      return { ...way, issues: new Map([...way.issues, [issue.id, issue]]) };
    }
    case 'issue-recognised':
      return {
        ...way,
        issues: changed(way.issues, event.issue, (issue) => ({
          ...issue,
          recognisedBy: new Set([...issue.recognisedBy, event.party]),
        })),
      };
    case 'option-suggested': {
      const { option: id, issue, by, words } = event;
      return {
        ...way,
        options: new Map([...way.options, [id, { id, issue, by, text: words.text, marks: new Map() }]]),
      };
    }
    case 'option-marked':
      return {
        ...way,
        options: changed(way.options, event.option, (option) => ({
          ...option,
          marks: new Map([...option.marks, [event.party, event.words.mark]]),
        })),
      };
    case 'agreement-made': {
      const { agreement: id, clauses, openIssues, digest, words } = event;
      const actions = new Map(
        clauses.map(({ clause }): [string, Action] => [clause, { clause, saidDoneBy: new Map(), notes: [] }]),
      );
      const made = {
        id,
        madeAt: envelope.at,
        clauses,
        openIssues,
        digest,
        document: words.document,
        signatures: new Map(),
        actions,
      };
      return { ...way, agreement: made };
    }
    case 'talks-ended':
      return { ...way, talksEnded: true };
    case 'agreement-signed':
    case 'action-said-done':
    case 'action-said-not-done':
      return { ...way, agreement: evolveAgreement(way.agreement, event, envelope) };
    case 'clause-drafted':
    case 'change-suggested':
    case 'clause-removed':
    case 'clause-accepted':
    case 'clause-acceptance-taken-back':
      return { ...way, clauses: evolveText(way, event) };
    default:
      return event satisfies never;
  }
};
