/**
 * The certificate of destruction: which case, which kinds of record, how many keys, when and who. No name of anybody in
 * the case and no word of theirs. Made from the tombstones alone, so it can be printed again, and signed with the
 * service's key (RFC 7515, RFC 8037), so that it can be checked years later.
 */

import type { AccountId } from '../../case/ids.ts';
import type { Case } from '../../case/state.ts';
import {
  type Claims,
  checkSeal,
  type SealKind,
  type SealRefusal,
  signSeal,
} from '../../seal-mark/seal-mark.ts';
import type { PublicJwk, SigningKey } from '../../seal-mark/signing-key.ts';
import type { ErasedWhy } from '../events.ts';
import { type CaseKind, caseKinds } from '../kinds.ts';
import { forgottenAt, type Tombstone } from '../state.ts';
import { words } from './words.en.ts';

export interface DestroyedKind {
  readonly kind: CaseKind;
  readonly keys: number;
  /** UTC. */
  readonly at: string;
  readonly why: ErasedWhy;
  readonly proposedBy: string | null;
  readonly confirmedBy: string | null;
  /** The place of the tombstone in the chain of the case. */
  readonly event: number;
}

export interface Certificate {
  readonly service: string;
  readonly reference: string;
  readonly destroyed: readonly DestroyedKind[];
  readonly keys: number;
  /** Kinds of record whose words are still kept. */
  readonly kept: readonly CaseKind[];
  /** When nothing was left; null while something is kept. */
  readonly wholeAt: string | null;
}

export interface SignedCertificate {
  readonly certificate: Certificate;
  /** Compact JWS over the canonical JSON of the certificate. */
  readonly jws: string;
}

const kindOf = (tombstone: Tombstone, nameOf: (account: AccountId) => string | null): DestroyedKind => {
  const { of: kind, keys, at, why, proposedBy, confirmedBy, version } = tombstone;
  const name = (account: AccountId | null) => (account === null ? null : (nameOf(account) ?? account));
  return {
    kind,
    keys,
    at: at.toString(),
    why,
    proposedBy: name(proposedBy),
    confirmedBy: name(confirmedBy),
    event: version,
  };
};

/** In: a case with tombstones, and what its two workers are called. Out: null where nothing was destroyed. */
export const certificateOf = (
  state: Case,
  service: string,
  nameOf: (account: AccountId) => string | null,
): Certificate | null => {
  const { erased } = state.forgetting;
  if (erased.size === 0) return null;
  const destroyed = caseKinds.flatMap((kind) => {
    const tombstone = erased.get(kind);
    return tombstone === undefined ? [] : [kindOf(tombstone, nameOf)];
  });
  return {
    service,
    reference: state.reference,
    destroyed,
    keys: destroyed.reduce((sum, { keys }) => sum + keys, 0),
    kept: caseKinds.filter((kind) => !erased.has(kind)),
    wholeAt: forgottenAt(state)?.toString() ?? null,
  };
};

const read = ({ service, reference, destroyed, keys, kept, wholeAt }: Claims): Certificate | null => {
  if (typeof service !== 'string' || typeof reference !== 'string') return null;
  if (!Array.isArray(destroyed) || typeof keys !== 'number' || !Array.isArray(kept)) return null;
  if (wholeAt !== null && typeof wholeAt !== 'string') return null;
  return { service, reference, destroyed, keys, kept, wholeAt };
};

/** Checked by anybody who has the service's public key; the claims are the certificate itself. */
const destructionSeal: SealKind<Certificate> = {
  type: 'destruction-certificate+jws',
  // Through JSON once, so that only JSON remains.
  write: (certificate) => JSON.parse(JSON.stringify(certificate)),
  read,
};

export const signCertificate = async (
  key: SigningKey,
  certificate: Certificate,
): Promise<SignedCertificate> => ({ certificate, jws: await signSeal(destructionSeal, key, certificate) });

/** What a certificate says, or why it is none of ours. In: the public keys, old and new. Nothing is fetched. */
export const verifyCertificate = (
  keys: PublicJwk | readonly PublicJwk[],
  jws: string,
): Promise<Certificate | SealRefusal> => checkSeal(destructionSeal, keys, jws);

/** As it is printed: a person reads it, and a program checks its last line. */
export const certificateText = ({ certificate, jws }: SignedCertificate): string => {
  const { service, reference, destroyed, keys, kept, wholeAt } = certificate;
  const lines = destroyed.map(({ kind, keys: count, at, why, proposedBy, confirmedBy, event }) =>
    words.line({
      kind: words.kinds[kind],
      keys: count,
      at,
      event,
      who: words.who[why](proposedBy, confirmedBy),
    }),
  );
  return [
    words.title,
    words.about(service, reference),
    ...lines,
    words.total(keys),
    wholeAt === null ? words.kept(kept.map((kind) => words.kinds[kind])) : words.whole(wholeAt),
    words.signature,
    jws,
    '',
  ].join('\n');
};
