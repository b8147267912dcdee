/** V-1 to V-3: reviews of a plan. */
import { sourcesOf } from '../rules/register.ts';
import { countFrom, lastDayOf } from '../values/limit.ts';
import { amendedPlanAfterReviewTime, reviewCycle, reviewDecisionTime } from '../values/limits.ts';
import { type Clock, type ClockFamily, fixedClock } from './clock.ts';

const decisionSources = sourcesOf('V-1');
const amendedSources = sourcesOf('V-2');
const cycleSources = sourcesOf('V-3');

/**
 * V-1: 4 weeks after the meeting, notice to keep, amend or end the plan. V-2: 12 weeks after the meeting, the final amended
 * plan. V-3: the last day of the 12 months that start with the last review or the plan.
 */
export const reviews: ClockFamily = ({ events }) => {
  const clocks: Clock[] = [];
  const decided = countFrom(reviewDecisionTime, events.reviewMeetingOn);
  if (decided !== undefined) {
    const rule = `${decided.period} after the review meeting: the council says if it will keep, change or end the plan.`;
    clocks.push(fixedClock('review-decision', 'local-authority', decided.due, rule, decisionSources));
  }
  const amended = countFrom(amendedPlanAfterReviewTime, events.reviewMeetingOn);
  if (amended !== undefined) {
    const rule = `${amended.period} after the review meeting: the council sends the changed plan.`;
    clocks.push(
      fixedClock('amended-plan-after-review', 'local-authority', amended.due, rule, amendedSources),
    );
  }
  const cycle = lastDayOf(reviewCycle, events.lastReviewOn);
  if (cycle !== undefined) {
    const rule = `A review in every ${cycle.period}. The day of the last review, or of the plan, is the first day.`;
    clocks.push(fixedClock('review-by', 'local-authority', cycle.due, rule, cycleSources));
  }
  return clocks;
};
