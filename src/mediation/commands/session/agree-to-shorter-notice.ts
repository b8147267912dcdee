/** The family agrees to less than 5 working days' notice of the session (A-6, Regs 37). For one session only. */
import { type Command, noWords, sideOf } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { familyOf, isMediating } from '../../rules.ts';

export const agreeToShorterNotice: Command<Record<never, never>> = {
  name: 'agree-to-shorter-notice',
  audiences: noWords,
  decide: (state, _, { place }) => {
    const party = sideOf(place);
    if (party !== familyOf(state)?.id) return refuse('not-yours');
    if (!isMediating(state)) return refuse('mediation-not-chosen');
    return state.mediation?.shorterNoticeAgreed === true
      ? refuse('already-done')
      : [{ kind: 'shorter-notice-agreed', party }];
  },
};
