/** A signed head: how many leaves the log had at a time, and the root over them. It stands for every act before it. */
import type { PublicJwk, SigningKey } from '../../seal-mark/signing-key.ts';
import {
  countIn,
  hashIn,
  instantIn,
  readStatement,
  type StatementRefusal,
  signStatement,
} from './statement.ts';

export interface Head {
  readonly size: number;
  readonly root: Uint8Array;
  readonly at: Temporal.Instant;
}

const kind = 'log-head+jws';

/** The same key and head always give the same text. */
export const signHead = (key: SigningKey, { size, root, at }: Head): Promise<string> =>
  signStatement(key, kind, { size, root: Buffer.from(root).toString('hex'), at: at.toString() });

/** In: our public keys, and what somebody says is a head of ours. */
export const readHead = async (
  keys: readonly PublicJwk[],
  signed: string,
): Promise<Head | { readonly refused: StatementRefusal }> => {
  const statement = await readStatement(keys, kind, signed);
  if ('refused' in statement) return statement;
  const size = countIn(statement.facts['size']);
  const root = hashIn(statement.facts['root']);
  const at = instantIn(statement.facts['at']);
  if (size === null || root === null || at === null) return { refused: 'not-a-statement' };
  return { size, root, at };
};
