/**
 * P-2: capacity is presumed and decided for one decision at a time. Where somebody found that the young person cannot make this
 * one, the alternative person (deputy, attorney, else parent) goes on as the party. Who found it, and when and why, is kept.
 */
import type { Command } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { familyParty, londonToday, notYetTheirs } from './family-party.ts';

export interface RecordCapacityDecision {
  readonly assessedOn: Temporal.PlainDate;
  /** Who found it, and why. */
  readonly assessment: string;
}

export const recordCapacityDecision: Command<RecordCapacityDecision> = {
  name: 'record-capacity-decision',
  audiences: () => ({ assessment: 'intake' }),
  decide: (state, { assessedOn, assessment }, { at }) => {
    const family = familyParty(state);
    if (family === null) return refuse('no-family-in-this-case');
    if (family.members.some(({ as }) => as === 'young-person')) return refuse('already-done');
    const notYet = notYetTheirs(state, at);
    if (notYet !== null) return notYet;
    if (Temporal.PlainDate.compare(assessedOn, londonToday(at)) > 0) return refuse('date-does-not-fit');
    return [
      {
        kind: 'alternative-person-noted',
        assessedOn: assessedOn.toString(),
        words: { assessment: { audience: 'intake', text: assessment } },
      },
    ];
  },
};
