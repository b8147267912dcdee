/** Folds events into the case. Total over every event ever recorded: a new kind without its line does not compile. */
import { evolveWayForward, noWayForwardYet } from '../agreement/state.ts';
import { withClocks } from '../clock/case-clocks.ts';
import { noClocks } from '../clock/clock.ts';
import { evolveForgetting, nothingForgotten } from '../forgetting/state.ts';
import { isOfMediation } from '../mediation/events.ts';
import { evolveMediation, followMeeting } from '../mediation/state.ts';
import { evolveMeetings, noMeetings } from '../meeting/state.ts';
import { evolveRooms, noRooms } from '../room/state.ts';
import type { CaseEvent, CaseOwnEvent, Envelope, Recorded, Sealed } from './events.ts';
import { evolveFamily } from './evolve-family.ts';
import type { AccountId, PartyId } from './ids.ts';
import type { Case, MediatorChoice, Party, TakingPart } from './state.ts';

const nobodyProposed = (past: MediatorChoice['past']): MediatorChoice => ({
  proposed: null,
  declaration: null,
  acceptedBy: new Set(),
  appointed: null,
  past,
});

type HelpAsked = Extract<CaseEvent, { kind: 'help-asked' }>;

/** Written down by a caseworker, it is still the person of the asking side who asks. */
const askerOf = ({ askingParty, parties }: HelpAsked, { actor, onBehalf }: Envelope): AccountId => {
  const asking = parties.find(({ party }) => party === askingParty);
  return onBehalf === null ? actor : (asking?.members[0]?.account ?? actor);
};

const opened = (event: HelpAsked, envelope: Envelope): Case => {
  const { case: id, at, version } = envelope;
  const { reference, authority, about, stage, hasPlan, asker, askingParty, words } = event;
  const parties = event.parties.map((party): [PartyId, Party] => [
    party.party,
    {
      id: party.party,
      kind: party.kind,
      organisation: party.organisation,
      members: party.members,
      pausedAt: null,
      taking:
        party.party === askingParty
          ? { is: 'agreed', at, replyBy: null, attendee: null, mayDecide: null }
          : { is: 'named' },
    },
  ]);
  return {
    id,
    reference,
    version,
    askedAt: at,
    changedAt: at,
    authority,
    about,
    stage,
    hasPlan,
    asker,
    askedBy: askerOf(event, envelope),
    askingParty,
    request: { ...words, needs: words.needs ?? null },
    checkedAt: null,
    sharedSummary: null,
    parties: new Map(parties),
    former: new Map(),
    successors: new Map(),
    youngPerson: { from: null, alternative: null },
    questions: [],
    notes: [],
    mediator: nobodyProposed([]),
    rooms: noRooms,
    meetings: noMeetings,
    wayForward: noWayForwardYet,
    mediation: null,
    clocks: noClocks,
    childReaders: new Set(),
    closed: null,
    forgetting: nothingForgotten,
  };
};

const withParty = (state: Case, id: PartyId, change: (party: Party) => Partial<Party>): Case => {
  const party = state.parties.get(id);
  if (party === undefined) return state;
  return { ...state, parties: new Map([...state.parties, [id, { ...party, ...change(party) }]]) };
};

/** The day by which an answer was asked for, kept when it is given. */
const replyByOf = (taking: TakingPart): string | null => ('replyBy' in taking ? taking.replyBy : null);

type PartyEvent = Extract<
  CaseOwnEvent<Sealed>,
  {
    kind:
      | 'party-invited'
      | 'invitation-opened'
      | 'party-agreed'
      | 'party-declined'
      | 'party-paused'
      | 'party-resumed'
      | 'party-left'
      | 'member-added'
      | 'member-removed';
  }
>;

