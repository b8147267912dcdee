/**
 * Facts that cannot all be true. They are named, never guessed away. What may lawfully lie ahead (a session, a date written
 * into an agreement) or come in another order (a second mediation after a certificate) is let through.
 */
import { certificateNeedOf } from '../certificate.ts';
import { type Day, earlier, formatDay } from '../days/civil.ts';
import {
  childrenAndFamiliesAct,
  equalityAct,
  lastCountableDay,
  tribunalRecommendations,
} from '../values/in-force.ts';
import type { Problems } from './reader.ts';
import type { Events, Situation } from './situation.ts';

/** A dated fact: where it stands in the input and how to name it. */
interface Fact {
  readonly path: string;
  readonly name: string;
  readonly on: Day;
}

/** How each event is named, and the first day on which the law that gives it meaning applied. */
const eventNames: readonly (readonly [keyof Events, string, Day])[] = [
  ['contactedAdviserOn', 'the first contact with the adviser', childrenAndFamiliesAct],
  ['declinedMediationOn', 'saying no to mediation', childrenAndFamiliesAct],
  ['toldLocalAuthorityOn', 'telling the council', childrenAndFamiliesAct],
  ['toldIcbOn', 'telling the health board', childrenAndFamiliesAct],
  ['mediationEndedOn', 'the end of mediation', childrenAndFamiliesAct],
  ['cannotArrangeToldOn', 'the news that mediation cannot be arranged', childrenAndFamiliesAct],
  ['certificateOn', 'the certificate', childrenAndFamiliesAct],
  ['lastReviewOn', 'the last review', childrenAndFamiliesAct],
  ['reviewMeetingOn', 'the review meeting', childrenAndFamiliesAct],
  ['actOn', 'the act of discrimination', equalityAct],
  ['healthRecommendationOn', 'the recommendation on health', tribunalRecommendations],
  ['socialCareRecommendationOn', 'the recommendation on social care', tribunalRecommendations],
];

/** Events that need no law to have a meaning. */
const eventsOfAnyTime: readonly (keyof Events)[] = [
  'knewOn',
  'complainedToAuthorityOn',
  'authorityFinalReplyOn',
];

/** What a sentence about a fact needs. */
type Named = Pick<Fact, 'name' | 'on'>;

const tooEarly = (fact: Named, from: Day): string =>
  `The law used here began on ${formatDay(from)}. It cannot be used for ${fact.name} on ${formatDay(fact.on)}.`;

function eventFact(events: Events, key: keyof Events, name: string): Fact | undefined {
  const on = events[key];
  return typeof on === 'number' ? { path: `/events/${key}`, name, on } : undefined;
}

/** Every dated fact that has to have happened by today, with the first day that its law applied. */
function* pastFacts(situation: Situation): Generator<readonly [Fact, Day | undefined]> {
  const { decision, events, agreement, appeal } = situation;
  if (decision?.sent !== undefined) {
    yield [{ path: '/decision/sent', name: 'the letter', on: decision.sent }, childrenAndFamiliesAct];
  }
  // A letter can bear a later date than the day it was sent: then it is only the sending that has to be past.
  if (decision?.dated !== undefined && decision.sent === undefined) {
    yield [{ path: '/decision/dated', name: 'the letter', on: decision.dated }, childrenAndFamiliesAct];
  }
  if (events !== undefined) {
    for (const [key, name, from] of eventNames) {
      const fact = eventFact(events, key, name);
      if (fact !== undefined) yield [fact, from];
    }
    for (const key of eventsOfAnyTime) {
      const fact = eventFact(events, key, key);
      if (fact !== undefined) yield [fact, undefined];
    }
  }
  if (agreement !== undefined) {
    yield [{ path: '/agreement/dated', name: 'the agreement', on: agreement.dated }, childrenAndFamiliesAct];
  }
  if (appeal !== undefined) {
    yield [{ path: '/appeal/lodgedOn', name: 'the appeal', on: appeal.lodgedOn }, childrenAndFamiliesAct];
    if (appeal.concededOn !== undefined) {
      yield [
        { path: '/appeal/concededOn', name: 'giving way', on: appeal.concededOn },
        childrenAndFamiliesAct,
      ];
    }
  }
}

function refuseBefore(problems: Problems, fact: Pick<Fact, 'path' | 'on'>, first: Named | undefined): void {
  if (first !== undefined && fact.on < first.on) {
    problems.refuse(fact.path, `${formatDay(fact.on)} is before ${first.name}, ${formatDay(first.on)}.`);
  }
}

/** Today, and all that has to have happened by today and not before the child was born. */
function checkPast(situation: Situation, problems: Problems): void {
  const { today } = situation;
  if (today < childrenAndFamiliesAct) {
    problems.refuse('/today', tooEarly({ name: 'today', on: today }, childrenAndFamiliesAct));
  }
  if (today > lastCountableDay) problems.refuse('/today', 'This date is further ahead than can be counted.');
  const born = situation.child?.dateOfBirth;
  const birth = born === undefined ? undefined : { path: '/child/dateOfBirth', name: 'the birth', on: born };
  if (birth !== undefined && birth.on > today) {
    problems.refuse(birth.path, `${formatDay(birth.on)} is after today, ${formatDay(today)}.`);
  }
  for (const [fact, from] of pastFacts(situation)) {
    if (from !== undefined && fact.on < from) problems.refuse(fact.path, tooEarly(fact, from));
    if (fact.on > today) {
      problems.refuse(fact.path, `${formatDay(fact.on)} is after today, ${formatDay(today)}.`);
    }
    refuseBefore(problems, fact, birth);
  }
}

