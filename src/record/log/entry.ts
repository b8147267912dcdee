/**
 * What of an event stands in the log. An entry binds the hash of the chain to its case and version and tells neither:
 * whoever keeps one learns nothing of how much happened in a case beside it.
 */
import { createHash } from 'node:crypto';

export interface Place {
  readonly case: string;
  readonly version: number;
  /** The event's hash in the chain of its case. */
  readonly hash: Uint8Array;
}

/** Out: 32 bytes, the data of a leaf. */
export const entryOf = ({ case: id, version, hash }: Place): Uint8Array =>
  createHash('sha256').update(`way-forward log entry 1 ${id} ${version} `).update(hash).digest();
