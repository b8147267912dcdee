/** The key with which the service puts its seal on papers, and its public half, which anybody may keep. */
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

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

/** A new key pair for sealing. */
export const makeSigningKey = async (): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { x, d } = await exportJWK(privateKey);
  if (x === undefined || d === undefined) throw new Error('The new key is not an Ed25519 key');
  const kid = await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });
  const publicJwk = { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' } as const;
  return { publicJwk, privateJwk: { ...publicJwk, d } };
};
