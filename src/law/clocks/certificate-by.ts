/** C-3, C-4, C-5: how long the mediation adviser has to give the certificate. */
import type { Day } from '../days/civil.ts';
import { sourcesOf } from '../rules/register.ts';
import type { Events } from '../situation/situation.ts';
import { countFrom, type DatedLimit } from '../values/limit.ts';
import {
  certificateTimeAfterDeclining,
  certificateTimeAfterMediation,
  certificateTimeCannotArrange,
} from '../values/limits.ts';
import { type ClockFamily, fixedClock, noClocks } from './clock.ts';

interface Ground {
  readonly event: keyof Events;
  readonly time: DatedLimit;
  readonly words: string;
  readonly sources: readonly string[];
}

/** The three events that lead to a certificate. */
const grounds: readonly Ground[] = [
  {
    event: 'declinedMediationOn',
    time: certificateTimeAfterDeclining,
    words: 'you told the adviser that you do not want to mediate',
    sources: sourcesOf('C-3'),
  },
  {
    event: 'mediationEndedOn',
    time: certificateTimeAfterMediation,
    words: 'mediation ended, agreed or not',
    sources: sourcesOf('C-4'),
  },
  {
    event: 'cannotArrangeToldOn',
    time: certificateTimeCannotArrange,
    words: 'the adviser was told that mediation cannot be set up in time',
    sources: sourcesOf('C-5'),
  },
];

export interface CertificateDue {
  readonly due: Day;
  readonly rule: string;
  readonly sources: readonly string[];
}

/** The last lawful day for the certificate; the latest of the events counts. Undefined before any of them. */
export function certificateDueOf(events: Events): CertificateDue | undefined {
  let latest: { readonly on: Day; readonly ground: Ground } | undefined;
  for (const ground of grounds) {
    const on = events[ground.event];
    if (typeof on === 'number' && (latest === undefined || on > latest.on)) latest = { on, ground };
  }
  if (latest === undefined) return undefined;
  const { on, ground } = latest;
  const counted = countFrom(ground.time, on);
  if (counted === undefined) return undefined;
  return { due: counted.due, rule: `${counted.period} after ${ground.words}.`, sources: ground.sources };
}

/** Not listed once the date on the certificate is known, nor where none is required or none can be promised (C-6). */
export const certificateBy: ClockFamily = ({ decision }) => {
  const expected = decision?.certificateDue;
  if (expected === undefined) return noClocks;
  return [fixedClock('certificate-by', 'adviser', expected.due, expected.rule, expected.sources)];
};
