import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentTypeOf } from './document-type.ts';
import { jpegFile, pdfFile, pngFile, wordDocument, wordMain, zipOf } from './zip.test-kit.ts';
import { zipEntries } from './zip.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('each kind is known by its content', () => {
  assert.equal(documentTypeOf(pdfFile), 'application/pdf');
  assert.equal(documentTypeOf(pngFile), 'image/png');
  assert.equal(documentTypeOf(jpegFile), 'image/jpeg');
  assert.equal(documentTypeOf(wordDocument()), word);
  assert.equal(documentTypeOf(Buffer.from('Zażółć 👋🏽\r\n\tمرحبا')), 'text/plain');
  assert.equal(documentTypeOf(Buffer.from('\ufeffwith a byte order mark')), 'text/plain');
  assert.equal(documentTypeOf(Buffer.from('<script>alert(1)</script>')), 'text/plain');
});

test('what is none of them is refused', () => {
  const refused: Readonly<Record<string, Uint8Array>> = {
    empty: new Uint8Array(),
    'only spaces': Buffer.from(' \n\t'),
    'a program': Buffer.from([0x4d, 0x5a, 0x90, 0, 3]),
    'an old Word file': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'text in another encoding': Buffer.from('Grüße', 'latin1'),
    'text of two-byte units': Buffer.from('\ufeffwide', 'utf16le'),
    'text with a control character': Buffer.from('a\u001b[31mred'),
    'a cut picture': pngFile.subarray(0, 12),
    'a zip of something else': zipOf([{ name: 'a.txt', content: 'a' }]),
    'a zip that only has the name': zipOf([{ name: 'word/document.xml', content: '<w:document/>' }]),
    'a document with macros by type': wordDocument(
      [],
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    ),
    'a document with macros by part': wordDocument([{ name: 'word/vbaProject.bin', content: 'x' }]),
    'a cut document': wordDocument().subarray(0, -5),
    'a program that carries a document': Buffer.concat([Buffer.from('MZ'), wordDocument()]),
  };
  for (const [name, content] of Object.entries(refused)) assert.equal(documentTypeOf(content), null, name);
});

test('a list of types that unpacks to more than it may be is not unpacked', () => {
  const bomb = { name: '[Content_Types].xml', content: `${' '.repeat(20_000_000)}ContentType="${wordMain}"` };
  const file = zipOf([bomb, { name: 'word/document.xml', content: '' }]);
  assert.ok(file.length < 100_000);
  assert.equal(documentTypeOf(file), null);
});

test('a zip is read whether packed or not, with and without a comment', () => {
  for (const method of [0, 8]) {
    for (const comment of ['', 'a comment']) {
      const entries = zipEntries(
        zipOf(
          [
            { name: 'a', content: 'AAA', method },
            { name: 'b', content: 'B', method },
          ],
          comment,
        ),
      );
      const read = entries?.map(({ name, read: open }) => [name, Buffer.from(open(10) ?? []).toString()]);
      assert.deepEqual(read, [
        ['a', 'AAA'],
        ['b', 'B'],
      ]);
    }
  }
  const [entry] = zipEntries(zipOf([{ name: 'a', content: 'AAA', method: 0 }])) ?? [];
  assert.equal(entry?.read(2), null);
  const [strange] = zipEntries(zipOf([{ name: 'a', content: 'AAA', method: 12 }])) ?? [];
  assert.equal(strange?.read(10), null);
});

test('no bytes whatever make it fail', () => {
  const whole = wordDocument();
  const broken = fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 })
    .map((changes) => {
      const copy = Buffer.from(whole);
      for (const [at, byte] of changes) copy[at] = byte;
      return copy;
    });
  const cut = fc.nat(whole.length).map((length) => whole.subarray(0, length));
  const known = [null, word, 'text/plain', 'application/pdf', 'image/png', 'image/jpeg'];
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), broken, cut), (content) => {
      assert.ok(known.includes(documentTypeOf(content)));
    }),
    { numRuns: 2_000 },
  );
});

test('text without control characters is text, with one it is not', () => {
  const plain = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/\p{Cc}|^\s*$|^%PDF-/u.test(text));
  fc.assert(
    fc.property(
      plain,
      fc.nat(31).filter((code) => ![9, 10, 13].includes(code)),
      (text, code) => {
        assert.equal(documentTypeOf(Buffer.from(text)), 'text/plain');
        assert.equal(documentTypeOf(Buffer.from(text + String.fromCodePoint(code))), null);
      },
    ),
  );
});
