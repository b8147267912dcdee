import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attribute, attributes, words } from './attributes.ts';

test('attributes are written in the order given, true and false as words', () => {
  assert.equal(
    attributes({ 'aria-hidden': false, id: 'a', rows: 3 }).toString(),
    ' aria-hidden="false" id="a" rows="3"',
  );
  assert.equal(attributes(undefined).toString(), '');
});

test('an optional attribute is left out when missing and has no value when true', () => {
  assert.equal(attribute('disabled', true).toString(), ' disabled');
  assert.equal(attribute('value', 0).toString(), ' value="0"');
  assert.equal(attribute('value', '').toString(), ' value=""');
  for (const missing of [false, null, undefined]) assert.equal(attribute('value', missing).toString(), '');
});

test('a value can never end its attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', "'", '<', '>', '&', ' ', 'a', '=') }), (value) => {
      assert.match(attributes({ title: value }).toString(), /^ title="[^"<>]*"$/);
    }),
  );
});

test('names that would break out of the tag, and inline styles and handlers, are faults', () => {
  for (const name of ['style', 'onclick', 'ONLOAD', 'a b', 'a"', 'a>', 'a=b']) {
    assert.throws(() => attributes({ [name]: 'x' }), /is refused/);
    assert.throws(() => attribute(name, true), /is refused/);
  }
});

test('words leave no gaps for what is missing', () => {
  assert.equal(words('a', undefined, false, '', null, 'b'), 'a b');
});
