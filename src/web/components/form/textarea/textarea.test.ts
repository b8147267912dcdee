import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testOfficialFixtures } from '../../official-fixtures.ts';
import { textarea } from './textarea.ts';

testOfficialFixtures('textarea', textarea);

test('what a person typed comes back as typed: a first empty line is not eaten, markup stays text', () => {
  const field = textarea({ name: 'words', label: { text: 'Words' }, value: '\nOne </textarea><b>two' });
  assert.match(field.toString(), />\n\nOne &lt;\/textarea&gt;&lt;b&gt;two<\/textarea>/);
});
