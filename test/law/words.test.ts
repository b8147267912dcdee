/** The words: readable at 9 to 11, and never closing a door. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { situations } from './kit/arbitrary.ts';
import { guided } from './kit/guiding.ts';
import { readingGrade, sentencesIn, wordsIn } from './kit/reading-age.ts';

/** Everything said in some thousands of situations, each text once. */
function textsSaid(): readonly string[] {
  const texts = new Set<string>();
  for (const situation of fc.sample(situations, { numRuns: 4000, seed: 2026 })) {
    const { routes, notOpen, party, deadlines, notes } = guided(situation);
    for (const { why } of [...routes, ...notOpen, party]) texts.add(why);
    for (const { rule } of deadlines) texts.add(rule);
    for (const { text } of notes) texts.add(text);
  }
  return [...texts];
}

describe('what people are told', () => {
  let texts: readonly string[] = [];
  before(() => {
    texts = textsSaid();
  });

  it('is a good part of all that can be said', () => assert.ok(texts.length > 150, `${texts.length}`));

  it('reads at grade 4 taken together, and no text above grade 9', () => {
    assert.ok(readingGrade(texts.join(' ')) <= 4);
    for (const text of texts) assert.ok(readingGrade(text) <= 9, `${readingGrade(text).toFixed(1)}: ${text}`);
  });

  it('has short sentences that end', () => {
    for (const text of texts) {
      assert.match(text, /[.]$/, text);
      for (const sentence of sentencesIn(text)) assert.ok(wordsIn(sentence).length <= 22, sentence);
    }
  });

  it('never says that it is too late, and names no section of an Act', () => {
    for (const text of texts) assert.doesNotMatch(text, /too late|\bs\.\s?\d|\bregs?\b|CFA/i, text);
  });
});
