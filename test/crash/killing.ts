/** kill -9 at moments by chance: of the program, of the database or one of its processes, or of both. */
import { setTimeout as sleep } from 'node:timers/promises';
import { findServers, readPidFile, signal } from '#src/record/private-postgres/postmaster.ts';
import type { Chance } from '#test/kit/chance.ts';
import type { Load } from './load.ts';
import type { Supervised } from './supervised.ts';

const kinds = [
  'program',
  'whole database',
  'postmaster alone',
  'one backend',
  'both',
  'both, program first',
] as const;
type Kind = (typeof kinds)[number];

const kill = async (kind: Kind, service: Supervised, cluster: string, chance: Chance): Promise<void> => {
  const all = async () => {
    for (const pid of await findServers(cluster)) signal(pid, 'SIGKILL');
  };
  switch (kind) {
    case 'program':
      return service.killProgram();
    case 'whole database':
      return all();
    case 'postmaster alone': {
      const pid = (await readPidFile(cluster))?.pid ?? 0;
      if ((await findServers(cluster)).includes(pid)) signal(pid, 'SIGKILL');
      return;
    }
    case 'one backend': {
      const pids = await findServers(cluster);
      if (pids.length > 0) signal(chance.oneOf(pids), 'SIGKILL');
      return;
    }
    case 'both':
      await all();
      return service.killProgram();
    case 'both, program first':
      service.killProgram();
      return all();
    default:
      return kind satisfies never;
  }
};

export interface Killed {
  readonly times: ReadonlyMap<string, number>;
  /** From each kill until the next act was acknowledged, in milliseconds, in order of length. */
  readonly pauses: readonly number[];
}

const limitMilliseconds = 120_000;
const longestWait = 400;

const untilAcknowledged = async (load: Load, before: number, what: string): Promise<void> => {
  const from = performance.now();
  while (load.acknowledged() <= before) {
    if (performance.now() - from > limitMilliseconds) {
      throw new Error(
        `Nothing was acknowledged for two minutes after ${what}. ${load.wrong.slice(0, 5).join('; ')}`,
      );
    }
    await sleep(2);
  }
};

/** Most kills come while it serves; one in five comes while it is still getting up from the last. */
export const killAtRandom = async (
  count: number,
  service: Supervised,
  cluster: string,
  load: Load,
  chance: Chance,
): Promise<Killed> => {
  const times = new Map<string, number>();
  const pauses: number[] = [];
  for (let number = 0; number < count; number += 1) {
    await sleep(chance.below(longestWait));
    const kind = chance.oneOf(kinds);
    times.set(kind, (times.get(kind) ?? 0) + 1);
    await kill(kind, service, cluster, chance);
    const at = performance.now();
    const before = load.acknowledged();
    if (chance.below(5) === 0 && number < count - 1) continue;
    await untilAcknowledged(
      load,
      before,
      `kill ${number + 1} of ${kind} (${service.lines.slice(-5).join(' | ')})`,
    );
    pauses.push(performance.now() - at);
  }
  return { times, pauses: pauses.toSorted((one, other) => one - other) };
};
