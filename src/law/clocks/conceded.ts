/** U-1, U-2: times after the council tells the tribunal that it will not oppose the appeal (SEND Regs 2014 reg 45). */
import { sourcesOf } from '../rules/register.ts';
import { concededSteps } from '../values/agreed-times.ts';
import { countFrom } from '../values/limit.ts';
import { type Clock, type ClockFamily, fixedClock, noClocks } from './clock.ts';

/** Listed when the council gave way in the appeal against this decision. */
export const concededAppeal: ClockFamily = ({ decision, appeal }) => {
  if (decision === undefined || !decision.appealLodged) return noClocks;
  const clocks: Clock[] = [];
  for (const step of concededSteps[decision.given.kind]) {
    const counted = countFrom(step.time, appeal?.concededOn);
    if (counted === undefined) continue;
    const rule = `${counted.period} after the council gave way: ${step.does}.`;
    clocks.push(fixedClock(step.what, 'local-authority', counted.due, rule, sourcesOf(step.time.rule)));
  }
  return clocks;
};
