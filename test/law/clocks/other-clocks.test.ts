/** V-1 to V-3, T-5, L-1 and O-6: reviews, discrimination, the ombudsman, recommendations. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeadlineId } from '../../../src/law/guidance.ts';
import { deadlineOf, deadlinesOf, guided, type SituationJson } from '../kit/guiding.ts';

const today = '2029-01-31';
const delayed = (events: object): SituationJson => ({
  today,
  asker: 'parent',
  matter: ['delay-without-decision'],
  events,
});

function due(what: DeadlineId, situation: SituationJson): string | undefined {
  const found = deadlineOf(guided(situation), what);
  if (found !== undefined) assert.deepEqual([found.safeDate, found.latestDate], [found.due, found.due]);
  return found?.due;
}

describe('reviews', () => {
  it('V-1 and V-2: 4 and 12 weeks from the meeting, on whatever day they end', () => {
    const table = [
      ['2024-06-14', '2024-07-12', '2024-09-06'],
      ['2026-11-27', '2026-12-25', '2027-02-19'],
      ['2028-02-01', '2028-02-29', '2028-04-25'],
      ['2026-03-01', '2026-03-29', '2026-05-24'],
    ] as const;
    for (const [reviewMeetingOn, decision, plan] of table) {
      assert.equal(due('review-decision', delayed({ reviewMeetingOn })), decision);
      assert.equal(due('amended-plan-after-review', delayed({ reviewMeetingOn })), plan);
    }
    assert.equal(due('review-decision', delayed({})), undefined);
  });

  it('V-3: the last day of the 12 months that start with the last review', () => {
    const table = [
      ['2025-05-20', '2026-05-19'],
      ['2025-01-01', '2025-12-31'],
      ['2025-03-01', '2026-02-28'],
      ['2023-03-01', '2024-02-29'],
      ['2024-02-29', '2025-02-27'],
      ['2024-02-28', '2025-02-27'],
    ] as const;
    for (const [lastReviewOn, by] of table)
      assert.equal(due('review-by', delayed({ lastReviewOn })), by, lastReviewOn);
    assert.equal(due('review-by', delayed({})), undefined);
  });
});

describe('a claim of discrimination (T-5)', () => {
  const claim = (actOn: string | undefined, matter = 'discrimination'): SituationJson => ({
    today,
    asker: 'parent',
    matter: [matter],
    against: ['academy'],
    events: { actOn },
  });

  it('ends with the last day of the 6 months that start with the act, and never rolls', () => {
    const table = [
      ['2026-06-30', '2026-12-29'],
      ['2026-07-01', '2026-12-31'],
      ['2026-02-09', '2026-08-08'],
      ['2026-10-01', '2027-03-31'],
      ['2026-08-29', '2027-02-27'],
      ['2026-08-31', '2027-02-27'],
      ['2027-08-31', '2028-02-28'],
      ['2027-09-01', '2028-02-29'],
      ['2027-03-01', '2027-08-31'],
    ] as const;
    for (const [actOn, last] of table) assert.equal(due('discrimination-claim', claim(actOn)), last, actOn);
  });

  it('is listed only for discrimination with a date', () => {
    assert.equal(due('discrimination-claim', claim('2026-06-30', 'setting-provision')), undefined);
    const undated = { today, asker: 'parent', matter: ['discrimination'], against: ['academy'] };
    assert.equal(due('discrimination-claim', undated), undefined);
  });
});

describe('the ombudsman (L-1)', () => {
  it('has the last day of the 12 months that start with the day the family first knew', () => {
    const table = [
      ['2026-03-03', '2027-03-02'],
      ['2026-01-01', '2026-12-31'],
      ['2024-02-29', '2025-02-27'],
      ['2027-03-01', '2028-02-29'],
      ['2007-03-03', '2008-03-02'],
    ] as const;
    for (const [knewOn, last] of table)
      assert.equal(due('lgsco-complaint', delayed({ knewOn })), last, knewOn);
  });

  it('is listed only when it is offered', () => {
    const conduct = {
      today,
      asker: 'parent',
      matter: ['setting-provision'],
      against: ['academy'],
      events: { knewOn: '2026-03-03' },
    };
    assert.equal(due('lgsco-complaint', conduct), undefined);
    const appealed = { ...delayed({ knewOn: '2026-03-03' }), appeal: { lodgedOn: '2026-05-05' } };
    assert.equal(due('lgsco-complaint', appealed), undefined);
    const other = {
      ...delayed({ knewOn: '2026-03-03' }),
      appeal: { lodgedOn: '2026-05-05', aboutSameMatter: false },
    };
    assert.equal(due('lgsco-complaint', other), '2027-03-02');
    assert.equal(due('lgsco-complaint', delayed({})), undefined);
  });
});

describe('the reply to a recommendation (O-6)', () => {
  it('is due in 5 weeks, from the ICB on health and from the council on social care', () => {
    const situation = delayed({
      healthRecommendationOn: '2026-03-09',
      socialCareRecommendationOn: '2026-11-20',
    });
    const replies = deadlinesOf(guided(situation), 'recommendation-reply').map((one) => [
      one.owner,
      one.due,
      one.latestDate,
    ]);
    assert.deepEqual(replies, [
      ['icb', '2026-04-13', '2026-04-13'],
      ['local-authority', '2026-12-25', '2026-12-25'],
    ]);
    assert.deepEqual(deadlinesOf(guided(delayed({})), 'recommendation-reply'), []);
  });
});
