import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../../html.ts';
import { quietPanel } from './quiet-panel.ts';

test('with a heading it is a section of the page', () => {
  const markup = quietPanel({
    heading: 'Ready & set',
    headingLevel: 3,
    html: html`<p>Words</p>`,
    id: 'a',
    classes: 'b',
  }).toString();
  assert.match(
    markup,
    /^<section class="quiet-panel b" id="a">\s*<h3 class="quiet-panel__heading">Ready &amp; set<\/h3>\s*<p>Words<\/p>\s*<\/section>$/,
  );
});

test('without one it is a plain box', () => {
  assert.equal(
    quietPanel({ html: html`<p>Words</p>` }).toString(),
    '<div class="quiet-panel"><p>Words</p></div>',
  );
});
