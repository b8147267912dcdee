/**
 * When promises are due. In a mediation the law gives a time to what the parties gave none (O-2, O-3, O-5); elsewhere a
 * promise has the day that the parties wrote, or none.
 */
import type { Clause } from '../agreement/state.ts';
import type { PartyId } from '../case/ids.ts';
import { isActionDone, isSignedByAll } from '../case/standing.ts';
import type { Case } from '../case/state.ts';
import { agreedActions } from '../law/clocks/agreed-actions.ts';
import { day, formatDay } from '../law/days/civil.ts';
import { ruleBehind } from '../law/rules/rule-behind.ts';
import { factsOf } from '../law/situation/facts.ts';
import type { AgreementParty } from '../law/situation/situation.ts';
import { londonDay } from '../mediation/rules.ts';
import { situationOf } from '../mediation/situation.ts';
import type { CaseClock } from './clock.ts';

const written = 'The date that you all wrote in the agreement.';

/** The London date of an agreement: the day on which the last side signed. Null while one is missing. */
const agreementDate = (state: Case): string | null => {
  if (!isSignedByAll(state)) return null;
  const signed = [...(state.wayForward.agreement?.signatures.values() ?? [])].map(({ at }) => at);
  const last = signed.sort(Temporal.Instant.compare).at(-1);
  return last === undefined ? null : londonDay(last);
};

const doneOn = (state: Case, clause: string): string | null => {
  const said = state.wayForward.agreement?.actions.get(clause)?.saidDoneBy;
  if (said === undefined || !isActionDone(state, clause)) return null;
  // It was done when the first side said so; the others only confirmed it.
  const first = [...said.values()].sort(Temporal.Instant.compare)[0];
  return first === undefined ? null : londonDay(first);
};

const agreedParties = (state: Case): readonly AgreementParty[] =>
  (['local-authority', 'icb'] as const).filter((kind) =>
    [...state.parties.values()].some((party) => party.kind === kind),
  );

/** What the law says of one clause of a mediation agreement. */
const byLaw = (state: Case, clause: Clause, dated: string): readonly CaseClock[] => {
  const { mediation } = state;
  if (mediation === null) return [];
  const action = {
    kind: clause.lawAction ?? ('other' as const),
    ...(clause.dueOn === null ? {} : { by: day(clause.dueOn) }),
  };
  const agreement = { dated: day(dated), parties: agreedParties(state), actions: [action] };
  const facts = factsOf({ ...situationOf(state, mediation, dated), agreement });
  return agreedActions(facts)
    .filter(({ what }) => what !== 'icb-tells-la')
    .map(({ what, due, safeDate, latestDate, rule, sources }) => ({
      what,
      about: clause.id,
      owner: clause.owner,
      due: formatDay(due),
      safeDate: formatDay(safeDate),
      latestDate: formatDay(latestDate),
      rule: { id: ruleBehind({ what, sources }), words: rule },
      sources,
      basis: 'law' as const,
      doneOn: doneOn(state, clause.id),
    }));
};

const byTheParties = (state: Case, clause: Clause): readonly CaseClock[] => {
  const { dueOn: due, id: about, owner } = clause;
  if (due === null) return [];
  const dates = { due, safeDate: due, latestDate: due };
  const rule = { id: null, words: written };
  return [
    {
      what: 'promise',
      about,
      owner,
      ...dates,
      rule,
      sources: [],
      basis: 'agreed',
      doneOn: doneOn(state, about),
    },
  ];
};

/** O-4: after an agreement with the ICB alone, the ICB tells the local authority. */
const icbTells = (state: Case, dated: string): readonly CaseClock[] => {
  const owner = [...state.parties.values()].find(({ kind }) => kind === 'icb')?.id;
  if (state.mediation === null || owner === undefined || agreedParties(state).includes('local-authority'))
    return [];
  const agreement = { dated: day(dated), parties: ['icb'] as const, actions: [] };
  const facts = factsOf({ ...situationOf(state, state.mediation, dated), agreement });
  return agreedActions(facts).map((clock) => ({
    what: clock.what,
    about: '',
    owner: owner satisfies PartyId,
    due: formatDay(clock.due),
    safeDate: formatDay(clock.safeDate),
    latestDate: formatDay(clock.latestDate),
    rule: { id: 'O-4' as const, words: clock.rule },
    sources: clock.sources,
    basis: 'law' as const,
    doneOn: null,
  }));
};

/** In: the case. Out: a clock for each promise that has a time, once all have signed. */
export const promiseClocks = (state: Case): readonly CaseClock[] => {
  const dated = agreementDate(state);
  const { agreement, clauses } = state.wayForward;
  if (dated === null || agreement === null) return [];
  const isMediated = state.mediation?.choice?.is === 'mediate';
  const promised = agreement.clauses.flatMap(({ clause }) => clauses.get(clause) ?? []);
  const each = promised.flatMap((clause) =>
    isMediated ? byLaw(state, clause, dated) : byTheParties(state, clause),
  );
  return isMediated ? [...each, ...icbTells(state, dated)] : each;
};
