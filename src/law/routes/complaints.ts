/** Complaints, the ombudsmen behind them and judicial review: rows 11 (row-11), 12 (row-12), 13 (row-13) and 18 (row-18). */
import { hasHealthSection, hasSocialCareSection } from '../certificate.ts';
import { isWithIcbAlone } from '../clocks/agreed-actions.ts';
import type { RouteReason } from '../guidance.ts';
import { isHealthBody, isSetting } from '../situation/bodies.ts';
import type { Facts } from '../situation/facts.ts';
import type { Matter } from '../situation/situation.ts';
import { noRoutes, type RouteFamily, routeReason } from './opening.ts';

const hasAny = ({ matters }: Facts, some: readonly Matter[]): boolean =>
  some.some((matter) => matters.has(matter));
const againstCouncil = ({ against }: Facts): boolean => against.includes('local-authority');

const setting = {
  complaint: routeReason(
    'complaint-to-setting',
    'You can complain to the school, nursery or college. Ask for its complaints rules.',
    'B-3',
  ),
  dfe: routeReason(
    'dfe',
    'You can tell the Department for Education if the school did not deal with your complaint in the right way.',
    'B-6',
  ),
  ofsted: routeReason(
    'ofsted',
    'You can tell Ofsted about a nursery. It checks nurseries but cannot sort out one child’s case.',
    'row-19',
  ),
};

const settingMatters: readonly Matter[] = [
  'setting-provision',
  'duty-not-carried-out',
  'discrimination',
  'provision-not-delivered',
  'health-or-social-care-support',
];

/** The setting's own procedure and, beside it, those who look at how settings answer. */
export const settingComplaints: RouteFamily = (facts) => {
  const { against } = facts;
  if (!against.some(isSetting) || !hasAny(facts, settingMatters)) return noRoutes;
  const routes = [setting.complaint];
  if (against.includes('maintained-school') || against.includes('academy')) routes.push(setting.dfe);
  if (against.includes('private-nursery')) routes.push(setting.ofsted);
  return routes;
};

/** An agreement not kept, to which the ICB alone was party besides the family. */
export function isBrokenByIcbAlone({ matters, agreement, against }: Facts): boolean {
  if (!matters.has('agreement-not-kept')) return false;
  if (agreement !== undefined) return isWithIcbAlone(agreement);
  return against.length > 0 && against.every(isHealthBody);
}

function isBrokenByIcb(facts: Facts): boolean {
  if (isBrokenByIcbAlone(facts)) return true;
  return (
    facts.matters.has('agreement-not-kept') &&
    (facts.agreement?.parties.includes('icb') ?? facts.against.includes('icb'))
  );
}

const council = {
  delay: routeReason(
    'complaint-to-local-authority',
    'You can complain to the council about the wait.',
    'B-4',
    'row-11',
  ),
  notDelivered: routeReason(
    'complaint-to-local-authority',
    'The council must make sure that the help in section F is given. You can complain to it.',
    'B-4',
    'row-12',
  ),
  notKept: routeReason(
    'complaint-to-local-authority',
    'You can complain to the council that the agreement is not kept.',
    'B-4',
    'row-13',
  ),
  notArranged: routeReason(
    'complaint-to-local-authority',
    'Mediation had to be set up in 30 days. You can complain to the council about that.',
    'B-4',
    'A-1',
  ),
  conduct: routeReason(
    'complaint-to-local-authority',
    'You can complain to the council about how it treated you.',
    'B-4',
  ),
  discrimination: routeReason(
    'complaint-to-local-authority',
    'You can complain to the council as well.',
    'B-4',
    'row-3',
  ),
  outsideList: routeReason(
    'complaint-to-local-authority',
    'Nobody can appeal against this kind of decision. You can complain to the council.',
    'B-4',
    'M-2',
  ),
  badLetter: routeReason(
    'complaint-to-local-authority',
    'The letter left out things that it had to say, and you lost time. You can complain to the council.',
    'B-4',
    'M-3',
  ),
  duties: routeReason(
    'complaint-to-local-authority',
    'You can complain to the council about how it does its job.',
    'B-4',
  ),
};

