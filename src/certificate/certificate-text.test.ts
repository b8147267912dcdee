import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../record/canonical-json.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import { aCertificate, anyCertificate, grounds, on } from './certificate.test-kit.ts';
import { type Certificate, type Flaw, flawOf, happenedOn } from './certificate.ts';
import { certificateText, readCertificateText } from './certificate-text.ts';

const asPlain = (certificate: Certificate | null): unknown => JSON.parse(JSON.stringify(certificate));

describe('the text of a certificate', () => {
  test('is one canonical JSON text that says everything', () => {
    const certificate = aCertificate();
    const text = certificateText(certificate);
    assert.equal(text, canonicalJson(JSON.parse(text)));
    assert.deepEqual(JSON.parse(text), {
      number: certificate.number,
      kind: 'not-pursued',
      declinedOn: '2027-05-18',
      issuedOn: '2027-05-20',
      decision: {
        kind: 'refuse-to-assess',
        madeOn: '2027-04-12',
        sentOn: null,
        authority: { name: 'Southend-on-Sea City Council', gss: 'E06000033' },
      },
      party: { name: 'Siân Ŵyn', as: 'parent' },
      child: { name: 'Leo Ŵyn' },
      about: [],
      adviser: { name: 'Ruth Adeyemi' },
      provider: { name: 'Way Forward' },
      correctionOf: null,
      salt: '00112233445566778899aabbccddeeff',
    });
  });

  test('of every kind is read back whole', () => {
    const correctionOf = { correctedOn: on('2027-06-01'), what: ['party-name', 'sent-on'] as const };
    const all = [...grounds.map((ground) => aCertificate({}, ground)), aCertificate({ correctionOf })];
    for (const certificate of all)
      assert.deepEqual(asPlain(readCertificateText(certificateText(certificate))), asPlain(certificate));
    fc.assert(
      fc.property(anyCertificate, (certificate) => {
        assert.deepEqual(asPlain(readCertificateText(certificateText(certificate))), asPlain(certificate));
      }),
    );
  });

  test('half a character pair in a name becomes U+FFFD', () => {
    const text = certificateText(aCertificate({ adviser: { name: 'Ruth \ud800' } }));
    assert.equal(readCertificateText(text)?.adviser.name, 'Ruth \ufffd');
  });

  test('a text that is not to the last character such a text is none', () => {
    const text = certificateText(aCertificate());
    const parts: { readonly [key: string]: Json } = JSON.parse(text);
    const wrong: readonly { readonly [key: string]: Json }[] = [
      { kind: 'refused' },
      { number: 'WFC-2027-0000-0000-0' },
      { issuedOn: '2027-02-30' },
      { issuedOn: '2027-05-17' },
      { declinedOn: '' },
      { child: null },
      { child: { name: '  ' } },
      { party: { name: 'Siân', as: 'neighbour' } },
      { party: { name: 'Siân', as: 'young-person' } },
      { about: ['B'] },
      { about: 'B' },
      { decision: { kind: 'plan-content' } },
      { decision: null },
      { salt: '00' },
      { correctionOf: { correctedOn: '2027-06-01', what: ['issued-on'] } },
      { correctionOf: { correctedOn: '2027-05-01', what: ['sections'] } },
      { more: 1 },
    ];
    for (const change of wrong)
      assert.equal(readCertificateText(canonicalJson({ ...parts, ...change })), null, JSON.stringify(change));
    for (const other of ['', '{}', 'null', '[]', ` ${text}`, text.replace('}', ' }'), text.slice(1)])
      assert.equal(readCertificateText(other), null, other);
  });

  test('any text is answered, never thrown', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readCertificateText(text) === null));
  });
});

describe('a certificate that cannot be so', () => {
  const flawed: readonly (readonly [Flaw, Certificate])[] = [
    ['name-is-empty', aCertificate({ provider: { name: ' ' } })],
    ['child-does-not-fit', aCertificate({ child: null })],
    ['child-does-not-fit', aCertificate({ party: { name: 'Zofia', as: 'young-person' } })],
    ['sections-do-not-fit', aCertificate({ about: ['B', 'F'] })],
    ['happened-after-issue', aCertificate({}, { kind: 'took-place', concludedOn: on('2027-05-21') })],
    ['corrected-before-issue', aCertificate({ correctionOf: { correctedOn: on('2027-05-19'), what: [] } })],
    ['salt-is-wrong', aCertificate({ salt: 'salt' })],
    [
      'authority-code-is-wrong',
      aCertificate({
        decision: { ...aCertificate().decision, authority: { name: 'Council', gss: 'W06000015' } },
      }),
    ],
  ];
  for (const [flaw, certificate] of flawed) {
    test(`is told (${flaw}), and is a fault to write`, () => {
      assert.equal(flawOf(certificate), flaw);
      assert.throws(() => certificateText(certificate), new TypeError(`A certificate cannot be so: ${flaw}`));
    });
  }

  test('one given on the very day is sound', () => {
    assert.equal(flawOf(aCertificate({}, { kind: 'not-pursued', declinedOn: on('2027-05-20') })), null);
    fc.assert(fc.property(anyCertificate, (certificate) => flawOf(certificate) === null));
  });

  test('each kind rests on its own day', () => {
    assert.deepEqual(
      grounds.map((ground) => happenedOn(ground).toString()),
      ['2027-05-18', '2027-05-17', '2027-05-19', '2027-05-19'],
    );
  });
});
