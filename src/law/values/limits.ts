/** Every time limit outside agreements, with its source and the day from which it applies. Weeks and days are calendar ones. */
import { type DatedLimit, limit } from './limit.ts';

const since2014 = (amount: number, source: string, confirmed = true) => [
  { from: '2014-09-01', amount, source, confirmed },
];

/** From the notice being sent. */
export const contactAdviserTime = limit('M-5', 'months', since2014(2, 'SEND Regs 2014 reg 33'));

/** From the date on the decision letter. */
export const appealTimeFromDecision = limit('T-1', 'months', since2014(2, 'HESC Rules 2008 r.20'));

/** From the date on the certificate. */
export const appealTimeFromCertificate = limit('T-1', 'months', since2014(1, 'HESC Rules 2008 r.20'));

/** From the family telling the council, any health section in issue. */
export const tellIcbTime = limit('A-2', 'working-days', since2014(3, 'SEND Regs 2014 reg 35'));

/** From the family telling the council. */
export const councilMediationTime = limit('A-1', 'days', since2014(30, 'SEND Regs 2014 reg 36'));

/** From the council telling the ICB, health sections alone. */
export const icbMediationTime = limit('A-3', 'days', since2014(30, 'SEND Regs 2014 reg 35'));

/** Counted back from the session. */
export const sessionNoticeTime = limit('A-6', 'working-days', since2014(5, 'SEND Regs 2014 reg 37'));

/** From declining after information. */
export const certificateTimeAfterDeclining = limit(
  'C-3',
  'working-days',
  since2014(3, 'SEND Regs 2014 reg 34'),
);

/** From the end of mediation. */
export const certificateTimeAfterMediation = limit(
  'C-4',
  'working-days',
  since2014(3, 'SEND Regs 2014 reg 39'),
);

/** From the adviser being told that it cannot be arranged. */
export const certificateTimeCannotArrange = limit(
  'C-5',
  'working-days',
  since2014(3, 'SEND Regs 2014 reg 39'),
);

/** From the review meeting. */
export const reviewDecisionTime = limit('V-1', 'weeks', since2014(4, 'SEND Regs 2014 reg 20'));

/** From the review meeting. */
export const amendedPlanAfterReviewTime = limit('V-2', 'weeks', since2014(12, '[2022] EWHC 493 (Admin)'));

/** Starting with the last review or the final plan. */
export const reviewCycle = limit('V-3', 'months', since2014(12, 'CFA 2014 s.44'));

/** Starting with the act, or the last act. */
export const discriminationClaimTime = limit('T-5', 'months', [
  { from: '2010-10-01', amount: 6, source: 'Equality Act 2010 s.118', confirmed: true },
]);

/** Starting with the day the family first knew. */
export const ombudsmanTime = limit('L-1', 'months', [
  { from: '1974-04-01', amount: 12, source: 'Local Government Act 1974 s.26(4)', confirmed: true },
  { from: '2008-04-01', amount: 12, source: 'Local Government Act 1974 s.26B', confirmed: true },
]);

/** From the recommendation. */
export const recommendationReplyTime = limit('O-6', 'weeks', [
  { from: '2018-04-03', amount: 5, source: 'SI 2017/1306', confirmed: true },
]);

/** All of them, by name. */
export const limits: Readonly<Record<string, DatedLimit>> = {
  contactAdviserTime,
  appealTimeFromDecision,
  appealTimeFromCertificate,
  tellIcbTime,
  councilMediationTime,
  icbMediationTime,
  sessionNoticeTime,
  certificateTimeAfterDeclining,
  certificateTimeAfterMediation,
  certificateTimeCannotArrange,
  reviewDecisionTime,
  amendedPlanAfterReviewTime,
  reviewCycle,
  discriminationClaimTime,
  ombudsmanTime,
  recommendationReplyTime,
};
