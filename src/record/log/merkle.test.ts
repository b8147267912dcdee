import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  consistencyRanges,
  emptyRoot,
  inclusionRanges,
  leafHash,
  nodeHash,
  provesConsistency,
  provesInclusion,
  type Range,
  rootOf,
} from './merkle.ts';

/**
 * The reference vectors of Certificate Transparency (RFC 6962, whose tree RFC 9162 keeps): inputs and roots as in
 * google/certificate-transparency `cpp/merkletree/merkle_tree_test.cc` and transparency-dev/merkle `testonly/constants.go`.
 */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
/** The same sources: proofs for leaf (from 0) and size, and for two sizes. */
const inclusions: readonly (readonly [index: number, size: number, proof: readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
const consistencies: readonly (readonly [first: number, size: number, proof: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hexOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
const leaves = inputs.map((input) => leafHash(bytes(input)));
const at = <Value>(list: readonly Value[], index: number): Value => {
  const found = list[index];
  if (found === undefined) throw new Error(`There is nothing at ${index}`);
  return found;
};

test('the roots of none to eight leaves are those of Certificate Transparency', () => {
  assert.equal(hexOf(emptyRoot), roots[0]);
  for (const [size, root] of roots.entries()) assert.equal(hexOf(rootOf(leaves.slice(0, size))), root);
});

const proofFrom = (hashes: readonly Uint8Array[], ranges: readonly Range[]): readonly Uint8Array[] =>
  ranges.map(({ from, to }) => rootOf(hashes.slice(from, to)));

test('inclusion proofs are those of Certificate Transparency, and hold', () => {
  for (const [index, size, expected] of inclusions) {
    const proof = proofFrom(leaves, inclusionRanges(index, size));
    assert.deepEqual(proof.map(hexOf), expected);
    const root = bytes(at(roots, size));
    assert.ok(provesInclusion({ leaf: at(leaves, index), index, size, proof, root }));
  }
});

test('consistency proofs are those of Certificate Transparency, and hold', () => {
  for (const [first, size, expected] of consistencies) {
    const proof = proofFrom(leaves, consistencyRanges(first, size));
    assert.deepEqual(proof.map(hexOf), expected);
    const [older, newer] = [first, size].map((each) => ({ size: each, root: bytes(at(roots, each)) }));
    assert.ok(older && newer && provesConsistency({ first: older, second: newer, proof }));
  }
});

const many = Array.from({ length: 200 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));
/** Any range of the 200 leaves is hashed once. */
const known = new Map<string, Uint8Array>();
const hashOf = ({ from, to }: Range): Uint8Array => {
  const name = `${from} ${to}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  let split = 1;
  while (split * 2 < to - from) split *= 2;
  const made =
    to - from === 1
      ? at(many, from)
      : nodeHash(hashOf({ from, to: from + split }), hashOf({ from: from + split, to }));
  known.set(name, made);
  return made;
};
const rootAt = (size: number): Uint8Array => hashOf({ from: 0, to: size });

test('every leaf of every tree of up to 200 is proved, and never as another one', () => {
  for (let size = 1; size <= many.length; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const proof = inclusionRanges(index, size).map(hashOf);
      const whole = { leaf: at(many, index), index, size, proof, root: rootAt(size) };
      assert.ok(provesInclusion(whole), `leaf ${index} of ${size}`);
      assert.ok(!provesInclusion({ ...whole, leaf: leafHash(Buffer.from('other')) }));
      if (size > 1) assert.ok(!provesInclusion({ ...whole, index: (index + 1) % size }));
    }
  }
});

test('any two of the first 200 trees are proved to be the beginning and the whole', () => {
  for (let size = 1; size <= many.length; size += 1) {
    for (let first = 1; first <= size; first += 1) {
      const proof = consistencyRanges(first, size).map(hashOf);
      const whole = {
        first: { size: first, root: rootAt(first) },
        second: { size, root: rootAt(size) },
        proof,
      };
      assert.ok(provesConsistency(whole), `${first} in ${size}`);
      const other = leafHash(Buffer.from('other'));
      assert.ok(!provesConsistency({ ...whole, first: { size: first, root: other } }));
      assert.ok(!provesConsistency({ ...whole, second: { size, root: other } }));
    }
  }
});

const flipped = (hash: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(hash);
  const place = Math.floor(bit / 8) % copy.length;
  copy[place] = (copy[place] ?? 0) ^ (1 << (bit % 8));
  return copy;
};
const flippedIn = (proof: readonly Uint8Array[], which: number, bit: number): readonly Uint8Array[] =>
  proof.map((hash, index) => (index === which ? flipped(hash, bit) : hash));

const bit = fc.nat(255);

test('any changed bit, missing or added hash breaks an inclusion proof', () => {
  const one = fc
    .integer({ min: 2, max: 200 })
    .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1), pick: fc.nat(), bit }));
  fc.assert(
    fc.property(one, ({ size, index, pick, bit: at_ }) => {
      const proof = inclusionRanges(index, size).map(hashOf);
      const whole = { leaf: at(many, index), index, size, proof, root: rootAt(size) };
      assert.ok(!provesInclusion({ ...whole, leaf: flipped(whole.leaf, at_) }));
      assert.ok(!provesInclusion({ ...whole, root: flipped(whole.root, at_) }));
      assert.ok(!provesInclusion({ ...whole, proof: flippedIn(proof, pick % proof.length, at_) }));
      assert.ok(!provesInclusion({ ...whole, proof: proof.slice(1) }));
      assert.ok(!provesInclusion({ ...whole, proof: proof.slice(0, -1) }));
      assert.ok(!provesInclusion({ ...whole, proof: [...proof, whole.root] }));
    }),
    { numRuns: 2_000 },
  );
});

test('any changed bit, missing or added hash breaks a consistency proof', () => {
  const two = fc.integer({ min: 2, max: 200 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      first: fc.integer({ min: 1, max: size - 1 }),
      pick: fc.nat(),
      bit,
    }),
  );
  fc.assert(
    fc.property(two, ({ size, first, pick, bit: at_ }) => {
      const proof = consistencyRanges(first, size).map(hashOf);
      const [older, newer] = [
        { size: first, root: rootAt(first) },
        { size, root: rootAt(size) },
      ];
      const holds = (changed: Partial<Parameters<typeof provesConsistency>[0]>) =>
        provesConsistency({ first: older, second: newer, proof, ...changed });
      assert.ok(!holds({ first: { ...older, root: flipped(older.root, at_) } }));
      assert.ok(!holds({ second: { ...newer, root: flipped(newer.root, at_) } }));
      assert.ok(!holds({ proof: flippedIn(proof, pick % proof.length, at_) }));
      assert.ok(!holds({ proof: proof.slice(1) }));
      assert.ok(!holds({ proof: proof.slice(0, -1) }));
      assert.ok(!holds({ proof: [...proof, newer.root] }));
      assert.ok(!holds({ first: newer, second: older }));
    }),
    { numRuns: 2_000 },
  );
});

test('nonsense is answered with no; asking for what is not in the tree is a fault', () => {
  const root = rootAt(4);
  const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(2 ** 53, -0, Number.NaN));
  fc.assert(
    fc.property(
      number,
      number,
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 }),
      (one, two, proof) => {
        assert.equal(provesInclusion({ leaf: emptyRoot, index: one, size: two, proof, root }), false);
        const consistent = provesConsistency({
          first: { size: one, root: emptyRoot },
          second: { size: two, root },
          proof,
        });
        assert.equal(consistent, false);
      },
    ),
  );
  for (const [index, size] of [
    [1, 1],
    [-1, 3],
    [0, 0],
    [0.5, 3],
  ] as const) {
    assert.throws(() => inclusionRanges(index, size), RangeError);
  }
  assert.throws(() => consistencyRanges(0, 3), RangeError);
  assert.throws(() => consistencyRanges(4, 3), RangeError);
});
