/** One side brings somebody: a supporter or advocate of a family's choice, a colleague of an organisation. */

import { type Command, noWords } from '../../command.ts';
import type { AccountId, PartyId } from '../../ids.ts';
import { refuse } from '../../refusal.ts';
import { isOrWasMediator, partyOf } from '../../standing.ts';

export const addSupporter: Command<{ party: PartyId; account: AccountId }> = {
  name: 'add-supporter',
  audiences: noWords,
  decide: (state, { party: id, account }, { place }) => {
    const party = state.parties.get(id);
    if (party === undefined || party.taking.is === 'named') return refuse('not-yours');
    if (place.is === 'member' && place.party !== id) return refuse('not-yours');
    // One person stands on one side only, or words of one side would reach another.
    // The mediator, also a former one, knows what the sides said and stands on none.
    if (partyOf(state, account) !== null || isOrWasMediator(state, account)) return refuse('already-done');
    const as = party.kind === 'family' ? 'supporter' : 'representative';
    return [{ kind: 'member-added', party: id, member: account, as }];
  },
};