const evolveParty = (state: Case, event: PartyEvent, { at }: Envelope): Case => {
  switch (event.kind) {
    case 'party-invited': {
      const { party: id, member, replyBy, words } = event;
      const invited = withParty(state, id, (party) => ({
        taking: { is: 'invited', at, replyBy, opened: false },
        members: [
          ...party.members.filter((other) => other.account !== member),
          { account: member, as: 'representative' },
        ],
      }));
      return { ...invited, sharedSummary: words.summary };
    }
    case 'invitation-opened':
      return withParty(state, event.party, ({ taking }) =>
        taking.is === 'invited' ? { taking: { ...taking, opened: true } } : {},
      );
    case 'party-agreed':
      return withParty(state, event.party, ({ taking }) => ({
        taking: { is: 'agreed', at, replyBy: replyByOf(taking), ...event.words },
      }));
    case 'party-declined':
      return withParty(state, event.party, ({ taking }) => ({
        taking: {
          is: 'declined',
          at,
          replyBy: replyByOf(taking),
          reason: event.reason,
          note: event.words.note ?? null,
        },
      }));
    case 'party-paused':
      return withParty(state, event.party, () => ({ pausedAt: at }));
    case 'party-resumed':
      return withParty(state, event.party, () => ({ pausedAt: null }));
    case 'party-left': {
      const left = withParty(state, event.party, () => ({ taking: { is: 'left', at }, pausedAt: null }));
      return { ...left, rooms: { ...left.rooms, jointIsOpen: false } };
    }
    case 'member-added':
      return withParty(state, event.party, ({ members }) => ({
        members: [...members, { account: event.member, as: event.as }],
      }));
    case 'member-removed':
      return withParty(state, event.party, ({ members }) => ({
        members: members.filter((member) => member.account !== event.member),
      }));
    default:
      return event satisfies never;
  }
};

/** Those who go on are asked again, for they agreed to something else. The asking side agreed by asking for this. */
const goneOnWithout = (
  state: Case,
  without: readonly PartyId[],
  replyBy: string,
  at: Temporal.Instant,
): Case => {
  const parties = [...state.parties].filter(([id]) => !without.includes(id));
  const gone = [...state.parties].filter(([id]) => without.includes(id));
  const again = parties.map(([id, party]): [PartyId, Party] => [
    id,
    { ...party, taking: { is: 'invited', at, replyBy, opened: false } },
  ]);
  // Those who accepted a proposed mediator are asked that again too, or nobody is left whose answer appoints.
  const { mediator } = state;
  const choice = mediator.appointed === null ? { ...mediator, acceptedBy: new Set<PartyId>() } : mediator;
  return {
    ...state,
    parties: new Map(again),
    former: new Map([...state.former, ...gone]),
    mediator: choice,
  };
};

type MediatorEvent = Extract<
  CaseOwnEvent<Sealed>,
  {
    kind:
      | 'mediator-proposed'
      | 'interests-declared'
      | 'mediator-accepted'
      | 'mediator-objected-to'
      | 'mediator-appointed'
      | 'mediator-stood-down';
  }
>;

const evolveMediator = (choice: MediatorChoice, event: MediatorEvent, { at }: Envelope): MediatorChoice => {
  switch (event.kind) {
    case 'mediator-proposed':
      return { ...nobodyProposed(choice.past), proposed: event.mediator };
    case 'interests-declared': {
      const { employer, interestIn, words } = event;
      return { ...choice, declaration: { employer, interestIn, at, note: words.note ?? null } };
    }
    case 'mediator-accepted':
      return { ...choice, acceptedBy: new Set([...choice.acceptedBy, event.party]) };
    case 'mediator-appointed':
      return { ...choice, appointed: event.mediator };
    case 'mediator-objected-to':
    case 'mediator-stood-down':
      return nobodyProposed([...choice.past, event.mediator]);
    default:
      return event satisfies never;
  }
};

