/**
 * Who may know that something happened. Stricter than who may read the words: not even that there were words
 * in somebody's private room, or that a side asked a question, is told to the others.
 */
import type { AgreementEvent } from '../../../agreement/events.ts';
import { isIndependent } from '../../../case/commands/mediator/declare-interests.ts';
import type { CaseEvent, CaseOwnEvent, Recorded, Sealed } from '../../../case/events.ts';
import type { AccountId, PartyId } from '../../../case/ids.ts';
import type { Place } from '../../../case/standing.ts';
import { isOfMediation, type MediationEvent } from '../../../mediation/events.ts';
import type { MeetingEvent } from '../../../meeting/events.ts';
import type { RoomEvent, RoomName } from '../../../room/events.ts';
import { isOfTheDeskAlone } from './forgetting.ts';
import type { Past } from './past.ts';

export interface Viewer {
  readonly account: AccountId;
  readonly place: Place;
}

interface Knowers {
  readonly sides: 'every' | readonly PartyId[];
  readonly mediator: boolean;
  readonly desk: boolean;
  /** A side that declined or left knows nothing of it any more, as it reads nothing of the words. */
  readonly endsWithGoing?: true;
  /** Named people alone, whatever they are. */
  readonly people?: readonly AccountId[];
}

const everybody: Knowers = { sides: 'every', mediator: true, desk: true };
/** Those who talk with each other; the desk arranges, and knows nothing of what is said. */
const thoseWhoTalk: Knowers = { sides: 'every', mediator: true, desk: false, endsWithGoing: true };
const desk: Knowers = { sides: [], mediator: false, desk: true };
const sideAndDesk = (party: PartyId): Knowers => ({ sides: [party], mediator: false, desk: true });
const sideAndMediator = (party: PartyId): Knowers => ({ sides: [party], mediator: true, desk: false });
const onlyThese = (...people: readonly AccountId[]): Knowers => ({
  sides: [],
  mediator: false,
  desk: false,
  people,
});

const inRoom = (room: RoomName, actor: AccountId): Knowers => {
  if (room === 'joint') return thoseWhoTalk;
  // A mediator's notes are that mediator's alone, not a successor's.
  return room === 'notes' ? onlyThese(actor) : sideAndMediator(room);
};

const ofRooms = (event: RoomEvent<Sealed>, { envelope }: Recorded, past: Past): Knowers => {
  switch (event.kind) {
    case 'joint-room-opened':
    case 'joint-room-closed':
      return everybody;
    case 'said':
    case 'document-shared':
      return inRoom(event.room, envelope.actor);
    case 'document-opened': {
      // A receipt: for who opened it, and for who shared it.
      const shared = past.documents.get(event.document);
      if (shared === undefined) return onlyThese(envelope.actor);
      const receipt = onlyThese(envelope.actor, shared.author);
      return shared.room === 'joint' ? { ...receipt, endsWithGoing: true } : receipt;
    }
    default:
      return event satisfies never;
  }
};

const ofMeeting = (event: MeetingEvent<Sealed>): Knowers => {
  switch (event.kind) {
    case 'times-offered':
    case 'times-answered':
    case 'meeting-fixed':
    case 'meeting-cancelled':
    case 'meeting-held':
      return everybody;
    default:
      return event satisfies never;
  }
};

const ofAgreement = (event: AgreementEvent<Sealed>): Knowers => {
  switch (event.kind) {
    case 'issue-raised':
    case 'issue-recognised':
    case 'option-suggested':
    case 'clause-drafted':
    case 'change-suggested':
    case 'clause-removed':
    case 'clause-accepted':
    case 'clause-acceptance-taken-back':
      return thoseWhoTalk;
    case 'option-marked':
      return sideAndMediator(event.party);
    case 'agreement-made':
    case 'agreement-signed':
    case 'talks-ended':
    case 'action-said-done':
    case 'action-said-not-done':
      return everybody;
    default:
      return event satisfies never;
  }
};

type MediatorEvent = Extract<
  CaseOwnEvent<Sealed>,
  { kind: `mediator-${string}` } | { kind: 'interests-declared' }
>;

const ofMediator = (event: MediatorEvent, { envelope }: Recorded, past: Past): Knowers => {
  switch (event.kind) {
    case 'mediator-proposed':
    case 'mediator-appointed':
    // Both of these are told to all but the desk and the side itself in one and the same sentence.
    case 'mediator-objected-to':
    case 'mediator-stood-down':
      return everybody;
    case 'interests-declared':
      return isIndependent(event) ? everybody : desk;
    case 'mediator-accepted':
      // What others answered is told once everybody has.
      return past.completedAcceptances.has(envelope.version) ? everybody : sideAndDesk(event.party);
    default:
      return event satisfies never;
  }
};

