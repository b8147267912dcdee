/** Where a party stands with taking part, in a sentence with its day. */
import type { Party } from '../../../case/state.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import { words } from './words.en.ts';

export const takingWords = ({ taking, pausedAt }: Party): string => {
  const day = (at: Temporal.Instant) => dayInFull(londonDate(at));
  if (pausedAt !== null) return words.taking.paused(day(pausedAt));
  // Who asked agreed by asking, and names who comes only when asked again.
  if (taking.is === 'agreed' && taking.attendee === null) return words.taking.asked(day(taking.at));
  return taking.is === 'named' ? words.taking.named : words.taking[taking.is](day(taking.at));
};
