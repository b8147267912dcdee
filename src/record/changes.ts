/** Hears of changed cases through the database, so that every node hears of what any node did. It carries ids alone. */
import pg from 'pg';

export interface Changes {
  /** Out: a function that ends the listening. */
  onChange(listener: (caseId: string) => void): () => void;
  stop(): Promise<void>;
}

const retryMilliseconds = 1_000;

export const watchChanges = async (
  config: pg.ClientConfig,
  log: (line: string) => void,
): Promise<Changes> => {
  const listeners = new Set<(caseId: string) => void>();
  let client: pg.Client | null = null;
  let isStopped = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client(config);
    next.on('notification', ({ payload }) => {
      for (const listener of listeners) listener(payload ?? '');
    });
    next.on('error', () => {
      if (isStopped || client !== next) return;
      client = null;
      log('the database stopped telling of changes; trying again');
      setTimeout(() => void connect().catch(() => again()), retryMilliseconds).unref();
    });
    await next.connect();
    await next.query('listen case_changed');
    client = next;
    // What changed while nobody listened is not known, so everybody looks again.
    for (const listener of listeners) listener('');
  };
  const again = (): void => {
    if (!isStopped) setTimeout(() => void connect().catch(again), retryMilliseconds).unref();
  };

  await connect();
  return {
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      isStopped = true;
      await client?.end();
    },
  };
};
