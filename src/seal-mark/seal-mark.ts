/**
 * The service's seal on a paper: a compact JWS (RFC 7515) signed with Ed25519 (RFC 8037), which anybody can check offline
 * and years later with the published key. What it says differs by the kind of paper; it never holds a word or a name.
 */
import { CompactSign, compactVerify, importJWK } from 'jose';
import { canonicalJson, type Json } from '../record/canonical-json.ts';
import type { PublicJwk, SigningKey } from './signing-key.ts';

/** What is written in the seal, not yet known to be right. */
export type Claims = Readonly<Record<string, unknown>>;

/** How the seals of one kind of paper are written and read. */
export interface SealKind<Payload> {
  /** RFC 7515 4.1.9: a seal for one kind of paper is none for another. */
  readonly type: string;
  readonly write: (payload: Payload) => Json;
  /** Null for claims that are not of this kind. */
  readonly read: (claims: Claims) => Payload | null;
}

/** Not a seal of ours at all · signed with a key that was not given · the signature is not that key's. */
export type SealRefusal = { readonly refused: 'not-a-seal' | 'unknown-key' | 'signature-does-not-match' };

/** Signs; the same key and payload always give the same seal. */
export const signSeal = async <Payload>(
  kind: SealKind<Payload>,
  key: SigningKey,
  payload: Payload,
): Promise<string> =>
  new CompactSign(Buffer.from(canonicalJson(kind.write(payload))))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.publicJwk.kid, typ: kind.type })
    .sign(await importJWK(key.privateJwk, 'EdDSA'));

/** A part of a compact JWS as its bytes; null if it is not base64url, or not the only way to write these bytes. */
const decodePart = (part: string): Buffer | null => {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : null;
};

const parseObject = (bytes: Buffer): Claims | null => {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
};

/** A date that a seal says, `YYYY-MM-DD`; null for anything else. */
export const parseDate = (text: unknown): Temporal.PlainDate | null => {
  try {
    return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? Temporal.PlainDate.from(text)
      : null;
  } catch {
    return null;
  }
};

/**
 * Checks a seal of one kind against the service's public keys, old and new; nothing is fetched.
 * Refused: text that is not such a seal, an unknown key, a signature that does not match by a single bit.
 */
export const checkSeal = async <Payload>(
  kind: SealKind<Payload>,
  keys: PublicJwk | readonly PublicJwk[],
  jws: string,
): Promise<Payload | SealRefusal> => {
  const parts = jws.split('.').map(decodePart);
  const [head, body, signature] = parts;
  if (parts.length !== 3 || !head || !body || !signature) return { refused: 'not-a-seal' };
  const header = parseObject(head);
  const payload = kind.read(parseObject(body) ?? {});
  if (header === null || payload === null || header.typ !== kind.type) return { refused: 'not-a-seal' };
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
