/**
 * A mediation certificate (CFA 2014 s.55): what the family needs to appeal. It is permanent (C-7): it says who was the
 * party in which decision and which way mediation went, and never a word of what was said there or why somebody declined.
 */
import type { DecisionKind, Section } from '../law/situation/situation.ts';
import type { CertificateNumber } from './certificate-number.ts';

export interface CertifiedDecision {
  readonly kind: DecisionKind;
  /** London date on the letter; where it bears none, the day on which it was sent. */
  readonly madeOn: Temporal.PlainDate;
  /** The day on which it was sent, where that is known: the safe date counts from the earlier. */
  readonly sentOn: Temporal.PlainDate | null;
  /** The council that decided; `gss` is its code of the Office for National Statistics. */
  readonly authority: { readonly name: string; readonly gss: string };
}

export type PartyAs = 'parent' | 'young-person' | 'alternative-person';

/** What a correction may put right. */
export type CorrectedPart =
  | 'party-name'
  | 'child-name'
  | 'authority-name'
  | 'adviser-name'
  | 'provider-name'
  | 'sections'
  | 'sent-on'
  | 'happened-on';

export interface Correction {
  /** London date of the last correction. */
  readonly correctedOn: Temporal.PlainDate;
  /** All that was ever put right, in the order of `CorrectedPart`. */
  readonly what: readonly CorrectedPart[];
}

/** What the certificate rests on. */
export type Ground =
  /** C-3: after information the party did not want to mediate, or not to go on with it. */
  | { readonly kind: 'not-pursued'; readonly declinedOn: Temporal.PlainDate }
  /** C-4: whatever came of it. */
  | { readonly kind: 'took-place'; readonly concludedOn: Temporal.PlainDate }
  /** C-5: the day on which the council said that it could not arrange mediation, or the first day after the 30. */
  | {
      readonly kind: 'deemed';
      readonly couldNotArrangeOn: Temporal.PlainDate;
      readonly because: 'authority-said-so' | 'time-ran-out';
    };

export interface CertificateFacts {
  readonly number: CertificateNumber;
  /** London date. It starts the one month of T-1 and never changes. */
  readonly issuedOn: Temporal.PlainDate;
  readonly decision: CertifiedDecision;
  readonly party: { readonly name: string; readonly as: PartyAs };
  /** The child, or the young person for whom an alternative person acts; null where the young person is the party. */
  readonly child: { readonly name: string } | null;
  /** The sections of the plan in dispute; of `plan-content`, and only then. */
  readonly about: readonly Section[];
  readonly adviser: { readonly name: string };
  readonly provider: { readonly name: string };
  readonly correctionOf: Correction | null;
  /** 128 random bits, hexadecimal: once the words are destroyed, nobody can guess the names from the digest. */
  readonly salt: string;
}

export type Certificate = CertificateFacts & Ground;

/** The day on which the certificate rests. */
export const happenedOn = (ground: Ground): Temporal.PlainDate => {
  switch (ground.kind) {
    case 'not-pursued':
      return ground.declinedOn;
    case 'took-place':
      return ground.concludedOn;
    case 'deemed':
      return ground.couldNotArrangeOn;
    default:
      return ground satisfies never;
  }
};

export type Flaw =
  | 'name-is-empty'
  | 'authority-code-is-wrong'
  | 'salt-is-wrong'
  | 'child-does-not-fit'
  | 'sections-do-not-fit'
  | 'happened-after-issue'
  | 'corrected-before-issue';

/** Nine characters, of an authority in England. */
export const gssForm = /^E\d{8}$/u;
const saltForm = /^[0-9a-f]{32}$/u;

/** What in a certificate cannot be so; null for one that holds together. */
export const flawOf = (certificate: Certificate): Flaw | null => {
  const { party, child, decision, adviser, provider, about, issuedOn, correctionOf } = certificate;
  const names = [party, decision.authority, adviser, provider, ...(child === null ? [] : [child])];
  const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one, other) > 0;
  if (names.some(({ name }) => name.trim() === '')) return 'name-is-empty';
  if (!gssForm.test(decision.authority.gss)) return 'authority-code-is-wrong';
  if (!saltForm.test(certificate.salt)) return 'salt-is-wrong';
  if ((party.as === 'young-person') !== (child === null)) return 'child-does-not-fit';
  if ((decision.kind === 'plan-content') !== about.length > 0) return 'sections-do-not-fit';
  if (isAfter(happenedOn(certificate), issuedOn)) return 'happened-after-issue';
  if (correctionOf !== null && isAfter(issuedOn, correctionOf.correctedOn)) return 'corrected-before-issue';
  return null;
};
