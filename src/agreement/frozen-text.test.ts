import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { digestOf } from '../seal-mark/digest.ts';
import { type FrozenText, freeze, readFrozenText } from './frozen-text.ts';
import { aClause, aText, on } from './print/agreement.test-kit.ts';

const text = aText({
  clauses: [aClause({ what: 'Give 3 hours a week.', howWeWillKnow: 'A log.' })],
  parties: [{ party: 'family', name: 'The family', side: 'family' }],
});
const digest = (of: FrozenText) => digestOf(freeze(of));

describe('the frozen text', () => {
  test('is canonical JSON, whose digest anybody can compute', () => {
    assert.equal(
      freeze(text),
      '{"clauses":[{"byWhen":"2027-06-01","clause":"0198f1f2-0000-7000-8000-000000000001","howWeWillKnow":"A log.",' +
        '"number":1,"what":"Give 3 hours a week.","who":"The school"}],"madeOn":"2027-05-20",' +
        '"openIssues":["Transport in the winter"],"parties":[{"name":"The family","party":"family","side":"family"}],' +
        '"reference":"WF-7K3M-2Q","salt":"00112233445566778899aabbccddeeff",' +
        '"whatIfNot":"Tell the service. We meet again."}',
    );
    // printf '%s' '…' | sha256sum
    assert.equal(digest(text), '77f9e3713843b114a8d2a849902d93267f3c41849e1d7b0c795485d4b464458b');
  });

  test('has another digest with every changed word, number, date, party, order and salt', () => {
    const two = aText();
    const [first, second] = two.clauses;
    assert.ok(first && second);
    const changes: readonly Partial<FrozenText>[] = [
      { reference: 'WF-7K3M-2R' },
      { madeOn: on('2027-05-21') },
      { parties: two.parties.slice(1) },
      { parties: [{ party: 'family', name: 'The family', side: 'icb' }, ...two.parties.slice(1)] },
      { clauses: [{ ...first, what: `${first.what} ` }, second] },
      { clauses: [{ ...first, who: 'the school' }, second] },
      { clauses: [{ ...first, howWeWillKnow: '' }, second] },
      { clauses: [{ ...first, byWhen: on('2027-06-02') }, second] },
      { clauses: [{ ...first, byWhen: null }, second] },
      { clauses: [{ ...first, number: 3 }, second] },
      { clauses: [{ ...first, clause: '0198f1f2-0000-7000-8000-000000000002' }, second] },
      { clauses: [second, first] },
      { clauses: [first] },
      { openIssues: [] },
      { openIssues: ['transport in the winter'] },
      { whatIfNot: 'Tell the service. We meet again!' },
      { salt: 'ffeeddccbbaa99887766554433221100' },
    ];
    const digests = new Set([two, ...changes.map((change) => ({ ...two, ...change }))].map(digest));
    assert.equal(digests.size, changes.length + 1);
  });

  test('moving words from one place to another never gives the same digest', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (one, other, moved) => {
        const issues = (openIssues: readonly string[]) => digest({ ...text, openIssues });
        assert.notEqual(issues([one + moved, other]), issues([one, moved + other]));
      }),
    );
  });
});

const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const day = fc
  .tuple(
    fc.integer({ min: 2020, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, dayOfMonth]) => Temporal.PlainDate.from({ year, month, day: dayOfMonth }));
const anyText: fc.Arbitrary<FrozenText> = fc.record({
  reference: words,
  madeOn: day,
  parties: fc.array(
    fc.record({
      party: words,
      name: words,
      side: fc.constantFrom('family', 'setting', 'local-authority', 'icb'),
    }),
    { maxLength: 4 },
  ),
  clauses: fc.array(
    fc.record({
      number: fc.nat(),
      clause: fc.uuid(),
      who: words,
      what: words,
      byWhen: fc.option(day),
      howWeWillKnow: words,
    }),
    { maxLength: 4 },
  ),
  openIssues: fc.array(words, { maxLength: 4 }),
  whatIfNot: words,
  salt: fc.stringMatching(/^[0-9a-f]{32}$/),
});

describe('reading a frozen text', () => {
  test('gives back what was frozen, and freezing it again the same bytes', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const document = freeze(any);
        const read = readFrozenText(document);
        assert.ok(read !== null);
        assert.equal(freeze(read), document);
        assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(any)));
      }),
    );
  });

  test('half a character pair becomes one sign that can be written', () => {
    const read = readFrozenText(freeze(aText({ whatIfNot: 'a\ud800' })));
    assert.equal(read?.whatIfNot, 'a\ufffd');
  });

  test('refuses whatever freezing does not write', () => {
    const document = freeze(text);
    for (const wrong of [
      '',
      'null',
      '[]',
      '{}',
      ` ${document}`,
      document.replace('"number":1', '"number":1.0'),
      document.replace('"number":1', '"number":"1"'),
      document.replace('"side":"family"', '"side":"school"'),
      document.replace('{"clauses"', '{"also":1,"clauses"'),
      document.replace('2027-05-20', '2027-02-30'),
      document.replace('00112233', '0011223'),
      document.replace('["Transport in the winter"]', '[5]'),
      document.replace('["Transport in the winter"]', '"Transport in the winter"'),
    ]) {
      assert.equal(readFrozenText(wrong), null, wrong);
    }
  });

  test('any text is answered, never thrown', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => readFrozenText(any) === null));
  });
});
