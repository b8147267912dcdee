/** The service's seal on a certificate. It holds what the tribunal wants to know and a digest, no name. */
import { certificateKinds, type DecisionKind, decisionKinds } from '../law/situation/situation.ts';
import { digestOf } from '../seal-mark/digest.ts';
import {
  type Claims,
  checkSeal,
  parseDate,
  type SealKind,
  type SealRefusal,
  signSeal,
} from '../seal-mark/seal-mark.ts';
import type { PublicJwk, SigningKey } from '../seal-mark/signing-key.ts';
import { type Certificate, gssForm } from './certificate.ts';
import { type CertificateNumber, isCertificateNumber } from './certificate-number.ts';
import { certificateText } from './certificate-text.ts';

export interface CertificateSeal {
  readonly number: CertificateNumber;
  readonly kind: Certificate['kind'];
  readonly issuedOn: Temporal.PlainDate;
  readonly decision: {
    readonly kind: DecisionKind;
    readonly madeOn: Temporal.PlainDate;
    /** GSS code of the council that decided. */
    readonly authority: string;
  };
  /** `digestOf` the certificate's text. */
  readonly digest: string;
}

const digestForm = /^[0-9a-f]{64}$/u;

const read = (claims: Claims): CertificateSeal | null => {
  const { number, digest, authority } = claims;
  const kind = certificateKinds.find((each) => each === claims['kind']);
  const decision = decisionKinds.find((each) => each === claims['decision']);
  const [issuedOn, madeOn] = [parseDate(claims['issuedOn']), parseDate(claims['decisionMadeOn'])];
  if (kind === undefined || decision === undefined || issuedOn === null || madeOn === null) return null;
  if (typeof number !== 'string' || !isCertificateNumber(number)) return null;
  if (typeof authority !== 'string' || !gssForm.test(authority)) return null;
  if (typeof digest !== 'string' || !digestForm.test(digest)) return null;
  return { number, kind, issuedOn, decision: { kind: decision, madeOn, authority }, digest };
};

const certificateSeal: SealKind<CertificateSeal> = {
  type: 'certificate-seal+jws',
  write: ({ number, kind, issuedOn, decision, digest }) => ({
    number,
    kind,
    issuedOn: issuedOn.toString(),
    decision: decision.kind,
    decisionMadeOn: decision.madeOn.toString(),
    authority: decision.authority,
    digest,
  }),
  read,
};

const sealOf = (certificate: Certificate): CertificateSeal => {
  const { number, kind, issuedOn, decision } = certificate;
  return {
    number,
    kind,
    issuedOn,
    decision: { kind: decision.kind, madeOn: decision.madeOn, authority: decision.authority.gss },
    digest: digestOf(certificateText(certificate)),
  };
};

/** The seal as a compact JWS; the same key and certificate always give the same seal. */
export const sealCertificate = (key: SigningKey, certificate: Certificate): Promise<string> =>
  signSeal(certificateSeal, key, sealOf(certificate));

/** What a seal of a certificate says, or why it is none of ours. In: the public keys, old and new. Nothing is fetched. */
export const verifyCertificateSeal = (
  keys: PublicJwk | readonly PublicJwk[],
  jws: string,
): Promise<CertificateSeal | SealRefusal> => checkSeal(certificateSeal, keys, jws);
