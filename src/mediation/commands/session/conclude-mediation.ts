/** The mediator says that mediation has ended, whatever the result: the certificate's 3 working days begin (C-4). */
import { type Command, noWords } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import type { MediationResult } from '../../events.ts';
import { dayThatFits, familyOf, isMediating } from '../../rules.ts';

/** Refused: where a parent is the party, before the steps to learn the child's views are recorded; before a session. */
export const concludeMediation: Command<{ on: string; result: MediationResult }> = {
  name: 'conclude-mediation',
  audiences: noWords,
  decide: (state, { on, result }, { at }) => {
    const { mediation } = state;
    if (mediation === null) return refuse('no-decision-yet');
    if (mediation.concluded !== null) return refuse('mediation-has-ended');
    if (!isMediating(state)) return refuse('mediation-not-chosen');
    const isHeld = mediation.session?.heldOn ?? null;
    if (result !== 'did-not-go-ahead' && isHeld === null) return refuse('no-session-held');
    const isOwnCase = familyOf(state)?.members.some(({ as }) => as === 'young-person') === true;
    if (result !== 'did-not-go-ahead' && !isOwnCase && mediation.childsViews === null)
      return refuse('childs-views-not-recorded');
    return (
      dayThatFits(on, at, isHeld ?? mediation.choice?.on ?? null) ?? [
        { kind: 'mediation-concluded', on, result },
      ]
    );
  },
};