/** Grounds for complaint to the council, the one to name first coming first. */
const councilGrounds: readonly (readonly [(facts: Facts) => boolean, RouteReason])[] = [
  [({ matters }) => matters.has('delay-without-decision'), council.delay],
  [({ matters }) => matters.has('provision-not-delivered'), council.notDelivered],
  [(facts) => facts.matters.has('agreement-not-kept') && !isBrokenByIcbAlone(facts), council.notKept],
  [({ matters }) => matters.has('mediation-not-arranged'), council.notArranged],
  [({ matters }) => matters.has('conduct-of-authority'), council.conduct],
  [(facts) => facts.matters.has('discrimination') && againstCouncil(facts), council.discrimination],
  [({ decision }) => decision?.raised === true && !decision.mediable, council.outsideList],
  [
    ({ decision }) => decision?.given.letterOmits !== undefined && decision.needsPermission,
    council.badLetter,
  ],
  [
    (facts) => hasAny(facts, ['duty-not-carried-out', 'setting-provision']) && againstCouncil(facts),
    council.duties,
  ],
];

const socialCare = routeReason(
  'complaint-about-social-care',
  'You can complain to the council about social care. It has its own rules for that.',
  'B-5',
);

/** Social care sections that no appeal reaches, or social care support that the council gives. */
function isAboutSocialCare(facts: Facts): boolean {
  const { decision, matters } = facts;
  if (decision !== undefined && !decision.appealable && hasSocialCareSection(decision.given)) return true;
  return matters.has('health-or-social-care-support') && againstCouncil(facts);
}

const lgsco = {
  /** L-2 */
  next: routeReason(
    'lgsco',
    'If the council’s reply does not put it right, you can go to the ombudsman. The council has to have had a chance to reply.',
    'L-1',
    'L-2',
  ),
  now: routeReason(
    'lgsco',
    'The council has given its last reply. You can go to the ombudsman now. It is free.',
    'L-1',
    'L-2',
  ),
};

/** Complaint to the council and, unless the matter is under appeal (L-3), the ombudsman as the next step. */
export const councilComplaints: RouteFamily = (facts) => {
  const routes: RouteReason[] = [];
  const ground = councilGrounds.find(([applies]) => applies(facts));
  if (ground !== undefined) routes.push(ground[1]);
  if (isAboutSocialCare(facts)) routes.push(socialCare);
  if (routes.length > 0 && !facts.underAppeal) {
    routes.push(facts.events.authorityFinalReplyOn === undefined ? lgsco.next : lgsco.now);
  }
  return routes;
};

const nhs = {
  plan: routeReason(
    'complaint-to-nhs',
    'You can complain to the NHS about the health part of the plan.',
    'row-6',
    'row-18',
  ),
  support: routeReason(
    'complaint-to-nhs',
    'You can complain to the NHS service or to the health board.',
    'row-18',
  ),
  notKept: routeReason(
    'complaint-to-nhs',
    'You can complain to the health board that the agreement is not kept.',
    'row-13',
    'row-18',
  ),
  phso: routeReason(
    'phso',
    'If the NHS reply does not put it right, you can go to the health ombudsman.',
    'row-18',
  ),
};

const nhsMatters: readonly Matter[] = [
  'health-or-social-care-support',
  'setting-provision',
  'duty-not-carried-out',
  'discrimination',
];

function nhsGround(facts: Facts): RouteReason | undefined {
  const { decision, matters, against } = facts;
  if (isBrokenByIcb(facts)) return nhs.notKept;
  if (matters.has('care-quality') || (against.some(isHealthBody) && hasAny(facts, nhsMatters)))
    return nhs.support;
  const healthWithoutAppeal =
    decision !== undefined && !decision.appealable && hasHealthSection(decision.given);
  return healthWithoutAppeal ? nhs.plan : undefined;
}

/** Complaint to the NHS and the health ombudsman as the next step (row-18). */
export const nhsComplaints: RouteFamily = (facts) => {
  const ground = nhsGround(facts);
  return ground === undefined ? noRoutes : [ground, nhs.phso];
};

const reviewMatters: readonly Matter[] = [
  'delay-without-decision',
  'provision-not-delivered',
  'agreement-not-kept',
  'mediation-not-arranged',
];

const judicialReview = routeReason(
  'judicial-review',
  'The High Court can order a public body to do its duty. Get a lawyer’s advice first. It has to be quick.',
  'row-11',
);

/** Where a duty in law is not done. */
export const judicialReviews: RouteFamily = (facts) =>
  hasAny(facts, reviewMatters) ? [judicialReview] : noRoutes;
