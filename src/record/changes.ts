/** Hears through the database of changed cases and of ended sessions, so that every node hears of what any node did. */
import pg from 'pg';

export interface Changes {
  /** Out: a function that ends the listening. */
  onChange(listener: (caseId: string) => void): () => void;
  /** Hears that a session, a token or an account ended somewhere. */
  onDoor(listener: () => void): () => void;
  /** False while the database cannot tell of changes. */
  isHearing(): boolean;
  /** Hears whose keys were destroyed somewhere; an empty name when it may have been anybody's. */
  onErased(listener: (owner: string) => void): () => void;
  stop(): Promise<void>;
}

const retryMilliseconds = 1_000;

export const watchChanges = async (
  config: pg.ClientConfig,
  log: (line: string) => void,
): Promise<Changes> => {
  const listeners = new Set<(caseId: string) => void>();
  const doorListeners = new Set<() => void>();
  const erasedListeners = new Set<(owner: string) => void>();
  let client: pg.Client | null = null;
  let isStopped = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client(config);
    next.on('notification', ({ channel, payload }) => {
      if (channel === 'door_changed') for (const listener of doorListeners) listener();
      else if (channel === 'erased') for (const listener of erasedListeners) listener(payload ?? '');
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
    await next.query('listen erased');
    client = next;
    // What changed while nobody listened is not known, so everybody looks again.
    for (const listener of listeners) listener('');
    for (const listener of doorListeners) listener();
    for (const listener of erasedListeners) listener('');
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
    onErased: (listener) => {
      erasedListeners.add(listener);
      return () => erasedListeners.delete(listener);
    },
    stop: async () => {
      isStopped = true;
      await client?.end();
    },
  };
};
