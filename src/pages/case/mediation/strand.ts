/** The mediation strand as one person sees it: whose eyes these are decides what is shown. */
import type { Place } from '../../../case/standing.ts';
import type { Case } from '../../../case/state.ts';
import { certificateNeedOf } from '../../../law/certificate.ts';
import type { CertificateNeed } from '../../../law/guidance.ts';
import { factsOf } from '../../../law/situation/facts.ts';
import { familyOf } from '../../../mediation/rules.ts';
import { lawDecision, situationOf } from '../../../mediation/situation.ts';
import type { Mediation } from '../../../mediation/state.ts';

/** `family`: the side whose strand it is. `body`: a council or an ICB, which has to take part. */
export type Viewer = 'family' | 'desk' | 'mediator' | 'body';

export const viewerOf = (state: Case, place: Place): Viewer => {
  if (place.is === 'caseworker') return 'desk';
  if (place.is === 'member') return place.party === familyOf(state)?.id ? 'family' : 'body';
  return 'mediator';
};

/** What the family decides for itself is told to itself and to the desk alone. */
export const knowsChoice = (viewer: Viewer): boolean => viewer === 'family' || viewer === 'desk';

export const certificateNeed = ({ decision }: Mediation): CertificateNeed =>
  certificateNeedOf(lawDecision(decision));

/** C-6: the family came to the adviser after the limit, so that no certificate can be promised for declining. */
export const isOutOfTime = (state: Case, mediation: Mediation, today: string): boolean =>
  factsOf(situationOf(state, mediation, today)).decision?.contactMissed === true;
