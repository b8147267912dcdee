import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { aCertificate, anyCertificate, grounds, on } from './certificate.test-kit.ts';
import { type Certificate, type CorrectedPart, happenedOn } from './certificate.ts';
import { certificateNumberOf } from './certificate-number.ts';
import { certificateText } from './certificate-text.ts';
import {
  type CertificateChange,
  type CorrectionRefusal,
  correctedCertificate,
  type FixedPart,
} from './corrected-certificate.ts';

const june = on('2027-06-01');
const before = aCertificate();
const isRefusal = (answer: Certificate | CorrectionRefusal): answer is CorrectionRefusal =>
  'refused' in answer;

const corrected = (certificate: Certificate, change: CertificateChange, day = june): Certificate => {
  const answer = correctedCertificate(certificate, change, day);
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
};

describe('a correction', () => {
  const decision = before.decision;
  const each: readonly (readonly [CorrectedPart, CertificateChange])[] = [
    ['party-name', { party: { name: 'Sian Wyn', as: 'parent' } }],
    ['child-name', { child: { name: 'Leo Wyn' } }],
    [
      'authority-name',
      { decision: { ...decision, authority: { name: 'Southend Council', gss: 'E06000033' } } },
    ],
    ['adviser-name', { adviser: { name: 'Ruth Adeyemi-Jones' } }],
    ['provider-name', { provider: { name: 'Way Forward Ltd' } }],
    ['sent-on', { decision: { ...decision, sentOn: on('2027-04-13') } }],
    ['happened-on', { happenedOn: on('2027-05-19') }],
  ];
  for (const [part, change] of each) {
    test(`of ${part} says the day and the part, and changes nothing else`, () => {
      const after = corrected(before, change);
      assert.deepEqual(after.correctionOf, { correctedOn: june, what: [part] });
      const back = { ...after, ...(part === 'happened-on' ? { declinedOn: on('2027-05-18') } : {}) };
      const [was, is]: [Record<string, unknown>, Record<string, unknown>] = [
        JSON.parse(certificateText(before)),
        JSON.parse(certificateText(back)),
      ];
      const changed = Object.keys(was).filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
      assert.ok(
        changed.every((key) => key === 'correctionOf' || key in change),
        changed.join(),
      );
    });
  }

  test('of sections, where a plan is in dispute', () => {
    const plan = aCertificate({ decision: { ...decision, kind: 'plan-content' }, about: ['B'] });
    const after = corrected(plan, { about: ['B', 'F'] });
    assert.deepEqual([after.about, after.correctionOf?.what], [['B', 'F'], ['sections']]);
    assert.deepEqual(correctedCertificate(plan, { about: [] }, june), { refused: 'sections-do-not-fit' });
  });

  test('the day of each kind can be put right, the kind stays', () => {
    for (const ground of grounds) {
      const after = corrected(aCertificate({}, ground), { happenedOn: on('2027-05-10') });
      assert.deepEqual([after.kind, happenedOn(after).toString()], [ground.kind, '2027-05-10']);
    }
  });

  test('a second one keeps what the first put right', () => {
    const once = corrected(before, { adviser: { name: 'Ruth' } });
    const twice = corrected(once, { child: { name: 'Leo' } }, on('2027-06-02'));
    assert.deepEqual(twice.correctionOf, {
      correctedOn: on('2027-06-02'),
      what: ['child-name', 'adviser-name'],
    });
    assert.deepEqual(correctedCertificate(once, { child: { name: 'Leo' } }, on('2027-05-31')), {
      refused: 'corrected-before-last-correction',
    });
  });

  test('that changes nothing, or cannot be so, is refused', () => {
    assert.deepEqual(correctedCertificate(before, {}, june), { refused: 'nothing-changed' });
    assert.deepEqual(correctedCertificate(before, { kind: 'not-pursued', number: before.number }, june), {
      refused: 'nothing-changed',
    });
    assert.deepEqual(correctedCertificate(before, { adviser: { name: '' } }, june), {
      refused: 'name-is-empty',
    });
    assert.deepEqual(correctedCertificate(before, { child: null }, june), { refused: 'child-does-not-fit' });
    assert.deepEqual(correctedCertificate(before, { happenedOn: on('2027-05-21') }, june), {
      refused: 'happened-after-issue',
    });
    assert.deepEqual(correctedCertificate(before, { adviser: { name: 'R' } }, on('2027-05-19')), {
      refused: 'corrected-before-issue',
    });
  });
});

describe('what never changes (C-7)', () => {
  const decision = before.decision;
  const fixed: readonly (readonly [FixedPart, CertificateChange])[] = [
    ['number', { number: certificateNumberOf(on('2027-05-20'), new Uint8Array(16)) }],
    ['kind', { kind: 'took-place' }],
    ['issued-on', { issuedOn: on('2027-05-21') }],
    ['decision-kind', { decision: { ...decision, kind: 'cease' } }],
    ['decision-date', { decision: { ...decision, madeOn: on('2027-04-13') } }],
    ['authority-code', { decision: { ...decision, authority: { ...decision.authority, gss: 'E06000034' } } }],
    ['party-as', { party: { name: 'Siân Ŵyn', as: 'alternative-person' } }],
    ['salt', { salt: 'ffffffffffffffffffffffffffffffff' }],
  ];
  for (const [part, change] of fixed) {
    test(part, () => {
      const refusal = { refused: 'never-changes', parts: [part] };
      assert.deepEqual(correctedCertificate(before, change, june), refusal);
      // nor beside something that may be put right
      assert.deepEqual(correctedCertificate(before, { ...change, adviser: { name: 'R' } }, june), refusal);
    });
  }

  test('all of them are named', () => {
    const answer = correctedCertificate(before, { kind: 'deemed', issuedOn: june }, june);
    assert.deepEqual(answer, { refused: 'never-changes', parts: ['kind', 'issued-on'] });
  });

  const partOf = (certificate: Certificate) => {
    const { number, kind, issuedOn, decision: about, salt } = certificate;
    return [number, kind, `${issuedOn}`, about.kind, `${about.madeOn}`, about.authority.gss, salt];
  };

  test('whatever is corrected, one after the other, number, kind, date and decision stay', () => {
    const fields = ['number', 'issuedOn', 'decision', 'party', 'child', 'about', 'salt', 'kind'] as const;
    const harmless = ['adviser', 'provider', 'child'] as const;
    const keys = fc.oneof(
      fc.subarray([...harmless], { minLength: 1 }),
      fc.subarray([...fields, ...harmless.slice(0, 2)]),
    );
    const change = fc.tuple(anyCertificate, keys, fc.boolean()).map(
      ([other, picked, isDayToo]): CertificateChange => ({
        ...Object.fromEntries(picked.map((key) => [key, other[key]])),
        ...(isDayToo ? { happenedOn: happenedOn(other) } : {}),
      }),
    );
    const days = fc.array(fc.tuple(change, fc.nat(40)), { minLength: 1, maxLength: 6 });
    let accepted = 0;
    fc.assert(
      fc.property(anyCertificate, days, (certificate, changes) => {
        let now = certificate;
        for (const [next, later] of changes) {
          const answer = correctedCertificate(now, next, certificate.issuedOn.add({ days: later }));
          if (isRefusal(answer)) continue;
          accepted += 1;
          now = answer;
          assert.deepEqual(partOf(now), partOf(certificate));
          assert.equal(now.party.as, certificate.party.as);
          assert.doesNotThrow(() => certificateText(now));
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(accepted > 100, String(accepted));
  });
});
