/**
 * The Merkle tree of RFC 9162 section 2.1, with SHA-256: tree hash, inclusion and consistency, made and checked. Pure.
 * A proof is made from ranges of leaves, so that who holds the leaves elsewhere can find the hashes without all of them.
 */
import { createHash } from 'node:crypto';

/** Leaves `from` up to and without `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** 2.1.1: the hash of the empty list. */
export const emptyRoot: Uint8Array = createHash('sha256').digest();

/** 2.1.1: leaves and nodes begin with different bytes, so that no node passes for a leaf. */
export const leafHash = (data: Uint8Array): Uint8Array =>
  createHash('sha256').update(leafPrefix).update(data).digest();

export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  createHash('sha256').update(nodePrefix).update(left).update(right).digest();

export const sameHash = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** 2.1.1: the largest power of two that is smaller than the count (of 2 or more). */
export const splitOf = (count: number): number => {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
};

/** In: hashes of leaves, or of complete subtrees of one height. Out: the hash of the tree over them. */
export const rootOf = (hashes: readonly Uint8Array[]): Uint8Array => {
  const [first] = hashes;
  if (first === undefined) return emptyRoot;
  if (hashes.length === 1) return first;
  const split = splitOf(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
};

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const pathFrom = (index: number, { from, to }: Range): readonly Range[] => {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  const [left, right] = [
    { from, to: middle },
    { from: middle, to },
  ];
  return index < middle ? [...pathFrom(index, left), right] : [...pathFrom(index, right), left];
};

/** 2.1.3.1: the subtrees whose hashes prove that a leaf is in the tree. Throws unless the leaf is in it: that is a fault. */
export const inclusionRanges = (index: number, size: number): readonly Range[] => {
  if (!isCount(index) || !isCount(size) || index >= size)
    throw new RangeError(`A tree of ${size} has no leaf ${index}`);
  return pathFrom(index, { from: 0, to: size });
};

const subproof = (first: number, { from, to }: Range, isWhole: boolean): readonly Range[] => {
  const count = to - from;
  if (first === count) return isWhole ? [] : [{ from, to }];
  const split = splitOf(count);
  const [left, right] = [
    { from, to: from + split },
    { from: from + split, to },
  ];
  return first <= split
    ? [...subproof(first, left, isWhole), right]
    : [...subproof(first - split, right, false), left];
};

/** 2.1.4.1: the subtrees whose hashes prove that a tree begins with an earlier one. Throws unless 0 < first <= size. */
export const consistencyRanges = (first: number, size: number): readonly Range[] => {
  if (!isCount(first) || !isCount(size) || first < 1 || first > size)
    throw new RangeError(`A tree of ${size} has no beginning of ${first}`);
  return subproof(first, { from: 0, to: size }, true);
};

export interface Inclusion {
  /** The hash of the leaf, not its data. */
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** The place of the earlier tree's edge, or of the leaf, on its way up (fn and sn of the RFC). */
interface Climb {
  at: number;
  last: number;
}

const isOdd = (value: number): boolean => value % 2 === 1;

const up = (climb: Climb): void => {
  climb.at = Math.floor(climb.at / 2);
  climb.last = Math.floor(climb.last / 2);
};

/** One step of 2.1.3.2 and 2.1.4.2. Out: whether the hash of the proof stands to the left. */
const step = (climb: Climb): boolean => {
  const isLeft = isOdd(climb.at) || climb.at === climb.last;
  if (isLeft) while (!isOdd(climb.at) && climb.at !== 0) up(climb);
  up(climb);
  return isLeft;
};

/** 2.1.3.2. Whatever is given, also nonsense from outside, is answered with true or false. */
export const provesInclusion = ({ leaf, index, size, proof, root }: Inclusion): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  const climb = { at: index, last: size - 1 };
  let hash = leaf;
  for (const other of proof) {
    if (climb.last === 0) return false;
    hash = step(climb) ? nodeHash(other, hash) : nodeHash(hash, other);
  }
  return climb.last === 0 && sameHash(hash, root);
};

export interface Consistency {
  readonly first: { readonly size: number; readonly root: Uint8Array };
  readonly second: { readonly size: number; readonly root: Uint8Array };
  readonly proof: readonly Uint8Array[];
}

const isPowerOfTwo = (count: number): boolean => count === 1 || splitOf(count) * 2 === count;

/** 2.1.4.2: whether the second tree begins with the whole first one. Whatever is given is answered with true or false. */
export const provesConsistency = ({ first, second, proof }: Consistency): boolean => {
  if (!isCount(first.size) || !isCount(second.size) || first.size < 1 || first.size > second.size)
    return false;
  if (first.size === second.size) return proof.length === 0 && sameHash(first.root, second.root);
  const [start, ...rest] = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof;
  if (start === undefined || proof.length === 0) return false;
  const climb = { at: first.size - 1, last: second.size - 1 };
  while (isOdd(climb.at)) up(climb);
  let [older, newer] = [start, start];
  for (const other of rest) {
    if (climb.last === 0) return false;
    if (step(climb)) {
      older = nodeHash(other, older);
      newer = nodeHash(other, newer);
    } else newer = nodeHash(newer, other);
  }
  return climb.last === 0 && sameHash(older, first.root) && sameHash(newer, second.root);
};
