/** What can happen between the first issue and the last promise kept. Dates are London dates, ISO 8601. */
import type { PartyId } from '../case/ids.ts';
import type { ActionKind } from '../law/situation/situation.ts';

export interface ClauseRevision {
  readonly clause: string;
  readonly revision: number;
}

export type AgreementEvent<Word> =
  | {
      readonly kind: 'issue-raised';
      readonly issue: string;
      readonly by: PartyId | 'mediator';
      readonly words: { readonly text: Word };
    }
  | { readonly kind: 'issue-recognised'; readonly issue: string; readonly party: PartyId }
  | {
      readonly kind: 'option-suggested';
      readonly issue: string;
      readonly option: string;
      readonly by: PartyId | 'mediator';
      readonly words: { readonly text: Word };
    }
  | {
      readonly kind: 'option-marked';
      readonly option: string;
      readonly party: PartyId;
      /** Private to one side and the mediator, so it is words and not a fact. */
      readonly words: { readonly mark: Word };
    }
  | {
      readonly kind: 'clause-drafted';
      readonly clause: string;
      readonly revision: number;
      readonly issue: string | null;
      readonly owner: PartyId;
      readonly dueOn: string | null;
      /** In a mediation: the kind of action by which the law gives it a time (Regs 42-44); null elsewhere. */
      readonly lawAction: ActionKind | null;
      readonly words: { readonly what: Word; readonly howWeWillKnow: Word };
    }
  | {
      readonly kind: 'change-suggested';
      readonly clause: string;
      readonly revision: number;
      readonly party: PartyId;
      readonly words: { readonly text: Word };
    }
  | { readonly kind: 'clause-removed'; readonly clause: string }
  | {
      readonly kind: 'clause-accepted';
      readonly clause: string;
      readonly revision: number;
      readonly party: PartyId;
    }
  | { readonly kind: 'clause-acceptance-taken-back'; readonly clause: string; readonly party: PartyId }
  | {
      readonly kind: 'agreement-made';
      readonly agreement: string;
      readonly clauses: readonly ClauseRevision[];
      /** Issues that all recognised and that no clause of the agreement settles. */
      readonly openIssues: readonly string[];
      /** SHA-256 of the whole text, which holds a random salt, so that it says nothing once the words are destroyed. */
      readonly digest: string;
      readonly words: { readonly document: Word };
    }
  | {
      readonly kind: 'agreement-signed';
      readonly party: PartyId;
      readonly digest: string;
      readonly words: { readonly name: Word };
    }
  | { readonly kind: 'talks-ended' }
  | { readonly kind: 'action-said-done'; readonly clause: string; readonly party: PartyId }
  | {
      readonly kind: 'action-said-not-done';
      readonly clause: string;
      readonly party: PartyId;
      readonly words: { readonly note: Word };
    };
