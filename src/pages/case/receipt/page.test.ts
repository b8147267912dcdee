import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { resume } from '#src/case/commands/taking-part/resume.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { act } from '#src/record/act.ts';
import { checkReceipt, readReceipt } from '#src/record/log/receipt.ts';
import { sequence } from '#src/record/log/sequence.ts';
import { say } from '#src/room/commands/say.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;
let url = '';

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  const { world } = service;
  id = await world.asks('amina', {
    about: 'provision-by-setting',
    child: 'MARKER child',
    story: 'MARKER story',
    hopes: 'MARKER hopes',
    summary: 'MARKER summary',
    against: { setting: 'setting:115313' },
  });
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  const { reference } = await world.does('amina', id, say, {
    room: partyId('family'),
    text: 'MARKER private',
  });
  await world.does('grace', id, noteArrangement, { text: 'MARKER note' });
  url = `/case/${reference}`;
});
after(() => service.stop());

interface Line {
  readonly what: string;
  readonly by: string;
  readonly receipt: string | null;
}

const linesOf = async (key: PersonKey): Promise<readonly Line[]> =>
  (await (await service.as(key)).page(`${url}/history`)).data['lines'] as readonly Line[];
const receiptsOf = async (key: PersonKey): Promise<readonly string[]> =>
  (await linesOf(key)).flatMap(({ receipt }) => receipt ?? []);
const logs = () => {
  const { store, signingKey } = service.services;
  return sequence({ pool: store.pool, key: signingKey, mark: store.keys.mark, now: store.now });
};

test('the history offers a receipt for each own act, and for no other', async () => {
  for (const key of ['amina', 'helen', 'samira', 'grace'] as const) {
    const lines = await linesOf(key);
    for (const { by, receipt, what } of lines) {
      // Nobody is named for an appointment, which everybody made, and nobody has its receipt.
      assert.equal(receipt !== null, by === 'You', `${key}: ${what}`);
    }
    assert.ok(
      lines.some(({ receipt }) => receipt !== null),
      key,
    );
    assert.match(await (await service.as(key)).html(`${url}/history`), /Keep a receipt<span/u);
  }
});

test('in the first seconds the act itself is signed; then the receipt shows its place in the log', async () => {
  const amina = await service.as('amina');
  const keys = [service.services.signingKey.publicJwk];
  const [first = ''] = await receiptsOf('amina');
  const early = await amina.page(first);
  assert.equal(early.data['covered'], false);
  assert.match(await amina.html(first), /In a few seconds/u);
  const soon = readReceipt((await amina.get(`${first}/receipt.json`)).text);
  assert.ok(soon && (await checkReceipt(keys, soon)).is === 'signed');
  await logs();
  for (const receipt of await receiptsOf('amina')) {
    const { data } = await amina.page(receipt);
    assert.equal(data['covered'], true);
    const answer = await amina.get(`${receipt}/receipt.json`);
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
    assert.match(
      String(answer.headers['content-disposition']),
      /^attachment; filename="receipt-WF-[\w-]+\.json"$/u,
    );
    assert.equal(answer.headers['cache-control'], 'no-store');
    const read = readReceipt(answer.text);
    assert.ok(read && (await checkReceipt(keys, read)).is === 'covered');
    assert.deepEqual(JSON.parse(answer.text), data['receipt']);
  }
  assert.match(await amina.html(first), /in the public list that we sign/u);
});

test('a receipt holds no word, no name, and nothing that counts what others did', async () => {
  for (const key of ['amina', 'helen', 'samira', 'grace'] as const) {
    const client = await service.as(key);
    for (const receipt of await receiptsOf(key)) {
      const { text } = await client.get(`${receipt}/receipt.json`);
      assert.doesNotMatch(text, /MARKER|Amina|Helen|Samira|Grace|Milton|family|mediator|version/u);
      const { about, act, ...open } = JSON.parse(text);
      assert.ok(Array.isArray(about) && about.every((line) => typeof line === 'string'));
      assert.deepEqual(Object.keys(open), ['reference', 'at', 'hash', 'log']);
      assert.deepEqual(Object.keys(open.log), ['index', 'proof', 'head']);
      const signed = JSON.parse(Buffer.from(act.split('.')[1], 'base64url').toString('utf8'));
      assert.deepEqual(Object.keys(signed).sort(), ['at', 'hash', 'reference']);
    }
  }
});

test('another person’s receipt, and what is none, look like what is not there', async () => {
  const [aminas = ''] = await receiptsOf('amina');
  const nothing = `${url}/receipts/${'0'.repeat(64)}`;
  for (const key of ['helen', 'samira', 'grace', 'tom', 'daniel'] as const) {
    const client = await service.as(key);
    for (const address of [aminas, `${aminas}/receipt.json`]) {
      const answer = await client.get(address);
      assert.equal(answer.status, 404, key);
      assert.equal(answer.text, (await client.get(nothing)).text);
    }
  }
  const amina = await service.as('amina');
  for (const hash of ['x', '%00', `${'0'.repeat(63)}A`, '..', aminas.slice(-64).toUpperCase()]) {
    const { status } = await amina.get(`${url}/receipts/${hash}`);
    assert.ok(status === 404 || status === 400, `${hash}: ${status}`);
  }
  assert.equal((await (await service.as(null)).get(aminas)).status, 401);
  assert.equal((await (await service.as(null)).get(`${aminas}/receipt.json`)).status, 401);
});

test('what was told by phone gives its receipt to the side that told it, and to who wrote it down', async () => {
  const onBehalf = { party: partyId('family'), by: 'phone' as const };
  const { world, services } = service;
  await act(services.store, id, { ...world.actor('owen'), onBehalf }, pause, {});
  const receiptOf = async (key: PersonKey) =>
    (await linesOf(key)).find(({ what }) => what === 'party-paused')?.receipt;
  const aminas = await receiptOf('amina');
  assert.ok(aminas);
  assert.equal(await receiptOf('owen'), aminas);
  assert.equal(await receiptOf('helen'), null);
  assert.equal((await (await service.as('amina')).page(aminas)).data['covered'], false);
  await world.does('amina', id, resume, {});
});
