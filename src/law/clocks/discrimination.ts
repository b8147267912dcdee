/** T-5: how long a family has to bring a disability discrimination claim. */
import { sourcesOf } from '../rules/register.ts';
import { lastDayOf } from '../values/limit.ts';
import { discriminationClaimTime } from '../values/limits.ts';
import { type ClockFamily, fixedClock, noClocks } from './clock.ts';

const sources = sourcesOf('T-5');

/**
 * T-5: the last day of the 6 months that start with the day of the act, or of the last act (Equality Act 2010 s.118, Sch 17
 * para 4). The roll of T-2 and T-3 is for appeals and does not move it.
 */
export const discriminationClaim: ClockFamily = ({ matters, events }) => {
  if (!matters.has('discrimination')) return noClocks;
  const counted = lastDayOf(discriminationClaimTime, events.actOn);
  if (counted === undefined) return noClocks;
  const rule = `${counted.period} from when it happened. That day is the first day. Week-ends and holidays do not move it.`;
  return [fixedClock('discrimination-claim', 'family', counted.due, rule, sources)];
};
