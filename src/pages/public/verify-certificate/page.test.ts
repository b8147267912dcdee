import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aCertificate, on } from '#src/certificate/certificate.test-kit.ts';
import { certificatePdf } from '#src/certificate/certificate-pdf.ts';
import { sealCertificate, verifyCertificateSeal } from '#src/certificate/certificate-seal.ts';
import { correctedCertificate } from '#src/certificate/corrected-certificate.ts';
import { makeSigningKey } from '#src/seal-mark/signing-key.ts';
import { offencesIn } from '#test/kit/plain-words.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { readWordsFile } from '#test/kit/words-files.ts';

const path = '/certificates/verify';
const certificate = aCertificate();
const links = { checkUrl: `https://way-forward.example${path}` };
let service: TestService;
let seal = '';
let pdf: Uint8Array;

before(async () => {
  service = await testService();
  seal = await sealCertificate(service.services.signingKey, certificate);
  pdf = await certificatePdf(certificate, seal, links);
});
after(() => service.stop());

const inJson = (content: Uint8Array) => ({
  fileName: 'certificate.pdf',
  content: Buffer.from(content).toString('base64'),
});
const checked = async (fields: Record<string, unknown>) => {
  const anybody = await service.as(null);
  const location = await anybody.does(path, 'verify-certificate', fields);
  assert.doesNotMatch(decodeURIComponent(location), /Leo|Siân|Ruth/);
  return anybody.page(location);
};
const said = {
  sealedByUs: true,
  number: certificate.number,
  kind: 'not-pursued',
  issuedOn: '2027-05-20',
  decision: { kind: 'refuse-to-assess', madeOn: '2027-04-12', authority: 'E06000033' },
};

test('anybody may check, and finds the page from the foot of every page and from the other kind of paper', async () => {
  const anybody = await service.as(null);
  const { data, actions, links: all } = await anybody.page(path);
  assert.deepEqual(data, { answer: null });
  assert.deepEqual(
    actions.map(({ name, fields }) => [name, fields.map(({ name: field }) => field)]),
    [['verify-certificate', ['file', 'seal']]],
  );
  assert.ok(all.some(({ rel, href }) => rel === 'keys' && href === '/certificates/keys.json'));
  assert.match(await anybody.html('/'), /<a [^>]*href="\/certificates\/verify"/);
  const other = await anybody.page('/agreements/verify');
  assert.ok(other.links.some(({ href }) => href === path));
  assert.match(await anybody.html(path), /href="\/agreements\/verify"/);
});

test('the file is whole: its number, kind and date, and no name', async () => {
  const { data } = await checked({ file: inJson(pdf) });
  const { digest, ...rest } = data;
  assert.match(String(digest), /^[0-9a-f]{64}$/);
  assert.deepEqual(rest, { answer: 'whole', wordsUnchanged: true, ...said });
  const anybody = await service.as(null);
  const html = await anybody.html(await anybody.does(path, 'verify-certificate', { file: inJson(pdf) }));
  assert.match(html, /Yes\. This service gave this certificate, and no sealed word was changed\./);
  for (const words of [
    certificate.number,
    'Thursday 20 May 2027',
    'Mediation was not used',
    'Refusal to assess',
    'Southend-on-Sea',
    'Monday 12 April 2027',
  ])
    assert.ok(html.includes(words), words);
  assert.doesNotMatch(html, /Leo|Siân|Ruth/);
});

test('the text of the square is known as ours, as an address or the seal alone, however it was copied', async () => {
  const square = `${links.checkUrl}?seal=${seal}`;
  for (const text of [
    seal,
    square,
    ` ${square.slice(0, 90)}\n${square.slice(90)} `,
    `${square}&words=none`,
  ]) {
    const { data } = await checked({ seal: text });
    assert.deepEqual(
      [data['answer'], data['wordsUnchanged'], data['number']],
      ['seal-only', null, said.number],
    );
  }
});

