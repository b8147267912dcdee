/** The rule behind a date is found from its sources alone, as a program has them that reads them as JSON. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DeadlineId } from '../../src/law/guidance.ts';
import { isSourceConfirmed, type RuleId, sourcesOf } from '../../src/law/rules/register.ts';
import { ruleBehind } from '../../src/law/rules/rule-behind.ts';
import { situations } from './kit/arbitrary.ts';
import { guided } from './kit/guiding.ts';

/** The usual rule first. */
const rulesOfDates: readonly (readonly [DeadlineId, readonly [RuleId, ...RuleId[]]])[] = [
  ['contact-adviser', ['M-5']],
  ['appeal-received', ['T-1']],
  ['appeal-received-projected', ['T-1']],
  ['ask-tribunal', ['T-4']],
  ['la-tells-icb', ['A-2']],
  ['mediation-by', ['A-1', 'A-3', 'A-4']],
  ['notice-of-session', ['A-6']],
  ['certificate-by', ['C-3', 'C-4', 'C-5']],
  ['icb-tells-la', ['O-4']],
  ['notify-will-assess', ['O-2', 'O-5', 'U-1']],
  ['notify-no-plan', ['O-2', 'O-5', 'U-1']],
  ['final-plan-after-assessment', ['O-2', 'O-5', 'U-1']],
  ['draft-plan', ['O-2', 'O-5', 'U-2']],
  ['final-plan', ['O-2', 'O-5', 'U-2']],
  ['amended-plan', ['O-2', 'O-5', 'U-1']],
  ['placement-change', ['O-2', 'O-5']],
  ['other-agreed-action', ['O-3', 'O-5']],
  ['review-decision', ['V-1']],
  ['amended-plan-after-review', ['V-2']],
  ['review-by', ['V-3']],
  ['discrimination-claim', ['T-5']],
  ['lgsco-complaint', ['L-1']],
  ['recommendation-reply', ['O-6']],
];

describe('the rule behind a date', () => {
  for (const [what, rules] of rulesOfDates) {
    it(`${what}: ${rules.join(', ')}`, () => {
      for (const rule of rules) assert.equal(ruleBehind({ what, sources: [...sourcesOf(rule)] }), rule);
      assert.equal(ruleBehind({ what, sources: ['another law'] }), rules[0]);
    });
  }

  it('is the one that the list was made for, also where that is not a usual one', () => {
    assert.equal(ruleBehind({ what: 'certificate-by', sources: sourcesOf('C-6') }), 'C-6');
  });

  it('is the same for a date of any guidance and for a copy of it', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const { what, sources } of guided(situation).deadlines)
          assert.equal(ruleBehind({ what, sources: [...sources] }), ruleBehind({ what, sources }), what);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a source that no rule names', () => {
  it('is in no doubt of ours', () => assert.ok(isSourceConfirmed('another law', sourcesOf('row-1'))));
});
