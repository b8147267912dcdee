/** A caseworker asks one party to take part. It is voluntary for everybody (DR-3, CoP 11.6). */

import type { Command } from '../../command.ts';
import type { AccountId, PartyId } from '../../ids.ts';
import { refuse } from '../../refusal.ts';
import { isOrWasMediator, partyOf } from '../../standing.ts';

export interface InviteParty {
  readonly party: PartyId;
  /** The person of that organisation who answers for it. */
  readonly account: AccountId;
  /** London date. Service standard of the provider, not a limit in law (DR-6). */
  readonly replyBy: string;
  /** What the asker let us tell: read from the intake by the caseworker who may read it. */
  readonly summary: string;
}

export const inviteParty: Command<InviteParty> = {
  name: 'invite-party',
  audiences: () => ({ summary: 'everyone' }),
  decide: (state, { party: id, account, replyBy, summary }) => {
    if (state.checkedAt === null) return refuse('request-not-checked');
    const party = state.parties.get(id);
    if (party === undefined) return refuse('nobody-to-invite');
    // The mediator, also a former one, knows what the sides said and stands on none.
    if (isOrWasMediator(state, account)) return refuse('party-already-invited');
    const isThere = partyOf(state, account);
    if (isThere !== null && isThere.id !== id) return refuse('party-already-invited');
    if (party.taking.is !== 'named' && party.taking.is !== 'invited') return refuse('party-already-invited');
    if (party.taking.is === 'invited' && isThere !== null) return refuse('party-already-invited');
    return [
      {
        kind: 'party-invited',
        party: id,
        member: account,
        replyBy,
        words: { summary: { audience: 'everyone', text: summary } },
      },
    ];
  },
};
