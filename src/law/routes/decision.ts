/** Mediation and appeal about a decision of the council: rows 4 to 8, 14 (row-14) and 17 (row-17). */
import { hasHealthSection, hasSocialCareSection, isHealthAlone } from '../certificate.ts';
import type { RouteReason } from '../guidance.ts';
import type { DecisionFacts, Facts } from '../situation/facts.ts';
import { noRoutes, type RouteFamily, routeReason } from './opening.ts';

const mediation = {
  /** row-4 */
  council: routeReason(
    'mediation',
    'You can meet the council with a mediator. The mediator is on nobody’s side. If you ask, the council must come.',
    'M-1',
    'A-1',
    'row-4',
  ),
  /** row-5 */
  place: routeReason(
    'mediation',
    'You can meet the council with a mediator to talk about the school or place. If you ask, the council must come.',
    'M-1',
    'A-1',
    'row-5',
  ),
  /** row-6 */
  health: routeReason(
    'mediation',
    'You can meet the health board with a mediator. If you ask, the health board must set this up and come.',
    'M-1',
    'A-3',
    'row-6',
  ),
  /** row-7 */
  socialCare: routeReason(
    'mediation',
    'You can meet the council with a mediator to talk about social care. If you ask, the council must come.',
    'M-1',
    'A-1',
    'row-7',
  ),
  /** row-8 */
  mixed: routeReason(
    'mediation',
    'You can meet the council and the health board with a mediator. If you ask, they must come.',
    'M-1',
    'A-4',
    'row-8',
  ),
  anySection: routeReason(
    'mediation',
    'You can mediate about any part of a final plan. If you ask, the council must come.',
    'M-1',
    'A-1',
  ),
  ended: routeReason(
    'mediation',
    'You have already mediated. You can ask to meet again. The dates for an appeal do not wait for that.',
    'M-1',
    'C-4',
  ),
  stillWanted: routeReason(
    'mediation',
    'It was not set up in time. You can still meet if you want to. The dates for an appeal do not wait for that.',
    'M-1',
    'C-5',
  ),
};

function mediationAbout({ given, appealable, certificate }: DecisionFacts): RouteReason {
  if (isHealthAlone(given)) return mediation.health;
  if (hasHealthSection(given)) return mediation.mixed;
  if (certificate === 'required') return mediation.council;
  if (appealable) return mediation.place;
  return hasSocialCareSection(given) ? mediation.socialCare : mediation.anySection;
}

function mediationOf(facts: Facts, decision: DecisionFacts): RouteReason {
  if (decision.mediationEnded) return mediation.ended;
  const failed =
    facts.matters.has('mediation-not-arranged') || facts.events.cannotArrangeToldOn !== undefined;
  return failed ? mediation.stillWanted : mediationAbout(decision);
}

const appeal = {
  /** row-14 */
  lodged: routeReason(
    'tribunal-appeal',
    'Your appeal is with the tribunal, which will decide. You and the council can still agree before that.',
    'row-14',
  ),
  /** row-5 */
  place: routeReason(
    'tribunal-appeal',
    'You can appeal about the school or place. You do not need a certificate for that.',
    'M-2',
    'C-2',
    'row-5',
  ),
  held: routeReason(
    'tribunal-appeal',
    'You can appeal. You have the certificate that you need.',
    'M-2',
    'C-1',
    'row-4',
  ),
  /** row-4 */
  afterCertificate: routeReason(
    'tribunal-appeal',
    'You can appeal. First get a certificate from the mediation adviser. You get one if you mediate and also if you do not.',
    'M-2',
    'C-1',
    'C-3',
    'row-4',
  ),
  certificateToCome: routeReason(
    'tribunal-appeal',
    'You can appeal. Your certificate is still to come. When you have it, you have at least one month from its date.',
    'M-2',
    'C-1',
    'T-1',
  ),
};

/** row-17: T-4 and C-6. */
const permission = {
  moreTime: routeReason(
    'tribunal-permission',
    'The last day to appeal has passed. You can ask the tribunal for more time. Tell it why. The tribunal decides.',
    'T-4',
    'row-17',
  ),
  withoutCertificate: routeReason(
    'tribunal-permission',
    'The last day to call the adviser has passed. You can ask the tribunal to let you appeal without a certificate. Tell it why. The tribunal decides.',
    'C-6',
    'row-17',
  ),
};

function appealOf(decision: DecisionFacts): RouteReason {
  if (decision.certificate === 'not-required') return appeal.place;
  if (decision.certificateHeld) return appeal.held;
  const toCome = decision.certificateDue !== undefined || decision.appealLimitPassed;
  return toCome ? appeal.certificateToCome : appeal.afterCertificate;
}

/**
 * Mediation wherever the decision can be mediated (M-1); the appeal where it can be appealed (M-2) or is already lodged;
 * permission in place of the appeal where the tribunal has to be asked first (C-6, T-4). None of them is for authorities
 * between themselves.
 */
export const decisionRoutes: RouteFamily = (facts) => {
  const { decision, appealPending, hasFamily } = facts;
  if (!hasFamily) return noRoutes;
  if (decision === undefined) return appealPending ? [appeal.lodged] : noRoutes;
  const routes: RouteReason[] = [];
  if (decision.mediable) routes.push(mediationOf(facts, decision));
  if (decision.needsPermission) {
    routes.push(
      decision.contactMissed && !decision.certificateHeld
        ? permission.withoutCertificate
        : permission.moreTime,
    );
  } else if (appealPending) {
    routes.push(appeal.lodged);
  } else if (decision.appealable) {
    routes.push(appealOf(decision));
  }
  return routes;
};
