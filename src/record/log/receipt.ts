/**
 * A receipt: the service's signed word that an act is in the record, and the proof that the log covers it.
 * It holds a case reference, a time and hashes; no words, no names, and nothing from which others' acts can be counted.
 */
import type { PublicJwk, SigningKey } from '../../seal-mark/signing-key.ts';
import { type Head, readHead } from './head.ts';
import { leafHash, provesInclusion } from './merkle.ts';
import {
  countIn,
  hashIn,
  instantIn,
  readStatement,
  type StatementRefusal,
  signStatement,
} from './statement.ts';

export interface Act {
  readonly reference: string;
  readonly at: Temporal.Instant;
  /** The entry in the log, which stands for the event with its place in its case. */
  readonly hash: Uint8Array;
}

/** Where the act stands in the log, and how the hashes beside it lead to a signed root. */
export interface Covered {
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The signed head. */
  readonly head: string;
}

export interface Receipt {
  /** The act, signed. */
  readonly act: string;
  /** Null for the first seconds, until a head covers the act. */
  readonly log: Covered | null;
}

export type CheckedReceipt =
  | { readonly is: 'signed'; readonly act: Act }
  | { readonly is: 'covered'; readonly act: Act; readonly head: Head; readonly index: number }
  | {
      readonly is: 'not-ours';
      readonly why: StatementRefusal | 'proof-does-not-fit' | 'says-something-else';
    };

const kind = 'act-receipt+jws';
const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

/** The same key and act always give the same text. */
export const signAct = (key: SigningKey, { reference, at, hash }: Act): Promise<string> =>
  signStatement(key, kind, { reference, at: at.toString(), hash: hex(hash) });

/** The receipt as people keep it: `about` says in plain words what it is, and is for reading alone. */
export const receiptFile = (receipt: Receipt, act: Act, about: readonly string[]) => ({
  about,
  reference: act.reference,
  at: act.at.toString(),
  hash: hex(act.hash),
  act: receipt.act,
  log:
    receipt.log === null
      ? null
      : { index: receipt.log.index, proof: receipt.log.proof.map(hex), head: receipt.log.head },
});

/** A receipt that somebody brings, with what it says in the open. */
export interface BroughtReceipt extends Receipt {
  readonly says: Readonly<Record<'reference' | 'at' | 'hash', unknown>>;
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;

/** A tree of 2^53 leaves has no longer proof. */
const longestProof = 53;

const coveredIn = (value: unknown): Covered | null => {
  const { index, proof, head } = objectIn(value) ?? {};
  const place = countIn(index);
  if (place === null || typeof head !== 'string' || !Array.isArray(proof) || proof.length > longestProof)
    return null;
  const hashes = proof.map(hashIn).filter((hash) => hash !== null);
  return hashes.length === proof.length ? { index: place, proof: hashes, head } : null;
};

/** In: the text of a file. Out: the receipt in it; null where there is none. */
export const readReceipt = (text: string): BroughtReceipt | null => {
  try {
    const { act, log, reference, at, hash } = objectIn(JSON.parse(text)) ?? {};
    if (typeof act !== 'string') return null;
    const covered = log === null || log === undefined ? null : coveredIn(log);
    if (covered === null && log !== null && log !== undefined) return null;
    return { act, log: covered, says: { reference, at, hash } };
  } catch {
    return null;
  }
};

const actIn = (facts: Readonly<Record<string, unknown>>): Act | null => {
  const { reference } = facts;
  const at = instantIn(facts['at']);
  const hash = hashIn(facts['hash']);
  return typeof reference === 'string' && at !== null && hash !== null ? { reference, at, hash } : null;
};

/** What stands in the open may be left out, but may not differ from what is signed. */
const saysTheSame = ({ says }: BroughtReceipt, act: Act): boolean => {
  const signed = { reference: act.reference, at: act.at.toString(), hash: hex(act.hash) };
  return (['reference', 'at', 'hash'] as const).every(
    (name) => says[name] === undefined || says[name] === signed[name],
  );
};

/** Checks a receipt with our public keys, old and new, and nothing else: no record, no network. */
export const checkReceipt = async (
  keys: readonly PublicJwk[],
  receipt: BroughtReceipt,
): Promise<CheckedReceipt> => {
  const statement = await readStatement(keys, kind, receipt.act);
  if ('refused' in statement) return { is: 'not-ours', why: statement.refused };
  const act = actIn(statement.facts);
  if (act === null) return { is: 'not-ours', why: 'not-a-statement' };
  if (!saysTheSame(receipt, act)) return { is: 'not-ours', why: 'says-something-else' };
  if (receipt.log === null) return { is: 'signed', act };
  const { index, proof } = receipt.log;
  const head = await readHead(keys, receipt.log.head);
  if ('refused' in head) return { is: 'not-ours', why: head.refused };
  const { size, root } = head;
  const isIn = provesInclusion({ leaf: leafHash(act.hash), index, size, proof, root });
  return isIn ? { is: 'covered', act, head, index } : { is: 'not-ours', why: 'proof-does-not-fit' };
};
