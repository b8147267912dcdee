import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { readHead } from '#src/record/log/head.ts';
import { provesConsistency } from '#src/record/log/merkle.ts';
import { sequence } from '#src/record/log/sequence.ts';
import { type TestService, testService } from '#test/kit/service.ts';

const path = '/receipts/verify';
let service: TestService;
let reference = '';
let early = '';
let receipt = '';

const logs = () => {
  const { store, signingKey } = service.services;
  return sequence({ pool: store.pool, key: signingKey, mark: store.keys.mark, now: store.now });
};

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  const { world } = service;
  const id = await world.asks('amina', {
    about: 'provision-by-setting',
    child: 'MARKER child',
    story: 'MARKER story',
    hopes: 'MARKER hopes',
    summary: 'MARKER summary',
    against: { setting: 'setting:115313' },
  });
  await world.bringsTogether(id, { setting: 'helen' });
  ({ reference } = await world.does('amina', id, pause, {}));
  const amina = await service.as('amina');
  const { data } = await amina.page(`/case/${reference}/history`);
  const [line] = data['lines'] as readonly { receipt: string }[];
  early = (await amina.get(`${line?.receipt}/receipt.json`)).text;
  await logs();
  receipt = (await amina.get(`${line?.receipt}/receipt.json`)).text;
});
after(() => service.stop());

const inJson = (content: string) => ({
  fileName: 'receipt.json',
  content: Buffer.from(content).toString('base64'),
});
const checked = async (fields: Record<string, unknown>) => {
  const anybody = await service.as(null);
  const location = await anybody.does(path, 'verify-receipt', fields);
  return { location, ...(await anybody.page(location)) };
};

test('anybody may check: by file or by text the act is there, and nobody is named', async () => {
  for (const fields of [{ file: inJson(receipt) }, { receipt }, { receipt: `\n ${receipt}` }]) {
    const { data, location } = await checked(fields);
    const { hash, at, ...rest } = data;
    assert.match(String(hash), /^[0-9a-f]{64}$/u);
    assert.match(String(at), /^2026-11-24T10:00:/u);
    assert.deepEqual(rest, { answer: 'there', signedByUs: true, inRecord: true, covered: true, reference });
    assert.ok(location.length < 8_000, `${location.length} characters of address`);
    const html = await (await service.as(null)).html(location);
    assert.match(html, /Yes\. This act is in our record, as it was\./u);
    assert.match(html, /Done on Tuesday 24 November 2026 at 10:00\./u);
    assert.doesNotMatch(html, /MARKER|Amina|Helen|Milton/u);
  }
});

test('the receipt of the first seconds holds too, before and after the log took the act', async () => {
  const { data } = await checked({ receipt: early });
  assert.deepEqual([data['answer'], data['covered']], ['there', false]);
});

test('a changed receipt is not ours, and the page says what is wrong with it', async () => {
  const file = JSON.parse(receipt);
  const anybody = await service.as(null);
  const other = `${file.hash.startsWith('a') ? 'b' : 'a'}${file.hash.slice(1)}`;
  for (const [change, reason] of [
    [{ hash: other }, 'says-something-else'],
    [{ reference: 'WF-0000-00' }, 'says-something-else'],
    [{ at: '2020-01-01T00:00:00Z' }, 'says-something-else'],
    [{ log: { ...file.log, index: file.log.index + 1 } }, 'proof-does-not-fit'],
    [{ log: { ...file.log, proof: [...file.log.proof, other] } }, 'proof-does-not-fit'],
    [{ act: `${file.act.slice(0, -4)}AAAA` }, 'signature-does-not-match'],
    [{ act: file.log.head }, 'not-a-statement'],
  ] as const) {
    const { data, location } = await checked({ receipt: JSON.stringify({ ...file, ...change }) });
    assert.deepEqual(data, { answer: 'not-ours', signedByUs: false, reason });
    assert.match(await anybody.html(location), /No\. We did not make this receipt/u);
  }
});

test('what is no receipt is told beside its box, and any address is answered', async () => {
  const anybody = await service.as(null);
  for (const [fields, field] of [
    [{}, 'file'],
    [{ receipt: 'hello' }, 'receipt'],
    [{ receipt: '{"act": 7}' }, 'receipt'],
    [{ receipt: JSON.stringify({ act: 'a'.repeat(9_000) }) }, 'receipt'],
    [{ receipt: 'a'.repeat(10_001) }, 'receipt'],
    [{ file: inJson('%PDF-1.7') }, 'file'],
    [{ file: inJson('') }, 'file'],
    [{ receipt: 7 }, 'receipt'],
    [{ other: 'x' }, 'other'],
  ] as const) {
    const answer = await anybody.post(path, fields);
    assert.equal(answer.status, 400, answer.text);
    const errors = answer.json()['errors'] as { field: string }[];
    assert.deepEqual(
      errors.map((error) => error.field),
      [field],
    );
  }
  assert.deepEqual((await anybody.page(path)).data, { answer: null });
  for (const query of ['receipt=%3Cscript%3E', 'receipt=e30', 'receipt=a&receipt=b', 'receipt=', 'x=y']) {
    const html = await anybody.html(`${path}?${query}`);
    assert.ok(!html.includes('<script>'), query);
  }
});

test('the newest head is published with its signature, and each head begins with the ones before', async () => {
  const anybody = await service.as(null);
  const older = (await anybody.get('/log/head')).json();
  await service.world.asks('daniel', {
    about: 'provision-by-setting',
    child: 'MARKER',
    story: 'MARKER',
    hopes: 'MARKER',
    summary: 'MARKER',
    against: { setting: 'setting:134860' },
  });
  await logs();
  const newer = (await anybody.get('/log/head')).json();
  const keys = (await anybody.get('/agreements/keys.json')).json()['keys'] as never;
  const heads = await Promise.all([older, newer].map(({ signed }) => readHead(keys, String(signed))));
  const [first, second] = heads.map((head) => ('size' in head ? head : null));
  assert.ok(first && second && second.size === first.size + 1);
  assert.equal(newer['root'], Buffer.from(second.root).toString('hex'));
  const answer = await anybody.get(`/log/consistency?from=${first.size}&to=${second.size}`);
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  const proof = (answer.json()['proof'] as string[]).map((hash) => Buffer.from(hash, 'hex'));
  assert.ok(provesConsistency({ first, second, proof }));
  for (const [query, status] of [
    [`from=${second.size}&to=${first.size}`, 404],
    [`from=1&to=${second.size + 1}`, 404],
    ['from=0&to=1', 400],
    ['from=-1&to=1', 400],
    ['from=1', 400],
    ['from=1&from=2&to=3', 400],
    ['from=1e3&to=2', 400],
    ['from=999999999999999&to=999999999999999', 404],
    ['', 400],
  ] as const) {
    assert.equal((await anybody.get(`/log/consistency?${query}`)).status, status, query);
  }
});