/** The events that follow from a decision. An agreement can be about an earlier decision, so it is not among them. */
const afterDecision: readonly (keyof Events)[] = [
  'contactedAdviserOn',
  'declinedMediationOn',
  'toldLocalAuthorityOn',
  'toldIcbOn',
  'sessionOn',
  'mediationEndedOn',
  'cannotArrangeToldOn',
  'certificateOn',
];

function checkAfterDecision(situation: Situation, problems: Problems): void {
  const { decision, events, appeal } = situation;
  const start = decision?.dated ?? decision?.sent;
  if (start === undefined) return;
  const letter: Named = { name: 'the decision', on: earlier(start, decision?.sent) };
  for (const key of afterDecision) {
    const fact = events === undefined ? undefined : eventFact(events, key, key);
    if (fact !== undefined) refuseBefore(problems, fact, letter);
  }
  if (appeal !== undefined && appeal.aboutSameMatter !== false) {
    refuseBefore(problems, { path: '/appeal/lodgedOn', on: appeal.lodgedOn }, letter);
  }
}

/** Pairs of events, the first of which cannot come before the second. */
const orderOfEvents: readonly (readonly [keyof Events, keyof Events, string])[] = [
  ['declinedMediationOn', 'contactedAdviserOn', 'the first contact with the adviser'],
  ['cannotArrangeToldOn', 'contactedAdviserOn', 'the first contact with the adviser'],
  ['certificateOn', 'contactedAdviserOn', 'the first contact with the adviser'],
  ['toldIcbOn', 'toldLocalAuthorityOn', 'the day you told the council'],
  ['sessionOn', 'toldLocalAuthorityOn', 'the day you told the council'],
  ['mediationEndedOn', 'toldLocalAuthorityOn', 'the day you told the council'],
  ['cannotArrangeToldOn', 'toldLocalAuthorityOn', 'the day you told the council'],
  ['complainedToAuthorityOn', 'knewOn', 'the day you first knew'],
  ['authorityFinalReplyOn', 'knewOn', 'the day you first knew'],
  ['authorityFinalReplyOn', 'complainedToAuthorityOn', 'the complaint'],
];

/** The event that each kind of certificate certifies (C-3, C-4, C-5). */
const certifiedEvent: Readonly<Record<string, readonly [keyof Events, string]>> = {
  'not-pursued': ['declinedMediationOn', 'the day you said no to mediation'],
  'took-place': ['mediationEndedOn', 'the end of mediation'],
  deemed: ['cannotArrangeToldOn', 'the news that mediation cannot be arranged'],
};

function checkOrderOfEvents(situation: Situation, problems: Problems): void {
  const { events } = situation;
  if (events === undefined) return;
  const check = (late: keyof Events, early: keyof Events, name: string): void => {
    const fact = eventFact(events, late, late);
    if (fact !== undefined) refuseBefore(problems, fact, eventFact(events, early, name));
  };
  for (const [late, early, name] of orderOfEvents) check(late, early, name);
  // Where no certificate is needed, a family can mediate without the adviser and ring the adviser afterwards.
  if (certificateNeedOf(situation.decision) === 'required') {
    check('mediationEndedOn', 'contactedAdviserOn', 'the first contact with the adviser');
  }
  const certified = events.certificateKind === undefined ? undefined : certifiedEvent[events.certificateKind];
  if (certified !== undefined) check('certificateOn', certified[0], certified[1]);
}

/** What lies ahead must not lie before what it follows from, nor beyond the calendar. */
function checkAhead(situation: Situation, problems: Problems): void {
  const { events, agreement, appeal, decision } = situation;
  for (const [path, on] of [
    ['/events/sessionOn', events?.sessionOn],
    ['/decision/dated', decision?.dated],
  ] as const) {
    if (on === undefined) continue;
    const fact: Named = { name: path === '/decision/dated' ? 'the letter' : 'the session', on };
    if (on < childrenAndFamiliesAct) problems.refuse(path, tooEarly(fact, childrenAndFamiliesAct));
    if (on > lastCountableDay) problems.refuse(path, 'This date is further ahead than can be counted.');
  }
  if (agreement !== undefined) {
    const signed: Named = { name: 'the agreement', on: agreement.dated };
    for (const [index, action] of agreement.actions.entries()) {
      if (action.by === undefined) continue;
      refuseBefore(problems, { path: `/agreement/actions/${index}/by`, on: action.by }, signed);
    }
  }
  if (appeal?.concededOn !== undefined) {
    const lodged: Named = { name: 'the appeal', on: appeal.lodgedOn };
    refuseBefore(problems, { path: '/appeal/concededOn', on: appeal.concededOn }, lodged);
  }
}

/** Tells `problems` of the first contradiction among the facts. */
export function checkContradictions(situation: Situation, problems: Problems): void {
  checkPast(situation, problems);
  checkAfterDecision(situation, problems);
  checkOrderOfEvents(situation, problems);
  checkAhead(situation, problems);
}
