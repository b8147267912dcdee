import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { makeSigningKey, type SigningKey } from '../../seal-mark/signing-key.ts';
import { entryOf } from './entry.ts';
import { signHead } from './head.ts';
import { inclusionRanges, leafHash, rootOf } from './merkle.ts';
import { type Act, checkReceipt, readReceipt, receiptFile, signAct } from './receipt.ts';

const size = 11;
const index = 6;
const entries = Array.from({ length: size }, (_, version) =>
  entryOf({ case: '0199', version, hash: Buffer.alloc(32, version) }),
);
const at = Temporal.Instant.from('2026-11-24T10:03:07.5Z');
const act: Act = { reference: 'WF-7K3M-2Q', at, hash: entries[index] ?? new Uint8Array() };
const leaves = entries.map(leafHash);

let key: SigningKey;
let text = '';
let early = '';

before(async () => {
  key = await makeSigningKey();
  const head = await signHead(key, { size, root: rootOf(leaves), at });
  const proof = inclusionRanges(index, size).map(({ from, to }) => rootOf(leaves.slice(from, to)));
  const signed = await signAct(key, act);
  const about = ['This is a receipt.'];
  text = JSON.stringify(receiptFile({ act: signed, log: { index, proof, head } }, act, about), null, 2);
  early = JSON.stringify(receiptFile({ act: signed, log: null }, act, about));
});

const check = async (file: string, keys = [key.publicJwk]) => {
  const receipt = readReceipt(file);
  return receipt === null ? { is: 'unreadable' } : checkReceipt(keys, receipt);
};

test('a receipt holds with the published key alone', async () => {
  const checked = await check(text);
  assert.ok(checked.is === 'covered' && 'head' in checked);
  assert.equal(checked.act.reference, 'WF-7K3M-2Q');
  assert.equal(checked.act.at.toString(), at.toString());
  assert.deepEqual([checked.index, checked.head.size], [index, size]);
  const soon = await check(early);
  assert.equal(soon.is, 'signed');
});

test('a key that is not ours makes no receipt', async () => {
  const other = await makeSigningKey();
  assert.deepEqual(await check(text, [other.publicJwk]), { is: 'not-ours', why: 'unknown-key' });
  assert.equal((await check(text, [other.publicJwk, key.publicJwk])).is, 'covered');
  assert.deepEqual(await check(text, []), { is: 'not-ours', why: 'unknown-key' });
});

test('no changed character makes a receipt that says something else, wherever it stands', async () => {
  const open = /"about": \[[^\]]*\]/u.exec(text);
  assert.ok(open);
  const [from, to] = [open.index, open.index + open[0].length];
  let tried = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (place >= from && place < to) continue;
    const other = text[place] === '1' ? '2' : '1';
    const changed = `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
    const checked = await check(changed);
    tried += 1;
    // A name of a box may be changed so that the box is not found; what is found is still what was signed.
    if (checked.is !== 'covered' && checked.is !== 'signed') continue;
    assert.ok('act' in checked);
    assert.equal(checked.act.reference, act.reference, `at ${place}`);
    assert.equal(checked.act.at.toString(), at.toString());
    assert.deepEqual(Buffer.from(checked.act.hash), Buffer.from(act.hash));
  }
  assert.ok(tried > 1_200, `${tried} places`);
});

test('a proof for another place, another head, and a signature for another purpose are refused', async () => {
  const file = JSON.parse(text);
  const changed = async (log: object) => check(JSON.stringify({ ...file, log: { ...file.log, ...log } }));
  const otherRoot = await signHead(key, { size, root: leafHash(Buffer.from('other')), at });
  const otherSize = await signHead(key, { size: size + 20, root: rootOf(leaves), at });
  for (const log of [
    { index: index + 1 },
    { index: 900 },
    { proof: file.log.proof.slice(1) },
    { proof: [] },
    { head: otherRoot },
    { head: otherSize },
  ]) {
    assert.deepEqual(await changed(log), { is: 'not-ours', why: 'proof-does-not-fit' });
  }
  assert.deepEqual(await changed({ head: file.act }), { is: 'not-ours', why: 'not-a-statement' });
  assert.deepEqual(await check(JSON.stringify({ ...file, act: file.log.head })), {
    is: 'not-ours',
    why: 'not-a-statement',
  });
  assert.deepEqual(await check(JSON.stringify({ ...file, reference: 'WF-0000-00' })), {
    is: 'not-ours',
    why: 'says-something-else',
  });
});

test('whatever somebody brings, it is answered', async () => {
  const file = JSON.parse(text);
  const piece = fc.oneof(fc.jsonValue(), fc.constantFrom('..', 'a.b.c', file.act, file.log, file.log.head));
  await fc.assert(
    fc.asyncProperty(piece, piece, piece, async (one, two, three) => {
      const checked = await check(JSON.stringify({ act: one, log: two, at: three }));
      assert.ok(['unreadable', 'not-ours', 'signed', 'covered'].includes(checked.is));
    }),
  );
  for (const other of ['', '{', 'null', '[]', '7', '"act"', '{"act":7}', '{"act":"x","log":{}}']) {
    assert.ok(['unreadable', 'not-ours'].includes((await check(other)).is), other);
  }
  const long = JSON.stringify({ ...file, log: { ...file.log, proof: Array(54).fill('0'.repeat(64)) } });
  assert.equal((await check(long)).is, 'unreadable');
});
