/**
 * The chain of one case: each event's hash covers the one before, the facts, and the digest of every sealed word,
 * so a changed, removed, inserted or reordered byte is found without any key.
 */
import { createHash } from 'node:crypto';
import type { CaseEvent, Envelope, Recorded } from '../case/events.ts';
import type { AccountId, CaseId } from '../case/ids.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What stands before the first event. */
export const beginning: Uint8Array = new Uint8Array(32);

export const digestOfSealed = (sealed: Uint8Array): string =>
  createHash('sha256').update(sealed).digest('hex');

/** Canonical JSON of one event with its envelope and the digests of its words (by word id). */
export const bodyOf = ({ envelope, event }: Recorded, digests: Readonly<Record<string, string>>): string => {
  const { at, ...rest } = envelope;
  // Through JSON once, so that absent optional facts are left out and only JSON remains.
  const plain: Json = JSON.parse(JSON.stringify({ v: 1, ...rest, at: at.toString(), event, digests }));
  return canonicalJson(plain);
};

export const nextHash = (previous: Uint8Array, body: string): Uint8Array =>
  createHash('sha256').update(previous).update(body, 'utf8').digest();

interface StoredBody {
  readonly v: number;
  readonly case: CaseId;
  readonly version: number;
  readonly at: string;
  readonly actor: AccountId;
  readonly onBehalf: Envelope['onBehalf'];
  readonly event: CaseEvent;
  readonly digests: Readonly<Record<string, string>>;
}

/** Every shape of body ever written, brought to today's. In: the version it was written in, and the body. */
const upgrades: Readonly<Record<number, (body: StoredBody) => StoredBody>> = { 1: (body) => body };

/** Reads a body back. Throws on a shape that this program never wrote: that is a fault, not an input. */
export const readBody = (text: string): Recorded & { readonly digests: Readonly<Record<string, string>> } => {
  const stored: StoredBody = JSON.parse(text);
  const upgrade = upgrades[stored.v];
  if (upgrade === undefined) throw new Error(`The record holds an event of unknown shape ${stored.v}`);
  const { case: id, version, at, actor, onBehalf, event, digests } = upgrade(stored);
  return { envelope: { case: id, version, at: Temporal.Instant.from(at), actor, onBehalf }, event, digests };
};
