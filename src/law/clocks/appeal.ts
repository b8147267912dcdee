/** T-1: when the tribunal must have the appeal. */
import { type Day, earlier, later } from '../days/civil.ts';
import { sourcesOf } from '../rules/register.ts';
import type { Decision } from '../situation/situation.ts';
import { countFrom } from '../values/limit.ts';
import { appealTimeFromCertificate, appealTimeFromDecision } from '../values/limits.ts';
import { type Clock, type ClockFamily, fixedClock, noClocks } from './clock.ts';
import { isInClosedPeriod, rollForward } from './roll-forward.ts';

export interface AppealLimit {
  readonly due: Day;
  readonly safeDate: Day;
  readonly latestDate: Day;
  /** How long the letter and the certificate give, in words. */
  readonly letterPeriod: string;
  readonly certificatePeriod: string;
}

/**
 * T-1: 2 months from the date on the decision letter or 1 month from the date on the certificate, whichever is later (HESC
 * Rules 2008 r.20); the latest date after the roll of T-2 and T-3. The safe date takes no roll and counts from the earlier
 * of the letter's date and its sending. Undefined when the letter has no date at all.
 */
export function appealLimitOf(
  { dated, sent }: Decision,
  certificateOn: Day | undefined,
): AppealLimit | undefined {
  const start = dated ?? sent;
  if (start === undefined) return undefined;
  const fromLetter = countFrom(appealTimeFromDecision, start);
  const safeFromLetter = countFrom(appealTimeFromDecision, earlier(start, sent));
  // Without a certificate, its month is only told, as it would be for one of the day of the letter.
  const fromCertificate = countFrom(appealTimeFromCertificate, certificateOn ?? start);
  if (fromLetter === undefined || safeFromLetter === undefined || fromCertificate === undefined)
    return undefined;
  const certificateEnd = certificateOn === undefined ? undefined : fromCertificate.due;
  const due = later(fromLetter.due, certificateEnd);
  return {
    due,
    safeDate: later(safeFromLetter.due, certificateEnd),
    latestDate: rollForward(due),
    letterPeriod: fromLetter.period,
    certificatePeriod: fromCertificate.period,
  };
}

const ruleOf = ({ letterPeriod, certificatePeriod }: AppealLimit): string =>
  `${letterPeriod} from the date on the letter, or ${certificatePeriod} from the date on a certificate. The later one counts.`;
const projectedRuleOf = ({ certificatePeriod }: AppealLimit): string =>
  `${certificatePeriod} from the date on the certificate, if the adviser takes all the time that the law gives.`;

const strictSources = sourcesOf('T-1');
/** T-2 */
const closedPeriod = {
  words:
    ' This falls in August, or from 25 December to 1 January. So it can come on the first working day after that.',
  sources: sourcesOf('T-1', 'T-2'),
};
/** T-3 */
const dayOff = {
  words: ' This is not a working day. So it can come on the next one, by 5 pm.',
  sources: sourcesOf('T-1', 'T-3'),
};

function appealClock(what: Clock['what'], limit: AppealLimit, rule: string): Clock {
  const { due, safeDate, latestDate } = limit;
  const roll = isInClosedPeriod(due) ? closedPeriod : dayOff;
  const told =
    latestDate === due
      ? { rule, sources: strictSources }
      : { rule: rule + roll.words, sources: roll.sources };
  return { what, owner: 'family', due, safeDate, latestDate, ...told };
}

/** Listed for every appealable decision with a date, also when it has passed, unless an appeal is lodged. */
export const appealReceived: ClockFamily = ({ decision }) => {
  if (decision?.appealLimit === undefined || decision.appealLodged) return noClocks;
  const received = appealClock('appeal-received', decision.appealLimit, ruleOf(decision.appealLimit));
  const { given, certificateDue } = decision;
  const projected = certificateDue === undefined ? undefined : appealLimitOf(given, certificateDue.due);
  if (projected === undefined) return [received];
  return [received, appealClock('appeal-received-projected', projected, projectedRuleOf(projected))];
};

const askSources = sourcesOf('T-4', 'C-6');

/** Listed with the route tribunal-permission: at once. */
export const askTribunal: ClockFamily = ({ today, decision }) =>
  decision?.needsPermission === true
    ? [
        fixedClock(
          'ask-tribunal',
          'family',
          today,
          'Ask the tribunal as soon as you can: today if possible.',
          askSources,
        ),
      ]
    : noClocks;
