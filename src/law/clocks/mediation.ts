/** the duties of the council and the ICB in arranging mediation. */
import { hasHealthSection, isHealthAlone } from '../certificate.ts';
import { sourcesOf } from '../rules/register.ts';
import { countBack, countFrom } from '../values/limit.ts';
import { councilMediationTime, icbMediationTime, sessionNoticeTime, tellIcbTime } from '../values/limits.ts';
import { type Clock, type ClockFamily, fixedClock, noClocks } from './clock.ts';

const tellIcbSources = sourcesOf('A-2');

/** any health section in issue, 3 working days after the family told the council (CFA 2014 s.53, SEND Regs 2014 reg 35). */
export const tellIcb: ClockFamily = ({ decision, events }) => {
  if (decision === undefined || !hasHealthSection(decision.given)) return noClocks;
  const counted = countFrom(tellIcbTime, events.toldLocalAuthorityOn);
  if (counted === undefined) return noClocks;
  const rule = `${counted.period} after you told the council. It must tell the health board.`;
  return [fixedClock('la-tells-icb', 'local-authority', counted.due, rule, tellIcbSources)];
};

const icbSources = sourcesOf('A-3');
const councilSources = sourcesOf('A-1');
const mixedSources = sourcesOf('A-4');

/**
 * 30 calendar days.: from the family telling the council. A-3: health sections alone, from the council telling the
 * ICB, and not listed until that day is known. No roll-forward. Not listed once mediation has ended.
 */
export const mediationBy: ClockFamily = ({ decision, events }) => {
  if (decision === undefined || !decision.mediable || decision.mediationEnded) return noClocks;
  if (isHealthAlone(decision.given)) {
    const counted = countFrom(icbMediationTime, events.toldIcbOn);
    if (counted === undefined) return noClocks;
    const rule = `${counted.period} after the council told the health board. All days count.`;
    return [fixedClock('mediation-by', 'icb', counted.due, rule, icbSources)];
  }
  const counted = countFrom(councilMediationTime, events.toldLocalAuthorityOn);
  if (counted === undefined) return noClocks;
  const rule = `${counted.period} after you told the council. All days count.`;
  const sources = hasHealthSection(decision.given) ? mixedSources : councilSources;
  return [fixedClock('mediation-by', 'local-authority', counted.due, rule, sources)];
};

const noticeSources = sourcesOf('A-6');

/** 5 working days before the session, counted back (SEND Regs 2014 reg 37). The family may agree to less. */
export const noticeOfSession: ClockFamily = ({ decision, events }): readonly Clock[] => {
  if (decision === undefined || !decision.mediable) return noClocks;
  const counted = countBack(sessionNoticeTime, events.sessionOn);
  if (counted === undefined) return noClocks;
  const owner = isHealthAlone(decision.given) ? 'icb' : 'local-authority';
  const rule = `${counted.period} before the meeting. You must know the day and place by then, unless you agree to less.`;
  return [fixedClock('notice-of-session', owner, counted.due, rule, noticeSources)];
};
