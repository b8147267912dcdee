/** What is said of an event to somebody who may know of it. Words of people never stand here: only that something happened. */
import type { AgreementEvent } from '../../../agreement/events.ts';
import { isIndependent } from '../../../case/commands/mediator/declare-interests.ts';
import type { CaseOwnEvent, Recorded, Sealed } from '../../../case/events.ts';
import type { AccountId, PartyId } from '../../../case/ids.ts';
import { isOfMediation } from '../../../mediation/events.ts';
import type { MeetingEvent } from '../../../meeting/events.ts';
import type { RoomEvent, RoomName } from '../../../room/events.ts';
import { ofForgetting } from './forgetting.ts';
import type { Past } from './past.ts';
import { saysOfMediation } from './says-of-mediation.ts';
import type { Viewer } from './who-knows.ts';
import { words } from './words.en.ts';

/** What people and parties are called, as in a sentence; null for a person whom the viewer may not know by name. */
export interface Names {
  readonly party: (party: PartyId) => string;
  readonly person: (account: AccountId) => string | null;
}

export interface Telling {
  readonly viewer: Viewer;
  readonly past: Past;
  readonly names: Names;
  readonly recorded: Recorded;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const ownPartyOf = ({ place }: Viewer): PartyId | null => (place.is === 'member' ? place.party : null);

/** A party at the beginning of a sentence. */
const who = ({ viewer, names, recorded }: Telling, party: PartyId): string => {
  if (party !== ownPartyOf(viewer)) return capital(names.party(party));
  return recorded.envelope.actor === viewer.account ? words.you : words.yourSide;
};

/** The person who did it at the beginning of a sentence: by their side, and the mediator as the mediator. */
const doer = (telling: Telling): string => {
  const { viewer, past, recorded } = telling;
  if (recorded.envelope.actor === viewer.account) return words.you;
  const side = past.sideOfActor.get(recorded.envelope.version) ?? 'desk';
  if (side === 'mediator') return words.theMediator;
  return side === 'desk' ? words.theService : who(telling, side);
};

const byParty = (telling: Telling, by: PartyId | 'mediator'): string =>
  by === 'mediator' ? doer(telling) : who(telling, by);

const mediatorName = ({ names }: Telling, account: AccountId): string =>
  names.person(account) ?? words.theMediator;

const isViewer = ({ viewer }: Telling, account: AccountId): boolean => account === viewer.account;
const isDesk = ({ viewer }: Telling): boolean => viewer.place.is === 'caseworker';

type MediatorEvent = Extract<
  CaseOwnEvent<Sealed>,
  { kind: `mediator-${string}` } | { kind: 'interests-declared' }
>;

const declared = (
  telling: Telling,
  event: Extract<MediatorEvent, { kind: 'interests-declared' }>,
): string => {
  const mediator = mediatorName(telling, event.mediator);
  if (isIndependent(event))
    return isViewer(telling, event.mediator) ? words.youDeclared : words.declaredIndependent(mediator);
  return event.employer === 'none'
    ? words.cannotActLinked(mediator)
    : words.cannotActEmployed(mediator, words.employers[event.employer]);
};

/** To everybody but the side itself and the desk an objection and a standing down read the same. */
const objected = (telling: Telling, party: PartyId): string => {
  if (isDesk(telling)) return words.somebodyAskedForAnother;
  if (party !== ownPartyOf(telling.viewer)) return words.anotherMediator;
  return isViewer(telling, telling.recorded.envelope.actor)
    ? words.youAskedForAnother
    : words.yourSideAskedForAnother;
};

const ofMediator = (telling: Telling, event: MediatorEvent): string => {
  const mediator = mediatorName(telling, event.mediator);
  const isYou = isViewer(telling, event.mediator);
  switch (event.kind) {
    case 'mediator-proposed':
      return isYou ? words.youWereProposed : words.mediatorProposed(mediator);
    case 'interests-declared':
      return declared(telling, event);
    case 'mediator-accepted':
      return words.mediatorAccepted(who(telling, event.party));
    case 'mediator-appointed':
      return isYou ? words.youWereAppointed : words.mediatorAppointed(mediator);
    case 'mediator-objected-to':
      return objected(telling, event.party);
    case 'mediator-stood-down':
      return isDesk(telling) ? words.stoodDown(mediator) : words.anotherMediator;
    default:
      return event satisfies never;
  }
};

type PeopleEvent = Extract<
  CaseOwnEvent<Sealed>,
  { kind: 'party-invited' | 'member-added' | 'member-removed' | 'party-declined' | 'question-answered' }
>;

/** Events that read differently on one's own side. */
const ofPeople = (telling: Telling, event: PeopleEvent): string => {
  const { names, viewer } = telling;
  const isOwn = event.party === ownPartyOf(viewer);
  const party = names.party(event.party);
  switch (event.kind) {
    case 'party-invited':
      return isOwn ? words.youWereInvited : words.partyInvited(capital(party));
    case 'question-answered':
      return isOwn ? words.yourQuestionAnswered : words.questionAnswered(party);
    case 'party-declined':
      // Why is told to the caseworkers and known to the side itself, and is nobody else's business.
      return isOwn || isDesk(telling)
        ? words.declinedBecause(who(telling, event.party), words.reasons[event.reason])
        : words.declined(who(telling, event.party));
    case 'member-added':
      return isOwn ? words.memberAdded(memberName(telling, event.member)) : words.memberAddedElsewhere(party);
    case 'member-removed':
      return isOwn
        ? words.memberRemoved(memberName(telling, event.member))
        : words.memberRemovedElsewhere(party);
    default:
      return event satisfies never;
  }
};

const memberName = (telling: Telling, member: AccountId): string =>
  isViewer(telling, member) ? words.you : (telling.names.person(member) ?? words.somebody);

const ofCase = (
  telling: Telling,
  event: Exclude<CaseOwnEvent<Sealed>, MediatorEvent | PeopleEvent>,
): string => {
  switch (event.kind) {
    case 'help-asked':
      return words.helpAsked(who(telling, event.askingParty));
    case 'request-checked':
      return words.requestChecked;
    case 'invitation-opened':
      return words.invitationOpened(who(telling, event.party));
    case 'question-asked':
      return words.questionAsked(who(telling, event.party));
    case 'party-agreed':
      return words.agreed(who(telling, event.party));
    case 'party-paused':
      return words.paused(who(telling, event.party));
    case 'party-resumed':
      return words.resumed(who(telling, event.party));
    case 'party-left':
      return words.left(who(telling, event.party));
    case 'gone-on-without':
      return words.goneOn(event.without.map(telling.names.party).join(words.and));
    case 'young-person-from-noted':
      return words.youngPersonFrom;
    case 'young-person-became-party':
      return words.youngPersonCame;
    case 'alternative-person-noted':
      return words.alternativePerson;
    case 'arrangement-noted':
      return words.arrangementNoted;
    case 'case-closed':
      return words.closed[event.outcome];
    default:
      return event satisfies never;
  }
};

const roomName = ({ viewer, names }: Telling, room: RoomName): string => {
  if (room === 'joint') return words.room.joint;
  if (room === 'notes') return words.room.notes;
  return room === ownPartyOf(viewer) ? words.room.own : words.room.side(names.party(room));
};

const ofRooms = (telling: Telling, event: RoomEvent<Sealed>): string => {
  switch (event.kind) {
    case 'joint-room-opened':
      return words.jointOpened;
    case 'joint-room-closed':
      return words.jointClosed;
    case 'said':
      return words.said(doer(telling), roomName(telling, event.room));
    case 'document-shared':
      return words.documentShared(doer(telling), roomName(telling, event.room));
    case 'document-opened':
      return words.documentOpened(doer(telling));
    default:
      return event satisfies never;
  }
};

const ofMeeting = (telling: Telling, event: MeetingEvent<Sealed>): string => {
  switch (event.kind) {
    case 'times-offered':
      return words.timesOffered;
    case 'times-answered':
      return words.timesAnswered(who(telling, event.party));
    case 'meeting-fixed':
      return words.meetingFixed;
    case 'meeting-cancelled':
      return words.meetingCancelled;
    case 'meeting-held':
      return words.meetingHeld;
    default:
      return event satisfies never;
  }
};

const ofAgreement = (telling: Telling, event: AgreementEvent<Sealed>): string => {
  switch (event.kind) {
    case 'issue-raised':
      return words.issueRaised(byParty(telling, event.by));
    case 'issue-recognised':
      return words.issueRecognised(who(telling, event.party));
    case 'option-suggested':
      return words.optionSuggested(byParty(telling, event.by));
    case 'option-marked':
      return words.optionMarked(who(telling, event.party));
    case 'clause-drafted':
      return event.revision === 1 ? words.clauseDrafted : words.clauseDraftedAnew;
    case 'change-suggested':
      return words.changeSuggested(who(telling, event.party));
    case 'clause-removed':
      return words.clauseRemoved;
    case 'clause-accepted':
      return words.clauseAccepted(who(telling, event.party));
    case 'clause-acceptance-taken-back':
      return words.clauseAcceptanceTakenBack(who(telling, event.party));
    case 'agreement-made':
      return words.agreementMade;
    case 'agreement-signed':
      return words.agreementSigned(who(telling, event.party));
    case 'talks-ended':
      return words.talksEnded;
    case 'action-said-done':
      return words.saidDone(who(telling, event.party));
    case 'action-said-not-done':
      return words.saidNotDone(who(telling, event.party));
    default:
      return event satisfies never;
  }
};

/** One sentence. A new kind of event without its line does not compile. */
export const says = (telling: Telling): string => {
  const { event } = telling.recorded;
  switch (event.kind) {
    case 'mediator-proposed':
    case 'interests-declared':
    case 'mediator-accepted':
    case 'mediator-objected-to':
    case 'mediator-appointed':
    case 'mediator-stood-down':
      return ofMediator(telling, event);
    case 'party-invited':
    case 'question-answered':
    case 'party-declined':
    case 'member-added':
    case 'member-removed':
      return ofPeople(telling, event);
    case 'help-asked':
    case 'request-checked':
    case 'invitation-opened':
    case 'question-asked':
    case 'party-agreed':
    case 'party-paused':
    case 'party-resumed':
    case 'party-left':
    case 'gone-on-without':
    case 'arrangement-noted':
    case 'young-person-from-noted':
    case 'young-person-became-party':
    case 'alternative-person-noted':
    case 'case-closed':
      return ofCase(telling, event);
    case 'joint-room-opened':
    case 'joint-room-closed':
    case 'said':
    case 'document-shared':
    case 'document-opened':
      return ofRooms(telling, event);
    case 'times-offered':
    case 'times-answered':
    case 'meeting-fixed':
    case 'meeting-cancelled':
    case 'meeting-held':
      return ofMeeting(telling, event);
    case 'hold-placed':
    case 'hold-lifted':
    case 'erasure-proposed':
    case 'erasure-confirmed':
    case 'erasure-taken-back':
    case 'words-erased':
      return ofForgetting(event);
    default:
      return isOfMediation(event)
        ? saysOfMediation(event, doer(telling), (party) => who(telling, party))
        : ofAgreement(telling, event);
  }
};
