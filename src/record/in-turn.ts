/** Lets the acts on one case wait for each other within this node, so that people who write at once do not collide. */

export type InTurn = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** Out: a function that runs work of the same key one after the other, and of different keys side by side. */
export const turns = (): InTurn => {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
};
