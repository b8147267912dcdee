/** The rule beside a date, word for word where the words tell one event or body from another. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
