/** The family does not want to mediate, or no longer: as easy as wanting to, and no reason is asked (M-6, C-3). */
import { type Command, noWords, sideOf } from '../../../case/command.ts';
import { isRefusal, refuse } from '../../../case/refusal.ts';
import { dayThatFits, decidedOn, familyOf, strandOf } from '../../rules.ts';

export const declineMediation: Command<{ on: string }> = {
  name: 'decline-mediation',
  audiences: noWords,
  decide: (state, { on }, { at, place }) => {
    const party = sideOf(place);
    if (party !== familyOf(state)?.id) return refuse('not-yours');
    const strand = strandOf(state);
    if (isRefusal(strand)) return strand;
    if (strand.certificate !== null) return refuse('certificate-already-given');
    if (strand.concluded !== null) return refuse('mediation-has-ended');
    if (strand.choice?.is === 'decline') return refuse('already-done');
    const notBefore = strand.information?.on ?? decidedOn(strand);
    return dayThatFits(on, at, notBefore) ?? [{ kind: 'mediation-declined', party, on }];
  },
};
