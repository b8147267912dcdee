/** The register: which rules stand behind an answer, and whether they, and the place they stand in, are confirmed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  isConfirmed,
  isSourceConfirmed,
  type RuleId,
  rules,
  rulesOf,
  sourcesOf,
} from '../../src/law/rules/register.ts';
import { ruleBehind } from '../../src/law/rules/rule-behind.ts';
import { deadlinesOf, guided } from './kit/guiding.ts';
import { about } from './kit/letters.ts';

describe('a list of sources', () => {
  it('remembers the rules it was made for, and no other list does', () => {
    const sources = sourcesOf('T-4', 'C-6');
    assert.deepEqual(rulesOf(sources), ['T-4', 'C-6']);
    assert.deepEqual(rulesOf([...sources]), []);
    assert.deepEqual(sources, ['HESC Rules 2008 r.5', 'SEND Regs 2014 reg 34']);
  });

  it('is confirmed when all its rules are', () => {
    assert.ok(isConfirmed(sourcesOf('T-4')));
    assert.ok(!isConfirmed(sourcesOf('T-4', 'C-6')));
    assert.ok(!isConfirmed(sourcesOf('O-2')));
    assert.ok(isConfirmed(sourcesOf('row-1')), 'a doubt about the provision alone is another doubt');
  });

  it('names a doubtful provision only where no rule is sure to stand in it', () => {
    const safety = sourcesOf('row-1');
    assert.ok(!isSourceConfirmed('Children Act 1989 s.47', safety));
    // T-1 stands certainly in its rule, whatever row-1 does.
    const mixed = sourcesOf('row-1', 'T-1');
    assert.ok(isSourceConfirmed('HESC Rules 2008 r.20', mixed));
    assert.ok(!isSourceConfirmed('Children Act 1989 s.47', mixed));
    // B-4 names chapter 11 with certainty and B-3 without.
    assert.ok(isSourceConfirmed('CoP 2015 ch. 11', sourcesOf('B-3', 'B-4')));
    assert.ok(!isSourceConfirmed('CoP 2015 ch. 11', sourcesOf('B-3')));
  });

  it('is left in guidance as the law made it, so that pages can mark what is not confirmed', () => {
    const late = guided(about({ kind: 'cease', dated: '2026-01-05' }, '2026-12-01'));
    const all = [...late.routes, ...late.deadlines, ...late.notOpen, ...late.notes, late.party];
    for (const { sources } of all) assert.notDeepEqual(rulesOf(sources), [], sources.join());
    const permission = late.routes.find(({ route }) => route === 'tribunal-permission');
    assert.equal(isConfirmed(permission?.sources ?? []), false);
  });
});

describe('the test of each rule', () => {
  for (const [id, { test }] of Object.entries(rules)) {
    it(`${id} names it in what it runs, not in a comment alone`, () => {
      const lines = readFileSync(new URL(test, import.meta.url), 'utf8').split('\n');
      const run = lines.filter((line) => !/^\s*(?:\/\/|\/?\*)/u.test(line)).join('\n');
      assert.match(run, new RegExp(`\\b${id}\\b`, 'u'));
    });
  }
});

describe('the rules that the reference marks to be checked', () => {
  it('are those that are not confirmed here, with what the code itself reads into the law', () => {
    const doubtful = Object.entries(rules).flatMap(([id, { confirmed }]) => (confirmed ? [] : [id]));
    const marked: readonly RuleId[] = ['C-6', 'A-10', 'A-11', 'O-2'];
    const ours: readonly RuleId[] = ['C-7', 'U-2'];
    assert.deepEqual(doubtful.sort(), [...marked, ...ours].sort());
  });
});

describe('the rule behind a date', () => {
  it('is the one that made it, also where two have the same provision', () => {
    const conceded = { lodgedOn: '2026-03-30', concededOn: '2026-06-15' };
    const given = guided(
      about({ kind: 'refuse-to-issue', dated: '2026-02-10' }, '2026-12-01', {}, { appeal: conceded }),
    );
    const [draft] = deadlinesOf(given, 'draft-plan');
    assert.ok(draft);
    assert.equal(ruleBehind(draft), 'U-2');
    assert.equal(isConfirmed(draft.sources), false);
    assert.equal(ruleBehind({ what: 'draft-plan', sources: [...sourcesOf('O-5')] }), 'O-5');
  });
});
