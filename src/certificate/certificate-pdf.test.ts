import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { offencesIn } from '#test/kit/plain-words.ts';
import { readWordsFile } from '#test/kit/words-files.ts';
import { poppler, structureOf, withFile, wordsOf } from '../print/read-pdf.test-kit.ts';
import { digestOf } from '../seal-mark/digest.ts';
import { qrCode } from '../seal-mark/qr.ts';
import { readSealedFile } from '../seal-mark/read-sealed-file.ts';
import { makeSigningKey, type SigningKey } from '../seal-mark/signing-key.ts';
import { aCertificate, anyCertificate, grounds, on } from './certificate.test-kit.ts';
import type { Certificate } from './certificate.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { sealCertificate, verifyCertificateSeal } from './certificate-seal.ts';
import { certificateText, readCertificateText } from './certificate-text.ts';
import { printedCertificate } from './print/printed-certificate.ts';

const links = { checkUrl: 'https://way-forward.example/certificates/verify' };
let key: SigningKey;
before(async () => {
  key = await makeSigningKey();
});

const printed = async (certificate: Certificate): Promise<Uint8Array> =>
  certificatePdf(certificate, await sealCertificate(key, certificate), links);

const inOrder = (words: string, expected: readonly string[]): void => {
  let from = 0;
  for (const part of expected) {
    const at = words.indexOf(part, from);
    assert.ok(at >= from, `"${part}" is missing or out of order in: ${words}`);
    from = at + part.length;
  }
};

describe('the certificate as a PDF', () => {
  test('says what it is, whose, about which decision, and what it is for', async () => {
    const certificate = aCertificate();
    inOrder(wordsOf(await printed(certificate)), [
      `Mediation certificate Number ${certificate.number} Date of this certificate: Thursday 20 May 2027`,
      'You can use this certificate to appeal.',
      `Number ${certificate.number} Date Thursday 20 May 2027`,
      'What happened with mediation Mediation was not used.',
      'We knew on Tuesday 18 May 2027 that it would not be used. Where this comes from: CFA 2014 s.55(4); SEND Regs 2014 reg 34.',
      'Parent Siân Ŵyn Child Leo Ŵyn Council Southend-on-Sea City Council',
      'Not to find out what help is needed (refusal to assess). Date on the letter Monday 12 April 2027',
      'Given by Ruth Adeyemi, mediation adviser of Way Forward',
      'You need the number of this certificate when you appeal.',
      'This certificate does not run out. Its number, its kind and its date never change.',
      'SENDIASS is a free advice service',
      'IPSEA is a charity',
      'How to check this paper',
      links.checkUrl,
      'You can also point a phone at the square.',
    ]);
    assert.match(
      wordsOf(await printed(certificate)),
      new RegExp(`Certificate ${certificate.number} · page 1`),
    );
  });

  test('tells each kind in words, with its day and law, and nothing of what was said or why', async () => {
    const expected = [
      /Mediation was not used\. We gave facts about mediation first\./,
      /Mediation took place\. It ended on Monday 17 May 2027\. What was said there is private/,
      /On Wednesday 19 May 2027 the council said that it could not set up mediation in 30 days\. You can still use mediation/,
      /The law gives 30 days to set up mediation\. On Wednesday 19 May 2027 they had run out\. You can still use/,
    ];
    for (const [index, ground] of grounds.entries()) {
      const words = wordsOf(await printed(aCertificate({}, ground)));
      assert.match(words, expected[index] ?? /^$/);
      for (const other of expected.filter((_, at) => at !== index)) assert.doesNotMatch(words, other);
    }
  });

  test('of a young person names no child; of an alternative person both', async () => {
    const young = wordsOf(
      await printed(aCertificate({ party: { name: 'Zofia', as: 'young-person' }, child: null })),
    );
    assert.match(young, /Young person Zofia Council/);
    assert.doesNotMatch(young, /\bChild\b|\bParent\b/);
    const other = wordsOf(await printed(aCertificate({ party: { name: 'Anna', as: 'alternative-person' } })));
    assert.match(other, /Person who speaks for the young person Anna Young person Leo Ŵyn Council/);
  });

  test('about a plan names its sections', async () => {
    const plan = (about: Certificate['about']) =>
      aCertificate({ about, decision: { ...aCertificate().decision, kind: 'plan-content' } });
    assert.match(
      wordsOf(await printed(plan(['B', 'F', 'I']))),
      /It is about sections B, F and I of the plan\./,
    );
    assert.match(wordsOf(await printed(plan(['F']))), /It is about section F of the plan\./);
  });

  test('corrected, says so at the head, with the same number and date', async () => {
    const once = await printed(aCertificate());
    const correctionOf = { correctedOn: on('2027-06-01'), what: ['party-name', 'child-name'] as const };
    const words = wordsOf(
      await printed(aCertificate({ correctionOf, party: { name: 'Sian Wyn', as: 'parent' } })),
    );
    assert.match(
      words,
      /Corrected on Tuesday 1 June 2027\. We put right: the name of the person it is for and the name of the child or young person\. The number and the date are the same as before\./,
    );
    assert.match(words, /Number WFC-2027-62PN-W0VF-8 Date of this certificate: Thursday 20 May 2027/);
    assert.doesNotMatch(wordsOf(once), /Corrected/);
  });

  test('in any script, and nobody’s words are code', async () => {
    for (const name of ['Самира', 'محمد', 'שלום', '😀', '中文', '#panic()', '$x$ *b* = H', '</b>', 'Ελένη']) {
      const raw = withFile(await printed(aCertificate({ child: { name } })), (path) =>
        poppler('pdftotext', ['-enc', 'UTF-8', path, '-']),
      );
      assert.ok(raw.includes(name), name);
    }
  });
});

