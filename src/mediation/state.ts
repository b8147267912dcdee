/** The mediation strand of a case as it stands: the decision, the choice, the session and the certificate. */
import type { Envelope, Sealed } from '../case/events.ts';
import type { AccountId, PartyId } from '../case/ids.ts';
import type { CertificateKind, DecisionKind, NoticeItem, Section } from '../law/situation/situation.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meetings } from '../meeting/state.ts';
import type { DocumentType } from '../room/events.ts';
import type {
  AttendanceBasis,
  ChildsViewsWay,
  InformationWay,
  MediationEvent,
  MediationResult,
  Teller,
  TellingWay,
} from './events.ts';

export interface Letter {
  readonly type: DocumentType;
  readonly bytes: number;
  readonly name: Sealed;
  readonly content: Sealed;
}

export interface RecordedDecision {
  readonly kind: DecisionKind;
  readonly sections: readonly Section[];
  readonly dated: string | null;
  readonly sent: string | null;
  readonly contactedOn: string;
  readonly letter: Letter | null;
  /** Why it was recorded anew, the newest last. */
  readonly corrections: readonly { readonly at: Temporal.Instant; readonly reason: Sealed }[];
}

export interface Told {
  readonly on: string;
  readonly teller: Teller;
  readonly how: TellingWay;
}

export type MediationChoice =
  | {
      readonly is: 'mediate';
      readonly on: string;
      readonly issues: Sealed;
      readonly health: Sealed | null;
    }
  | { readonly is: 'decline'; readonly on: string };

export interface Attendee {
  readonly id: string;
  readonly party: PartyId | null;
  readonly basis: AttendanceBasis;
  readonly agreedBy: readonly PartyId[];
  readonly name: Sealed;
}

export interface Certificate {
  readonly number: string;
  readonly kind: CertificateKind;
  readonly issuedOn: string;
  readonly issuedBy: AccountId;
  readonly digest: string;
  readonly document: Sealed;
  /** Earlier texts, kept: a correction replaces the text and never the date. */
  readonly before: readonly { readonly digest: string; readonly document: Sealed }[];
}

export interface Mediation {
  readonly decision: RecordedDecision;
  readonly letterMisses: readonly NoticeItem[] | null;
  readonly information: { readonly on: string; readonly how: InformationWay; readonly by: AccountId } | null;
  readonly choice: MediationChoice | null;
  /** Once chosen it is known to all sides, whatever the family decides later for itself. */
  readonly hasBeenChosen: boolean;
  readonly told: ReadonlyMap<PartyId, Told>;
  readonly cannotArrange: { readonly body: PartyId; readonly on: string } | null;
  readonly shorterNoticeAgreed: boolean;
  readonly attendees: readonly Attendee[];
  readonly childsViews: {
    readonly how: ChildsViewsWay;
    readonly at: Temporal.Instant;
    readonly note: Sealed;
  } | null;
  /** The day on which the session's day and place were told to all, its own day, and the day it was held. */
  readonly session: { readonly toldOn: string; readonly on: string; readonly heldOn: string | null } | null;
  readonly concluded: { readonly on: string; readonly result: MediationResult } | null;
  readonly certificate: Certificate | null;
  readonly appealedOn: string | null;
}

type DecisionRecorded = Extract<MediationEvent<Sealed>, { kind: 'decision-recorded' }>;

const letterOf = ({ letter, words }: DecisionRecorded): Letter | null =>
  letter === null || words.letter === undefined || words.letterName === undefined
    ? null
    : { ...letter, name: words.letterName, content: words.letter };

const decisionOf = (
  event: DecisionRecorded,
  { at }: Envelope,
  before: RecordedDecision | null,
): RecordedDecision => {
  const { decision: kind, sections, dated, sent, contactedOn, words } = event;
  const corrected = words.reason === undefined ? [] : [{ at, reason: words.reason }];
  return {
    kind,
    sections,
    dated,
    sent,
    contactedOn,
    letter: letterOf(event) ?? before?.letter ?? null,
    corrections: [...(before?.corrections ?? []), ...corrected],
  };
};

const begun = (decision: RecordedDecision): Mediation => ({
  decision,
  letterMisses: null,
  information: null,
  choice: null,
  hasBeenChosen: false,
  told: new Map(),
  cannotArrange: null,
  shorterNoticeAgreed: false,
  attendees: [],
  childsViews: null,
  session: null,
  concluded: null,
  certificate: null,
  appealedOn: null,
});

/** A new letter is checked anew. */
const withDecision = (mediation: Mediation, event: DecisionRecorded, envelope: Envelope): Mediation => ({
  ...mediation,
  decision: decisionOf(event, envelope, mediation.decision),
  letterMisses: event.letter === null ? mediation.letterMisses : null,
});

