/** The rule beside a date, word for word where the words tell one event or body from another. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreedTimes } from '../../../src/law/clocks/agreed-actions.ts';
import { day } from '../../../src/law/days/civil.ts';
import type { ActionKind } from '../../../src/law/situation/situation.ts';
import { deadlineOf, deadlinesOf, guided } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

const dated = '2026-03-02';

describe('the rule beside the day for the certificate', () => {
  const ruleAfter = (events: object) =>
    deadlineOf(guided(about({ dated }, '2026-03-24', { ...events })), 'certificate-by')?.rule;
  const declined = '3 working days after you told the adviser that you do not want to mediate.';
  const ended = '3 working days after mediation ended, agreed or not.';
  const cannot = '3 working days after the adviser was told that mediation cannot be set up in time.';

  it('names the event', () => {
    assert.equal(ruleAfter({ declinedMediationOn: '2026-03-23' }), declined);
    assert.equal(ruleAfter({ mediationEndedOn: '2026-03-23' }), ended);
    assert.equal(ruleAfter({ cannotArrangeToldOn: '2026-03-23' }), cannot);
  });

  it('names the latest of two events, and the family’s own word where both were on one day', () => {
    assert.equal(ruleAfter({ declinedMediationOn: '2026-03-20', mediationEndedOn: '2026-03-23' }), ended);
    assert.equal(ruleAfter({ declinedMediationOn: '2026-03-23', mediationEndedOn: '2026-03-23' }), declined);
  });
});

describe('the rule beside the reply to a recommendation', () => {
  it('names who replies', () => {
    const recommended = { healthRecommendationOn: '2026-03-09', socialCareRecommendationOn: '2026-03-10' };
    const found = deadlinesOf(guided(about({ dated }, '2026-03-24', recommended)), 'recommendation-reply');
    assert.deepEqual(
      found.map(({ rule }) => rule),
      [
        '5 weeks after the tribunal’s advice: the health board replies.',
        '5 weeks after the tribunal’s advice: the council replies.',
      ],
    );
  });
});

describe('the rule beside a step of the council', () => {
  const agreed = (kind: string) => ({
    dated: '2026-03-23',
    parties: ['local-authority'],
    actions: [{ kind }],
  });
  const assessing = [
    '2 weeks after the agreement: the council tells the family that it will assess.',
    '10 weeks after the agreement: the council tells the family if it will not make a plan.',
    '14 weeks after the agreement: the council sends the final plan.',
  ];
  const table: readonly (readonly [kind: ActionKind, rules: readonly string[]])[] = [
    ['assess', assessing],
    ['reassess', assessing],
    [
      'make-plan',
      [
        '5 weeks after the agreement: the council sends a draft plan.',
        '11 weeks after the agreement: the council sends the final plan.',
      ],
    ],
    ['amend-plan', ['5 weeks after the agreement: the council sends the changed plan.']],
    ['change-placement', ['2 weeks after the agreement: the council changes the place named.']],
  ];

  for (const [kind, rules] of table) {
    it(`that agreed to ${kind} says what it does`, () => {
      const { deadlines } = guided({
        today: '2026-03-24',
        asker: 'parent',
        matter: ['agreement-not-kept'],
        agreement: agreed(kind),
      });
      assert.deepEqual(
        deadlines.map(({ rule }) => rule),
        rules,
      );
      assert.deepEqual(agreedTimes(kind, day('2026-03-23')), rules);
      assert.deepEqual(agreedTimes(kind, day('2014-08-31')), [], 'before the law');
    });
  }

  it('that only the parties can order is told by the two weeks alone', () => {
    for (const kind of ['health-provision', 'other'] as const)
      assert.deepEqual(agreedTimes(kind, day('2026-03-23')), ['2 weeks after the agreement.']);
  });
});
