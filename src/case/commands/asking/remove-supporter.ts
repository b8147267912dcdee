/** One side no longer wants somebody beside it; that person reads nothing more from the next request on. */

import { type Command, noWords } from '../../command.ts';
import type { AccountId, PartyId } from '../../ids.ts';
import { refuse } from '../../refusal.ts';

export const removeSupporter: Command<{ party: PartyId; account: AccountId }> = {
  name: 'remove-supporter',
  audiences: noWords,
  decide: (state, { party: id, account }, { place }) => {
    const party = state.parties.get(id);
    if (party === undefined) return refuse('not-yours');
    if (place.is === 'member' && place.party !== id) return refuse('not-yours');
    const member = party.members.find((other) => other.account === account);
    if (member === undefined) return refuse('already-done');
    // A side keeps at least one person who can act for it, and a family its parent or young person.
    if (party.members.length === 1 || member.as === 'parent' || member.as === 'young-person') {
      return refuse('not-yours');
    }
    return [{ kind: 'member-removed', party: id, member: account }];
  },
};
