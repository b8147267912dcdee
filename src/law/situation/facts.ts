/** What follows at once from a situation, and is asked by clocks and routes alike. */
import { canBeAppealed, canBeMediated, certificateNeedOf } from '../certificate.ts';
import { type AppealLimit, appealLimitOf } from '../clocks/appeal.ts';
import { type CertificateDue, certificateDueOf } from '../clocks/certificate-by.ts';
import { type ContactLimit, contactLimitOf } from '../clocks/contact-adviser.ts';
import type { Day } from '../days/civil.ts';
import type { CertificateNeed } from '../guidance.ts';
import type { Agreement, Appeal, Body, Decision, Events, Matter, Situation } from './situation.ts';

export interface DecisionFacts {
  readonly given: Decision;
  /** It is one of the matters raised, not only part of the background. */
  readonly raised: boolean;
  readonly mediable: boolean;
  readonly appealable: boolean;
  readonly certificate: CertificateNeed;
  readonly certificateHeld: boolean;
  readonly mediationEnded: boolean;
  /** An appeal against this decision is lodged. */
  readonly appealLodged: boolean;
  /** Only while a certificate is required, and for a letter with a date. */
  readonly contactLimit: ContactLimit | undefined;
  /** The adviser was not contacted by the contact limit, and the limit has passed. */
  readonly contactMissed: boolean;
  /** Only for an appealable decision with a date. */
  readonly appealLimit: AppealLimit | undefined;
  readonly appealLimitPassed: boolean;
  /** Only while a certificate is required, expected and without a known date. */
  readonly certificateDue: CertificateDue | undefined;
  /** The tribunal has to be asked first: for more time, or for leave without a certificate. */
  readonly needsPermission: boolean;
}

export interface Facts {
  readonly today: Day;
  readonly situation: Situation;
  readonly matters: ReadonlySet<Matter>;
  readonly against: readonly Body[];
  readonly events: Events;
  /** A family is party: something else is raised than a dispute between authorities. */
  readonly hasFamily: boolean;
  readonly agreement: Agreement | undefined;
  readonly appeal: Appeal | undefined;
  /** An appeal is lodged, dated or known from the stage alone. */
  readonly appealPending: boolean;
  /** The matters raised are before the tribunal (Local Government Act 1974 s.26(6)(a)). */
  readonly underAppeal: boolean;
  readonly decision: DecisionFacts | undefined;
}

const nothingHappened: Events = {};
const nobody: readonly Body[] = [];

/**
 * Whether the contact limit has passed without contact. Declining, a mediation that ended and news that it cannot be
 * arranged each imply contact no later than their own day. After the last two the adviser must give a certificate (C-4,
 * C-5), so when the first contact itself is not known it is not held to be late.
 */
function missedContact(today: Day, limit: ContactLimit | undefined, events: Events): boolean {
  if (limit === undefined || today <= limit.due) return false;
  if (events.contactedAdviserOn !== undefined) return events.contactedAdviserOn > limit.due;
  if (events.mediationEndedOn !== undefined || events.cannotArrangeToldOn !== undefined) return false;
  return events.declinedMediationOn === undefined || events.declinedMediationOn > limit.due;
}

/** C-6: when the adviser was contacted after the limit and mediation then declined, no certificate is promised. */
function expectedCertificate(
  need: CertificateNeed,
  missed: boolean,
  events: Events,
): CertificateDue | undefined {
  if (need !== 'required' || events.certificateOn !== undefined) return undefined;
  const onlyDeclined = events.mediationEndedOn === undefined && events.cannotArrangeToldOn === undefined;
  return missed && onlyDeclined ? undefined : certificateDueOf(events);
}

function decisionFacts(situation: Situation, given: Decision, events: Events): DecisionFacts {
  const { today, appeal, matter } = situation;
  const raised = matter.includes('decision') || matter.includes('mediation-not-arranged');
  const appealable = canBeAppealed(given);
  const certificate = certificateNeedOf(given);
  const certificateHeld = events.certificateOn !== undefined || events.certificateKind !== undefined;
  // An appeal said to be about something else leaves a decision that is raised now without an appeal.
  const appealLodged = appeal !== undefined && (appeal.aboutSameMatter !== false || !raised);
  const contactLimit = certificate === 'required' ? contactLimitOf(given) : undefined;
  const contactMissed = missedContact(today, contactLimit, events);
  const appealLimit = appealable ? appealLimitOf(given, events.certificateOn) : undefined;
  const appealLimitPassed = appealLimit !== undefined && today > appealLimit.latestDate;
  const contacted =
    events.contactedAdviserOn ??
    events.declinedMediationOn ??
    events.mediationEndedOn ??
    events.cannotArrangeToldOn;
  // T-1: the month of a certificate that is still to come, or whose date is not known, may yet run.
  const awaitsCertificate = certificate === 'required' && contacted !== undefined && !contactMissed;
  const monthMayRun = events.certificateOn === undefined && (certificateHeld || awaitsCertificate);
  // C-6, T-4: leave without a certificate, or more time.
  const outOfTime = (contactMissed && !certificateHeld) || (appealLimitPassed && !monthMayRun);
  return {
    given,
    raised,
    mediable: canBeMediated(given),
    appealable,
    certificate,
    certificateHeld,
    mediationEnded: events.mediationEndedOn !== undefined || events.certificateKind === 'took-place',
    appealLodged,
    contactLimit,
    contactMissed,
    appealLimit,
    appealLimitPassed,
    certificateDue: expectedCertificate(certificate, contactMissed, events),
    needsPermission:
      appealable &&
      !appealLodged &&
      situation.stage !== 'awaiting-appeal' &&
      outOfTime &&
      hasFamilyParty(situation),
  };
}

/** Whether a family is party: it is not when authorities disagree between themselves and nothing else is raised (DR-1). */
export function hasFamilyParty({ matter }: Situation): boolean {
  return matter.some((one) => one !== 'between-authorities');
}

/** What follows from a situation; facts that are absent stay open. */
export function factsOf(situation: Situation): Facts {
  const events = situation.events ?? nothingHappened;
  const { today, appeal, agreement, decision } = situation;
  return {
    today,
    situation,
    matters: new Set(situation.matter),
    against: situation.against ?? nobody,
    events,
    hasFamily: hasFamilyParty(situation),
    agreement,
    appeal,
    appealPending: appeal !== undefined || situation.stage === 'awaiting-appeal',
    underAppeal: appeal !== undefined && appeal.aboutSameMatter !== false,
    decision: decision === undefined ? undefined : decisionFacts(situation, decision, events),
  };
}
