/** The command as an operator calls it, beside a running service: what it says, its exit codes, and what is gone afterwards. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { confirmErasure } from '#src/forgetting/commands/confirm-erasure.ts';
import { placeHold } from '#src/forgetting/commands/place-hold.ts';
import { proposeErasure } from '#src/forgetting/commands/propose-erasure.ts';
import { verifyCertificate } from '#src/forgetting/run/certificate.ts';
import { reading, stateOf, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
});
after(() => service.stop());

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const erase = (args: readonly string[], clock = '2026-11-24T10:00'): Promise<Ran> =>
  new Promise((resolve) => {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const env = { ...process.env, DATA_DIR: service.dataDir, CLOCK: clock };
    const program = spawn(process.execPath, [main, 'erase', ...args], { env });
    let [out, err] = ['', ''];
    program.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    program.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    program.on('close', (code) => resolve({ code, out, err }));
  });

const closed = async () => {
  const id = await service.world.asks('amina', reading);
  await service.world.bringsTogether(id, { setting: 'helen' });
  await service.world.does('grace', id, closeCase, { outcome: 'no-agreement' });
  return { id, reference: (await stateOf(service, id)).reference };
};

test('a call that it does not know, and a case that is not there, are said so', async () => {
  for (const args of [['--all'], ['--due', 'WF-0000-00']])
    assert.equal((await erase(args)).code, 2, args.join(' '));
  assert.deepEqual((await erase(['WF-0000-00'])).code, 2);
  assert.deepEqual(await erase([]), { code: 0, out: 'Nothing is due.\n', err: '' });
});

test('alone it says what is due and what is held, and destroys nothing; with --due it destroys and certifies', async () => {
  const [one, other] = [await closed(), await closed()];
  await service.world.does('grace', other.id, placeHold, { reason: 'complaint', why: 'x' });
  const in2027 = '2027-06-01T10:00';
  const dry = await erase([], in2027);
  assert.equal(dry.code, 0);
  assert.ok(dry.out.includes(`${one.reference}: mediator-notes\n`));
  assert.ok(dry.out.includes(`${other.reference}: held (complaint): mediator-notes\n`));
  assert.match(dry.out, /Nothing was destroyed/);
  assert.equal((await stateOf(service, one.id)).forgetting.erased.size, 0);
  const done = await erase(['--due'], in2027);
  assert.deepEqual([done.code, done.out.match(/CERTIFICATE OF DESTRUCTION/gu)?.length], [0, 1]);
  assert.ok(done.out.includes(one.reference) && !done.out.includes(other.reference));
  assert.match(done.out, /Still kept: rooms and documents/);
  assert.deepEqual([...(await stateOf(service, one.id)).forgetting.erased.keys()], ['mediator-notes']);
  assert.equal((await stateOf(service, other.id)).forgetting.erased.size, 0);
});

test('one case is refused until two workers decided it, then gone from the running service too', async () => {
  const { id, reference } = await closed();
  const refused = await erase([reference]);
  assert.deepEqual([refused.code, refused.out], [1, '']);
  assert.match(refused.err, /takes two people/);
  const url = await urlOf(service, id);
  await service.world.does('grace', id, proposeErasure, { why: 'They asked for it.' });
  assert.equal((await erase([reference])).code, 1);
  await service.world.does('owen', id, confirmErasure, {});
  assert.ok((await (await service.as('helen')).page(url)).data['summary']);
  const done = await erase([reference]);
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /proposed by Grace Bello, confirmed by Owen Price/);
  assert.ok(!done.out.includes('Amina') && !done.out.includes('Helen'));
  const jws = done.out.trim().split('\n').at(-1) ?? '';
  const certificate = await verifyCertificate(service.services.signingKey.publicJwk, jws);
  assert.ok('reference' in certificate && certificate.reference === reference);
  const { data } = await (await service.as('grace')).page(url);
  assert.equal(data['forgottenOn'], '2026-11-24');
  assert.equal((await erase([reference])).out, done.out);
});
