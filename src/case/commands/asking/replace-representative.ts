/**
 * An organisation sends another person in the place of one: the one before reads nothing more from the next request on, the new
 * one reads what the side reads. Both in one decision, so that the side is never without anybody.
 */
import { type Command, noWords } from '../../command.ts';
import type { AccountId, PartyId } from '../../ids.ts';
import { refuse } from '../../refusal.ts';
import { isOrWasMediator, partyOf } from '../../standing.ts';

export interface ReplaceRepresentative {
  readonly party: PartyId;
  readonly former: AccountId;
  readonly account: AccountId;
}

export const replaceRepresentative: Command<ReplaceRepresentative> = {
  name: 'replace-representative',
  audiences: noWords,
  decide: (state, { party: id, former, account }) => {
    const party = state.parties.get(id);
    if (party === undefined || party.organisation === null || party.taking.is === 'named')
      return refuse('not-yours');
    if (!party.members.some((member) => member.account === former)) return refuse('already-done');
    if (partyOf(state, account) !== null || isOrWasMediator(state, account))
      return refuse('party-already-invited');
    return [
      { kind: 'member-added', party: id, member: account, as: 'representative' },
      { kind: 'member-removed', party: id, member: former },
    ];
  },
};
