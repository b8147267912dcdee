import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparable } from './official-fixtures.ts';

test('white space that no browser shows makes no difference', () => {
  assert.equal(
    comparable('<div  class="a"\n  id="b" >\n  <p>\n    One\n  two </p>\n</div>'),
    comparable('<div class="a" id="b"><p>One two</p></div>'),
  );
});

const different: readonly (readonly [string, string, string])[] = [
  ['an attribute value', '<p class="a  b">x</p>', '<p class="a b">x</p>'],
  ['the order of attributes', '<p id="a" class="b">x</p>', '<p class="b" id="a">x</p>'],
  ['a missing attribute', '<input id="a" disabled>', '<input id="a">'],
  ['the case of words', '<p>Error</p>', '<p>error</p>'],
  ['a space beside an inline element', '<p><span>a</span> b</p>', '<p><span>a</span>b</p>'],
  ['a line break in a field', '<textarea>\na</textarea>', '<textarea>a</textarea>'],
  ['a space that does not break', '<p>a\u00a0b</p>', '<p>a b</p>'],
  ['nesting', '<div><p>a</p></div>', '<p>a</p>'],
];

for (const [what, one, other] of different) {
  test(`the comparison sees ${what}`, () => {
    assert.notEqual(comparable(one), comparable(other));
  });
}
