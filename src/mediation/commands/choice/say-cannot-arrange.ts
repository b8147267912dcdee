/**
 * The arranging body says that it cannot arrange mediation within the 30 days, as soon as it realises (C-5, Regs 39). The
 * adviser then has 3 working days for the certificate; the case stays open for a family who still want to meet.
 */
import { type Command, noWords, sideOf } from '../../../case/command.ts';
import { isRefusal, refuse } from '../../../case/refusal.ts';
import { bodiesOf, dayThatFits, strandOf } from '../../rules.ts';

export const sayCannotArrange: Command<{ on: string }> = {
  name: 'say-cannot-arrange',
  audiences: noWords,
  decide: (state, { on }, { at, place }) => {
    const body = sideOf(place);
    if (!bodiesOf(state).some(({ id }) => id === body)) return refuse('not-yours');
    const strand = strandOf(state);
    if (isRefusal(strand)) return strand;
    const told = [...strand.told.values()].map((each) => each.on).sort()[0];
    if (strand.choice?.is !== 'mediate' || told === undefined) return refuse('mediation-not-chosen');
    if (strand.concluded !== null) return refuse('mediation-has-ended');
    if (strand.cannotArrange !== null) return refuse('already-done');
    return dayThatFits(on, at, told) ?? [{ kind: 'cannot-arrange-said', body, on }];
  },
};
