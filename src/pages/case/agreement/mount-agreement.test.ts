import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifySeal } from '#src/agreement/signature.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { wordsOf } from '#src/print/read-pdf.test-kit.ts';
import { digestOf } from '#src/seal-mark/digest.ts';
import { readSealedFile } from '#src/seal-mark/read-sealed-file.ts';
import { type Agreeing, agreeing } from '#test/kit/agreeing.ts';

let together: Agreeing;
let pdf = '';

const fetched = async (key: PersonKey | null) => {
  const { services, server, world } = together.service;
  const token = key === null ? null : await services.door.makeToken(world.account(key));
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return server.inject({ method: 'GET', url: pdf, headers: { ...headers, accept: 'application/pdf' } });
};

before(async () => {
  together = await agreeing();
  pdf = `${together.url}/agreement.pdf`;
  const clause = await together.drafts({ what: 'Three groups a week. Ŵyn سلام' });
  for (const key of ['amina', 'helen'] as const) await together.accepts(key, clause);
});
after(() => together.service.stop());

test('while there is no agreement there is no paper', async () => {
  assert.equal((await fetched('amina')).statusCode, 404);
});

test('before all have signed the paper says so and bears no seal', async () => {
  await together.makes();
  await together.signs('amina', 'Amina Yusuf');
  const reply = await fetched('helen');
  assert.deepEqual(
    [reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']],
    [200, 'application/pdf', 'no-store'],
  );
  assert.equal(reply.headers['content-disposition'], 'inline; filename="agreement.pdf"');
  const words = wordsOf(reply.rawPayload);
  assert.match(words, /Not everyone has signed this yet\./);
  assert.match(words, /The family Amina Yusuf/);
  assert.match(words, /Not signed yet/);
  assert.match(words, /The service has not put its seal on this copy yet\./);
  assert.equal(readSealedFile(reply.rawPayload), null);
});

test('signed by all it carries the seal, and the very words whose digest is in the record', async () => {
  await together.signs('helen', 'Helen Marsh');
  const reply = await fetched('samira');
  const words = wordsOf(reply.rawPayload);
  assert.doesNotMatch(words, /Not everyone has signed|Not signed yet/);
  assert.match(words, /Three groups a week\./);
  const file = readSealedFile(reply.rawPayload);
  assert.ok(file !== null && file.words !== null);
  const keys = JSON.parse((await (await together.as(null)).get('/agreements/keys.json')).text);
  const seal = await verifySeal(keys.keys, file.seal);
  const { data } = await (await together.as('amina')).page(`${together.url}/agreement`);
  assert.ok('digest' in seal);
  assert.deepEqual([seal.digest, digestOf(file.words)], [data['digest'], data['digest']]);
  assert.equal(file.seal, data['seal']);
});

test('only its people and the mediator get it; for others it is as if it were not there', async () => {
  for (const key of ['amina', 'helen', 'samira'] as const)
    assert.equal((await fetched(key)).statusCode, 200, key);
  const nothing = await together.service.server.inject({
    method: 'GET',
    url: '/case/WF-0000-00/agreement.pdf',
    headers: { accept: 'application/pdf' },
  });
  assert.equal(nothing.statusCode, 303);
  for (const key of ['grace', 'owen', 'daniel', 'tom', 'ruth', 'david'] as const) {
    const reply = await fetched(key);
    const unknown = await (await together.as(key)).get('/case/WF-0000-00/agreement.pdf', 'application/pdf');
    assert.deepEqual([reply.statusCode, reply.body], [404, unknown.text], key);
  }
  const nobody = await fetched(null);
  assert.deepEqual([nobody.statusCode, String(nobody.headers.location).startsWith('/sign-in')], [303, true]);
  assert.equal((await (await together.as(null)).get(pdf)).status, 401);
});

test('the public keys hold nothing secret', async () => {
  const answer = await (await together.as(null)).get('/agreements/keys.json');
  const [key, ...others] = JSON.parse(answer.text).keys;
  assert.deepEqual(Object.keys(key).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  assert.equal(others.length, 0);
});