/** The case after one more event. In: null before the first event, which must be `help-asked`. */
export const evolve = (state: Case | null, { event, envelope }: Recorded): Case => {
  if (state === null) {
    if (event.kind !== 'help-asked') throw new Error(`A case cannot begin with ${event.kind}`);
    return opened(event, envelope);
  }
  const after = { ...applied(state, event, envelope), version: envelope.version, changedAt: envelope.at };
  return withClocks(after, state.clocks, event.kind, envelope.at);
};

const applied = (state: Case, event: CaseEvent, envelope: Envelope): Case => {
  const { at, actor: by } = envelope;
  switch (event.kind) {
    case 'help-asked':
      throw new Error('A case is asked for only once');
    case 'request-checked':
      return { ...state, checkedAt: at };
    case 'question-asked': {
      const { question: id, party, words } = event;
      return { ...state, questions: [...state.questions, { id, party, at, text: words.text, answer: null }] };
    }
    case 'question-answered': {
      const answer = { text: event.words.text, at, by };
      const questions = state.questions.map((asked) =>
        asked.id === event.question ? { ...asked, answer } : asked,
      );
      return { ...state, questions };
    }
    case 'arrangement-noted':
      return { ...state, notes: [...state.notes, { at, by, text: event.words.text }] };
    case 'gone-on-without':
      return goneOnWithout(state, event.without, event.replyBy, at);
    case 'case-closed':
      return {
        ...state,
        closed: { outcome: event.outcome, at },
        rooms: { ...state.rooms, jointIsOpen: false },
      };
    default:
      return appliedToPart(state, event, envelope);
  }
};

type Elsewhere = Exclude<
  CaseEvent,
  {
    kind:
      | 'help-asked'
      | 'request-checked'
      | 'question-asked'
      | 'question-answered'
      | 'arrangement-noted'
      | 'gone-on-without'
      | 'case-closed';
  }
>;

const appliedToPart = (state: Case, event: Elsewhere, envelope: Envelope): Case => {
  switch (event.kind) {
    case 'party-invited':
    case 'invitation-opened':
    case 'party-agreed':
    case 'party-declined':
    case 'party-paused':
    case 'party-resumed':
    case 'party-left':
    case 'member-added':
    case 'member-removed':
      return evolveParty(state, event, envelope);
    case 'young-person-from-noted':
    case 'young-person-became-party':
    case 'alternative-person-noted':
      return evolveFamily(state, event, envelope);
    case 'mediator-proposed':
    case 'interests-declared':
    case 'mediator-accepted':
    case 'mediator-objected-to':
    case 'mediator-appointed':
    case 'mediator-stood-down':
      return { ...state, mediator: evolveMediator(state.mediator, event, envelope) };
    case 'joint-room-opened':
    case 'joint-room-closed':
    case 'said':
    case 'document-shared':
    case 'document-opened':
      return { ...state, rooms: evolveRooms(state.rooms, event, envelope) };
    case 'times-offered':
    case 'times-answered':
    case 'meeting-fixed':
    case 'meeting-cancelled':
    case 'meeting-held': {
      const meetings = evolveMeetings(state.meetings, event);
      const { mediation } = state;
      if (mediation === null) return { ...state, meetings };
      return { ...state, meetings, mediation: followMeeting(mediation, event, envelope, meetings) };
    }
    case 'hold-placed':
    case 'hold-lifted':
    case 'erasure-proposed':
    case 'erasure-confirmed':
    case 'erasure-taken-back':
    case 'words-erased':
      return { ...state, forgetting: evolveForgetting(state.forgetting, event, envelope) };
    default:
      return isOfMediation(event)
        ? { ...state, mediation: evolveMediation(state.mediation, event, envelope) }
        : { ...state, wayForward: evolveWayForward(state.wayForward, event, envelope) };
  }
};

/** The whole case from its events, oldest first; null if there are none. */
export const fold = (events: Iterable<Recorded>): Case | null => {
  let state: Case | null = null;
  for (const recorded of events) state = evolve(state, recorded);
  return state;
};
