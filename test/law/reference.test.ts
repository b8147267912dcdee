/** The register names the law that the domain reference names for each rule, and says where that is still to be checked. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../../src/law/rules/register.ts';
import { sharedText } from './kit/shared.ts';

interface ReferenceRule {
  readonly id: string;
  readonly source: string;
}

const referenceRules: readonly ReferenceRule[] = sharedText('domain.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, id = '', , source = '']) => (/^[A-Z]+-\d+$/.test(id) ? [{ id, source }] : []));

/** How the reference calls a text, and how the register does. */
const texts: readonly (readonly [short: RegExp, ours: string])[] = [
  [/\bCFA\b|^s\./, 'CFA 2014'],
  [/\bExplanatory Notes\b/, 'CFA 2014 Explanatory Notes'],
  [/\bCoP\b/, 'CoP 2015'],
  [/\bRegs\b/, 'SEND Regs 2014'],
  [/\bHESC\b/, 'HESC Rules 2008'],
  [/\bMCA\b/, 'MCA 2005'],
  [/\bEquality Act\b/, 'Equality Act 2010'],
  [/\bSI\b/, 'SI '],
  [/\bUKUT\b/, 'UKUT'],
  [/\bKumar\b/, 'Kumar v Hillingdon [2020] EWHC 3326 (Admin)'],
];

/** Section, regulation and paragraph numbers, and those of instruments and judgments; years say nothing here. */
const numbersIn = (source: string): readonly string[] => {
  const inFull = source
    .replace(/(\d+)(\(\d+\))-(\(\d+\))/g, '$1$2 $1$3')
    .replace(/(CFA|Regs|CoP|Rules|MCA|Act) 20\d\d/g, '$1');
  return inFull.match(/\d+(?:[/.]\d+)?(?:\(\w\))*/g) ?? [];
};

/** Where our sources say more than the reference, or it names a whole Act only. */
const more: Readonly<Record<string, readonly string[]>> = {
  'DR-6': ['57'],
  'A-3': ['53'],
  'A-4': ['36'],
  'A-7': ['2020', '3326'],
  'A-8': ['38(2)'],
  'T-5': ['118', '17'],
};
const lessExact: Readonly<Record<string, readonly string[]>> = { 'A-8': ['38'] };

describe('the rules of the reference', () => {
  it('are found', () => assert.ok(referenceRules.length > 40));

  for (const { id, source } of referenceRules) {
    const rule = Object.entries(rules).find(([name]) => name === id)?.[1];

    it(`${id} cites ${source}`, () => {
      const sources = rule?.sources ?? [];
      for (const [short, ours] of texts)
        assert.ok(
          !short.test(source) || sources.some((one) => one.startsWith(ours) || one.includes(ours)),
          ours,
        );
      const exact = numbersIn(source).filter((number) => !lessExact[id]?.includes(number));
      assert.deepEqual(
        [...new Set(sources.flatMap(numbersIn))].sort(),
        [...new Set([...exact, ...(more[id] ?? [])])].sort(),
      );
    });

    it(`${id} is confirmed unless the reference wants it checked`, () => {
      if (source.includes('(check')) assert.equal(rule?.confirmed, false);
      // A practice has no text to check it in; the times of O-2 (regulation 44) are for the developers to check.
      else assert.equal(rule?.confirmed, source !== 'practice' && id !== 'O-2');
    });
  }
});