describe('the certificate for everybody', () => {
  test('is tagged, in British English, claims PDF/UA-1, and names nobody in its title', async () => {
    const pdf = await printed(aCertificate());
    const raw = Buffer.from(pdf).toString('latin1');
    assert.match(raw, /\/MarkInfo\s*<<\s*\/Marked true/);
    assert.match(raw, /\/Lang \(en-GB\)/);
    assert.match(raw, /\/DisplayDocTitle true/);
    assert.match(raw, /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.match(raw, /\/Title \(Mediation certificate\)/);
    assert.match(raw, /\/Alt \(Square code that opens the page for checking\)/);
    const info = withFile(pdf, (path) => poppler('pdfinfo', [path]));
    assert.match(info, /^Title: +Mediation certificate$/m);
    assert.match(info, /^Tagged: +yes$/m);
    assert.doesNotMatch(info, /Leo|Siân|Ruth/);
  });

  test('has headings, paragraphs, a list and a figure for a screen reader, in order', async () => {
    const structure = structureOf(await printed(aCertificate()));
    assert.match(structure, /^ {2}H1 "Mediation certificate"/m);
    const headings = [...structure.matchAll(/^ *H2 "([^"]*)"/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, [
      'What it says',
      'If you want to appeal',
      'It stays good',
      'Who can help you for free',
      'How to check this paper',
    ]);
    assert.match(structure, /^ *Figure/m);
    assert.equal(structure.match(/LBody \(block\)/g)?.length, 2);
    assert.match(structure, /P \(block\)\n\s+"Council"\n\s+"Southend-on-Sea City Council"/);
  });

  test('is written in plain words', () => {
    assert.deepEqual(offencesIn(readWordsFile('src/certificate/print/words.en.ts')), []);
  });

  test('the same certificate gives the same bytes, and any certificate can be printed', async () => {
    assert.ok(Buffer.from(await printed(aCertificate())).equals(await printed(aCertificate())));
    await fc.assert(
      fc.asyncProperty(anyCertificate, async (certificate) => {
        const raw = Buffer.from(await printed(certificate)).toString('latin1');
        assert.match(raw, /<pdfuaid:part>1<\/pdfuaid:part>/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the certificate carries its proof', () => {
  test('the seal and the sealed words come out of the file and belong together', async () => {
    const certificate = aCertificate();
    const pdf = await printed(certificate);
    const [seal = '', text = ''] = withFile(pdf, (path, folder) => {
      poppler('pdfdetach', ['-saveall', '-o', folder, path]);
      return ['certificate-seal.jws', 'certificate-words.json'].map((name) =>
        readFileSync(join(folder, name), 'utf8'),
      );
    });
    assert.deepEqual(readSealedFile(pdf), { seal, words: text });
    assert.equal(text, certificateText(certificate));
    assert.equal(readCertificateText(text)?.party.name, 'Siân Ŵyn');
    const answer = await verifyCertificateSeal(key.publicJwk, seal);
    assert.ok('digest' in answer);
    assert.equal(answer.digest, digestOf(text));
  });

  test('every changed byte of the sealed words is found', async () => {
    const certificate = aCertificate();
    const bytes = Buffer.from(await printed(certificate));
    const from = bytes.indexOf('stream', bytes.indexOf('application#2Fjson')) + 7;
    const to = bytes.indexOf('endstream', from) - 1;
    const digest = digestOf(certificateText(certificate));
    assert.ok(to - from > 200);
    for (let place = from; place < to; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      const words = readSealedFile(changed)?.words ?? null;
      assert.ok(words === null || digestOf(words) !== digest, `byte ${place}`);
    }
  });

  test('the square opens the page for checking, with this very seal', async () => {
    const certificate = aCertificate();
    const jws = await sealCertificate(key, certificate);
    const { seal } = printedCertificate(certificate, jws, links);
    assert.equal(seal.svg, qrCode(`${links.checkUrl}?seal=${jws}`, seal.title).svg);
  });

  test('an address for checking that is none is a fault', async () => {
    await assert.rejects(certificatePdf(aCertificate(), 'a.b.c', { checkUrl: 'none' }), TypeError);
  });
});
