import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { on, someBytes } from './certificate.test-kit.ts';
import {
  type CertificateNumber,
  certificateNumberOf,
  isCertificateNumber,
  type NumberRefusal,
  parseCertificateNumber,
} from './certificate-number.ts';

const letters = '0123456789CFHJKMNPRTVWX';
const anyNumber = fc
  .tuple(fc.integer({ min: 2014, max: 2999 }), fc.uint8Array({ minLength: 16, maxLength: 32 }))
  .map(([year, bytes]) => certificateNumberOf(on(`${year}-06-01`), bytes));

const refused = (answer: CertificateNumber | NumberRefusal): string | null =>
  typeof answer === 'string' ? null : answer.refused;

describe('the number of a certificate', () => {
  test('has the year of issue, two groups of four and a check character, and no letter that misleads', () => {
    assert.equal(certificateNumberOf(on('2026-11-24'), new Uint8Array(16)), 'WFC-2026-0000-0000-7');
    fc.assert(
      fc.property(anyNumber, (number) => {
        assert.match(number, /^WFC-\d{4}-[0-9CFHJKMNPRTVWX]{4}-[0-9CFHJKMNPRTVWX]{4}-[0-9CFHJKMNPRTVWX]$/);
        assert.ok(isCertificateNumber(number));
      }),
    );
  });

  test('follows from the bytes, every one of which counts', () => {
    const number = certificateNumberOf(on('2027-05-20'), someBytes);
    assert.equal(certificateNumberOf(on('2027-12-31'), someBytes), number);
    const others = Array.from({ length: 64 }, (_, index) => {
      const bytes = Uint8Array.from(someBytes);
      bytes[index % 16] = 200 + index;
      return certificateNumberOf(on('2027-05-20'), bytes);
    });
    assert.equal(new Set([number, ...others]).size, 65);
    assert.throws(() => certificateNumberOf(on('2027-05-20'), new Uint8Array(15)), TypeError);
  });

  test('every wrong character is found, wherever it is', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const compact = number.replaceAll('-', '');
        for (let at = 3; at < compact.length; at += 1) {
          for (const letter of letters) {
            if (letter === compact[at]) continue;
            const wrong = compact.slice(0, at) + letter + compact.slice(at + 1);
            assert.ok(refused(parseCertificateNumber(wrong)), wrong);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('every two characters that changed places are found, side by side or far apart', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const compact = number.replaceAll('-', '');
        for (let one = 3; one < compact.length; one += 1) {
          for (let other = one + 1; other < compact.length; other += 1) {
            const swapped = [...compact];
            [swapped[one], swapped[other]] = [compact[other] ?? '', compact[one] ?? ''];
            if (swapped.join('') === compact) continue;
            assert.ok(refused(parseCertificateNumber(swapped.join(''))), swapped.join(''));
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a character too few or too many is found', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(12), fc.constantFrom(...letters), (number, place, letter) => {
        const body = number.replaceAll('-', '').slice(3);
        const less = body.slice(0, place) + body.slice(place + 1);
        const more = body.slice(0, place) + letter + body.slice(place);
        assert.equal(refused(parseCertificateNumber(`WFC${less}`)), 'number-has-wrong-length');
        assert.equal(refused(parseCertificateNumber(more)), 'number-has-wrong-length');
      }),
    );
  });
});

describe('reading a number as people write it', () => {
  const looksLike: Readonly<Record<string, string>> = {
    0: 'oOqQdD',
    1: 'iIlL',
    2: 'zZ',
    5: 'sS',
    6: 'gG',
    8: 'bB',
    V: 'uU',
  };

  test('small letters, spaces, hyphens of any kind, without WFC, and look-alikes', () => {
    fc.assert(
      fc.property(anyNumber, fc.array(fc.nat(100), { minLength: 20, maxLength: 20 }), (number, chances) => {
        const body = number.slice(4);
        const written = [...body].map((letter, at) => {
          const chance = chances[at] ?? 0;
          const alike = looksLike[letter] ?? letter;
          if (letter === '-') return ['', ' ', '\u2011', ' – ', '_', '\u00a0'][chance % 6] ?? '';
          return chance < 50 ? (alike[chance % alike.length] ?? letter) : letter.toLowerCase();
        });
        for (const start of ['', 'WFC-', 'wfc ', ' Wfc', 'WFC.'])
          assert.equal(parseCertificateNumber(start + written.join('')), number);
      }),
    );
  });

  test('says what is wrong', () => {
    const number = certificateNumberOf(on('2027-05-20'), someBytes);
    const cases: readonly (readonly [string, NumberRefusal['refused']])[] = [
      ['', 'no-number'],
      [' - ', 'no-number'],
      ['WFC-2027', 'number-has-wrong-length'],
      [`${number}0`, 'number-has-wrong-length'],
      [`XYZ${number.slice(3)}`, 'number-has-wrong-length'],
      [number.replace('2027', '2O2E'), 'character-not-in-numbers'],
      [number.replace('2027', '2O2C'), 'character-not-in-numbers'],
      ['WFC-2027-AEYU-0000-0', 'character-not-in-numbers'],
      ['WFC-2027-😀00-0000-00', 'character-not-in-numbers'],
      ['WFC-2026-0000-0000-X', 'number-does-not-check'],
    ];
    for (const [text, why] of cases) assert.equal(refused(parseCertificateNumber(text)), why, text);
  });

  test('any text is answered, and what is read is written the one way', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const answer = parseCertificateNumber(text);
        assert.ok(typeof answer !== 'string' || isCertificateNumber(answer));
      }),
    );
    const number = certificateNumberOf(on('2027-05-20'), someBytes);
    assert.equal(isCertificateNumber(number.toLowerCase()), false);
    assert.equal(isCertificateNumber(number.slice(4)), false);
  });
});
