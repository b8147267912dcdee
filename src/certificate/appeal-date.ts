/** By when an appeal has to be with the tribunal, as the law of the program counts it (T-1 to T-3). */

import { toDay } from '../law/calendar.ts';
import { certificateNeedOf } from '../law/certificate.ts';
import type { CertificateNeed, Deadline } from '../law/guidance.ts';
import { guide } from '../law/guide.ts';
import type { Decision } from '../law/situation/situation.ts';
import type { Certificate } from './certificate.ts';

const decisionOf = ({ decision, about }: Certificate): Decision => ({
  kind: decision.kind,
  dated: toDay(decision.madeOn),
  ...(decision.kind === 'plan-content' ? { sections: about } : {}),
  ...(decision.sentOn === null ? {} : { sent: toDay(decision.sentOn) }),
});

/** C-1, C-2: whether an appeal against this decision needs a certificate. */
export const certificateNeed = (certificate: Certificate): CertificateNeed =>
  certificateNeedOf(decisionOf(certificate));

/**
 * T-1: 2 months from the letter or 1 month from this certificate, whichever is later, with the safe and the latest date,
 * the rule in words and its sources. Null for a decision that cannot be appealed.
 */
export const appealDateOf = (certificate: Certificate): Deadline | null => {
  const issued = toDay(certificate.issuedOn);
  const { deadlines } = guide({
    today: issued,
    asker: certificate.party.as,
    matter: ['decision'],
    decision: decisionOf(certificate),
    events: { certificateOn: issued, certificateKind: certificate.kind },
  });
  return deadlines.find(({ what }) => what === 'appeal-received') ?? null;
};
