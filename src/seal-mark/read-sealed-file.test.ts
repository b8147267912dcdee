import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { agreementPdf } from '../agreement/agreement-pdf.ts';
import { freeze } from '../agreement/frozen-text.ts';
import { aDocument, on, signedByBoth } from '../agreement/print/agreement.test-kit.ts';
import { sealAgreement, sealPayloadOf } from '../agreement/signature.ts';
import { digestOf } from './digest.ts';
import { qrCode } from './qr.ts';
import { readSealedFile } from './read-sealed-file.ts';
import { makeSigningKey } from './signing-key.ts';

const stream = (subtype: string, body: Uint8Array, more = '') =>
  Buffer.concat([
    Buffer.from(
      `1 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2F${subtype} ${more} >>\nstream\r\n`,
      'latin1',
    ),
    body,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const file = (...parts: readonly Uint8Array[]) => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts]);
const seal = stream('jose', Buffer.from('a.b.c'), '/Length 5');

describe('reading a sealed file', () => {
  let pdf: Uint8Array;
  let jws: string;
  const document = aDocument({ whatIfNot: 'Tell us. שלום 😀' }, { signatures: signedByBoth });

  before(async () => {
    jws = await sealAgreement(await makeSigningKey(), sealPayloadOf(document.text, on('2027-05-22')));
    pdf = await agreementPdf({ ...document, seal: { jws, qr: qrCode(jws, 'For checking') } });
  });

  test('finds the seal and the words of our own PDF', () => {
    assert.deepEqual(readSealedFile(pdf), { seal: jws, words: freeze(document.text) });
  });

  test('a PDF without a seal, and what is no PDF, has none', async () => {
    assert.equal(readSealedFile(await agreementPdf(aDocument())), null);
    assert.equal(readSealedFile(Buffer.from('hello')), null);
    assert.equal(readSealedFile(seal), null);
    assert.equal(readSealedFile(new Uint8Array()), null);
  });

  test('a changed byte in the packed words never gives the sealed words', () => {
    const bytes = Buffer.from(pdf);
    const at = bytes.indexOf('application#2Fjson');
    const from = bytes.indexOf('stream', at) + 7;
    const to = bytes.indexOf('endstream', from) - 1;
    const digest = digestOf(freeze(document.text));
    for (let place = from; place < to; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      const read = readSealedFile(changed);
      assert.equal(read?.seal, jws);
      assert.ok(read.words === null || digestOf(read.words) !== digest, `byte ${place}`);
    }
  });

  test('words that are packed or not, with a length or without, are read', () => {
    const words = Buffer.from('{"a":1}');
    const packed = deflateSync(words);
    for (const part of [
      stream('json', words, '/Length 7'),
      stream('json', words, '/Length 9 0 R'),
      stream('json', packed, `/Filter /FlateDecode /Length ${packed.length}`),
      stream('json', packed, '/Filter [/FlateDecode] /Length 9 0 R'),
    ]) {
      assert.equal(readSealedFile(file(seal, part))?.words, '{"a":1}');
    }
  });

  test('two seals are no seal, and two texts are no text', () => {
    const words = stream('json', Buffer.from('{}'), '/Length 2');
    assert.equal(readSealedFile(file(seal, seal, words)), null);
    assert.deepEqual(readSealedFile(file(seal, words, words)), { seal: 'a.b.c', words: null });
  });

  test('words that unpack to more than any agreement are left alone', () => {
    const bomb = deflateSync(Buffer.alloc(40_000_000, 32));
    const part = stream('json', bomb, `/Filter /FlateDecode /Length ${bomb.length}`);
    assert.deepEqual(readSealedFile(file(seal, part)), { seal: 'a.b.c', words: null });
  });

  test('any bytes are answered, never thrown', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .constantFrom(
          '/EmbeddedFile',
          'stream',
          'endstream',
          '1 0 obj',
          '/Subtype /application#2Fjson',
          '/Length 999999999999999999999',
          '/FlateDecode',
          '\r\n',
        )
        .map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const read = readSealedFile(file(...pieces));
        assert.ok(read === null || typeof read.seal === 'string');
      }),
    );
  });
});
