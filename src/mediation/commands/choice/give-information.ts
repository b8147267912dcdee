/** A mediation adviser has told the family what mediation is, and what follows each choice, without pressure (M-6). */
import { type Command, noWords } from '../../../case/command.ts';
import { isRefusal } from '../../../case/refusal.ts';
import type { InformationWay } from '../../events.ts';
import { dayThatFits, decidedOn, strandOf } from '../../rules.ts';

export const giveInformation: Command<{ on: string; how: InformationWay }> = {
  name: 'give-information',
  audiences: noWords,
  decide: (state, { on, how }, { at }) => {
    const strand = strandOf(state);
    if (isRefusal(strand)) return strand;
    return dayThatFits(on, at, decidedOn(strand)) ?? [{ kind: 'information-given', on, how }];
  },
};
