/**
 * The service's seal on an agreement: a compact JWS (RFC 7515) signed with Ed25519 (RFC 8037), which anybody can check
 * offline and years later with the published key. It holds a digest and counts, no words and no names.
 */
import {
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
} from 'jose';
import { canonicalJson } from '../record/canonical-json.ts';
import { digestOf, type FrozenText, freeze } from './frozen-text.ts';

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
  /** `digestOf` the frozen text, as the record holds it and people signed it. */
  readonly digest: string;
  readonly madeOn: Temporal.PlainDate;
  /** London date of the last signature: the service seals only what every party has signed. */
  readonly signedOn: Temporal.PlainDate;
  /** How many parties made the agreement. */
  readonly parties: number;
}

/** Not a seal of ours at all · signed with a key that was not given · the signature is not that key's. */
export type SealRefusal = { readonly refused: 'not-a-seal' | 'unknown-key' | 'signature-does-not-match' };

const sealType = 'agreement-seal+jws';

/** A new key pair for sealing. */
export const makeSigningKey = async (): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { x, d } = await exportJWK(privateKey);
  if (x === undefined || d === undefined) throw new Error('The new key is not an Ed25519 key');
  const kid = await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });
  const publicJwk = { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' } as const;
  return { publicJwk, privateJwk: { ...publicJwk, d } };
};

/** What the seal says about an agreement. In: its frozen text, and the London date of the last signature. */
export const sealPayloadOf = (text: FrozenText, signedOn: Temporal.PlainDate): SealPayload => ({
  reference: text.reference,
  digest: digestOf(freeze(text)),
  madeOn: text.madeOn,
  signedOn,
  parties: text.parties.length,
});

/** Signs; the same key and payload always give the same seal. */
export const sealAgreement = async (key: SigningKey, payload: SealPayload): Promise<string> => {
  const { reference, digest, madeOn, signedOn, parties } = payload;
  const dates = { madeOn: madeOn.toString(), signedOn: signedOn.toString() };
  const bytes = Buffer.from(canonicalJson({ reference, digest, parties, ...dates }));
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

const parseDate = (text: unknown): Temporal.PlainDate | null => {
  try {
    return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? Temporal.PlainDate.from(text)
      : null;
  } catch {
    return null;
  }
};

const parsePayload = (bytes: Buffer): SealPayload | null => {
  const { reference, digest, parties, ...dates } = parseObject(bytes) ?? {};
  if (typeof reference !== 'string' || typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
    return null;
  if (typeof parties !== 'number' || !Number.isSafeInteger(parties)) return null;
  const [madeOn, signedOn] = [parseDate(dates.madeOn), parseDate(dates.signedOn)];
  return madeOn === null || signedOn === null ? null : { reference, digest, madeOn, signedOn, parties };
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
