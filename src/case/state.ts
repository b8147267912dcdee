/** One case as it stands, folded from its events. */
import type { WayForward } from '../agreement/state.ts';
import type { Clocks } from '../clock/clock.ts';
import type { Forgetting } from '../forgetting/state.ts';
import type { DisagreementKind, EhcStage } from '../law/disagreement.ts';
import type { Mediation } from '../mediation/state.ts';
import type { Meetings } from '../meeting/state.ts';
import type { Rooms } from '../room/state.ts';
import type { AskerAs, DeclineReason, Employer, MemberAs, Outcome, PartyKind, Sealed } from './events.ts';
import type { AccountId, CaseId, CaseReference, OrganisationId, PartyId } from './ids.ts';

export interface Member {
  readonly account: AccountId;
  readonly as: MemberAs;
}

/** Where a party stands with taking part. Only its own people change it, save that a caseworker invites. */
export type TakingPart =
  | { readonly is: 'named' }
  | {
      readonly is: 'invited';
      readonly at: Temporal.Instant;
      readonly replyBy: string;
      readonly opened: boolean;
    }
  | {
      readonly is: 'agreed';
      readonly at: Temporal.Instant;
      /** The day by which the answer was asked for; null for the side that asked. */
      readonly replyBy: string | null;
      readonly attendee: Sealed | null;
      readonly mayDecide: Sealed | null;
    }
  | {
      readonly is: 'declined';
      readonly at: Temporal.Instant;
      readonly replyBy: string | null;
      readonly reason: DeclineReason;
      readonly note: Sealed | null;
    }
  | { readonly is: 'left'; readonly at: Temporal.Instant };

export interface Party {
  readonly id: PartyId;
  readonly kind: PartyKind;
  readonly organisation: OrganisationId | null;
  readonly members: readonly Member[];
  readonly taking: TakingPart;
  readonly pausedAt: Temporal.Instant | null;
}

export interface Question {
  readonly id: string;
  readonly party: PartyId;
  readonly at: Temporal.Instant;
  readonly text: Sealed;
  readonly answer: { readonly text: Sealed; readonly at: Temporal.Instant; readonly by: AccountId } | null;
}

export interface Declaration {
  readonly employer: Employer;
  readonly interestIn: readonly PartyId[];
  readonly at: Temporal.Instant;
  readonly note: Sealed | null;
}

export interface MediatorChoice {
  readonly proposed: AccountId | null;
  readonly declaration: Declaration | null;
  readonly acceptedBy: ReadonlySet<PartyId>;
  readonly appointed: AccountId | null;
  /** Mediators who were objected to or stood down; they are not proposed again and read nothing more. */
  readonly past: readonly AccountId[];
}

/** Whose case it is, or will be (P-1, P-2). */
export interface YoungPerson {
  /** London date from which the young person is the party; null while no date of birth was entered. */
  readonly from: string | null;
  /** Why somebody else makes this decision for them; null as long as capacity is presumed. */
  readonly alternative: {
    readonly assessedOn: string;
    readonly at: Temporal.Instant;
    readonly by: AccountId;
    readonly assessment: Sealed;
  } | null;
}

export interface Case {
  readonly id: CaseId;
  readonly reference: CaseReference;
  readonly version: number;
  readonly askedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly authority: string;
  readonly about: DisagreementKind;
  readonly stage: EhcStage;
  readonly hasPlan: boolean | null;
  readonly asker: AskerAs;
  readonly askedBy: AccountId;
  readonly askingParty: PartyId;
  readonly request: {
    readonly about: Sealed;
    readonly story: Sealed;
    readonly hopes: Sealed;
    readonly summary: Sealed;
    readonly needs: Sealed | null;
  };
  readonly checkedAt: Temporal.Instant | null;
  /** The summary as everyone asked may read it; there once somebody is invited. */
  readonly sharedSummary: Sealed | null;
  readonly parties: ReadonlyMap<PartyId, Party>;
  /** Sides that the others went on without, and sides in whose place another came. */
  readonly former: ReadonlyMap<PartyId, Party>;
  /** Which side took the place of which. */
  readonly successors: ReadonlyMap<PartyId, PartyId>;
  readonly youngPerson: YoungPerson;
  readonly questions: readonly Question[];
  readonly notes: readonly { readonly at: Temporal.Instant; readonly by: AccountId; readonly text: Sealed }[];
  readonly mediator: MediatorChoice;
  readonly rooms: Rooms;
  readonly meetings: Meetings;
  readonly wayForward: WayForward;
  /** The mediation strand; null while no decision is recorded. */
  readonly mediation: Mediation | null;
  readonly clocks: Clocks;
  /** The child or young person and whom they chose; nobody until they choose. */
  readonly childReaders: ReadonlySet<AccountId>;
  readonly closed: { readonly outcome: Outcome; readonly at: Temporal.Instant } | null;
  readonly forgetting: Forgetting;
}
