/**
 * Every clock runs from the first day of its law, and from no day before it. Reading refuses most of these facts, so they are
 * given here as if they had been read.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appealLimitOf } from '../../../src/law/clocks/appeal.ts';
import { contactLimitOf } from '../../../src/law/clocks/contact-adviser.ts';
import { runningDeadlines } from '../../../src/law/clocks/running.ts';
import { type Day, day, formatDay, plusDays } from '../../../src/law/days/civil.ts';
import type { DeadlineId, DeadlineOwner } from '../../../src/law/guidance.ts';
import { factsOf } from '../../../src/law/situation/facts.ts';
import type { ActionKind, Events, Section, Situation } from '../../../src/law/situation/situation.ts';

type Facts = Partial<Situation>;
type Row = readonly [
  what: DeadlineId,
  owner: DeadlineOwner,
  first: string,
  due: string,
  from: (start: Day) => Facts,
];

const today = day('2026-11-24');
const content = (...sections: readonly Section[]): Facts => ({
  decision: { kind: 'plan-content', sections },
});
const event = (key: keyof Events, more: Facts = {}): ((start: Day) => Facts) => {
  return (start) => ({ decision: { kind: 'refuse-to-assess' }, ...more, events: { [key]: start } });
};
const agreed = (kind: ActionKind, ...parties: readonly ('local-authority' | 'icb')[]) => {
  return (dated: Day): Facts => ({ agreement: { dated, parties, actions: [{ kind }] } });
};
const conceded = (concededOn: Day): Facts => ({
  decision: { kind: 'cease' },
  appeal: { lodgedOn: concededOn, concededOn },
});

const rows: readonly Row[] = [
  [
    'contact-adviser',
    'family',
    '2014-09-01',
    '2014-11-01',
    (sent) => ({ decision: { kind: 'cease', sent } }),
  ],
  [
    'appeal-received',
    'family',
    '2014-09-01',
    '2014-11-01',
    (dated) => ({ decision: { kind: 'cease', dated } }),
  ],
  [
    'la-tells-icb',
    'local-authority',
    '2014-09-01',
    '2014-09-04',
    event('toldLocalAuthorityOn', content('C')),
  ],
  ['mediation-by', 'local-authority', '2014-09-01', '2014-10-01', event('toldLocalAuthorityOn')],
  ['mediation-by', 'icb', '2014-09-01', '2014-10-01', event('toldIcbOn', content('G'))],
  ['notice-of-session', 'local-authority', '2014-09-01', '2014-08-22', event('sessionOn')],
  ['notice-of-session', 'icb', '2014-09-01', '2014-08-22', event('sessionOn', content('C'))],
  ['certificate-by', 'adviser', '2014-09-01', '2014-09-04', event('declinedMediationOn')],
  ['certificate-by', 'adviser', '2014-09-01', '2014-09-04', event('mediationEndedOn')],
  ['certificate-by', 'adviser', '2014-09-01', '2014-09-04', event('cannotArrangeToldOn')],
  ['review-decision', 'local-authority', '2014-09-01', '2014-09-29', event('reviewMeetingOn')],
  ['amended-plan-after-review', 'local-authority', '2014-09-01', '2014-11-24', event('reviewMeetingOn')],
  ['review-by', 'local-authority', '2014-09-01', '2015-08-31', event('lastReviewOn')],
  [
    'discrimination-claim',
    'family',
    '2010-10-01',
    '2011-03-31',
    event('actOn', { matter: ['discrimination'] }),
  ],
  ['lgsco-complaint', 'family', '1974-04-01', '1975-03-31', event('knewOn')],
  ['recommendation-reply', 'icb', '2018-04-03', '2018-05-08', event('healthRecommendationOn')],
  [
    'recommendation-reply',
    'local-authority',
    '2018-04-03',
    '2018-05-08',
    event('socialCareRecommendationOn'),
  ],
  ['notify-will-assess', 'local-authority', '2014-09-01', '2014-09-15', agreed('assess', 'local-authority')],
  ['draft-plan', 'local-authority', '2014-09-01', '2014-10-06', agreed('make-plan', 'local-authority')],
  ['other-agreed-action', 'local-authority', '2014-09-01', '2014-09-15', agreed('other', 'local-authority')],
  ['other-agreed-action', 'icb', '2014-09-01', '2014-09-15', agreed('other', 'icb')],
  ['icb-tells-la', 'icb', '2014-09-01', '2014-09-08', agreed('other', 'icb')],
];

/** What is due, the ombudsman being open. */
function dueOn(facts: Facts, what: DeadlineId, owner: DeadlineOwner): readonly string[] {
  const situation: Situation = { today, asker: 'parent', matter: ['decision'], ...facts };
  return runningDeadlines(factsOf(situation), true)
    .filter((deadline) => deadline.what === what && deadline.owner === owner)
    .map(({ due }) => due);
}

describe('the first day of a clock', () => {
  for (const [what, owner, first, due, from] of rows) {
    it(`${what} (${owner}) is ${first}`, () => {
      const start = day(first);
      assert.deepEqual(dueOn(from(start), what, owner), [due]);
      assert.deepEqual(dueOn(from(plusDays(start, -1)), what, owner), []);
      assert.deepEqual(dueOn({ decision: { kind: 'refuse-to-assess' } }, what, owner), []);
    });
  }

  it('after the council gave way is 23 March 2015', () => {
    const kinds = (from: Day) =>
      runningDeadlines(
        factsOf({
          today,
          asker: 'parent',
          matter: ['decision'],
          ...conceded(from),
          decision: { kind: 'refuse-to-issue' },
        }),
        false,
      ).map(({ what, due }) => `${what} ${due}`);
    assert.deepEqual(kinds(day('2015-03-23')), ['draft-plan 2015-04-27', 'final-plan 2015-06-08']);
    assert.deepEqual(kinds(day('2015-03-22')), []);
  });
});

describe('a limit with two starts', () => {
  const before = day('2014-08-31');
  const first = day('2014-09-01');

  it('is none when either starts before its law', () => {
    assert.equal(appealLimitOf({ kind: 'cease', dated: before }, undefined), undefined);
    assert.equal(appealLimitOf({ kind: 'cease', dated: first, sent: before }, undefined), undefined);
    assert.equal(appealLimitOf({ kind: 'cease', dated: first }, before), undefined);
    assert.equal(contactLimitOf({ kind: 'cease', sent: before }), undefined);
    assert.equal(contactLimitOf({ kind: 'cease', sent: first, dated: before }), undefined);
  });

  it('is none without a date', () => {
    assert.equal(appealLimitOf({ kind: 'cease' }, first), undefined);
    assert.equal(contactLimitOf({ kind: 'cease' }), undefined);
  });

  it('has a safe date that no certificate moves while there is none', () => {
    const limit = appealLimitOf(
      { kind: 'cease', dated: day('2026-05-12'), sent: day('2026-03-10') },
      undefined,
    );
    assert.equal(limit === undefined ? undefined : formatDay(limit.safeDate), '2026-05-10');
  });
});
