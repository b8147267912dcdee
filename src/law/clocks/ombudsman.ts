/** L-1: how long a family normally has to go to the Local Government and Social Care Ombudsman. */
import { sourcesOf } from '../rules/register.ts';
import type { Facts } from '../situation/facts.ts';
import { lastDayOf } from '../values/limit.ts';
import { ombudsmanTime } from '../values/limits.ts';
import { type Clock, fixedClock, noClocks } from './clock.ts';

const sources = sourcesOf('L-1');

/** L-1: the last day of the 12 months that start with the day the family first knew. Listed when the ombudsman is offered. */
export function ombudsmanComplaint({ events }: Facts, ombudsmanIsOpen: boolean): readonly Clock[] {
  if (!ombudsmanIsOpen) return noClocks;
  const counted = lastDayOf(ombudsmanTime, events.knewOn);
  if (counted === undefined) return noClocks;
  const rule = `${counted.period} from when you first knew. That day is the first day. The ombudsman can allow more time.`;
  return [fixedClock('lgsco-complaint', 'family', counted.due, rule, sources)];
}
