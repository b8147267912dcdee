/** A made agreement as people read it: the one text that every party accepted, with who signed and how to check it. */
import { canonicalJson } from '../record/canonical-json.ts';

export type Side = 'family' | 'setting' | 'local-authority' | 'icb';

export interface DocumentParty {
  readonly name: string;
  readonly side: Side;
  /** Who signed for this party and when (London date); absent until then. */
  readonly signedBy?: { readonly name: string; readonly onDate: Temporal.PlainDate };
}

export interface DocumentClause {
  readonly number: number;
  /** Who will do it, by name. */
  readonly who: string;
  readonly what: string;
  /** Null where no date was agreed. */
  readonly byWhen: Temporal.PlainDate | null;
  readonly howWeWillKnow: string;
}

export interface AgreementDocument {
  readonly reference: string;
  readonly serviceName: string;
  /** London date on which the last party accepted. */
  readonly madeOn: Temporal.PlainDate;
  readonly parties: readonly DocumentParty[];
  readonly clauses: readonly DocumentClause[];
  /** What was not agreed: part agreement is normal. */
  readonly openIssues: readonly string[];
  /** What happens if somebody does not do what they said. */
  readonly whatIfNot: string;
  /** Where anybody who holds the document can check it. */
  readonly checkUrl: string;
  /** The service's signature (compact JWS) and the picture of the address for checking. */
  readonly seal?: { readonly jws: string; readonly qr: { readonly svg: string; readonly title: string } };
}

/** The words that everybody accepted: what the digest covers. */
export type AcceptedText = Pick<AgreementDocument, 'clauses' | 'openIssues' | 'whatIfNot'>;

/**
 * The accepted words as canonical JSON (RFC 8785). Names of signers, the address and the layout are not in it, so
 * signing does not change the digest; any other changed byte does.
 */
export const acceptedText = ({ clauses, openIssues, whatIfNot }: AcceptedText): string =>
  canonicalJson({
    clauses: clauses.map(({ number, who, what, byWhen, howWeWillKnow }) => ({
      number,
      who: who.toWellFormed(),
      what: what.toWellFormed(),
      byWhen: byWhen === null ? null : byWhen.toString(),
      howWeWillKnow: howWeWillKnow.toWellFormed(),
    })),
    openIssues: openIssues.map((issue) => issue.toWellFormed()),
    whatIfNot: whatIfNot.toWellFormed(),
  });
