/** What the service states and signs: a compact JWS (RFC 7515) with Ed25519, one kind of statement for each `typ`. */
import { CompactSign, compactVerify, importJWK } from 'jose';
import type { PublicJwk, SigningKey } from '../../seal-mark/signing-key.ts';
import { canonicalJson, type Json } from '../canonical-json.ts';

/** Not a statement of this kind · signed with a key that was not given · the signature is not that key's. */
export type StatementRefusal = 'not-a-statement' | 'unknown-key' | 'signature-does-not-match';

type Facts = Readonly<Record<string, unknown>>;

export const signStatement = async (key: SigningKey, typ: string, facts: Json): Promise<string> =>
  new CompactSign(Buffer.from(canonicalJson(facts)))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.publicJwk.kid, typ })
    .sign(await importJWK(key.privateJwk, 'EdDSA'));

/** The object in a part of a JWS; null also where the same bytes could be written in another way. */
const objectIn = (part: string | undefined): Facts | null => {
  if (part === undefined || Buffer.from(part, 'base64url').toString('base64url') !== part) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
};

/** In: our public keys, old and new. Out: what was stated, or why it is not to be believed. Nothing is fetched. */
export const readStatement = async (
  keys: readonly PublicJwk[],
  typ: string,
  jws: string,
): Promise<{ readonly facts: Facts } | { readonly refused: StatementRefusal }> => {
  const [header, facts, signature, ...more] = jws.split('.');
  const head = objectIn(header);
  const body = objectIn(facts);
  if (head === null || body === null || head['typ'] !== typ || more.length > 0)
    return { refused: 'not-a-statement' };
  const key = keys.find(({ kid }) => kid === head['kid']);
  if (key === undefined) return { refused: 'unknown-key' };
  const isOnlyWay = Buffer.from(signature ?? '', 'base64url').toString('base64url') === signature;
  try {
    await compactVerify(jws, await importJWK(key, 'EdDSA'), { algorithms: ['EdDSA'] });
  } catch {
    return { refused: 'signature-does-not-match' };
  }
  return isOnlyWay ? { facts: body } : { refused: 'signature-does-not-match' };
};

const hash = /^[0-9a-f]{64}$/u;

export const hashIn = (value: unknown): Uint8Array | null =>
  typeof value === 'string' && hash.test(value) ? Buffer.from(value, 'hex') : null;

/** UTC, as the service writes it. */
export const instantIn = (value: unknown): Temporal.Instant | null => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/u.test(value)) return null;
  try {
    return Temporal.Instant.from(value);
  } catch {
    return null;
  }
};

export const countIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
