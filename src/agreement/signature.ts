/**
 * The service's seal on an agreement: a compact JWS (RFC 7515) signed with Ed25519 (RFC 8037), which anybody can check
 * offline and years later with the published key. It holds a digest and counts, no words and no names.
 */
import { createHash } from 'node:crypto';
import {
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
} from 'jose';
import { canonicalJson } from '../record/canonical-json.ts';
import { type AcceptedText, type AgreementDocument, acceptedText } from './agreement-document.ts';

export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  /** RFC 7638 thumbprint: the same key always has the same name. */
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

export interface SigningKey {
  readonly publicJwk: PublicJwk;
  /** Secret: kept sealed, never logged, never published. */
  readonly privateJwk: PublicJwk & { readonly d: string };
}

export interface SealPayload {
  readonly reference: string;
  /** `digestOf` the agreement. */
  readonly digest: string;
  readonly madeOn: Temporal.PlainDate;
  /** How many parties made the agreement. */
  readonly parties: number;
}

/** Not a seal of ours at all · signed with a key that was not given · the signature is not that key's. */
export type SealRefusal = { readonly refused: 'not-a-seal' | 'unknown-key' | 'signature-does-not-match' };

const sealType = 'agreement-seal+jws';

/** SHA-256 of the words that everybody accepted (`acceptedText`), 64 hexadecimal digits. */
export const digestOf = (agreement: AcceptedText): string =>
  createHash('sha256').update(acceptedText(agreement)).digest('hex');

/** A new key pair for sealing. */
export const makeSigningKey = async (): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { x, d } = await exportJWK(privateKey);
  if (x === undefined || d === undefined) throw new Error('The new key is not an Ed25519 key');
  const kid = await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });
  const publicJwk = { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' } as const;
  return { publicJwk, privateJwk: { ...publicJwk, d } };
};

/** What a seal says about a document: compare with `verifySeal`'s answer to know whether they belong together. */
export const sealPayloadOf = (document: AgreementDocument): SealPayload => ({
  reference: document.reference,
  digest: digestOf(document),
  madeOn: document.madeOn,
  parties: document.parties.length,
});

/** The same facts in both. */
export const isSameSeal = (one: SealPayload, other: SealPayload): boolean =>
  one.reference === other.reference &&
  one.digest === other.digest &&
  one.madeOn.equals(other.madeOn) &&
  one.parties === other.parties;

/** Signs; the same key and payload always give the same seal. */
export const sealAgreement = async (key: SigningKey, payload: SealPayload): Promise<string> => {
  const { reference, digest, madeOn, parties } = payload;
  const bytes = Buffer.from(canonicalJson({ reference, digest, madeOn: madeOn.toString(), parties }));
  return new CompactSign(bytes)
    .setProtectedHeader({ alg: 'EdDSA', kid: key.publicJwk.kid, typ: sealType })
    .sign(await importJWK(key.privateJwk, 'EdDSA'));
};

/** A part of a compact JWS as its bytes; null if it is not base64url, or not the only way to write these bytes. */
const decodePart = (part: string): Buffer | null => {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : null;
};

const parseObject = (bytes: Buffer): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
};

const parseDate = (text: string): Temporal.PlainDate | null => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : null;
  } catch {
    return null;
  }
};

const parsePayload = (bytes: Buffer): SealPayload | null => {
  const { reference, digest, madeOn, parties } = parseObject(bytes) ?? {};
  if (typeof reference !== 'string' || typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
    return null;
  if (typeof parties !== 'number' || !Number.isSafeInteger(parties) || typeof madeOn !== 'string')
    return null;
  const date = parseDate(madeOn);
  return date === null ? null : { reference, digest, madeOn: date, parties };
};

/**
 * Checks a seal against the service's public keys, old and new; nothing is fetched.
 * Refused: text that is not a seal, an unknown key, a signature that does not match by a single bit.
 */
export const verifySeal = async (
  keys: PublicJwk | readonly PublicJwk[],
  jws: string,
): Promise<SealPayload | SealRefusal> => {
  const parts = jws.split('.').map(decodePart);
  const [head, body, signature] = parts;
  if (parts.length !== 3 || !head || !body || !signature) return { refused: 'not-a-seal' };
  const header = parseObject(head);
  const payload = parsePayload(body);
  if (header === null || payload === null || header.typ !== sealType) return { refused: 'not-a-seal' };
  const key = [keys].flat().find((known) => known.kid === header.kid);
  if (key === undefined) return { refused: 'unknown-key' };
  const publicKey = await importJWK(key, 'EdDSA');
  try {
    await compactVerify(jws, publicKey, { algorithms: ['EdDSA'] });
  } catch {
    return { refused: 'signature-does-not-match' };
  }
  return payload;
};
