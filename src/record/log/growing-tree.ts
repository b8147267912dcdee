/** A tree that grows leaf by leaf from its right edge alone: 1,000,000 leaves are 20 hashes to remember. */
import { emptyRoot, leafHash, nodeHash } from './merkle.ts';

/** A complete subtree whose last leaf was just added: 2^height leaves, the index-th of its height from the left. */
export interface Subtree {
  readonly height: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/** Subtrees of 256, 65,536 … leaves are kept: every hash of the tree is then a few hundred away at most. */
export const heightsOfALevel = 8;

/** The roots of the complete subtrees of which a tree consists, the largest first: one for each binary one of its size. */
const peaksOf = (size: number): number => [...size.toString(2)].filter((digit) => digit === '1').length;

/** In: how many leaves there are and the 32-byte roots of their complete subtrees, one after the other. */
export class GrowingTree {
  readonly #peaks: Uint8Array[];
  #size: number;

  constructor(size = 0, edge: Uint8Array = new Uint8Array(0)) {
    if (edge.length !== peaksOf(size) * 32) throw new Error(`This is not the edge of a tree of ${size}`);
    this.#size = size;
    this.#peaks = Array.from({ length: edge.length / 32 }, (_, index) =>
      edge.subarray(index * 32, index * 32 + 32),
    );
  }

  get size(): number {
    return this.#size;
  }

  /** Adds the data of one leaf. Out: the complete subtrees of kept heights that end with it. */
  add(data: Uint8Array): readonly Subtree[] {
    const kept: Subtree[] = [];
    let hash = leafHash(data);
    let index = this.#size;
    for (let height = 1; index % 2 === 1; height += 1) {
      const left = this.#peaks.pop();
      if (left === undefined) throw new Error('The edge of the tree does not fit its size');
      hash = nodeHash(left, hash);
      index = (index - 1) / 2;
      if (height % heightsOfALevel === 0) kept.push({ height, index, hash });
    }
    this.#peaks.push(hash);
    this.#size += 1;
    return kept;
  }

  /** What the tree goes on from later. */
  edge(): Uint8Array {
    return Buffer.concat(this.#peaks);
  }

  root(): Uint8Array {
    const [last, ...before] = this.#peaks.toReversed();
    if (last === undefined) return emptyRoot;
    return before.reduce((right, left) => nodeHash(left, right), last);
  }
}
