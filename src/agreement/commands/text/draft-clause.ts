/** The mediator, who holds the one text, drafts a clause or drafts it anew. Every acceptance of the old draft falls. */
import type { Command } from '../../../case/command.ts';
import type { PartyId } from '../../../case/ids.ts';
import { refuse } from '../../../case/refusal.ts';
import type { ActionKind } from '../../../law/situation/situation.ts';
import { isMediating } from '../../../mediation/rules.ts';
import { notWriting } from '../../open-text.ts';

export interface DraftClause {
  /** Null for a new clause. */
  readonly clause: string | null;
  /** The revision on which the new draft builds; 0 for a new clause. */
  readonly revision: number;
  readonly issue: string | null;
  readonly owner: PartyId;
  /** London date by which it is done; null when the clause has no date of its own. */
  readonly dueOn: string | null;
  /** In a mediation: the kind of action by which the law gives it a time. */
  readonly lawAction?: ActionKind | null;
  readonly what: string;
  readonly howWeWillKnow: string;
}

export const draftClause: Command<DraftClause> = {
  name: 'draft-clause',
  audiences: () => ({ what: 'everyone', howWeWillKnow: 'everyone' }),
  decide: (state, input, { newId }) => {
    const { clause: id, revision, issue, owner, dueOn, what, howWeWillKnow } = input;
    const why = notWriting(state);
    if (why !== null) return why;
    if (!state.parties.has(owner)) return refuse('not-invited');
    if (issue !== null && !state.wayForward.issues.has(issue)) return refuse('no-such-issue');
    const before = id === null ? null : state.wayForward.clauses.get(id);
    if (before === undefined) return refuse('no-such-clause');
    if (before !== null && before.revision !== revision) return refuse('clause-has-changed');
    const words = {
      what: { audience: 'everyone' as const, text: what },
      howWeWillKnow: { audience: 'everyone' as const, text: howWeWillKnow },
    };
    const lawAction = isMediating(state) ? (input.lawAction ?? 'other') : null;
    const clause = id ?? newId();
    return [
      { kind: 'clause-drafted', clause, revision: revision + 1, issue, owner, dueOn, lawAction, words },
    ];
  },
};
