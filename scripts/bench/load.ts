/** A bounded load on one address of this machine. Out: answers per second, and that all of them were good. */
import autocannon from 'autocannon';

export interface Load {
  readonly perSecond: number;
  readonly p99Milliseconds: number;
}

/** In: the address, headers, and for how many seconds. Throws when an answer was not 200: a fast error is no speed. */
export const load = async (
  url: string,
  headers: Readonly<Record<string, string>>,
  seconds: number,
): Promise<Load> => {
  const result = await autocannon({ url, headers: { ...headers }, connections: 16, duration: seconds });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0 || result['2xx'] === 0) throw new Error(`${bad} bad answers from ${url}`);
  return { perSecond: result.requests.average, p99Milliseconds: result.latency.p99 };
};

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
