/** The one sentence at the head of the page, and what takes a worry away beside it. */
import { arrangingBody } from '../../../../mediation/rules.ts';
import { dayInFull } from '../../../dates.ts';
import { ownParty, partyTitle } from '../../case-view.ts';
import { certificateNeed, isOutOfTime, knowsChoice } from '../strand.ts';
import { mediationBy, type Stands, type StrandView, standsFor } from './strand-view.ts';
import { words } from './words.en.ts';

export interface Head {
  readonly sentence: string;
  readonly detail: string;
}

const arranging = (strand: StrandView): Head => {
  const { view, mediation } = strand;
  const body = arrangingBody(view.state, mediation);
  const by = mediationBy(strand);
  const who = body === null ? '' : partyTitle(view, body);
  if (by === null) return { sentence: words.told(who), detail: '' };
  const day = dayInFull(by.due);
  if (body?.id === ownParty(view)) return { sentence: words.toArrangeYou(day), detail: '' };
  return { sentence: words.toArrange(who, day), detail: words.nothingNow };
};

const notArranged = ({ view, mediation: { cannotArrange } }: StrandView): Head => ({
  sentence:
    cannotArrange === null
      ? words.notArranged
      : words.cannotArrange(partyTitle(view, cannotArrange.body), dayInFull(cannotArrange.on)),
  detail: '',
});

/** What a family that declined, and the desk with it, can expect of a certificate. */
const afterNo = ({ view, viewer, mediation, today }: StrandView): string => {
  if (mediation.certificate !== null) return words.certificateOf(dayInFull(mediation.certificate.issuedOn));
  if (certificateNeed(mediation) !== 'required') return words.choice.noNeedForOne;
  if (isOutOfTime(view.state, mediation, today)) return words.choice.noOutOfTime;
  if (mediation.information !== null) return words.certificateComes;
  return viewer === 'desk' ? words.toldFirstDesk : words.toldFirst;
};

const plainHead = ({ viewer }: StrandView, stands: Stands): Head => {
  const says: Readonly<Partial<Record<Stands, readonly [string, string]>>> = words[viewer];
  const [sentence, detail] = says[stands] ?? ['', ''];
  return { sentence, detail };
};

export const headOf = (strand: StrandView): Head => {
  const stands = standsFor(strand);
  switch (stands) {
    case 'to-arrange':
      return arranging(strand);
    case 'not-arranged':
      return notArranged(strand);
    case 'session-fixed':
      return {
        sentence: words.meetOn(dayInFull(strand.mediation.session?.on ?? strand.today)),
        detail: words.meetDetail,
      };
    case 'declined':
      return { ...plainHead(strand, stands), detail: afterNo(strand) };
    case 'ended': {
      const { certificate } = strand.mediation;
      if (certificate === null || !knowsChoice(strand.viewer)) return plainHead(strand, stands);
      return { ...plainHead(strand, stands), detail: words.certificateOf(dayInFull(certificate.issuedOn)) };
    }
    case 'to-inform':
    case 'to-choose':
    case 'to-tell':
    case 'session-held':
    case 'not-now':
      return plainHead(strand, stands);
    default:
      return stands satisfies never;
  }
};
