/** The one way to write a certificate down: what the record stores, the seal counts and the printed file carries. */
import { decisionKinds, sections as everySection } from '../law/situation/situation.ts';
import { canonicalJson, type Json } from '../record/canonical-json.ts';
import {
  type Certificate,
  type CorrectedPart,
  type Correction,
  flawOf,
  type Ground,
  type PartyAs,
} from './certificate.ts';
import { isCertificateNumber } from './certificate-number.ts';

const groundAsJson = (ground: Ground) => {
  switch (ground.kind) {
    case 'not-pursued':
      return { kind: ground.kind, declinedOn: ground.declinedOn.toString() };
    case 'took-place':
      return { kind: ground.kind, concludedOn: ground.concludedOn.toString() };
    case 'deemed':
      return {
        kind: ground.kind,
        couldNotArrangeOn: ground.couldNotArrangeOn.toString(),
        because: ground.because,
      };
    default:
      return ground satisfies never;
  }
};

const named = ({ name }: { readonly name: string }) => ({ name: name.toWellFormed() });

const asJson = (certificate: Certificate): Json => {
  const { number, issuedOn, decision, party, child, about, adviser, provider, salt } = certificate;
  const { kind, madeOn, sentOn, authority } = decision;
  const correction = certificate.correctionOf;
  return {
    ...groundAsJson(certificate),
    number,
    issuedOn: issuedOn.toString(),
    decision: {
      kind,
      madeOn: madeOn.toString(),
      sentOn: sentOn?.toString() ?? null,
      authority: { ...named(authority), gss: authority.gss },
    },
    party: { ...named(party), as: party.as },
    child: child === null ? null : named(child),
    about,
    adviser: named(adviser),
    provider: named(provider),
    correctionOf:
      correction === null ? null : { correctedOn: correction.correctedOn.toString(), what: correction.what },
    salt,
  };
};

/**
 * The certificate as canonical JSON (RFC 8785): one text, to be sealed in the record. Half a character pair in a name
 * becomes U+FFFD. A certificate that cannot be so (`flawOf`) is a fault: thrown, without its words.
 */
export const certificateText = (certificate: Certificate): string => {
  const flaw = flawOf(certificate);
  if (flaw !== null) throw new TypeError(`A certificate cannot be so: ${flaw}`);
  return canonicalJson(asJson(certificate));
};

type Parts = Readonly<Record<string, unknown>>;

const partsOf = (value: unknown): Parts => (typeof value === 'object' && value !== null ? { ...value } : {});
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const dateOf = (value: unknown): Temporal.PlainDate => Temporal.PlainDate.from(wordsOf(value));
const namedIn = (value: unknown) => ({ name: wordsOf(partsOf(value)['name']) });

/** One of the words that may stand there; anything else is thrown and caught below. */
const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word => {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new TypeError('Not a word that may stand there');
  return found;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const partyKinds: readonly PartyAs[] = ['parent', 'young-person', 'alternative-person'];
export const correctedParts: readonly CorrectedPart[] = [
  'party-name',
  'child-name',
  'authority-name',
  'adviser-name',
  'provider-name',
  'sections',
  'sent-on',
  'happened-on',
];

const groundIn = (parts: Parts): Ground => {
  const kind = oneOf(['not-pursued', 'took-place', 'deemed'], parts['kind']);
  switch (kind) {
    case 'not-pursued':
      return { kind, declinedOn: dateOf(parts['declinedOn']) };
    case 'took-place':
      return { kind, concludedOn: dateOf(parts['concludedOn']) };
    case 'deemed':
      return {
        kind,
        couldNotArrangeOn: dateOf(parts['couldNotArrangeOn']),
        because: oneOf(['authority-said-so', 'time-ran-out'], parts['because']),
      };
    default:
      return kind satisfies never;
  }
};

const decisionIn = (value: unknown): Certificate['decision'] => {
  const { kind, madeOn, sentOn, authority } = partsOf(value);
  return {
    kind: oneOf(decisionKinds, kind),
    madeOn: dateOf(madeOn),
    sentOn: sentOn === null ? null : dateOf(sentOn),
    authority: { ...namedIn(authority), gss: wordsOf(partsOf(authority)['gss']) },
  };
};

const correctionIn = (value: unknown): Correction | null => {
  if (value === null) return null;
  const { correctedOn, what } = partsOf(value);
  return {
    correctedOn: dateOf(correctedOn),
    what: listOf(what).map((part) => oneOf(correctedParts, part)),
  };
};

const certificateIn = (parts: Parts): Certificate | null => {
  const { number, issuedOn, decision, party, child, about, adviser, provider, correctionOf, salt } = parts;
  const text = wordsOf(number);
  if (!isCertificateNumber(text)) return null;
  return {
    ...groundIn(parts),
    number: text,
    issuedOn: dateOf(issuedOn),
    decision: decisionIn(decision),
    party: { ...namedIn(party), as: oneOf(partyKinds, partsOf(party)['as']) },
    child: child === null ? null : namedIn(child),
    about: listOf(about).map((section) => oneOf(everySection, section)),
    adviser: namedIn(adviser),
    provider: namedIn(provider),
    correctionOf: correctionIn(correctionOf),
    salt: wordsOf(salt),
  };
};

/** The certificate that `certificateText` wrote; null for anything that is not, to the last character, such a text. */
export const readCertificateText = (text: string): Certificate | null => {
  try {
    const certificate = certificateIn(partsOf(JSON.parse(text)));
    return certificate !== null && certificateText(certificate) === text ? certificate : null;
  } catch {
    return null;
  }
};