type CertificateEvent = Extract<
  MediationEvent<Sealed>,
  { kind: 'certificate-issued' | 'certificate-corrected' }
>;

const evolveCertificate = (
  before: Certificate | null,
  event: CertificateEvent,
  { actor }: Envelope,
): Certificate | null => {
  const { number, digest, words } = event;
  if (event.kind === 'certificate-issued') {
    const { certificate: kind, issuedOn } = event;
    return { number, kind, issuedOn, issuedBy: actor, digest, document: words.document, before: [] };
  }
  if (before === null) return null;
  const earlier = { digest: before.digest, document: before.document };
  return { ...before, digest, document: words.document, before: [...before.before, earlier] };
};

/** In: the strand before, null while no decision is recorded. Only a decision begins it. */
export const evolveMediation = (
  mediation: Mediation | null,
  event: MediationEvent<Sealed>,
  envelope: Envelope,
): Mediation | null => {
  if (event.kind === 'decision-recorded') {
    return mediation === null
      ? begun(decisionOf(event, envelope, null))
      : withDecision(mediation, event, envelope);
  }
  return mediation === null ? null : evolveBegun(mediation, event, envelope);
};

const evolveBegun = (
  mediation: Mediation,
  event: Exclude<MediationEvent<Sealed>, { kind: 'decision-recorded' }>,
  envelope: Envelope,
): Mediation => {
  switch (event.kind) {
    case 'letter-checked':
      return { ...mediation, letterMisses: event.missing };
    case 'information-given':
      return { ...mediation, information: { on: event.on, how: event.how, by: envelope.actor } };
    case 'mediation-chosen': {
      const { issues, health } = event.words;
      const choice = { is: 'mediate', on: event.on, issues, health: health ?? null } as const;
      return { ...mediation, choice, hasBeenChosen: true };
    }
    case 'mediation-declined':
      return { ...mediation, choice: { is: 'decline', on: event.on } };
    case 'authority-told': {
      const told = { on: event.on, teller: event.teller, how: event.how };
      return { ...mediation, told: new Map([...mediation.told, [event.body, told]]) };
    }
    case 'cannot-arrange-said':
      return { ...mediation, cannotArrange: { body: event.body, on: event.on } };
    case 'appeal-reported':
      return { ...mediation, appealedOn: event.on };
    case 'certificate-issued':
    case 'certificate-corrected':
      return { ...mediation, certificate: evolveCertificate(mediation.certificate, event, envelope) };
    default:
      return evolveSession(mediation, event, envelope);
  }
};

type SessionEvent = Extract<
  MediationEvent<Sealed>,
  {
    kind:
      | 'shorter-notice-agreed'
      | 'attendee-listed'
      | 'attendee-removed'
      | 'childs-views-recorded'
      | 'mediation-concluded';
  }
>;

const evolveSession = (mediation: Mediation, event: SessionEvent, { at }: Envelope): Mediation => {
  switch (event.kind) {
    case 'shorter-notice-agreed':
      return { ...mediation, shorterNoticeAgreed: true };
    case 'attendee-listed': {
      const { attendee: id, party, basis, agreedBy, words } = event;
      return {
        ...mediation,
        attendees: [...mediation.attendees, { id, party, basis, agreedBy, name: words.name }],
      };
    }
    case 'attendee-removed':
      return { ...mediation, attendees: mediation.attendees.filter(({ id }) => id !== event.attendee) };
    case 'childs-views-recorded':
      return { ...mediation, childsViews: { how: event.how, at, note: event.words.note } };
    case 'mediation-concluded':
      return { ...mediation, concluded: { on: event.on, result: event.result } };
    default:
      return event satisfies never;
  }
};

const london = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO('Europe/London').toPlainDate().toString();

/**
 * What the case's meeting means for the strand: the meeting is the mediation session.
 * In: the strand, the meetings after the event. A consent to short notice is for one session and falls with it.
 */
export const followMeeting = (
  mediation: Mediation,
  event: MeetingEvent<Sealed>,
  { at }: Envelope,
  meetings: Meetings,
): Mediation => {
  switch (event.kind) {
    case 'meeting-fixed': {
      const startsAt = meetings.fixed?.time.startsAt;
      if (startsAt === undefined) return mediation;
      const session = { toldOn: london(at), on: london(Temporal.Instant.from(startsAt)), heldOn: null };
      return { ...mediation, session };
    }
    case 'meeting-cancelled':
      return { ...mediation, session: null, shorterNoticeAgreed: false };
    case 'meeting-held':
      return mediation.session === null
        ? mediation
        : { ...mediation, session: { ...mediation.session, heldOn: mediation.session.on } };
    default:
      return mediation;
  }
};
