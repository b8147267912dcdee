/** The service's seal on an agreement. It holds a digest and counts, no words and no names. */
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
import { type FrozenText, freeze } from './frozen-text.ts';

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

const read = ({ reference, digest, parties, ...dates }: Claims): SealPayload | null => {
  if (typeof reference !== 'string' || typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
    return null;
  if (typeof parties !== 'number' || !Number.isSafeInteger(parties)) return null;
  const [madeOn, signedOn] = [parseDate(dates['madeOn']), parseDate(dates['signedOn'])];
  return madeOn === null || signedOn === null ? null : { reference, digest, madeOn, signedOn, parties };
};

const agreementSeal: SealKind<SealPayload> = {
  type: 'agreement-seal+jws',
  write: ({ reference, digest, madeOn, signedOn, parties }) => ({
    reference,
    digest,
    parties,
    madeOn: madeOn.toString(),
    signedOn: signedOn.toString(),
  }),
  read,
};

/** What the seal says about an agreement. In: its frozen text, and the London date of the last signature. */
export const sealPayloadOf = (text: FrozenText, signedOn: Temporal.PlainDate): SealPayload => ({
  reference: text.reference,
  digest: digestOf(freeze(text)),
  madeOn: text.madeOn,
  signedOn,
  parties: text.parties.length,
});

/** The seal as a compact JWS; the same key and payload always give the same seal. */
export const sealAgreement = (key: SigningKey, payload: SealPayload): Promise<string> =>
  signSeal(agreementSeal, key, payload);

/** What a seal of an agreement says, or why it is none of ours. In: the public keys, old and new. Nothing is fetched. */
export const verifySeal = (
  keys: PublicJwk | readonly PublicJwk[],
  jws: string,
): Promise<SealPayload | SealRefusal> => checkSeal(agreementSeal, keys, jws);
