import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wordsOf } from '../print/read-pdf.test-kit.ts';
import { makeSigningKey } from '../seal-mark/signing-key.ts';
import { appealDateOf } from './appeal-date.ts';
import { aCertificate, grounds, on } from './certificate.test-kit.ts';
import type { Certificate } from './certificate.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { sealCertificate } from './certificate-seal.ts';

const key = await makeSigningKey();
const printed = async (certificate: Certificate): Promise<Uint8Array> =>
  certificatePdf(certificate, await sealCertificate(key, certificate), {
    checkUrl: 'https://way-forward.example/certificates/verify',
  });

describe('the days for an appeal on the certificate (T-1 to T-3)', () => {
  const about = (madeOn: string, issuedOn: string, sentOn: string | null = null): Certificate =>
    aCertificate(
      {
        issuedOn: on(issuedOn),
        decision: {
          ...aCertificate().decision,
          madeOn: on(madeOn),
          sentOn: sentOn === null ? null : on(sentOn),
        },
      },
      { kind: 'not-pursued', declinedOn: on(issuedOn) },
    );
  const cases: readonly (readonly [name: string, certificate: Certificate, safe: string, latest: string])[] =
    [
      [
        '2 months of the letter are later',
        about('2027-05-12', '2027-05-20'),
        'Monday 12 July 2027',
        'Monday 12 July 2027',
      ],
      [
        '1 month of the certificate is later',
        about('2027-04-12', '2027-05-21'),
        'Monday 21 June 2027',
        'Monday 21 June 2027',
      ],
      [
        'it ends on a Sunday',
        about('2027-04-12', '2027-05-20'),
        'Sunday 20 June 2027',
        'Monday 21 June 2027',
      ],
      [
        'it ends in August',
        about('2027-06-10', '2027-06-15'),
        'Tuesday 10 August 2027',
        'Wednesday 1 September 2027',
      ],
      [
        'it ends at Christmas',
        about('2026-10-26', '2026-11-02'),
        'Saturday 26 December 2026',
        'Monday 4 January 2027',
      ],
      [
        'sent before its date',
        about('2027-05-12', '2027-05-20', '2027-05-10'),
        'Saturday 10 July 2027',
        'Monday 12 July 2027',
      ],
      [
        'no such day in the month',
        about('2026-12-31', '2027-01-04'),
        'Sunday 28 February 2027',
        'Monday 1 March 2027',
      ],
    ];
  for (const [name, certificate, safe, latest] of cases) {
    test(name, async () => {
      const words = wordsOf(await printed(certificate));
      assert.ok(
        words.includes(`Send it so that it arrives by this day ${safe}. This is the safe day.`),
        words,
      );
      assert.ok(words.includes(`The latest day ${latest}.`), words);
      assert.match(words, /Where this comes from: HESC Rules 2008 r\.20/);
      assert.match(words, /It can let an appeal in after that day\./);
      assert.doesNotMatch(words, /too late/i);
    });
  }

  test('a decision that cannot be appealed has none, and one about section I alone says that it needs no certificate', async () => {
    const of = (kind: 'plan-content' | 'not-appealable', sections: Certificate['about']) =>
      printed(aCertificate({ about: sections, decision: { ...aCertificate().decision, kind } }));
    for (const pdf of [await of('not-appealable', []), await of('plan-content', ['G'])])
      assert.match(wordsOf(pdf), /This decision cannot be taken to the tribunal\./);
    const placement = wordsOf(await of('plan-content', ['I']));
    assert.match(placement, /By law you do not need a certificate to appeal against this\./);
    assert.match(placement, /This is the safe day\./);
  });
});

test('every kind of certificate starts the same month', () => {
  for (const ground of grounds) {
    const limit = appealDateOf(aCertificate({}, ground));
    assert.deepEqual([limit?.due, limit?.latestDate], ['2027-06-20', '2027-06-21']);
  }
});
