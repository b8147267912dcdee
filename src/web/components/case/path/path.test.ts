import assert from 'node:assert/strict';
import { test } from 'node:test';
import { path } from './path.ts';

const markup = path({
  steps: [
    { text: 'You asked for help', state: 'done', note: '24 November' },
    { text: 'Everyone agrees', state: 'current' },
    { text: 'A way forward', state: 'to-come' },
  ],
}).toString();

test('the steps are an ordered list under a heading', () => {
  assert.match(markup, /<h2 class="path__heading">Where we are<\/h2>\s*<ol class="path__steps">/);
  assert.equal(markup.match(/<li /g)?.length, 3);
});

test('what the drawing shows is also said', () => {
  assert.match(markup, /<span class="govuk-visually-hidden">Done: <\/span>You asked for help/);
  assert.match(markup, /<span class="govuk-visually-hidden">To come: <\/span>A way forward/);
  assert.match(markup, /24 November/);
});

test('exactly one step is where we are', () => {
  assert.equal(markup.match(/aria-current="step"/g)?.length, 1);
  assert.match(
    markup,
    /aria-current="step"><span class="path__text">Everyone agrees<\/span><span class="path__note">You are here/,
  );
});

test('the heading fits where it stands', () => {
  assert.match(
    path({ steps: [], heading: 'The way so far', headingLevel: 3 }).toString(),
    /<h3 [^>]*>The way so far<\/h3>/,
  );
});
