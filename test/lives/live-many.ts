/** Many lives, on as many threads as there are cores to spare; each thread lives every n-th seed. */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { liveOnce } from './life.ts';

export interface Tally {
  cases: number;
  acts: number;
  events: number;
  notices: number;
  readonly ends: Map<string, number>;
  /** In how many lives each kind of event happened. */
  readonly kinds: Map<string, number>;
  /** What was wrong, with the first seed in which it was. */
  readonly faults: Map<string, number>;
}

interface Share {
  readonly seed: number;
  readonly cases: number;
  readonly every: number;
  readonly from: number;
}

const more = (counts: Map<string, number>, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

const noted = (faults: Map<string, number>, fault: string, seed: number): void => {
  faults.set(fault, Math.min(seed, faults.get(fault) ?? seed));
};

const nothing = (): Tally => ({
  cases: 0,
  acts: 0,
  events: 0,
  notices: 0,
  ends: new Map(),
  kinds: new Map(),
  faults: new Map(),
});

const add = (tally: Tally, seed: number): void => {
  tally.cases += 1;
  try {
    const lived = liveOnce(seed);
    tally.acts += lived.acts;
    tally.events += lived.events;
    tally.notices += lived.notices;
    more(tally.ends, lived.end);
    for (const kind of lived.kinds) more(tally.kinds, kind);
    for (const fault of lived.faults) noted(tally.faults, fault, seed);
  } catch (error) {
    // A throw is as wrong as a truth that does not hold, and as easily lived again.
    noted(tally.faults, error instanceof Error ? (error.stack ?? error.message) : String(error), seed);
  }
};

const liveShare = ({ seed, cases, every, from }: Share): Tally => {
  const tally = nothing();
  for (let number = from; number < cases; number += every) add(tally, seed + number);
  return tally;
};

const sumOf = (tallies: readonly Tally[]): Tally => {
  const sum = nothing();
  for (const tally of tallies) {
    sum.cases += tally.cases;
    sum.acts += tally.acts;
    sum.events += tally.events;
    sum.notices += tally.notices;
    for (const [end, count] of tally.ends) more(sum.ends, end, count);
    for (const [kind, count] of tally.kinds) more(sum.kinds, kind, count);
    for (const [fault, seed] of tally.faults) noted(sum.faults, fault, seed);
  }
  return sum;
};

const inThread = (share: Share): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** In: the first seed, and how many lives; the life of case n has the seed `seed + n`. */
export const liveMany = async (seed: number, cases: number): Promise<Tally> => {
  const every = Math.max(1, Math.min(availableParallelism(), 8, cases));
  const shares = Array.from({ length: every }, (_, from) => ({ seed, cases, every, from }));
  return sumOf(await Promise.all(shares.map(inThread)));
};

if (!isMainThread && parentPort !== null) parentPort.postMessage(liveShare(workerData));
