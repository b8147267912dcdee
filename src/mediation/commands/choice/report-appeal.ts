/** The family tells us that the tribunal has its appeal: the appeal's clock is met. Nobody has to tell. */
import { type Command, noWords, sideOf } from '../../../case/command.ts';
import { isRefusal, refuse } from '../../../case/refusal.ts';
import { canBeAppealed } from '../../../law/certificate.ts';
import { dayThatFits, decidedOn, familyOf, strandOf } from '../../rules.ts';
import { lawDecision } from '../../situation.ts';

export const reportAppeal: Command<{ on: string }> = {
  name: 'report-appeal',
  audiences: noWords,
  decide: (state, { on }, { at, place }) => {
    const party = sideOf(place);
    if (party !== familyOf(state)?.id) return refuse('not-yours');
    const strand = strandOf(state);
    if (isRefusal(strand)) return strand;
    if (!canBeAppealed(lawDecision(strand.decision))) return refuse('decision-cannot-be-appealed');
    if (strand.appealedOn !== null) return refuse('already-done');
    return dayThatFits(on, at, decidedOn(strand)) ?? [{ kind: 'appeal-reported', party, on }];
  },
};
