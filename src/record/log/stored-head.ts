/** Heads as they are stored, and whether one is what this service signed. */
import type { ClientBase } from 'pg';
import type { PublicJwk } from '../../seal-mark/signing-key.ts';
import { GrowingTree } from './growing-tree.ts';
import { readHead } from './head.ts';
import { sameHash } from './merkle.ts';

export interface StoredHead {
  readonly size: number;
  readonly root: Uint8Array;
  readonly at: Date;
  readonly edge: Uint8Array;
  readonly signed: string;
}

interface Row extends Omit<StoredHead, 'size'> {
  /** PostgreSQL gives a bigint as text. */
  readonly size: string;
}

/** In: a connection on the log's own account. Out: the newest head; null while there is none. */
export const newestHead = async (client: ClientBase): Promise<StoredHead | null> => {
  const { rows } = await client.query<Row>(
    'select size, root, at, edge, signed from record.log_head order by size desc limit 1',
  );
  const row = rows[0];
  return row === undefined ? null : { ...row, size: Number(row.size) };
};

/** Out: why it is not a head that this service made; null where it is. */
export const brokenHead = async (keys: readonly PublicJwk[], head: StoredHead): Promise<string | null> => {
  const signed = await readHead(keys, head.signed);
  if ('refused' in signed) return 'its signature is not ours';
  const isAsSigned =
    signed.size === head.size &&
    sameHash(signed.root, head.root) &&
    signed.at.epochMilliseconds === head.at.getTime();
  if (!isAsSigned) return 'it says something else than was signed';
  return edgeFits(head) ? null : 'its edge does not lead to its root';
};

const edgeFits = ({ size, edge, root }: StoredHead): boolean => {
  try {
    return sameHash(new GrowingTree(size, edge).root(), root);
  } catch {
    return false;
  }
};
