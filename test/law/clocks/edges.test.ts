/**
 * Every clock at every edge of the calendar: the day before, on and after a leap day, the end of a month, August, 25 December
 * to 1 January, Easter, both May holidays and the changes of clocks. The start of each is counted back with Temporal.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeadlineId } from '../../../src/law/guidance.ts';
import { edges, workingEdges } from '../kit/edges.ts';
import { deadlineOf, guided, type SituationJson } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

const today = '2029-06-01';

interface CalendarClock {
  readonly rule: string;
  readonly what: DeadlineId;
  readonly period: Temporal.DurationLike;
  /** The period begins with its first day, so it ends a day earlier. */
  readonly startsWithTheDay?: true;
  /** The latest day goes to a working day (T-2, T-3): appeals alone. */
  readonly rolls?: true;
  readonly on: (start: string) => SituationJson;
}

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const before = (start: string, days: number): string => date(start).subtract({ days }).toString();

const matter = (matters: readonly string[], events: object, more: object = {}): SituationJson => ({
  today,
  asker: 'parent',
  matter: matters,
  events,
  ...more,
});
const agreed = (kind: string, dated: string, parties = ['local-authority']): SituationJson =>
  matter(
    ['decision'],
    {},
    {
      decision: { kind: 'refuse-to-assess' },
      agreement: { dated, parties, actions: [{ kind }] },
    },
  );
const conceded = (kind: string, concededOn: string): SituationJson =>
  about(
    { kind, dated: before(concededOn, 60) },
    today,
    {},
    {
      appeal: { lodgedOn: before(concededOn, 20), concededOn },
    },
  );

const clocks: readonly CalendarClock[] = [
  { rule: 'M-5', what: 'contact-adviser', period: { months: 2 }, on: (sent) => about({ sent }, today) },
  {
    rule: 'T-1',
    what: 'appeal-received',
    period: { months: 2 },
    rolls: true,
    on: (dated) => about({ dated }, today),
  },
  {
    rule: 'T-1',
    what: 'appeal-received',
    period: { months: 1 },
    rolls: true,
    on: (certificateOn) => about({ dated: before(certificateOn, 40) }, today, { certificateOn }),
  },
  {
    rule: 'A-1, A-4',
    what: 'mediation-by',
    period: { days: 30 },
    on: (told) => about({ dated: told }, today, { toldLocalAuthorityOn: told }),
  },
  {
    rule: 'A-3',
    what: 'mediation-by',
    period: { days: 30 },
    on: (told) =>
      about({ dated: told, sections: ['G'] }, today, { toldLocalAuthorityOn: told, toldIcbOn: told }),
  },
  { rule: 'O-2', what: 'notify-will-assess', period: { weeks: 2 }, on: (day) => agreed('assess', day) },
  { rule: 'O-2', what: 'notify-no-plan', period: { weeks: 10 }, on: (day) => agreed('assess', day) },
  {
    rule: 'O-2',
    what: 'final-plan-after-assessment',
    period: { weeks: 14 },
    on: (day) => agreed('reassess', day),
  },
  { rule: 'O-2', what: 'draft-plan', period: { weeks: 5 }, on: (day) => agreed('make-plan', day) },
  { rule: 'O-2', what: 'final-plan', period: { weeks: 11 }, on: (day) => agreed('make-plan', day) },
  { rule: 'O-2', what: 'amended-plan', period: { weeks: 5 }, on: (day) => agreed('amend-plan', day) },
  {
    rule: 'O-2',
    what: 'placement-change',
    period: { weeks: 2 },
    on: (day) => agreed('change-placement', day),
  },
  { rule: 'O-3', what: 'other-agreed-action', period: { weeks: 2 }, on: (day) => agreed('other', day) },
  { rule: 'O-4', what: 'icb-tells-la', period: { weeks: 1 }, on: (day) => agreed('other', day, ['icb']) },
  {
    rule: 'U-1',
    what: 'notify-will-assess',
    period: { weeks: 2 },
    on: (day) => conceded('refuse-to-assess', day),
  },
  {
    rule: 'U-1',
    what: 'notify-no-plan',
    period: { weeks: 10 },
    on: (day) => conceded('refuse-to-assess', day),
  },
  {
    rule: 'U-1',
    what: 'final-plan-after-assessment',
    period: { weeks: 14 },
    on: (day) => conceded('refuse-to-reassess', day),
  },
  { rule: 'U-1', what: 'amended-plan', period: { weeks: 5 }, on: (day) => conceded('refuse-to-amend', day) },
  { rule: 'U-2', what: 'draft-plan', period: { weeks: 5 }, on: (day) => conceded('refuse-to-issue', day) },
  { rule: 'U-2', what: 'final-plan', period: { weeks: 11 }, on: (day) => conceded('refuse-to-issue', day) },
  {
    rule: 'V-1',
    what: 'review-decision',
    period: { weeks: 4 },
    on: (reviewMeetingOn) => matter(['delay-without-decision'], { reviewMeetingOn }),
  },
  {
    rule: 'V-2',
    what: 'amended-plan-after-review',
    period: { weeks: 12 },
    on: (reviewMeetingOn) => matter(['delay-without-decision'], { reviewMeetingOn }),
  },
  {
    rule: 'V-3',
    what: 'review-by',
    period: { months: 12 },
    startsWithTheDay: true,
    on: (lastReviewOn) => matter(['delay-without-decision'], { lastReviewOn }),
  },
  {
    rule: 'T-5',
    what: 'discrimination-claim',
    period: { months: 6 },
    startsWithTheDay: true,
    on: (actOn) => matter(['discrimination'], { actOn }, { against: ['academy'] }),
  },
  {
    rule: 'L-1',
    what: 'lgsco-complaint',
    period: { months: 12 },
    startsWithTheDay: true,
    on: (knewOn) => matter(['delay-without-decision'], { knewOn }),
  },
  {
    rule: 'O-6',
    what: 'recommendation-reply',
    period: { weeks: 5 },
    on: (healthRecommendationOn) => matter(['delay-without-decision'], { healthRecommendationOn }),
  },
];