const ofCase = (event: Exclude<CaseOwnEvent<Sealed>, MediatorEvent>, past: Past): Knowers => {
  switch (event.kind) {
    case 'help-asked':
    case 'party-invited':
    case 'party-agreed':
    case 'party-declined':
    case 'party-paused':
    case 'party-resumed':
    case 'party-left':
    case 'gone-on-without':
    case 'member-added':
    case 'member-removed':
    case 'young-person-became-party':
    case 'case-closed':
      return everybody;
    case 'young-person-from-noted':
    case 'alternative-person-noted':
      return desk;
    case 'request-checked':
      return { ...desk, mediator: true, sides: asker(past) };
    case 'invitation-opened':
    case 'question-asked':
    case 'question-answered':
      return sideAndDesk(event.party);
    case 'arrangement-noted':
      return desk;
    default:
      return event satisfies never;
  }
};

const asker = (past: Past) => (past.askingParty === null ? [] : [past.askingParty]);

/** What the family decides for itself and its certificate are the family's and the desk's; the rest is common business. */
const ofMediation = (event: MediationEvent<Sealed>, past: Past): Knowers => {
  switch (event.kind) {
    case 'decision-recorded':
    case 'letter-checked':
    case 'information-given':
      return { sides: asker(past), mediator: true, desk: true };
    case 'mediation-declined':
    case 'certificate-issued':
    case 'certificate-corrected':
    case 'appeal-reported':
      return { sides: asker(past), mediator: false, desk: true };
    case 'mediation-chosen':
    case 'authority-told':
    case 'cannot-arrange-said':
    case 'shorter-notice-agreed':
    case 'attendee-listed':
    case 'attendee-removed':
    case 'childs-views-recorded':
    case 'mediation-concluded':
      return everybody;
    default:
      return event satisfies never;
  }
};

const knowersOf = (recorded: Recorded, past: Past): Knowers => {
  const { event } = recorded;
  switch (event.kind) {
    case 'joint-room-opened':
    case 'joint-room-closed':
    case 'said':
    case 'document-shared':
    case 'document-opened':
      return ofRooms(event, recorded, past);
    case 'times-offered':
    case 'times-answered':
    case 'meeting-fixed':
    case 'meeting-cancelled':
    case 'meeting-held':
      return ofMeeting(event);
    case 'mediator-proposed':
    case 'mediator-accepted':
    case 'mediator-objected-to':
    case 'mediator-appointed':
    case 'mediator-stood-down':
    case 'interests-declared':
      return ofMediator(event, recorded, past);
    case 'help-asked':
    case 'request-checked':
    case 'party-invited':
    case 'invitation-opened':
    case 'question-asked':
    case 'question-answered':
    case 'party-agreed':
    case 'party-declined':
    case 'party-paused':
    case 'party-resumed':
    case 'party-left':
    case 'gone-on-without':
    case 'member-added':
    case 'member-removed':
    case 'arrangement-noted':
    case 'young-person-from-noted':
    case 'young-person-became-party':
    case 'alternative-person-noted':
    case 'case-closed':
      return ofCase(event, past);
    case 'hold-placed':
    case 'hold-lifted':
    case 'erasure-proposed':
    case 'erasure-confirmed':
    case 'erasure-taken-back':
    case 'words-erased':
      return isOfTheDeskAlone(event) ? desk : everybody;
    default:
      return isOfMediation(event) ? ofMediation(event, past) : ofAgreement(event);
  }
};

const isGone = (place: Place, past: Past): boolean => place.is === 'member' && past.goneAt.has(place.party);

const alwaysTold = new Set<CaseEvent['kind']>(['case-closed', 'hold-placed', 'hold-lifted', 'words-erased']);

/** A side that is gone knows what was told to everybody up to its going, that the case was closed, and what is kept of it. */
const memberKnows = (party: PartyId, recorded: Recorded, knowers: Knowers, past: Past): boolean => {
  if (knowers.sides !== 'every') return knowers.sides.includes(party);
  const goneAt = past.goneAt.get(party);
  if (goneAt === undefined || alwaysTold.has(recorded.event.kind)) return true;
  return knowers.endsWithGoing !== true && recorded.envelope.version <= goneAt;
};

/** Before everybody has accepted them, a mediator knows of the case only what they were asked and said themselves. */
const candidateKnows = (event: CaseEvent, account: AccountId): boolean =>
  (event.kind === 'mediator-proposed' || event.kind === 'interests-declared') && event.mediator === account;

/** In: who looks, an event, and what the events before and after it say. Out: whether it may be told to them. */
export const mayKnow = ({ account, place }: Viewer, recorded: Recorded, past: Past): boolean => {
  if (place.is === 'proposed-mediator') return candidateKnows(recorded.event, account);
  const knowers = knowersOf(recorded, past);
  if (knowers.people !== undefined) {
    const isOver = knowers.endsWithGoing === true && isGone(place, past);
    return place.is !== 'nobody' && knowers.people.includes(account) && !isOver;
  }
  switch (place.is) {
    case 'member':
      return memberKnows(place.party, recorded, knowers, past);
    case 'mediator':
      return knowers.mediator;
    case 'caseworker':
      return knowers.desk;
    case 'signer':
    case 'nobody':
      return false;
    default:
      return place satisfies never;
  }
};
