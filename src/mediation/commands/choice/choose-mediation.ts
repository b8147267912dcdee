/** The family wants to mediate, and says about what (M-4). It may change its mind at any time. */
import { type Command, sideOf } from '../../../case/command.ts';
import { isRefusal, refuse } from '../../../case/refusal.ts';
import { dayThatFits, decidedOn, familyOf, strandOf } from '../../rules.ts';

export interface ChooseMediation {
  /** London date on which the family said so. */
  readonly on: string;
  readonly issues: string;
  /** Health provision that the family wants and the plan does not have; null for none. */
  readonly health: string | null;
}

/** Refused after a certificate: it says that mediation was over, and it is permanent (C-7). Talks stay open to all. */
export const chooseMediation: Command<ChooseMediation> = {
  name: 'choose-mediation',
  audiences: () => ({ issues: 'everyone', health: 'everyone' }),
  decide: (state, { on, issues, health }, { at, place }) => {
    const party = sideOf(place);
    if (party !== familyOf(state)?.id) return refuse('not-yours');
    const strand = strandOf(state);
    if (isRefusal(strand)) return strand;
    if (strand.certificate !== null) return refuse('certificate-already-given');
    if (strand.concluded !== null) return refuse('mediation-has-ended');
    if (strand.choice?.is === 'mediate') return refuse('already-done');
    const wrong = dayThatFits(on, at, decidedOn(strand));
    if (wrong !== null) return wrong;
    const everyone = (text: string) => ({ audience: 'everyone' as const, text });
    const words = { issues: everyone(issues), ...(health === null ? {} : { health: everyone(health) }) };
    return [{ kind: 'mediation-chosen', party, on, words }];
  },
};