/** The day on which the clock must start to end on a day; null where no month has such a day (31 August less 2 months). */
function startFor({ period, startsWithTheDay }: CalendarClock, ends: string): string | null {
  const end = date(ends).add({ days: startsWithTheDay === true ? 1 : 0 });
  const start = end.subtract(period);
  return start.add(period).equals(end) ? start.toString() : null;
}

describe('a clock of months, weeks or days', () => {
  for (const clock of clocks) {
    for (const [edge, days] of Object.entries(edges)) {
      it(`${clock.rule} ${clock.what} (${JSON.stringify(clock.period)}): the day before, on and after ${edge}`, () => {
        let checked = 0;
        for (const [ends, appealLatest] of days) {
          const start = startFor(clock, ends);
          if (start === null) continue;
          const found = deadlineOf(guided(clock.on(start)), clock.what);
          const latest = clock.rolls === true ? appealLatest : ends;
          assert.deepEqual([found?.due, found?.safeDate, found?.latestDate], [ends, ends, latest], start);
          checked += 1;
        }
        // One month from a February never ends on 29 or 30 March.
        assert.ok(checked >= 1, 'the edge is seen');
      });
    }
  }
});

describe('a clock of working days', () => {
  for (const [edge, days] of Object.entries(workingEdges)) {
    for (const [from, threeAfter, fiveBefore] of days) {
      it(`at ${edge}: from ${from}, three on ${threeAfter} (C-3, C-4, C-5, A-2), five back ${fiveBefore} (A-6)`, () => {
        for (const event of ['declinedMediationOn', 'mediationEndedOn', 'cannotArrangeToldOn']) {
          const events = { contactedAdviserOn: from, [event]: from };
          const found = deadlineOf(guided(about({ dated: from }, today, events)), 'certificate-by');
          assert.deepEqual([found?.due, found?.latestDate], [threeAfter, threeAfter], event);
        }
        const told = about({ dated: from, sections: ['G'] }, today, { toldLocalAuthorityOn: from });
        assert.equal(deadlineOf(guided(told), 'la-tells-icb')?.due, threeAfter);
        const session = about({ dated: before(from, 30) }, today, { sessionOn: from });
        assert.equal(deadlineOf(guided(session), 'notice-of-session')?.due, fiveBefore);
      });
    }
  }
});

describe('asking the tribunal (T-4)', () => {
  it('is due on the day it is asked about, whatever day that is', () => {
    for (const days of Object.values(edges)) {
      for (const [asked] of days) {
        const gone = about({ kind: 'cease', dated: '2025-09-01' }, asked);
        assert.equal(deadlineOf(guided(gone), 'ask-tribunal')?.due, asked);
      }
    }
  });
});

describe('every clock', () => {
  it('stands in these tables', async () => {
    const { dateWords } = await import('../../../src/pages/public/check/answer/words.en.ts');
    const here = new Set<string>([
      ...clocks.map(({ what }) => what),
      'certificate-by',
      'la-tells-icb',
      'notice-of-session',
      'ask-tribunal',
      // Counted like the appeal itself from a day not yet come: appeal-clocks.test.ts.
      'appeal-received-projected',
    ]);
    assert.deepEqual(
      Object.keys(dateWords).filter((what) => !here.has(what)),
      [],
    );
  });
});
