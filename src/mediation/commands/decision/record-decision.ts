/**
 * The family or a caseworker records the authority's decision, with its letter where there is one, or records it anew to
 * correct it. Every date that follows is counted again, and the old ones are kept with the reason.
 */
import type { Command } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import type { DecisionKind, Section } from '../../../law/situation/situation.ts';
import type { DocumentType } from '../../../room/events.ts';
import { bodiesOf, dayThatFits, familyOf, londonDay, speaksForFamily } from '../../rules.ts';

export interface RecordDecision {
  readonly decision: DecisionKind;
  readonly sections: readonly Section[];
  /** The date on the letter, and the day it was sent; London dates, null where not known. */
  readonly dated: string | null;
  readonly sent: string | null;
  /** When the family first turned to this service about it; null: when they asked for help here. */
  readonly contactedOn: string | null;
  readonly letter: {
    readonly name: string;
    readonly type: DocumentType;
    readonly content: Uint8Array;
  } | null;
  /** Needed where a decision is recorded already. */
  readonly reason: string | null;
}

/**
 * Refused: no family in the case; no local authority or ICB in it; a decision that cannot be mediated (M-1); sections
 * missing from a plan's content; dates that do not fit; a correction without its reason, or once a certificate tells of
 * another decision or day (C-7).
 */
export const recordDecision: Command<RecordDecision> = {
  name: 'record-decision',
  audiences: () => ({ letter: 'intake', reason: 'intake' }),
  decide: (state, input, { at, place }) => {
    if (familyOf(state) === null) return refuse('no-family-in-this-case');
    if (bodiesOf(state).length === 0) return refuse('no-authority-in-this-case');
    if (!speaksForFamily(state, place)) return refuse('not-yours');
    const { decision, dated, sent, letter, reason } = input;
    const sections = decision === 'plan-content' ? input.sections : [];
    if (decision === 'not-appealable') return refuse('decision-cannot-be-mediated');
    if (decision === 'plan-content' && sections.length === 0) return refuse('sections-needed');
    if (dated === null && sent === null) return refuse('date-does-not-fit');
    const contactedOn = input.contactedOn ?? londonDay(state.askedAt);
    for (const day of [dated, sent, contactedOn]) {
      const wrong = day === null ? null : dayThatFits(day, at, null);
      if (wrong !== null) return wrong;
    }
    if (state.mediation !== null && reason === null) return refuse('reason-needed');
    if (state.mediation?.certificate) {
      const before = state.mediation.decision;
      const isSame = before.kind === decision && before.dated === dated && before.sent === sent;
      if (!isSame) return refuse('certificate-already-given');
    }
    const word = <Text extends string | Uint8Array>(text: Text) => ({ audience: 'intake' as const, text });
    return [
      {
        kind: 'decision-recorded',
        decision,
        sections,
        dated,
        sent,
        contactedOn,
        letter: letter === null ? null : { type: letter.type, bytes: letter.content.length },
        words: {
          ...(letter === null ? {} : { letterName: word(letter.name), letter: word(letter.content) }),
          ...(reason === null ? {} : { reason: word(reason) }),
        },
      },
    ];
  },
};
