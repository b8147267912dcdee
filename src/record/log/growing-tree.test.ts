import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GrowingTree } from './growing-tree.ts';
import { leafHash, rootOf } from './merkle.ts';

const data = (index: number): Uint8Array => Buffer.from(`leaf ${index}`);

test('at every size the root is that of all leaves, also when it goes on from its edge alone', () => {
  const whole = new GrowingTree();
  let resumed = new GrowingTree();
  const hashes: Uint8Array[] = [];
  assert.deepEqual(whole.root(), rootOf([]));
  for (let index = 0; index < 300; index += 1) {
    whole.add(data(index));
    resumed = new GrowingTree(resumed.size, resumed.edge());
    resumed.add(data(index));
    hashes.push(leafHash(data(index)));
    const root = rootOf(hashes);
    assert.deepEqual(Buffer.from(whole.root()), Buffer.from(root), `${index + 1} leaves`);
    assert.deepEqual(Buffer.from(resumed.root()), Buffer.from(root), `${index + 1} leaves, resumed`);
    assert.equal(whole.size, index + 1);
  }
});

test('of 66,000 leaves every subtree of 256 is given once, and the one of 65,536', () => {
  const tree = new GrowingTree();
  const hashes: Uint8Array[] = [];
  const given = new Map<string, Uint8Array>();
  for (let index = 0; index < 66_000; index += 1) {
    hashes.push(leafHash(data(index)));
    for (const { height, index: place, hash } of tree.add(data(index))) given.set(`${height} ${place}`, hash);
  }
  assert.equal(given.size, Math.floor(66_000 / 256) + 1);
  for (const [name, from, to] of [
    ['8 0', 0, 256],
    ['8 256', 65_536, 65_792],
    ['16 0', 0, 65_536],
  ] as const) {
    assert.deepEqual(Buffer.from(given.get(name) ?? []), Buffer.from(rootOf(hashes.slice(from, to))), name);
  }
  assert.deepEqual(Buffer.from(tree.root()), Buffer.from(rootOf(hashes)));
});

test('an edge of another size is a fault', () => {
  const tree = new GrowingTree();
  for (let index = 0; index < 6; index += 1) tree.add(data(index));
  assert.throws(() => new GrowingTree(7, tree.edge()), /not the edge/u);
  assert.throws(() => new GrowingTree(8, tree.edge()), /not the edge/u);
});
