/** The words of public and family pages: short, kind, and every special term explained. New files are found by their name. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gradeOf, offencesIn, sentencesOf } from './kit/plain-words.ts';
import { readWordsFile, textsIn, wordsFiles } from './kit/words-files.ts';

const rulesBrokenBy = (...texts: readonly string[]): readonly string[] =>
  offencesIn(texts.map((text, index) => ({ text, line: index + 1, isLink: false }))).map(({ rule }) => rule);

describe('the alarm itself', () => {
  it('parts sentences, but not at abbreviations, times or lines of a list', () => {
    assert.deepEqual(sentencesOf('Ring Dr. Lowe at 9.30 a.m. today. Or write!'), [
      'Ring Dr. Lowe at 9.30 a.m. today.',
      'Or write!',
    ]);
    assert.deepEqual(sentencesOf('Bring:\na letter\nthe plan, e.g. a draft'), [
      'Bring:',
      'a letter',
      'the plan, e.g. a draft',
    ]);
    assert.deepEqual(sentencesOf('He said “Yes.” Then he left. “Why?” she asked.'), [
      'He said “Yes.”',
      'Then he left.',
      '“Why?” she asked.',
    ]);
    assert.deepEqual(sentencesOf('See Mrs. Bello, No. 5, St. Mary’s. 3 came.'), [
      'See Mrs. Bello, No. 5, St. Mary’s.',
      '3 came.',
    ]);
    assert.deepEqual(sentencesOf(' '), []);
  });

  it('counts 20 words as short and 21 as long', () => {
    const words = (count: number) => `${Array.from({ length: count }, () => 'go').join(' ')}.`;
    assert.deepEqual(
      rulesBrokenBy(words(20)).filter((rule) => rule.includes('words')),
      [],
    );
    assert.deepEqual(
      rulesBrokenBy(words(21)).filter((rule) => rule.includes('words')),
      ['21 words in a sentence'],
    );
  });

  it('wants to know who says "must", never says "too late", and writes "not" in full', () => {
    assert.deepEqual(rulesBrokenBy('You must ring us.'), ['say who says that it must be']);
    assert.deepEqual(rulesBrokenBy('The law says that the council must come.'), []);
    assert.deepEqual(rulesBrokenBy('It is the law. The council must come.'), []);
    assert.deepEqual(rulesBrokenBy('It is too late.'), ['never say that it is too late']);
    assert.deepEqual(rulesBrokenBy('You don’t pay.', "We can't."), [
      'write "not" in full',
      'write "not" in full',
    ]);
  });

  it('wants each special term explained where it is first met', () => {
    const unexplained = ['explain SENDIASS in the same or the next sentence'];
    assert.deepEqual(rulesBrokenBy('Ask SENDIASS. They help.'), unexplained);
    assert.deepEqual(rulesBrokenBy('Ask SENDIASS.', 'Ring us.', 'SENDIASS is a free service.'), unexplained);
    for (const good of [
      ['Ask SENDIASS. It is a free advice service.'],
      ['Ask SENDIASS, a free advice service.'],
      ['SENDIASS is a free advice service.'],
      ['There is free advice (SENDIASS) near you.'],
      ['Free advice from SENDIASS', 'Any family.', 'SENDIASS is a free service.'],
    ]) {
      assert.deepEqual(rulesBrokenBy(...good), [], good.join(' | '));
    }
    assert.deepEqual(rulesBrokenBy('The EHC plan is late.'), [
      'explain EHC plan in the same or the next sentence',
    ]);
  });

  it('tells hard words from easy ones', () => {
    assert.ok(gradeOf(['The cat sat on the mat.']) < 2);
    assert.ok(gradeOf(['Statutory mediation necessitates authoritative participation.']) > 12);
  });

  it('reads what a person reads: texts and templates, no keys, addresses or types', () => {
    const source = `import { a } from 'module name';
type Kind = 'one kind';
export const words = {
  'key here': 'Text one',
  more: { href: 'not a text' },
  say: (who: string) => (who === 'somebody here' ? 'Text two' : \`Hello, \${who}. Text three\`),
  link: { href: '/words', text: 'Text four' },
};`;
    assert.deepEqual(textsIn(source), [
      { text: 'Text one', line: 4, isLink: false },
      { text: 'Text two', line: 6, isLink: false },
      { text: 'Hello, Name. Text three', line: 6, isLink: false },
      { text: 'Text four', line: 7, isLink: true },
    ]);
  });
});

describe('the words of pages that families read', () => {
  it('are found', () => {
    const files = wordsFiles();
    for (const path of [
      'src/pages/public/start/words.en.ts',
      'src/pages/public/check/words.en.ts',
      'src/pages/public/check/conversation/words.en.ts',
      'src/pages/public/check/answer/words.en.ts',
      'src/pages/case/pause-or-leave/words.en.ts',
      'src/pages/page-for-step.words.en.ts',
      'src/pages/refusals.words.en.ts',
    ]) {
      assert.ok(files.includes(path), path);
    }
  });

  for (const path of wordsFiles()) {
    it(path, () => {
      const said = readWordsFile(path);
      assert.ok(said.length > 0, 'nothing is said in it');
      const offences = offencesIn(said).map(({ line, rule, text }) => `${path}:${line} ${rule}: ${text}`);
      assert.deepEqual(offences, []);
    });
  }
});
