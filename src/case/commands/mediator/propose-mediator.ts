/** A caseworker proposes a mediator; each party accepts or asks for another. */

import { type Command, noWords } from '../../command.ts';
import type { AccountId } from '../../ids.ts';
import { refuse } from '../../refusal.ts';
import { goneParties, partyOf } from '../../standing.ts';

export const proposeMediator: Command<{ mediator: AccountId }> = {
  name: 'propose-mediator',
  audiences: noWords,
  decide: (state, { mediator }) => {
    if (state.mediator.appointed !== null) return refuse('mediator-already-appointed');
    if (state.checkedAt === null) return refuse('request-not-checked');
    if (goneParties(state).length > 0) return refuse('somebody-has-left');
    if (state.mediator.past.includes(mediator)) return refuse('mediator-was-objected-to');
    if (partyOf(state, mediator) !== null) return refuse('mediator-has-an-interest');
    if (state.mediator.proposed === mediator) return refuse('already-done');
    return [{ kind: 'mediator-proposed', mediator }];
  },
};
