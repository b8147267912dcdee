/** Hears through the database of changed cases and of ended sessions, so that every node hears of what any node did. */
import pg from 'pg';

export interface Changes {
  /** Out: a function that ends the listening. */
  onChange(listener: (caseId: string) => void): () => void;
  /** Hears that a session, a token or an account ended somewhere. */
  onDoor(listener: () => void): () => void;
  /** False while the database cannot tell of changes. */
  isHearing(): boolean;
  stop(): Promise<void>;
}

const retryMilliseconds = 1_000;

export const watchChanges = async (
  config: pg.ClientConfig,
  log: (line: string) => void,
): Promise<Changes> => {
  const listeners = new Set<(caseId: string) => void>();
  const doorListeners = new Set<() => void>();
  let client: pg.Client | null = null;
  let isStopped = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client(config);
    next.on('notification', ({ channel, payload }) => {
      if (channel === 'door_changed') for (const listener of doorListeners) listener();
      else for (const listener of listeners) listener(payload ?? '');
    });
    next.on('error', () => {
      if (isStopped || client !== next) return;
      client = null;
      log('the database stopped telling of changes; trying again');
      setTimeout(() => void connect().catch(() => again()), retryMilliseconds).unref();
    });
    await next.connect();
    await next.query('listen case_changed');
    await next.query('listen door_changed');
    client = next;
    // What changed while nobody listened is not known, so everybody looks again.
    for (const listener of listeners) listener('');
    for (const listener of doorListeners) listener();
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
    onDoor: (listener) => {
      doorListeners.add(listener);
      return () => doorListeners.delete(listener);
    },
    isHearing: () => client !== null,
    stop: async () => {
      isStopped = true;
      await client?.end();
    },
  };
};
