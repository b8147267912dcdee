/** Situations of every kind that can be true, as JSON. */
import fc from 'fast-check';
import { ehcStages } from '../../../src/law/disagreement.ts';
import {
  actionKinds,
  agreementParties,
  askers,
  bodies,
  capacities,
  certificateKinds,
  decisionKinds,
  invitees,
  matters,
  noticeItems,
  sections,
  wishes,
} from '../../../src/law/situation/situation.ts';
import type { SituationJson } from './guiding.ts';

const FIRST_LETTER = Temporal.PlainDate.from('2014-09-01');
const LETTER_DAYS = 12_000;
/** No event is placed more days than this before today. */
const LONGEST_MEMORY = 700;

const iso = (date: Temporal.PlainDate): string => date.toString();
const some = <T>(items: readonly T[], minLength = 1) =>
  fc.uniqueArray(fc.constantFrom(...items), { minLength });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const gap = (max: number) => fc.nat({ max });

/** Leaves out what is undefined, all the way down, as JSON does; an object left empty stays. */
function json(value: Readonly<Record<string, unknown>>): SituationJson {
  const parsed: unknown = JSON.parse(JSON.stringify(value));
  return parsed as SituationJson;
}

/** Days between one step and the next, in the order in which they can happen; each step may be unknown. */
const steps = [
  'dated',
  'sent',
  'contactedAdviserOn',
  'toldLocalAuthorityOn',
  'toldIcbOn',
  'declinedMediationOn',
  'cannotArrangeToldOn',
  'mediationEndedOn',
  'certificateOn',
  'agreedOn',
  'lodgedOn',
  'concededOn',
] as const;

const timeline = fc.record({
  start: gap(LETTER_DAYS),
  gaps: fc.tuple(...steps.map(() => fc.oneof({ weight: 3, arbitrary: gap(8) }, gap(70)))),
  known: fc.tuple(...steps.map(() => fc.boolean())),
  swapped: fc.boolean(),
  until: fc.oneof(gap(3), gap(100), gap(700)),
});

type Timeline = typeof timeline extends fc.Arbitrary<infer T> ? T : never;

/** The dates of the steps that are known, and the last of all of them. */
function datesOf({ start, gaps, known, swapped }: Timeline): {
  dates: Map<string, string>;
  last: Temporal.PlainDate;
} {
  let on = FIRST_LETTER.add({ days: start });
  const dates = new Map<string, string>();
  steps.forEach((step, index) => {
    on = on.add({ days: gaps[index] ?? 0 });
    if (known[index] === true) dates.set(step, iso(on));
  });
  const dated = dates.get('dated');
  const sent = dates.get('sent');
  if (swapped && dated !== undefined && sent !== undefined) dates.set('dated', sent).set('sent', dated);
  return { dates, last: on };
}

