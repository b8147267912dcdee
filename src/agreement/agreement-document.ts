/** A made agreement as people read it: the frozen text, with who signed and how to check it. */
import type { FrozenText } from './frozen-text.ts';

export interface Signature {
  readonly name: string;
  /** London date. */
  readonly onDate: Temporal.PlainDate;
}

export interface AgreementDocument {
  readonly serviceName: string;
  readonly text: FrozenText;
  /** By party; a party that has not signed is not in it. */
  readonly signatures: ReadonlyMap<string, Signature>;
  /** Where anybody who holds the document can check it. */
  readonly checkUrl: string;
  /** The service's signature (compact JWS) and the picture of the address for checking; there once all have signed. */
  readonly seal?: { readonly jws: string; readonly qr: { readonly svg: string; readonly title: string } };
}

export const isSignedByEveryParty = ({ text, signatures }: AgreementDocument): boolean =>
  text.parties.every(({ party }) => signatures.has(party));
