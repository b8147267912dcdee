/** Puts a certificate right, without ever moving what appeals count from (C-7). */
import {
  type Certificate,
  type CertificateFacts,
  type CorrectedPart,
  type Flaw,
  flawOf,
  type Ground,
  happenedOn,
} from './certificate.ts';
import { correctedParts } from './certificate-text.ts';

/** What never changes. */
export type FixedPart =
  | 'number'
  | 'kind'
  | 'issued-on'
  | 'decision-kind'
  | 'decision-date'
  | 'authority-code'
  | 'party-as'
  | 'salt';

/** Whole parts as they should be; what is absent stays. `happenedOn` is the day on which the certificate rests. */
export type CertificateChange = Partial<Omit<CertificateFacts, 'correctionOf'>> & {
  readonly kind?: Ground['kind'];
  readonly happenedOn?: Temporal.PlainDate;
};

export type CorrectionRefusal =
  | { readonly refused: 'never-changes'; readonly parts: readonly [FixedPart, ...FixedPart[]] }
  | { readonly refused: 'nothing-changed' | 'corrected-before-last-correction' | Flaw };

/** The parts as texts, so that they can be told apart. */
const fixedOf = (certificate: Certificate): Readonly<Record<FixedPart, string>> => ({
  number: certificate.number,
  kind: certificate.kind,
  'issued-on': certificate.issuedOn.toString(),
  'decision-kind': certificate.decision.kind,
  'decision-date': certificate.decision.madeOn.toString(),
  'authority-code': certificate.decision.authority.gss,
  'party-as': certificate.party.as,
  salt: certificate.salt,
});

const correctableOf = (certificate: Certificate): Readonly<Record<CorrectedPart, string>> => ({
  'party-name': certificate.party.name,
  'child-name': certificate.child?.name ?? '',
  'authority-name': certificate.decision.authority.name,
  'adviser-name': certificate.adviser.name,
  'provider-name': certificate.provider.name,
  sections: certificate.about.join(),
  'sent-on': certificate.decision.sentOn?.toString() ?? '',
  'happened-on': happenedOn(certificate).toString(),
});

const fixedParts: readonly FixedPart[] = [
  'number',
  'kind',
  'issued-on',
  'decision-kind',
  'decision-date',
  'authority-code',
  'party-as',
  'salt',
];

const groundOn = (ground: Ground, day: Temporal.PlainDate): Ground => {
  switch (ground.kind) {
    case 'not-pursued':
      return { kind: ground.kind, declinedOn: day };
    case 'took-place':
      return { kind: ground.kind, concludedOn: day };
    case 'deemed':
      return { kind: ground.kind, couldNotArrangeOn: day, because: ground.because };
    default:
      return ground satisfies never;
  }
};

/**
 * The certificate with some parts put right, saying on which day and which parts; number, kind, date and decision stay.
 * In: the certificate as it stands, what should stand instead, the London date of the correction.
 * Refused: a change of what never changes (C-7), one that changes nothing, one that cannot be so.
 */
export const correctedCertificate = (
  certificate: Certificate,
  change: CertificateChange,
  correctedOn: Temporal.PlainDate,
): Certificate | CorrectionRefusal => {
  const { kind = certificate.kind, happenedOn: day = happenedOn(certificate), ...facts } = change;
  const changed: Certificate = { ...certificate, ...facts, ...groundOn(certificate, day) };
  const [before, after] = [fixedOf(certificate), { ...fixedOf(changed), kind }];
  const [first, ...others] = fixedParts.filter((part) => before[part] !== after[part]);
  if (first !== undefined) return { refused: 'never-changes', parts: [first, ...others] };
  const [was, is] = [correctableOf(certificate), correctableOf(changed)];
  const isNew = (part: CorrectedPart) => was[part] !== is[part];
  if (!correctedParts.some(isNew)) return { refused: 'nothing-changed' };
  const last = certificate.correctionOf;
  if (last !== null && Temporal.PlainDate.compare(last.correctedOn, correctedOn) > 0)
    return { refused: 'corrected-before-last-correction' };
  const what = correctedParts.filter((part) => isNew(part) || last?.what.includes(part) === true);
  const corrected: Certificate = { ...changed, correctionOf: { correctedOn, what } };
  const flaw = flawOf(corrected);
  return flaw === null ? corrected : { refused: flaw };
};
