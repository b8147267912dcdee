/** What anybody may see of the log: numbers and hashes, from which nothing of a case can be read. */
import type { Pool } from 'pg';
import { asService } from '../as-service.ts';
import { emptyRoot } from './merkle.ts';
import { consistencyProof } from './read-log.ts';
import { newestHead } from './stored-head.ts';

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

export interface PublishedHead {
  readonly size: number;
  /** SHA-256, in hex. */
  readonly root: string;
  /** Null, like the signature, while nothing is in the log. */
  readonly at: string | null;
  /** Compact JWS over the three. */
  readonly signed: string | null;
}

/** The newest head. */
export const publishedHead = (pool: Pool): Promise<PublishedHead> =>
  asService(pool, 'log', async (client) => {
    const head = await newestHead(client);
    if (head === null) return { size: 0, root: hex(emptyRoot), at: null, signed: null };
    const { size, root, at, signed } = head;
    return { size, root: hex(root), at: at.toISOString(), signed };
  });

/** In: two sizes. Out: the hashes that prove that the later log begins with the earlier; null unless 0 < from <= to <= now. */
export const publishedConsistency = (
  pool: Pool,
  from: number,
  to: number,
): Promise<readonly string[] | null> =>
  asService(pool, 'log', async (client) => {
    const head = await newestHead(client);
    if (head === null || from < 1 || from > to || to > head.size) return null;
    return (await consistencyProof(client, from, to)).map(hex);
  });
