/** Reads proofs out of the stored log, each with a few hundred hashes at most, however large the log is. */
import type { ClientBase } from 'pg';
import { heightsOfALevel } from './growing-tree.ts';
import {
  consistencyRanges,
  inclusionRanges,
  leafHash,
  nodeHash,
  type Range,
  rootOf,
  splitOf,
} from './merkle.ts';

/** Hashes that are stored side by side: subtrees of 256^level leaves, `from` up to and without `to`. */
interface Stored extends Range {
  readonly level: number;
}

/** A hash is missing that every log of this size has: somebody took it out. */
export class LogLacksAHash extends Error {
  override readonly name = 'LogLacksAHash';
}

const sizeOfLevel = (level: number): number => 2 ** (heightsOfALevel * level);

/** The complete subtrees of a range of a proof, the largest first: what RFC 9162 2.1.1 would split it into. */
const completeParts = ({ from, to }: Range): readonly Range[] => {
  const count = to - from;
  const split = splitOf(count);
  const isComplete = count === 1 || split * 2 === count;
  return isComplete
    ? [{ from, to }]
    : [{ from, to: from + split }, ...completeParts({ from: from + split, to })];
};

/** Where the hashes stand from which a complete subtree is computed. */
const storedFor = ({ from, to }: Range): Stored => {
  let level = 0;
  while (sizeOfLevel(level + 1) <= to - from) level += 1;
  const size = sizeOfLevel(level);
  return { level, from: from / size, to: to / size };
};

const nameOf = (level: number, index: number): string => `${level} ${index}`;

const readStored = async (
  client: ClientBase,
  wanted: readonly Stored[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { rows } = await client.query<{ level: number; index: string; hash: Uint8Array }>(
    `with wanted as (select * from unnest($1::smallint[], $2::bigint[], $3::bigint[]) as w (level, low, high))
     select 0 as level, l.index, l.entry as hash
       from wanted w join record.log_leaf l on w.level = 0 and l.index >= w.low and l.index < w.high
     union all
     select s.level, s.index, s.hash
       from wanted w join record.log_subtree s on s.level = w.level and s.index >= w.low and s.index < w.high`,
    [wanted.map(({ level }) => level), wanted.map(({ from }) => from), wanted.map(({ to }) => to)],
  );
  return new Map(
    rows.map(({ level, index, hash }) => [nameOf(level, Number(index)), level === 0 ? leafHash(hash) : hash]),
  );
};

/** In: ranges of leaves of which every one is stored. Out: the hash of the tree over each. */
const hashesOf = async (client: ClientBase, ranges: readonly Range[]): Promise<readonly Uint8Array[]> => {
  const wanted = ranges.map((range) => completeParts(range).map(storedFor));
  const stored = await readStored(client, wanted.flat());
  const hashOf = ({ level, from, to }: Stored): Uint8Array =>
    rootOf(
      Array.from({ length: to - from }, (_, index) => {
        const hash = stored.get(nameOf(level, from + index));
        if (hash === undefined) throw new LogLacksAHash(`level ${level}, place ${from + index}`);
        return hash;
      }),
    );
  return wanted.map((parts) => parts.map(hashOf).reduceRight((right, left) => nodeHash(left, right)));
};

/** In: a connection on the log's own account; a leaf that is below the size of a stored head. */
export const inclusionProof = (
  client: ClientBase,
  index: number,
  size: number,
): Promise<readonly Uint8Array[]> => hashesOf(client, inclusionRanges(index, size));

/** In: the same; 0 < first <= size. */
export const consistencyProof = (
  client: ClientBase,
  first: number,
  size: number,
): Promise<readonly Uint8Array[]> => hashesOf(client, consistencyRanges(first, size));
