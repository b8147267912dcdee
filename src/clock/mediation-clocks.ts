/** The clocks of the law that run on a mediation strand: counted by `law/`, with who owes what in this case. */
import type { PartyId } from '../case/ids.ts';
import type { Case } from '../case/state.ts';
import { runningDeadlines } from '../law/clocks/running.ts';
import type { Deadline, DeadlineId, DeadlineOwner } from '../law/guidance.ts';
import { ruleBehind } from '../law/rules/rule-behind.ts';
import { factsOf } from '../law/situation/facts.ts';
import type { Events, Situation } from '../law/situation/situation.ts';
import { arrangingBody, bodiesOf, familyOf, londonDay } from '../mediation/rules.ts';
import { situationOf } from '../mediation/situation.ts';
import type { Mediation } from '../mediation/state.ts';
import type { CaseClock } from './clock.ts';

const without = (events: Events, ...names: readonly (keyof Events)[]): Events =>
  Object.fromEntries(Object.entries(events).filter(([name]) => !names.some((each) => each === name)));

/**
 * What each date is counted on. The law lists a date no longer once it is done; a case keeps it and says that it was met,
 * so a clock is counted on the facts without the one that ends it.
 */
const deadlinesOn = (situation: Situation): readonly Deadline[] => {
  const { events = {} } = situation;
  const counted = (wanted: readonly DeadlineId[], leaveOut: readonly (keyof Events)[], appealed: boolean) => {
    const { appeal: _, ...rest } = situation;
    const seen = appealed ? situation : rest;
    const facts = factsOf({ ...seen, events: without(events, ...leaveOut) });
    return runningDeadlines(facts, false).filter(({ what }) => wanted.includes(what));
  };
  return [
    ...counted(['contact-adviser'], ['certificateOn', 'certificateKind'], false),
    ...counted(['appeal-received'], [], false),
    ...counted(['appeal-received-projected'], [], true),
    ...counted(
      ['la-tells-icb', 'mediation-by', 'notice-of-session'],
      ['mediationEndedOn', 'certificateOn', 'certificateKind'],
      false,
    ),
    ...counted(['certificate-by'], ['certificateOn', 'certificateKind'], false),
  ];
};

const ownerOf = (state: Case, mediation: Mediation, owner: DeadlineOwner): PartyId | 'adviser' | null => {
  switch (owner) {
    case 'family':
      return familyOf(state)?.id ?? null;
    case 'adviser':
      return 'adviser';
    case 'local-authority':
    case 'icb':
      return (
        bodiesOf(state).find(({ kind }) => kind === owner)?.id ?? arrangingBody(state, mediation)?.id ?? null
      );
    case 'setting':
      return null;
    default:
      return owner satisfies never;
  }
};

/** The day on which what a date asks for was done in this strand; null while it is not. */
const doneOn = (mediation: Mediation, what: DeadlineId): string | null => {
  const { decision, told, session, concluded, certificate, appealedOn } = mediation;
  switch (what) {
    case 'contact-adviser':
      return decision.contactedOn;
    case 'la-tells-icb':
      return [...told].find(([party]) => party.startsWith('icb'))?.[1].on ?? null;
    case 'mediation-by':
      return session?.heldOn ?? (concluded?.result === 'did-not-go-ahead' ? null : (concluded?.on ?? null));
    case 'notice-of-session':
      return session?.toldOn ?? null;
    case 'certificate-by':
      return certificate?.issuedOn ?? null;
    case 'appeal-received':
    case 'appeal-received-projected':
      return appealedOn;
    default:
      return null;
  }
};

/** In: the case. Out: every date that runs on its strand, done or not; none without a strand. */
export const mediationClocks = (state: Case): readonly CaseClock[] => {
  const { mediation } = state;
  if (mediation === null) return [];
  const situation = situationOf(state, mediation, londonDay(state.changedAt));
  const isDeclined = mediation.choice?.is === 'decline';
  return deadlinesOn(situation).flatMap((deadline): CaseClock[] => {
    const { what, due, safeDate, latestDate, rule, sources } = deadline;
    const owner = ownerOf(state, mediation, deadline.owner);
    // Who declined is not waiting for a session.
    if (owner === null || (isDeclined && what === 'mediation-by')) return [];
    return [
      {
        what,
        about: '',
        owner,
        due,
        safeDate,
        latestDate,
        rule: { id: ruleBehind(deadline), words: rule },
        sources,
        basis: 'law',
        doneOn: doneOn(mediation, what),
      },
    ];
  });
};