const details = fc.record({
  asker: fc.constantFrom(...askers),
  wish: maybe(fc.constantFrom(...wishes)),
  matter: some(matters),
  against: maybe(some(bodies)),
  stage: maybe(fc.constantFrom(...ehcStages)),
  bornDaysBefore: maybe(gap(9500)),
  hasSen: maybe(fc.boolean()),
  hasPlan: maybe(fc.boolean()),
  capacity: maybe(fc.constantFrom(...capacities)),
  detained: maybe(fc.boolean()),
  kind: maybe(fc.constantFrom(...decisionKinds)),
  sections: some(sections),
  letterOmits: maybe(some(noticeItems)),
  certificateKind: maybe(fc.constantFrom(...certificateKinds)),
  invitationDeclinedBy: maybe(some(invitees)),
  sessionAfter: maybe(gap(60)),
  agreement: maybe(
    fc.record({
      parties: some(agreementParties),
      actions: fc.array(fc.record({ kind: fc.constantFrom(...actionKinds), by: maybe(gap(200)) }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  ),
  appeal: fc.boolean(),
  aboutSameMatter: maybe(fc.boolean()),
  complaint: fc.tuple(maybe(gap(300)), maybe(gap(200)), maybe(gap(100))),
  lastReviewOn: maybe(gap(500)),
  reviewMeetingOn: maybe(gap(500)),
  actOn: maybe(gap(500)),
  recommended: fc.tuple(maybe(gap(100)), maybe(gap(100))),
});

type Details = typeof details extends fc.Arbitrary<infer T> ? T : never;

const needsOtherSide = [
  'setting-provision',
  'discrimination',
  'health-or-social-care-support',
  'duty-not-carried-out',
];

function eventsOf(
  detail: Details,
  dates: Map<string, string>,
  today: Temporal.PlainDate,
): Record<string, unknown> {
  const ago = (days: number | undefined): string | undefined =>
    days === undefined ? undefined : iso(today.subtract({ days }));
  const [replied, complained, knew] = detail.complaint;
  const told = dates.get('toldLocalAuthorityOn') ?? dates.get('sent') ?? dates.get('dated');
  const recommended = Temporal.PlainDate.compare(today, '2019-01-01') > 0 ? detail.recommended : [];
  return {
    ...Object.fromEntries(
      [...dates].filter(([step]) => step.endsWith('On') && !/agreed|lodged|conceded/.test(step)),
    ),
    sessionOn:
      detail.sessionAfter === undefined || told === undefined
        ? undefined
        : iso(Temporal.PlainDate.from(told).add({ days: detail.sessionAfter })),
    certificateKind: detail.certificateKind,
    invitationDeclinedBy: detail.invitationDeclinedBy,
    authorityFinalReplyOn: ago(replied),
    complainedToAuthorityOn: complained === undefined ? undefined : ago((replied ?? 0) + complained),
    knewOn: knew === undefined ? undefined : ago((replied ?? 0) + (complained ?? 0) + knew),
    lastReviewOn: ago(detail.lastReviewOn),
    reviewMeetingOn: ago(detail.reviewMeetingOn),
    actOn: ago(detail.actOn),
    healthRecommendationOn: ago(recommended[0]),
    socialCareRecommendationOn: ago(recommended[1]),
  };
}

function agreementOf({ agreement }: Details, dates: Map<string, string>): unknown {
  const agreedOn = dates.get('agreedOn');
  if (agreement === undefined || agreedOn === undefined) return undefined;
  const after = (days: number | undefined) =>
    days === undefined ? undefined : iso(Temporal.PlainDate.from(agreedOn).add({ days }));
  const actions = agreement.actions.map(({ kind, by }) => ({ kind, by: after(by) }));
  return { dated: agreedOn, parties: agreement.parties, actions };
}

function build(detail: Details, times: Timeline): SituationJson {
  const { dates, last } = datesOf(times);
  // Every date that far before today has to lie within the law's own time.
  const earliest = Temporal.PlainDate.from('2016-09-01');
  const today = Temporal.PlainDate.compare(last, earliest) < 0 ? earliest : last.add({ days: times.until });
  const first = FIRST_LETTER.add({ days: times.start });
  const reach = today.subtract({ days: LONGEST_MEMORY });
  const bornBefore = Temporal.PlainDate.compare(first, reach) < 0 ? first : reach;
  const { matter, kind } = detail;
  const decided =
    kind ??
    (matter.some((one) => one === 'decision' || one === 'mediation-not-arranged') ? 'cease' : undefined);
  const lodgedOn = dates.get('lodgedOn');
  return json({
    today: iso(today),
    asker: detail.asker,
    wish: detail.wish,
    child: {
      dateOfBirth:
        detail.bornDaysBefore === undefined
          ? undefined
          : iso(bornBefore.subtract({ days: detail.bornDaysBefore })),
      hasSen: detail.hasSen,
      hasPlan: detail.hasPlan,
      capacity: detail.capacity,
      detained: detail.detained,
    },
    matter,
    against: detail.against ?? (matter.some((one) => needsOtherSide.includes(one)) ? ['academy'] : undefined),
    stage: detail.stage,
    decision:
      decided === undefined
        ? undefined
        : {
            kind: decided,
            sections: decided === 'plan-content' ? detail.sections : undefined,
            dated: dates.get('dated'),
            sent: dates.get('sent'),
            letterOmits: detail.letterOmits,
          },
    events: eventsOf(detail, dates, today),
    agreement: agreementOf(detail, dates),
    appeal:
      detail.appeal && lodgedOn !== undefined
        ? { lodgedOn, aboutSameMatter: detail.aboutSameMatter, concededOn: dates.get('concededOn') }
        : undefined,
  });
}

/** Valid against the schema and free of contradictions. */
export const situations: fc.Arbitrary<SituationJson> = fc
  .tuple(details, timeline)
  .map(([detail, times]) => build(detail, times));
