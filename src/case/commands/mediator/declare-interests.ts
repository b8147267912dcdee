/**
 * The proposed mediator declares employment and interests before reading anything of the case.
 * Nobody employed by a local authority in England, an ICB or NHS England may act (DR-4, CFA s.57).
 */

import type { Command } from '../../command.ts';
import type { Employer } from '../../events.ts';
import type { PartyId } from '../../ids.ts';
import { refuse } from '../../refusal.ts';

export interface DeclareInterests {
  readonly employer: Employer;
  readonly interestIn: readonly PartyId[];
  readonly note: string | null;
}

export const isIndependent = (declared: Pick<DeclareInterests, 'employer' | 'interestIn'>): boolean =>
  declared.employer === 'none' && declared.interestIn.length === 0;

export const declareInterests: Command<DeclareInterests> = {
  name: 'declare-interests',
  audiences: () => ({ note: 'arrangements' }),
  decide: (state, { employer, interestIn, note }) => {
    const mediator = state.mediator.proposed;
    if (mediator === null) return refuse('no-mediator-proposed');
    if (state.mediator.declaration !== null) return refuse('already-done');
    const words = note === null ? {} : { note: { audience: 'arrangements' as const, text: note } };
    const declared = { kind: 'interests-declared' as const, mediator, employer, interestIn, words };
    // Declaring an interest is no fault: it is recorded and the mediator stands down in the same act.
    return isIndependent({ employer, interestIn })
      ? [declared]
      : [declared, { kind: 'mediator-stood-down', mediator }];
  },
};
