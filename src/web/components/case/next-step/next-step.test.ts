import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../../html.ts';
import { nextStep } from './next-step.ts';

test('a sentence and one button that is a link', () => {
  const markup = nextStep({
    sentence: html`Wait until <b>Friday</b>.`,
    action: { text: 'Write', href: '/w' },
  }).toString();
  assert.match(markup, /<h2 class="next-step__heading">What happens next<\/h2>/);
  assert.match(markup, /<p class="next-step__sentence">Wait until <b>Friday<\/b>.<\/p>/);
  assert.equal(markup.match(/class="govuk-button"/g)?.length, 1);
  assert.match(markup, /<a href="\/w" role="button"/);
});

test('a form in place of the link when the step changes something', () => {
  const markup = nextStep({
    sentence: 'Agree?',
    action: { form: html`<form method="post"></form>` },
  }).toString();
  assert.match(markup, /<div class="next-step__action"><form method="post"><\/form><\/div>/);
  assert.doesNotMatch(markup, /<a /);
});

test('nothing to do shows no button, and words are escaped', () => {
  const markup = nextStep({
    sentence: '<i>',
    detail: 'You need do nothing.',
    heading: 'Next',
    headingLevel: 3,
  }).toString();
  assert.match(markup, /<h3 [^>]*>Next<\/h3>\s*<p [^>]*>&lt;i&gt;<\/p>\s*<p>You need do nothing.<\/p>/);
  assert.doesNotMatch(markup, /button|next-step__action/);
});
