/**
 * What can happen in a case, as past facts. Events hold who, what kind and when; never anybody's words.
 * Words hang on an event as slots: `Plain` while a command proposes them, `Sealed` once the record holds them.
 */

import type { AgreementEvent } from '../agreement/events.ts';
import type { ForgettingEvent } from '../forgetting/events.ts';
import type { KeptAs } from '../forgetting/kinds.ts';
import type { DisagreementKind, EhcStage } from '../law/disagreement.ts';
import type { MediationEvent } from '../mediation/events.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { RoomEvent } from '../room/events.ts';
import type { Audience } from '../seal/audience.ts';
import type { AccountId, CaseId, CaseReference, OrganisationId, PartyId, WordId } from './ids.ts';

/** Somebody's words, with the people who will be able to read them, on the way to being sealed. */
export interface Plain {
  readonly audience: Audience;
  readonly text: string | Uint8Array;
}

/** Where sealed words are to be found. */
export interface Sealed {
  readonly audience: Audience;
  readonly word: WordId;
  /** Kept for another time than the rest of its audience, and so under a key of its own. */
  readonly kept?: KeptAs;
}

export type PartyKind = 'family' | 'setting' | 'local-authority' | 'icb';
export type MemberAs = 'parent' | 'young-person' | 'supporter' | 'representative';
export type AskerAs = 'parent' | 'young-person' | 'helper' | 'officer';
export type Employer = 'none' | 'local-authority' | 'icb' | 'nhs-england';
export type DeclineReason = 'no-time' | 'already-resolved' | 'another-route' | 'not-able' | 'no-reason-given';
export type Outcome =
  | 'agreement-kept'
  | 'part-agreement-kept'
  | 'agreement-not-kept'
  | 'no-agreement'
  | 'did-not-go-ahead'
  | 'withdrawn';

/** How somebody told us something themselves. */
export type ToldUs = 'phone' | 'post' | 'in-person';

export interface NewParty {
  readonly party: PartyId;
  readonly kind: PartyKind;
  readonly organisation: OrganisationId | null;
  readonly members: readonly { readonly account: AccountId; readonly as: MemberAs }[];
}

export type CaseOwnEvent<Word> =
  | {
      readonly kind: 'help-asked';
      readonly reference: CaseReference;
      /** GSS code of the authority that owes the duties; decides which contract pays. */
      readonly authority: string;
      readonly about: DisagreementKind;
      readonly stage: EhcStage;
      readonly hasPlan: boolean | null;
      readonly asker: AskerAs;
      readonly askingParty: PartyId;
      readonly parties: readonly NewParty[];
      readonly words: {
        readonly about: Word;
        readonly story: Word;
        readonly hopes: Word;
        readonly summary: Word;
        readonly needs?: Word;
      };
    }
  | { readonly kind: 'request-checked' }
  | {
      readonly kind: 'party-invited';
      readonly party: PartyId;
      readonly member: AccountId;
      /** London date, a service standard and not a limit in law (DR-6). */
      readonly replyBy: string;
      readonly words: { readonly summary: Word };
    }
  | { readonly kind: 'invitation-opened'; readonly party: PartyId }
  | {
      readonly kind: 'question-asked';
      readonly party: PartyId;
      readonly question: string;
      readonly words: { readonly text: Word };
    }
  | {
      readonly kind: 'question-answered';
      readonly party: PartyId;
      readonly question: string;
      readonly words: { readonly text: Word };
    }
  | {
      readonly kind: 'party-agreed';
      readonly party: PartyId;
      readonly words: { readonly attendee: Word; readonly mayDecide: Word };
    }
  | {
      readonly kind: 'party-declined';
      readonly party: PartyId;
      readonly reason: DeclineReason;
      readonly words: { readonly note?: Word };
    }
  | { readonly kind: 'party-paused'; readonly party: PartyId }
  | { readonly kind: 'party-resumed'; readonly party: PartyId }
  | { readonly kind: 'party-left'; readonly party: PartyId }
  | { readonly kind: 'gone-on-without'; readonly without: readonly PartyId[]; readonly replyBy: string }
  | {
      readonly kind: 'member-added';
      readonly party: PartyId;
      readonly member: AccountId;
      readonly as: MemberAs;
    }
  | { readonly kind: 'member-removed'; readonly party: PartyId; readonly member: AccountId }
  /** P-1: the day from which the young person is the party; the date of birth behind it is not kept. */
  | { readonly kind: 'young-person-from-noted'; readonly from: string }
  | {
      readonly kind: 'young-person-became-party';
      readonly party: PartyId;
      readonly insteadOf: PartyId;
      readonly member: AccountId;
      readonly replyBy: string;
      readonly told: ToldUs;
    }
  /** P-2: somebody else makes this decision for the young person, and stays the party. */
  | {
      readonly kind: 'alternative-person-noted';
      readonly assessedOn: string;
      readonly words: { readonly assessment: Word };
    }
  | { readonly kind: 'arrangement-noted'; readonly words: { readonly text: Word } }
  | { readonly kind: 'mediator-proposed'; readonly mediator: AccountId }
  | {
      readonly kind: 'interests-declared';
      readonly mediator: AccountId;
      readonly employer: Employer;
      readonly interestIn: readonly PartyId[];
      readonly words: { readonly note?: Word };
    }
  | { readonly kind: 'mediator-accepted'; readonly mediator: AccountId; readonly party: PartyId }
  | { readonly kind: 'mediator-objected-to'; readonly mediator: AccountId; readonly party: PartyId }
  | { readonly kind: 'mediator-appointed'; readonly mediator: AccountId }
  | { readonly kind: 'mediator-stood-down'; readonly mediator: AccountId }
  | { readonly kind: 'case-closed'; readonly outcome: Outcome };

export type EventOf<Word> =
  | CaseOwnEvent<Word>
  | RoomEvent<Word>
  | MeetingEvent<Word>
  | AgreementEvent<Word>
  | MediationEvent<Word>
  | ForgettingEvent<Word>;

/** As the record holds it. */
export type CaseEvent = EventOf<Sealed>;
/** As a command proposes it. */
export type ProposedEvent = EventOf<Plain>;

/** When, by whom, and if a caseworker wrote it down for somebody: for which party and how they told us. */
export interface Envelope {
  readonly case: CaseId;
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly actor: AccountId;
  readonly onBehalf: { readonly party: PartyId; readonly by: 'phone' | 'post' } | null;
}

export interface Recorded {
  readonly envelope: Envelope;
  readonly event: CaseEvent;
}
