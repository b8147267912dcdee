/** Which certificate the facts allow, if any (C-1 to C-7). */
import { type Refusal, refuse } from '../case/refusal.ts';
import type { Case } from '../case/state.ts';
import { factsOf } from '../law/situation/facts.ts';
import type { CertificateKind } from '../law/situation/situation.ts';
import { londonDay } from './rules.ts';
import { situationOf } from './situation.ts';

/**
 * The kind of certificate that is due, or why none is.
 * C-1, C-2: only where an appeal needs one. C-4: mediation ended, whatever the result. C-5: it could not be arranged in time,
 * said by the body or because the 30 days have run out with no session held. C-3: declined, after information. C-6: not when
 * the family turned to the adviser after the limit and declined; then the tribunal can give leave. C-7: only once.
 * In: the case and the moment of asking.
 */
export const certificateGround = (state: Case, at: Temporal.Instant): CertificateKind | Refusal => {
  const { mediation } = state;
  if (mediation === null) return refuse('no-decision-yet');
  if (mediation.certificate !== null) return refuse('certificate-already-given');
  const today = londonDay(at);
  const { decision } = factsOf(situationOf(state, mediation, today));
  if (decision?.certificate !== 'required') return refuse('certificate-not-needed');
  if (mediation.concluded !== null && mediation.concluded.result !== 'did-not-go-ahead') return 'took-place';
  if (mediation.choice?.is === 'decline') {
    if (mediation.information === null) return refuse('information-not-given-yet');
    return decision.contactMissed ? refuse('out-of-time-with-adviser') : 'not-pursued';
  }
  const isHeld = mediation.session?.heldOn != null;
  if (mediation.cannotArrange !== null && !isHeld) return 'deemed';
  const runsOut = state.clocks.current.find(({ what }) => what === 'mediation-by');
  if (runsOut !== undefined && runsOut.due < today && !isHeld) return 'deemed';
  if (mediation.concluded !== null)
    return mediation.information === null ? refuse('information-not-given-yet') : 'not-pursued';
  return refuse(mediation.choice === null ? 'mediation-not-chosen' : 'not-time-for-a-certificate');
};
