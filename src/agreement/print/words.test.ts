import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { poppler, withFile, wordsOf } from '../../print/read-pdf.test-kit.ts';
import type { AgreementDocument } from '../agreement-document.ts';
import { agreementPdf } from '../agreement-pdf.ts';
import { aClause, aDocument, on } from './agreement.test-kit.ts';

const everywhere = (words: string): AgreementDocument =>
  aDocument(
    {
      reference: words,
      parties: [{ party: 'icb', name: words, side: 'icb' }],
      clauses: [aClause({ who: words, what: words, howWeWillKnow: words })],
      openIssues: [words],
      whatIfNot: words,
    },
    { serviceName: words, signatures: new Map([['icb', { name: words, onDate: on('2027-05-21') }]]) },
  );

describe("a person's words are words, never code", () => {
  for (const words of [
    '#panic()',
    '#sys.inputs',
    '#read("agreement.typ")',
    '$x$ and $ y $',
    '*bold* _slanted_ `code`',
    '= Heading',
    '- item',
    '+ item',
    '/ term: x',
    'a \\ b \\u{41}',
    '</script><b>',
    '"quoted" \'quoted\'',
    'a -- b --- c ...',
    '<label> @label',
    '~ // note /* note */',
    '[x] {y} #[z]',
    '%PDF-1.7 endobj (x) Tj',
    '{"reference":"x"}',
    'https://x.example/#a',
  ]) {
    test(words, async () => {
      const text = wordsOf(await agreementPdf(everywhere(words)));
      // party, clause three times, open issue, what if not, signatures twice, and the foot of each page
      assert.ok(text.split(words).length - 1 >= 9, text);
      assert.ok(text.includes(`What ${words} By when`));
    });
  }

  test('direction overrides and control characters are left out, line breaks stay', async () => {
    const text = wordsOf(
      await agreementPdf(aDocument({ whatIfNot: 'do \u202enot\u202c stop\u0000\u0007\ufeff\r\nnow\ud800' })),
    );
    assert.match(text, /If something does not happen do not stop now\ufffd Who signed/);
  });

  test('Arabic, Hebrew, emoji and a script without a font are still there for a screen reader', async () => {
    const raw = withFile(await agreementPdf(aDocument({ whatIfNot: 'שלום 😀 中文 ਪੰਜਾਬੀ سلام' })), (path) =>
      poppler('pdftotext', ['-enc', 'UTF-8', path, '-']),
    );
    for (const words of ['שלום', '😀', '中文', 'ਪੰਜਾਬੀ', 'سلام']) assert.ok(raw.includes(words), words);
  });

  test('words longer than a line are cut to fit and lose no letter', async () => {
    const word = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3);
    const pdf = await agreementPdf(everywhere(word));
    const letters = wordsOf(pdf).replaceAll(/\s/g, '');
    // party, who, what, how, open issue, what if not and foot; the columns of the table are read line by line
    assert.ok(letters.split(word).length - 1 >= 7, letters);
    const boxes = withFile(pdf, (path) => poppler('pdftotext', ['-bbox', path, '-']));
    const rights = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, right]) => Number(right));
    // A4 is 595 points wide, its margin 62, of which a last letter may hang over a little
    assert.ok(rights.length > 10 && Math.max(...rights) < 540, String(Math.max(...rights)));
  });

  test('a long text runs over pages and loses nothing', async () => {
    const what = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ');
    const text = wordsOf(await agreementPdf(aDocument({ clauses: [aClause({ what })] })));
    for (const index of [0, 1500, 2999]) assert.match(text, new RegExp(`word${index}\\b`));
    assert.match(text, /page 4/);
  });

  test('any text at all makes an accessible PDF', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom(
          '\u200d',
          '\u202e',
          '\u0301',
          '\n',
          '\t',
          ' ',
          'a',
          '\u0600',
          '\ud800',
          '\ue000',
        ),
        maxLength: 40,
      }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        const raw = Buffer.from(await agreementPdf(everywhere(words))).toString('latin1');
        assert.match(raw, /<pdfuaid:part>1<\/pdfuaid:part>/);
      }),
      { numRuns: 100 },
    );
  });
});
