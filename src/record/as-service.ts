/** A transaction of the program's own: for the door, the register of people, notices and drafts. It reads no words of a case. */
import type { Pool, PoolClient } from 'pg';

export type ServiceName =
  | 'door'
  | 'people'
  | 'notices'
  | 'asking'
  | 'clock'
  | 'verify'
  | 'log'
  | 'forgetting';

/** In: which part of the program acts, and the work. Out: what the work gives; a throw stores nothing. */
export const asService = async <Result>(
  pool: Pool,
  service: ServiceName,
  work: (client: PoolClient) => Promise<Result>,
  /** `snapshot`: whatever is stored meanwhile, all reads see the record as it was at the first of them. */
  sees: 'newest' | 'snapshot' = 'newest',
): Promise<Result> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(sees === 'snapshot' ? 'begin isolation level repeatable read' : 'begin');
    await client.query('select app.act_for(null, null, $1)', [service]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    // A connection that may be in an unknown state is not given to the next person.
    client.release(broken !== undefined && !('code' in broken) ? broken : undefined);
  }
};
