import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json.ts';

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 code units, as in the example of RFC 8785 3.2.3', () => {
    const value = {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '😀': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    };
    const names = [...canonicalJson(value).matchAll(/":"([^"]+)"/g)].map(([, name]) => name);
    assert.deepEqual(names, [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('escapes strings as in the example of RFC 8785 3.2.2', () => {
    assert.equal(
      canonicalJson({ string: '€$\u000f\nA\'B"\\\\"/', literals: [null, true, false] }),
      String.raw`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('writes nested values without a space', () => {
    assert.equal(canonicalJson({ b: [1, { d: 'x', c: [] }], a: {} }), '{"a":{},"b":[1,{"c":[],"d":"x"}]}');
    assert.equal(canonicalJson([-0, 0, -5, Number.MAX_SAFE_INTEGER]), '[0,0,-5,9007199254740991]');
  });

  test('refuses what has no single way to be written', () => {
    for (const number of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      assert.throws(() => canonicalJson([number]), TypeError);
    }
    assert.throws(() => canonicalJson('\ud800'), TypeError);
    assert.throws(() => canonicalJson({ '\udfff': 1 }), TypeError);
    const strangers: readonly unknown[] = [
      undefined,
      new Date(0),
      new Map(),
      () => 1,
      Symbol('s'),
      1n,
      [undefined],
    ];
    for (const stranger of strangers) {
      assert.throws(() => canonicalJson(stranger as Json), TypeError);
      assert.throws(() => canonicalJson({ stranger } as Json), TypeError);
    }
    assert.throws(() => canonicalJson(Array(2) as Json), TypeError);
  });

  const values = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, false),
      fc.maxSafeInteger(),
      fc.string({ unit: 'binary' }),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 5, noNullPrototype: true }),
    ),
  })).value;

  test('read as JSON gives the value back', () => {
    fc.assert(
      fc.property(values, (value) => {
        assert.equal(canonicalJson(JSON.parse(canonicalJson(value))), canonicalJson(value));
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('does not depend on the order in which keys were put in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), values), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        assert.equal(canonicalJson(backwards), canonicalJson(value));
      }),
    );
  });
});