test('a corrected copy is whole as well, with the same number and date', async () => {
  const corrected = correctedCertificate(certificate, { child: { name: 'Léo' } }, on('2027-06-01'));
  assert.ok(!('refused' in corrected));
  const other = await sealCertificate(service.services.signingKey, corrected);
  const { data } = await checked({ file: inJson(await certificatePdf(corrected, other, links)) });
  assert.deepEqual([data['answer'], data['number'], data['issuedOn']], ['whole', said.number, '2027-05-20']);
});

test('the words of one certificate under the seal of another are told', async () => {
  const other = aCertificate({ child: { name: 'Mia' } });
  const { data } = await checked({ file: inJson(await certificatePdf(other, seal, links)) });
  assert.deepEqual([data['answer'], data['wordsUnchanged']], ['words-changed', false]);
  const changed = Buffer.from(pdf);
  const at = changed.indexOf('stream', changed.indexOf('application#2Fjson')) + 40;
  changed[at] = (changed[at] ?? 0) ^ 1;
  assert.equal((await checked({ file: inJson(changed) })).data['answer'], 'words-changed');
});

test('another service, a changed seal and the seal of nothing are not ours', async () => {
  const forged = await sealCertificate(await makeSigningKey(), certificate);
  const answer = await checked({ file: inJson(await certificatePdf(certificate, forged, links)) });
  assert.deepEqual(answer.data, { answer: 'not-ours', sealedByUs: false, reason: 'unknown-key' });
  const anybody = await service.as(null);
  for (let at = 0; at < seal.length; at += 7) {
    const letter = seal[at] === 'A' ? 'B' : 'A';
    const { data } = await anybody.page(`${path}?seal=${seal.slice(0, at)}${letter}${seal.slice(at + 1)}`);
    assert.equal(data['answer'], 'not-ours', `at ${at}`);
  }
  const { data } = await anybody.page(`/agreements/verify?seal=${seal}`);
  assert.deepEqual([data['answer'], data['reason']], ['not-ours', 'not-a-seal']);
});

test('what holds no seal is told beside its box, and any address is answered with its words as words', async () => {
  const anybody = await service.as(null);
  for (const [fields, field] of [
    [{}, 'file'],
    [{ file: inJson(Buffer.from('%PDF-1.7 nothing')) }, 'file'],
    [{ file: 7 }, 'file'],
    [{ seal: 'Is this a seal?' }, 'seal'],
    [{ seal: 'https://x.example/?seal=<b>' }, 'seal'],
    [{ seal: 'שלום 😀' }, 'seal'],
    [{ seal: 'a'.repeat(4001) }, 'seal'],
    [{ other: 'x' }, 'other'],
  ] as const) {
    const answer = await anybody.post(path, fields);
    assert.equal(answer.status, 400, answer.text);
    assert.deepEqual(
      (answer.json()['errors'] as { field: string }[]).map((error) => error.field),
      [field],
    );
  }
  for (const query of ['seal=%3Cscript%3E', 'seal=a.b.c&words=%3Cb%3E', 'seal=', 'seal=a&seal=b']) {
    const html = await anybody.html(`${path}?${query}`);
    assert.ok(!html.includes('<script>') && !html.includes('<b>'), query);
  }
});

test('the keys are the same at both addresses, for programs anywhere, and check the seal', async () => {
  const anybody = await service.as(null);
  const [own, other] = await Promise.all(
    ['/certificates/keys.json', '/agreements/keys.json'].map((address) => anybody.get(address)),
  );
  assert.equal(own?.text, other?.text);
  const { keys } = JSON.parse(own?.text ?? '');
  assert.deepEqual(Object.keys(keys[0]).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  assert.ok('digest' in (await verifyCertificateSeal(keys, seal)));
});

test('is written in plain words', () => {
  assert.deepEqual(offencesIn(readWordsFile('src/pages/public/verify-certificate/words.en.ts')), []);
});
