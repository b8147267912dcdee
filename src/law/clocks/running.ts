/** Every date that runs on some facts, soonest first. */
import { formatDay } from '../days/civil.ts';
import type { Deadline } from '../guidance.ts';
import type { Facts } from '../situation/facts.ts';
import { agreedActions } from './agreed-actions.ts';
import { appealReceived, askTribunal } from './appeal.ts';
import { certificateBy } from './certificate-by.ts';
import type { Clock, ClockFamily } from './clock.ts';
import { concededAppeal } from './conceded.ts';
import { contactAdviser } from './contact-adviser.ts';
import { discriminationClaim } from './discrimination.ts';
import { mediationBy, noticeOfSession, tellIcb } from './mediation.ts';
import { ombudsmanComplaint } from './ombudsman.ts';
import { recommendationReply } from './recommendation.ts';
import { reviews } from './review.ts';

const families: readonly ClockFamily[] = [
  askTribunal,
  contactAdviser,
  appealReceived,
  tellIcb,
  mediationBy,
  noticeOfSession,
  certificateBy,
  agreedActions,
  concededAppeal,
  reviews,
  discriminationClaim,
  recommendationReply,
];

const isSame = (one: Clock, other: Clock): boolean =>
  one.what === other.what && one.owner === other.owner && one.due === other.due;

function written({ due, safeDate, latestDate, ...clock }: Clock): Deadline {
  return {
    what: clock.what,
    owner: clock.owner,
    due: formatDay(due),
    safeDate: formatDay(safeDate),
    latestDate: formatDay(latestDate),
    rule: clock.rule,
    sources: clock.sources,
  };
}

/** The deadlines on these facts, each once, soonest first. `ombudsmanIsOpen`: whether the route lgsco is offered. */
export function runningDeadlines(facts: Facts, ombudsmanIsOpen: boolean): readonly Deadline[] {
  const clocks: Clock[] = [];
  const add = (clock: Clock): void => {
    if (!clocks.some((one) => isSame(one, clock))) clocks.push(clock);
  };
  for (const family of families) family(facts).forEach(add);
  ombudsmanComplaint(facts, ombudsmanIsOpen).forEach(add);
  return clocks.sort((one, other) => one.due - other.due).map(written);
}
