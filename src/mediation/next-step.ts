/** What the mediation strand asks of a person next; null where it asks nothing of them now. */
import { isRefusal } from '../case/refusal.ts';
import type { Place } from '../case/standing.ts';
import type { Case } from '../case/state.ts';
import { certificateGround } from './certificate-ground.ts';
import { arrangingBody, familyOf, isMediating } from './rules.ts';
import type { Mediation } from './state.ts';

export type MediationStep =
  | 'give-information'
  | 'check-letter'
  | 'tell-authority'
  | 'give-certificate'
  | 'choose-mediation'
  | 'conclude-mediation';

const forCaseworker = (state: Case, mediation: Mediation): MediationStep | null => {
  // The date of its last change: on a later day only the 30 days can have run out, and the clock of those tells the desk.
  if (!isRefusal(certificateGround(state, state.changedAt))) return 'give-certificate';
  if (mediation.information === null && mediation.certificate === null) return 'give-information';
  if (mediation.decision.letter !== null && mediation.letterMisses === null) return 'check-letter';
  const body = arrangingBody(state, mediation);
  return isMediating(state) && body !== null && !mediation.told.has(body.id) ? 'tell-authority' : null;
};

const forMember = (mediation: Mediation): MediationStep | null =>
  mediation.choice === null && mediation.information !== null && mediation.certificate === null
    ? 'choose-mediation'
    : null;

/** In: an open case and the place of the person who looks. */
export const mediationStep = (state: Case, place: Place): MediationStep | null => {
  const { mediation } = state;
  if (mediation === null) return null;
  if (place.is === 'caseworker') return forCaseworker(state, mediation);
  if (place.is === 'member') return place.party === familyOf(state)?.id ? forMember(mediation) : null;
  const isHeld = mediation.session?.heldOn != null;
  return place.is === 'mediator' && isMediating(state) && isHeld ? 'conclude-mediation' : null;
};
