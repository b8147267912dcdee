import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { poppler, structureOf, withFile, wordsOf } from '../print/read-pdf.test-kit.ts';
import { digestOf } from '../seal-mark/digest.ts';
import { qrCode } from '../seal-mark/qr.ts';
import { makeSigningKey } from '../seal-mark/signing-key.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { agreementPdf } from './agreement-pdf.ts';
import { freeze } from './frozen-text.ts';
import { aDocument, on, signedByBoth } from './print/agreement.test-kit.ts';
import { sealAgreement, sealPayloadOf, verifySeal } from './signature.ts';

const sealed = async () => {
  const document = aDocument({}, { signatures: signedByBoth });
  const key = await makeSigningKey();
  const jws = await sealAgreement(key, sealPayloadOf(document.text, on('2027-05-22')));
  const qr = qrCode(`${document.checkUrl}?seal=${jws}`, 'Square code that opens the page for checking');
  return { key, jws, document: { ...document, seal: { jws, qr } } satisfies AgreementDocument };
};

describe('the agreement as a PDF', () => {
  test('says everything that was agreed, in order', async () => {
    const words = wordsOf(await agreementPdf(aDocument()));
    const expected = [
      'Our agreement Made on Thursday 20 May 2027 Not everyone has signed this yet.',
      'Who agreed • The family • Hamstel Junior School (school, nursery or college)',
      'What will happen Step 1 Who The school What Give 3 hours of reading help every week.',
      'By when Tuesday 1 June 2027 How we will know The school writes each hour in a book.',
      'Step 2 Who The council What Visit the class. By when We did not agree a date.',
      'What we did not agree',
      '• Transport in the winter',
      'If something does not happen Tell the service. We meet again.',
      'Who signed For Signed by On The family Siân Ŵyn Friday 21 May 2027 Hamstel Junior School Not signed yet',
      'How to check this paper',
      'https://way-forward.example/agreements/verify',
      'The service has not put its seal on this copy yet.',
    ];
    let from = 0;
    for (const part of expected) {
      const at = words.indexOf(part, from);
      assert.ok(at >= from, `"${part}" is missing or out of order in: ${words}`);
      from = at + part.length;
    }
    assert.match(words, /Agreement WF-7K3M-2Q · page 1/);
  });

  test('with nothing left open, or nothing agreed, says so', async () => {
    assert.match(wordsOf(await agreementPdf(aDocument({ openIssues: [] }))), /Nothing was left open\./);
    assert.match(
      wordsOf(await agreementPdf(aDocument({ clauses: [] }))),
      /We did not agree on anything to do yet\./,
    );
  });

  test('signed by all, no longer says that somebody has not signed', async () => {
    const words = wordsOf(await agreementPdf(aDocument({}, { signatures: signedByBoth })));
    assert.doesNotMatch(words, /Not everyone has signed|Not signed yet/);
    assert.match(words, /Hamstel Junior School Priya Shah Saturday 22 May 2027/);
  });

  test('is tagged, named, in British English and claims PDF/UA-1', async () => {
    const { document } = await sealed();
    const raw = Buffer.from(await agreementPdf(document)).toString('latin1');
    assert.match(raw, /^%PDF-1\.7/);
    assert.match(raw, /\/MarkInfo\s*<<\s*\/Marked true/);
    assert.match(raw, /\/StructTreeRoot \d+ 0 R/);
    assert.match(raw, /\/Lang \(en-GB\)/);
    assert.match(raw, /\/DisplayDocTitle true/);
    assert.match(raw, /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.match(raw, /\/Title \(Our agreement\)/);
    assert.match(raw, /\/Alt \(Square code that opens the page for checking\)/);
  });

  test('has headings, paragraphs, lists and a table with heads for a screen reader', async () => {
    const structure = structureOf(await agreementPdf(aDocument()));
    assert.match(structure, /^ {2}H1 "Our agreement"/m);
    assert.equal(structure.match(/^ {2}H2 "/gm)?.length, 6);
    assert.equal(structure.match(/^ {2}H3 "Step \d"/gm)?.length, 2);
    assert.match(structure, /P \(block\)\n {4}"What"\n {4}"Give 3 hours of reading help every week\."/);
    assert.equal(structure.match(/TH <\w+>:\n\s+\/Scope \/Column/g)?.length, 3);
    assert.match(structure, /LBody \(block\)\n\s+"Transport in the winter"/);
  });

  test('needs no font of the machine and leaves none out', async () => {
    const pdf = await agreementPdf(aDocument({ whatIfNot: 'ŵŷ ěł Привіт Ελλάδα שלום سلام ơư 😀 中文' }));
    const fonts = withFile(pdf, (path) => poppler('pdffonts', [path]))
      .trim()
      .split('\n')
      .slice(2);
    const scripts = fonts.map(
      (line) => /^[A-Z]{6}\+WayForward(\w+)-\w+ +CID TrueType +\S+ +yes yes yes/.exec(line)?.[1],
    );
    const expected = [
      'Arabic',
      'Box',
      'Cyrillic',
      'Greek',
      'Hebrew',
      'Latin',
      'Latin',
      'LatinExt',
      'Vietnamese',
    ];
    assert.deepEqual(scripts.sort(), expected);
  });

  test('its own fonts are light and come with their licences', () => {
    const folder = new URL('../print/fonts/', import.meta.url);
    const files = readdirSync(folder);
    const fonts = files.filter((name) => name.endsWith('.ttf'));
    assert.equal(fonts.length, 10);
    for (const name of fonts) assert.ok(statSync(new URL(name, folder)).size < 150_000, name);
    const licences = files.filter((name) => name.startsWith('OFL-'));
    assert.equal(licences.length, 4);
    for (const name of licences)
      assert.match(readFileSync(new URL(name, folder), 'utf8'), /SIL OPEN FONT LICENSE/);
  });

  test('the same document gives the same bytes', async () => {
    const [one, other] = [await agreementPdf(aDocument()), await agreementPdf(aDocument())];
    assert.ok(Buffer.from(one).equals(other));
    assert.ok(!Buffer.from(one).equals(await agreementPdf(aDocument({ whatIfNot: 'Tell us.' }))));
  });

  test('many at once each get their own', async () => {
    const references = ['WF-A', 'WF-B', 'WF-C', 'WF-D', 'WF-E'];
    const pdfs = await Promise.all(references.map((reference) => agreementPdf(aDocument({ reference }))));
    for (const [index, pdf] of pdfs.entries()) {
      assert.match(wordsOf(pdf), new RegExp(`Agreement ${references[index]} ·`));
    }
  });
});

describe('a sealed agreement carries its proof', () => {
  test('the seal and the sealed words come out of the file and belong together', async () => {
    const { key, jws, document } = await sealed();
    const read = withFile(await agreementPdf(document), (path, folder) => {
      poppler('pdfdetach', ['-saveall', '-o', folder, path]);
      return ['agreement-seal.jws', 'agreement-words.json'].map((name) =>
        readFileSync(join(folder, name), 'utf8'),
      );
    });
    const [sealInFile, words = ''] = read;
    assert.equal(sealInFile, jws);
    assert.equal(words, freeze(document.text));
    const answer = await verifySeal(key.publicJwk, jws);
    assert.ok('digest' in answer);
    assert.equal(digestOf(words), answer.digest);
  });

  test('the page shows the square and says what it is for', async () => {
    const { document } = await sealed();
    const pdf = await agreementPdf(document);
    assert.match(wordsOf(pdf), /You can also point a phone at the square\./);
    assert.doesNotMatch(wordsOf(pdf), /has not put its seal/);
    assert.match(structureOf(pdf), /^ {2}Figure/m);
  });
});

describe('what cannot be printed', () => {
  test('is a fault that quotes nobody, and the next agreement is printed', async () => {
    const seal = { jws: 'a.b.c', qr: { svg: 'not a picture: secret words', title: 'x' } };
    await assert.rejects(agreementPdf(aDocument({ whatIfNot: 'secret words' }, { seal })), (fault: Error) => {
      assert.match(fault.message, /could not be made into an accessible PDF/);
      assert.doesNotMatch(fault.message, /secret/);
      return true;
    });
    assert.match(wordsOf(await agreementPdf(aDocument())), /Our agreement/);
  });

  test('a picture without a text alternative is refused', async () => {
    const seal = { jws: 'a.b.c', qr: { svg: qrCode('x', 'x').svg, title: '' } };
    const answer = await agreementPdf(aDocument({}, { seal })).then(
      (pdf) => Buffer.from(pdf).toString('latin1'),
      () => 'refused',
    );
    assert.equal(answer, 'refused');
  });

  test('an address for checking that is none is a fault', async () => {
    await assert.rejects(agreementPdf(aDocument({}, { checkUrl: 'none' })), TypeError);
  });
});
