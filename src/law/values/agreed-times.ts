/**
 * Times for agreed actions and for unopposed appeals: steps from day 0, which is the agreement or the council's notice to
 * the tribunal. Regs 44 has not been confirmed in its own text; Regs 45, as substituted by SI 2015/359 reg 8, has.
 */
import type { DeadlineId } from '../guidance.ts';
import type { ActionKind, DecisionKind } from '../situation/situation.ts';
import { type DatedLimit, limit } from './limit.ts';

/** One step that the council has to take. */
export interface Step {
  readonly what: DeadlineId;
  readonly time: DatedLimit;
  /** Completes "… after the agreement: ". */
  readonly does: string;
}

const agreed = (weeks: number): DatedLimit =>
  limit('O-2', 'weeks', [
    { from: '2014-09-01', amount: weeks, source: 'SEND Regs 2014 reg 44', confirmed: false },
  ]);

const conceded = (weeks: number): DatedLimit =>
  limit('U-1', 'weeks', [
    { from: '2015-03-23', amount: weeks, source: 'SEND Regs 2014 reg 45', confirmed: true },
  ]);

/** O-4: from an agreement with the ICB alone. */
export const icbTellsCouncilTime = limit('O-4', 'weeks', [
  { from: '2014-09-01', amount: 1, source: 'SEND Regs 2014 reg 42(4)', confirmed: true },
]);

/** O-3: anything that the tribunal could not order. */
export const otherActionTime = limit('O-3', 'weeks', [
  { from: '2014-09-01', amount: 2, source: 'SEND Regs 2014 reg 42(3)', confirmed: true },
]);

/** U-2: the periods of an agreement, which the reference does not spell out for this decision. */
const concededPlan = (weeks: number): DatedLimit =>
  limit('U-2', 'weeks', [
    { from: '2015-03-23', amount: weeks, source: 'SEND Regs 2014 reg 45', confirmed: false },
  ]);

type Weeks = (weeks: number) => DatedLimit;

const assessing = (time: Weeks): readonly Step[] => [
  { what: 'notify-will-assess', time: time(2), does: 'the council tells the family that it will assess' },
  { what: 'notify-no-plan', time: time(10), does: 'the council tells the family if it will not make a plan' },
  { what: 'final-plan-after-assessment', time: time(14), does: 'the council sends the final plan' },
];

const makingPlan = (time: Weeks): readonly Step[] => [
  { what: 'draft-plan', time: time(5), does: 'the council sends a draft plan' },
  { what: 'final-plan', time: time(11), does: 'the council sends the final plan' },
];

const amending = (time: Weeks): readonly Step[] => [
  { what: 'amended-plan', time: time(5), does: 'the council sends the changed plan' },
];

const assessSteps = assessing(agreed);

/** The steps of each agreed action that the tribunal could have ordered, the last one last. */
export const agreedSteps: Readonly<
  Record<Exclude<ActionKind, 'health-provision' | 'other'>, readonly Step[]>
> = {
  assess: assessSteps,
  reassess: assessSteps,
  'make-plan': makingPlan(agreed),
  'amend-plan': amending(agreed),
  'change-placement': [
    { what: 'placement-change', time: agreed(2), does: 'the council changes the place named' },
  ],
};

const concededAssessment = assessing(conceded);
const concededAmendment = amending(conceded);

/** The steps after the council gives way, by the decision appealed. A plan that was to end simply goes on. */
export const concededSteps: Readonly<Record<DecisionKind, readonly Step[]>> = {
  'refuse-to-assess': concededAssessment,
  'refuse-to-reassess': concededAssessment,
  'refuse-to-issue': makingPlan(concededPlan),
  'plan-content': concededAmendment,
  'refuse-to-amend': concededAmendment,
  cease: [],
  'not-appealable': [],
};
