import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeSigningKey } from '../../seal-mark/signing-key.ts';
import { entryOf } from './entry.ts';
import { signHead } from './head.ts';
import { inclusionRanges, leafHash, rootOf } from './merkle.ts';
import { type Covered, receiptFile, signAct } from './receipt.ts';

const page = readFileSync(new URL('../../../docs/log.md', import.meta.url), 'utf8');
const program = /^```js\n(.*?)^```$/ms.exec(page)?.[1] ?? '';
const at = Temporal.Instant.from('2026-11-24T10:03:07Z');
const entries = Array.from({ length: 13 }, (_, version) =>
  entryOf({ case: '0199', version, hash: Buffer.alloc(32, version) }),
);
const leaves = entries.map(leafHash);

describe('the check without us, as docs/log.md tells it', () => {
  let folder = '';
  const file = (name: string) => join(folder, name);
  const receiptOf = async (index: number, isEarly = false): Promise<string> => {
    const hash = entries[index] ?? new Uint8Array();
    const act = { reference: 'WF-7K3M-2Q', at, hash };
    const proof = inclusionRanges(index, 13).map(({ from, to }) => rootOf(leaves.slice(from, to)));
    const head = await signHead(key, { size: 13, root: rootOf(leaves), at });
    const log: Covered | null = isEarly ? null : { index, proof, head };
    return JSON.stringify(receiptFile({ act: await signAct(key, act), log }, act, ['A receipt.']));
  };
  let key: Awaited<ReturnType<typeof makeSigningKey>>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'receipt-'));
    key = await makeSigningKey();
    writeFileSync(file('keys.json'), JSON.stringify({ keys: [key.publicJwk] }));
    writeFileSync(file('other-keys.json'), JSON.stringify({ keys: [(await makeSigningKey()).publicJwk] }));
    writeFileSync(file('check.mjs'), program);
  });
  after(() => rmSync(folder, { recursive: true }));

  const check = (receipt: string, keys = 'keys.json') => {
    writeFileSync(file('receipt.json'), receipt);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['check.mjs', keys, 'receipt.json'], {
      cwd: folder,
      encoding: 'utf8',
      env: {},
    });
    assert.equal(stderr, '');
    return [status, stdout.trim()];
  };

  test('needs no package, and says what was signed, for a leaf in any place', async () => {
    assert.doesNotMatch(program, /from '(?!node:)/u);
    for (const index of [0, 5, 8, 12]) {
      const [status, said] = check(await receiptOf(index));
      assert.equal(status, 0);
      const { act, head } = JSON.parse(String(said));
      assert.equal(act.hash, Buffer.from(entries[index] ?? []).toString('hex'));
      assert.deepEqual([act.reference, act.at, head.size], ['WF-7K3M-2Q', at.toString(), 13]);
    }
    const [status, said] = check(await receiptOf(3, true));
    assert.deepEqual([status, JSON.parse(String(said)).head], [0, null]);
  });

  test('refuses another key, another act, and a proof of another place', async () => {
    const receipt = await receiptOf(5);
    assert.deepEqual(check(receipt, 'other-keys.json'), [1, 'not ours']);
    const read = JSON.parse(receipt);
    const other = JSON.parse(await receiptOf(6));
    const change = (by: object) => check(JSON.stringify({ ...read, ...by }));
    assert.deepEqual(change({ act: read.log.head }), [1, 'not ours']);
    assert.deepEqual(change({ act: `${read.act.slice(0, -4)}AAAA` }), [1, 'not ours']);
    assert.deepEqual(change({ act: other.act }), [1, 'the proof does not fit']);
    assert.deepEqual(change({ log: { ...read.log, index: 6 } }), [1, 'the proof does not fit']);
    assert.deepEqual(change({ log: { ...read.log, proof: [] } }), [1, 'the proof does not fit']);
  });
});
