/**
 * Compulsory school age is over, and the young person tells us themselves that they go on in their own name (P-1). A new party
 * takes the place of the family, and is asked whether to go on, for it has agreed to nothing yet.
 */
import { type Command, noWords } from '../../command.ts';
import type { ProposedEvent, ToldUs } from '../../events.ts';
import { type AccountId, isPartyId } from '../../ids.ts';
import { refuse } from '../../refusal.ts';
import { isOrWasMediator, partyOf } from '../../standing.ts';
import type { Case } from '../../state.ts';
import { familyParty, notYetTheirs } from './family-party.ts';

export interface HandToYoungPerson {
  readonly account: AccountId;
  /** London date by which the young person's answer is asked for; a service standard (DR-6). */
  readonly replyBy: string;
  /** How the young person gave the instruction; nobody else can give it for them. */
  readonly told: ToldUs;
}

/** `family-2`, or the next that this case never had. */
const nextFamily = ({ parties, former }: Case) =>
  ['family-2', 'family-3', 'family-4'].filter(isPartyId).find((id) => !parties.has(id) && !former.has(id));

export const handToYoungPerson: Command<HandToYoungPerson> = {
  name: 'hand-to-young-person',
  audiences: noWords,
  decide: (state, { account: member, replyBy, told }, { at }) => {
    const family = familyParty(state);
    if (family === null) return refuse('no-family-in-this-case');
    if (family.members.some(({ as }) => as === 'young-person')) return refuse('already-done');
    const notYet = notYetTheirs(state, at);
    if (notYet !== null) return notYet;
    const side = partyOf(state, member);
    const standsElsewhere = side !== null && side.id !== family.id;
    if (standsElsewhere || isOrWasMediator(state, member)) return refuse('party-already-invited');
    const party = nextFamily(state);
    if (party === undefined) return refuse('already-done');
    const came: ProposedEvent = {
      kind: 'young-person-became-party',
      ...{ party, insteadOf: family.id, member, replyBy, told },
    };
    // What was fixed for all was agreed to by somebody else.
    const meeting = state.meetings.fixed;
    return meeting === null ? [came] : [came, { kind: 'meeting-cancelled', meeting: meeting.id }];
  },
};
