import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyCertificateSeal } from '#src/certificate/certificate-seal.ts';
import { readCertificateText } from '#src/certificate/certificate-text.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { declineMediation } from '#src/mediation/commands/choice/decline-mediation.ts';
import { wordsOf } from '#src/print/read-pdf.test-kit.ts';
import { digestOf } from '#src/seal-mark/digest.ts';
import { readSealedFile } from '#src/seal-mark/read-sealed-file.ts';
import { stateOf, urlOf } from '#test/kit/desk.ts';
import { informed } from '#test/kit/mediating.ts';
import { type TestService, testService } from '#test/kit/service.ts';

const names = { party: 'Priya Nair', child: 'Nia Quill', adviser: 'Grace Bello' };
let service: TestService;
let url = '';
let pdf = '';

const fetched = async (key: PersonKey | null, address = pdf) => {
  const { services, server, world } = service;
  const token = key === null ? null : await services.door.makeToken(world.account(key));
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return server.inject({ method: 'GET', url: address, headers: { ...headers, accept: 'application/pdf' } });
};
const sealIn = async (key: PersonKey) => {
  const file = readSealedFile((await fetched(key)).rawPayload);
  assert.ok(file !== null && file.words !== null);
  const seal = await verifyCertificateSeal(service.services.signingKey.publicJwk, file.seal);
  assert.ok('digest' in seal);
  assert.equal(seal.digest, digestOf(file.words));
  return { seal, certificate: readCertificateText(file.words) };
};

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  const id = await informed(service);
  url = await urlOf(service, id);
  pdf = `${url}/certificate.pdf`;
  await service.world.does('priya', id, declineMediation, { on: '2026-11-24' });
  assert.equal((await fetched('priya')).statusCode, 404);
  await (await service.as('grace')).does(`${url}/certificate`, 'issue-certificate', names);
  assert.equal((await stateOf(service, id)).mediation?.certificate?.kind, 'not-pursued');
});
after(() => service.stop());

test('the family and the adviser get the paper, with the number that the page shows', async () => {
  const { data } = await (await service.as('priya')).page(`${url}/certificate`);
  const { number } = data['certificate'] as { readonly number: string };
  for (const key of ['priya', 'grace'] as const) {
    const reply = await fetched(key);
    assert.deepEqual(
      [reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']],
      [200, 'application/pdf', 'no-store'],
    );
    assert.equal(reply.headers['content-disposition'], 'inline; filename="certificate.pdf"');
    const words = wordsOf(reply.rawPayload);
    assert.ok(words.includes(`Number ${number} Date of this certificate: Tuesday 24 November 2026`), words);
    assert.match(words, /Parent Priya Nair Child Nia Quill/);
  }
});

test('its seal is in the file, is the record’s, and anybody can check it', async () => {
  const { seal, certificate } = await sealIn('priya');
  assert.deepEqual([seal.number, `${seal.issuedOn}`], [certificate?.number, '2026-11-24']);
  const anybody = await service.as(null);
  const file = { fileName: 'c.pdf', content: (await fetched('priya')).rawPayload.toString('base64') };
  const { data } = await anybody.page(
    await anybody.does('/certificates/verify', 'verify-certificate', { file }),
  );
  assert.deepEqual([data['answer'], data['number']], ['whole', seal.number]);
});

test('corrected, the paper has the same number and date and says what was put right', async () => {
  const before = await sealIn('priya');
  await (await service.as('grace')).does(`${url}/certificate`, 'correct-certificate', {
    ...names,
    party: 'Priya Náir',
  });
  const after = await sealIn('priya');
  assert.notEqual(after.seal.digest, before.seal.digest);
  assert.deepEqual({ ...after.seal, digest: '' }, { ...before.seal, digest: '' });
  assert.match(
    wordsOf((await fetched('priya')).rawPayload),
    /Corrected on Tuesday 24 November 2026\. We put right: the name of the person it is for\./,
  );
});

test('for everybody else it is as if it were not there', async () => {
  for (const key of ['david', 'amina', 'helen', 'samira', 'ruth'] as const) {
    const reply = await fetched(key);
    const unknown = await fetched(key, '/case/WF-0000-00/certificate.pdf');
    assert.deepEqual([reply.statusCode, reply.body], [404, unknown.body], key);
  }
  const nobody = await fetched(null);
  assert.deepEqual([nobody.statusCode, String(nobody.headers.location).startsWith('/sign-in')], [303, true]);
});
