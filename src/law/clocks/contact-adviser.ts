/** M-5: how long a family has to contact the mediation adviser. */
import { type Day, earlier } from '../days/civil.ts';
import { sourcesOf } from '../rules/register.ts';
import type { Decision } from '../situation/situation.ts';
import { countFrom } from '../values/limit.ts';
import { contactAdviserTime } from '../values/limits.ts';
import { type ClockFamily, noClocks } from './clock.ts';

export interface ContactLimit {
  readonly due: Day;
  readonly safeDate: Day;
  readonly period: string;
}

/**
 * M-5: 2 months after the notice was sent (SEND Regs 2014 reg 33). Nothing moves it: not August, Christmas or a week-end.
 * The safe date counts from the date on the letter where that is earlier. Undefined when the letter has no date at all.
 */
export function contactLimitOf({ dated, sent }: Decision): ContactLimit | undefined {
  const start = sent ?? dated;
  if (start === undefined) return undefined;
  const counted = countFrom(contactAdviserTime, start);
  const safe = countFrom(contactAdviserTime, earlier(start, dated));
  if (counted === undefined || safe === undefined) return undefined;
  return { due: counted.due, safeDate: safe.due, period: counted.period };
}

const sources = sourcesOf('M-5');

/** Listed only while a certificate is required, none is held and no appeal is lodged. */
export const contactAdviser: ClockFamily = ({ decision }) => {
  // There is a limit only while a certificate is required.
  if (decision?.contactLimit === undefined || decision.certificateHeld || decision.appealLodged)
    return noClocks;
  const { due, safeDate, period } = decision.contactLimit;
  const rule = `${period} after the letter was sent. Week-ends and holidays do not move it.`;
  return [{ what: 'contact-adviser', owner: 'family', due, safeDate, latestDate: due, rule, sources }];
};
