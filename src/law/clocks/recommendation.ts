/** O-6: how long a body has to reply to a recommendation of the tribunal. */
import type { Day } from '../days/civil.ts';
import { sourcesOf } from '../rules/register.ts';
import { countFrom } from '../values/limit.ts';
import { recommendationReplyTime } from '../values/limits.ts';
import { type Clock, type ClockFamily, fixedClock, noClocks } from './clock.ts';

const sources = sourcesOf('O-6');

function reply(on: Day | undefined, owner: Clock['owner'], who: string): readonly Clock[] {
  const counted = countFrom(recommendationReplyTime, on);
  if (counted === undefined) return noClocks;
  const rule = `${counted.period} after the tribunal’s advice: ${who} replies.`;
  return [fixedClock('recommendation-reply', owner, counted.due, rule, sources)];
}

/** O-6: 5 weeks; on health the ICB, on social care the council (SI 2017/1306). */
export const recommendationReply: ClockFamily = ({ events }) => [
  ...reply(events.healthRecommendationOn, 'icb', 'the health board'),
  ...reply(events.socialCareRecommendationOn, 'local-authority', 'the council'),
];
