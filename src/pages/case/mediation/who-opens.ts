/** Who may open the pages of the mediation strand. For everybody else they are not there. */
import type { Place } from '../../../case/standing.ts';
import type { Case } from '../../../case/state.ts';
import { bodiesOf, familyOf } from '../../../mediation/rules.ts';

/** A strand is a family's right, against an authority or an ICB that is in the case (CFA s.52). */
const canHaveStrand = (state: Case): boolean => familyOf(state) !== null && bodiesOf(state).length > 0;

const isOfFamily = (state: Case, place: Place): boolean =>
  place.is === 'member' && place.party === familyOf(state)?.id;

/** The family and caseworkers, who record it; the mediator once there is something to read. */
export const opensDecision = (state: Case, place: Place): boolean => {
  if (!canHaveStrand(state)) return false;
  if (place.is === 'mediator') return state.mediation !== null;
  return place.is === 'caseworker' || isOfFamily(state, place);
};

/** A body learns of the strand when the family has chosen mediation, and nothing more once it has left. */
const opensAsBody = (state: Case, place: Place): boolean => {
  if (place.is !== 'member' || state.mediation?.hasBeenChosen !== true) return false;
  const body = bodiesOf(state).find(({ id }) => id === place.party);
  return body?.taking.is === 'invited' || body?.taking.is === 'agreed';
};

export const opensMediation = (state: Case, place: Place): boolean =>
  state.mediation !== null &&
  (place.is === 'caseworker' ||
    place.is === 'mediator' ||
    isOfFamily(state, place) ||
    opensAsBody(state, place));
