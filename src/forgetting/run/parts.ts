/** What the parts of the program that destroy words need. */
import type { Pool } from 'pg';
import type { Accounts } from '../../people/accounts.ts';
import type { RecordStore } from '../../record/record.ts';
import type { SigningKey } from '../../seal-mark/signing-key.ts';
import type { Retention } from '../retention.ts';

export interface ForgettingParts {
  readonly store: RecordStore;
  readonly accounts: Pick<Accounts, 'forService'>;
  readonly retention: Retention;
  readonly signingKey: SigningKey;
  readonly serviceName: string;
}

/** Tells every node, this one too, to forget the keys and names it remembers. In: whose; empty for everybody's. */
export const tellErased = async (pool: Pool, owner: string): Promise<void> => {
  await pool.query("select pg_notify('erased', $1)", [owner]);
};
