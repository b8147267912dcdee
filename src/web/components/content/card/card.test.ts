import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../../html.ts';
import { card } from './card.ts';

test('with a heading it is a section of the page', () => {
  const markup = card({
    heading: 'Ready & set',
    headingLevel: 3,
    html: html`<p>Words</p>`,
    id: 'a',
    classes: 'b',
  }).toString();
  assert.match(
    markup,
    /^<section class="card b" id="a">\s*<h3 class="card__heading">Ready &amp; set<\/h3>\s*<p>Words<\/p>\s*<\/section>$/,
  );
});

test('without one it is a plain box', () => {
  assert.equal(card({ html: html`<p>Words</p>` }).toString(), '<div class="card"><p>Words</p></div>');
});
