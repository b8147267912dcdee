/**
 * A worry that somebody may come to harm: what can happen to it, and how its entries are chained.
 * It is a record of its own beside the case (domain: safeguarding records are apart from case records).
 */
import { randomInt } from 'node:crypto';
import type { MemberAs } from '../case/events.ts';
import type { AccountId, CaseId, CaseReference } from '../case/ids.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import type { Audience } from '../seal/audience.ts';

/** The one audience of every word of a worry. */
export const worryAudience: Audience = 'safeguarding';

export type WrittenAs = MemberAs | 'mediator' | 'caseworker';

/** Where a worry comes from: the case, and what its writer is in it. */
export interface Origin {
  readonly case: CaseId;
  readonly caseReference: CaseReference;
  readonly as: WrittenAs;
}

export type WorryEvent =
  | ({ readonly kind: 'safety-worry-raised'; readonly reference: string } & Origin)
  | { readonly kind: 'safety-worry-noted' }
  | { readonly kind: 'safety-worry-closed' };

export interface WorryEntry {
  readonly worry: string;
  readonly number: number;
  readonly at: Temporal.Instant;
  readonly actor: AccountId;
  readonly event: WorryEvent;
  /** SHA-256 of the sealed words, in hex. */
  readonly digest: string;
}

/** Canonical JSON of one entry: exactly what its hash covers. */
export const worryBody = ({ worry, number, at, actor, event, digest }: WorryEntry): string =>
  canonicalJson({ v: 1, worry, number, at: at.toString(), actor, event: { ...event }, digest });

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const some = (count: number): string =>
  Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('');

/** Safe to read out on the telephone; nothing of the person or the case in it. */
export const newWorryReference = (): string => `SW-${some(4)}-${some(2)}`;

export const isWorryReference = (text: string): boolean =>
  /^SW-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/u.test(text);
