/**
 * Who may do what, as one table. A person of a case acts for their own side; a caseworker may write down for a side
 * what it said on the telephone or by post, where the row says so, and it is recorded as such.
 */

import { forgottenAt } from '../forgetting/state.ts';
import type { Actor } from './command.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type Place, placeOf } from './standing.ts';
import type { Case } from './state.ts';

type Doer = 'member' | 'mediator' | 'proposed-mediator' | 'caseworker' | 'safeguarding-lead';

interface Row {
  readonly by: readonly Doer[];
  /** A caseworker may record it for a side. */
  readonly forASide?: true;
  /** Still possible when the case is closed. */
  readonly whenClosed?: true;
}

const mayTable = {
  'replace-representative': { by: ['caseworker'] },
  'note-date-of-birth': { by: ['caseworker'] },
  'hand-to-young-person': { by: ['caseworker'] },
  'record-capacity-decision': { by: ['caseworker'] },
  'check-request': { by: ['caseworker'] },
  'note-arrangement': { by: ['caseworker'], whenClosed: true },
  'add-supporter': { by: ['member', 'caseworker'] },
  'remove-supporter': { by: ['member', 'caseworker'] },
  'invite-party': { by: ['caseworker'] },
  'open-invitation': { by: ['member'] },
  'ask-question': { by: ['member'] },
  'answer-question': { by: ['caseworker'] },
  'agree-to-take-part': { by: ['member'], forASide: true },
  decline: { by: ['member'], forASide: true },
  'go-on-without': { by: ['caseworker'] },
  pause: { by: ['member'], forASide: true },
  resume: { by: ['member'], forASide: true },
  leave: { by: ['member'], forASide: true },
  'close-case': { by: ['caseworker', 'mediator'] },
  'propose-mediator': { by: ['caseworker'] },
  'declare-interests': { by: ['proposed-mediator'] },
  'accept-mediator': { by: ['member'], forASide: true },
  'object-to-mediator': { by: ['member'], forASide: true },
  'stand-down': { by: ['mediator', 'proposed-mediator'] },
  'open-joint-room': { by: ['mediator'] },
  'close-joint-room': { by: ['mediator'] },
  say: { by: ['member', 'mediator'] },
  'share-document': { by: ['member', 'mediator'] },
  'open-document': { by: ['member', 'mediator'], whenClosed: true },
  'offer-times': { by: ['mediator'] },
  'answer-times': { by: ['member'], forASide: true },
  'fix-meeting': { by: ['mediator'] },
  'cancel-meeting': { by: ['mediator'] },
  'record-meeting': { by: ['mediator'] },
  'raise-issue': { by: ['member', 'mediator'] },
  'recognise-issue': { by: ['member'] },
  'suggest-option': { by: ['member', 'mediator'] },
  'mark-option': { by: ['member'] },
  'draft-clause': { by: ['mediator'] },
  'suggest-change': { by: ['member'] },
  'remove-clause': { by: ['mediator'] },
  'accept-clause': { by: ['member'], forASide: true },
  'take-back-acceptance': { by: ['member'], forASide: true },
  'make-agreement': { by: ['mediator'] },
  'end-talks': { by: ['mediator'] },
  'sign-agreement': { by: ['member'], forASide: true },
  'say-done': { by: ['member'], forASide: true },
  'say-not-done': { by: ['member'], forASide: true },
  'record-decision': { by: ['member', 'caseworker'] },
  'check-letter': { by: ['caseworker'] },
  'give-information': { by: ['caseworker'] },
  'choose-mediation': { by: ['member'], forASide: true },
  'decline-mediation': { by: ['member'], forASide: true },
  'tell-authority': { by: ['member', 'caseworker'] },
  'say-cannot-arrange': { by: ['member'], forASide: true },
  'report-appeal': { by: ['member'], forASide: true },
  'agree-to-shorter-notice': { by: ['member'], forASide: true },
  'list-attendee': { by: ['mediator'] },
  'remove-attendee': { by: ['mediator'] },
  'record-childs-views': { by: ['mediator'] },
  'conclude-mediation': { by: ['mediator'] },
  'issue-certificate': { by: ['caseworker'] },
  // A certificate is permanent, and so is the right to have a misspelt name put right.
  'correct-certificate': { by: ['caseworker'], whenClosed: true },
  'place-hold': { by: ['caseworker', 'safeguarding-lead'], whenClosed: true },
  'lift-hold': { by: ['caseworker', 'safeguarding-lead'], whenClosed: true },
  'propose-erasure': { by: ['caseworker'], whenClosed: true },
  'confirm-erasure': { by: ['caseworker'], whenClosed: true },
  'take-back-erasure': { by: ['caseworker'], whenClosed: true },
} as const satisfies Record<string, Row>;

export type CommandName = keyof typeof mayTable;

export const isCommandName = (name: string): name is CommandName => name in mayTable;

/**
 * The place from which this actor may do this now, or a refusal. `not-yours` is shown as "not there".
 * In: the case, a command's name, the actor (with the side for whom a caseworker writes, if any).
 */
export const may = (state: Case, name: CommandName, actor: Actor): Place | Refusal => {
  const row: Row = mayTable[name];
  const place = placeOf(state, actor.account, actor.roles);
  if (actor.onBehalf !== null) {
    const { party } = actor.onBehalf;
    const isAsked = state.parties.get(party)?.taking.is;
    if (place.is !== 'caseworker' || row.forASide !== true) return refuse('not-yours');
    if (isAsked === undefined || isAsked === 'named') return refuse('not-yours');
    return closedOr(state, row, { is: 'member', party });
  }
  // The safeguarding lead stands outside of every case, and may still stop the forgetting of one.
  const isLead = row.by.includes('safeguarding-lead') && actor.roles.has('safeguarding-lead');
  // No row is for nobody, or for who once signed.
  const doers: readonly string[] = row.by;
  if (!isLead && !doers.includes(place.is)) return refuse('not-yours');
  return closedOr(state, row, place);
};

const closedOr = (state: Case, row: Row, place: Place): Place | Refusal => {
  if (state.closed === null) return place;
  // New words in a forgotten case would be the only ones, and would outlive it.
  if (forgottenAt(state) !== null) return refuse('case-is-forgotten');
  return row.whenClosed === true ? place : refuse('case-is-closed');
};
