/** What the commands of the mediation strand ask of the case: whose strand it is, who arranges, and which dates fit. */

import type { PartyId } from '../case/ids.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type Place, partiesOf } from '../case/standing.ts';
import type { Case, Party } from '../case/state.ts';
import { isHealthAlone } from '../law/certificate.ts';
import { lawDecision } from './situation.ts';
import type { Mediation } from './state.ts';

export const londonDay = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('Europe/London').toPlainDate().toString();

/** The family whose strand it is; null in a case without one, and a strand is a family's right alone (CFA s.52). */
export const familyOf = (state: Case): Party | null => {
  const asking = state.parties.get(state.askingParty);
  return asking?.kind === 'family' ? asking : null;
};

/** Whether somebody in this place speaks for the family, or is the caseworker who looks after the strand. */
export const speaksForFamily = (state: Case, place: Place): boolean =>
  place.is === 'caseworker' || (place.is === 'member' && place.party === familyOf(state)?.id);

const partiesOfKind = (state: Case, kind: Party['kind']): readonly Party[] =>
  partiesOf(state).filter((party) => party.kind === kind);

/** The authority or the ICBs: those whom the law makes take part. */
export const bodiesOf = (state: Case): readonly Party[] => [
  ...partiesOfKind(state, 'local-authority'),
  ...partiesOfKind(state, 'icb'),
];

/**
 * Who arranges: the ICB where the plan's health sections alone are in issue, else the local authority.
 * Null where that body is not in the case.
 */
export const arrangingBody = (state: Case, { decision }: Mediation): Party | null => {
  const kind =
    decision.kind === 'plan-content' && isHealthAlone(lawDecision(decision)) ? 'icb' : 'local-authority';
  return partiesOfKind(state, kind)[0] ?? null;
};

/** The strand is being mediated: then the authority and each ICB have to take part (CFA ss.53-54). */
export const isMediating = (state: Case): boolean =>
  state.mediation?.choice?.is === 'mediate' && state.mediation.concluded === null;

export const hasToTakePart = (state: Case, party: PartyId): boolean =>
  isMediating(state) && bodiesOf(state).some(({ id }) => id === party);

/** A day that something happened on: not in the future, and not before the day it follows (both London dates). */
export const dayThatFits = (on: string, at: Temporal.Instant, notBefore: string | null): Refusal | null =>
  on > londonDay(at) || (notBefore !== null && on < notBefore) ? refuse('date-does-not-fit') : null;

/** The strand, if one is begun in a family's case that is open; else why not. */
export const strandOf = (state: Case): Mediation | Refusal => state.mediation ?? refuse('no-decision-yet');

/** The first day that the decision's own dates allow for anything that follows from it. */
export const decidedOn = ({ decision: { dated, sent } }: Mediation): string | null =>
  dated !== null && sent !== null ? (dated < sent ? dated : sent) : (dated ?? sent);
