/** Which open route is the one to start with: the order of guidance.schema.json, first that fits. */
import type { RouteId } from '../guidance.ts';
import { isHealthBody, isSetting } from '../situation/bodies.ts';
import type { DecisionFacts, Facts } from '../situation/facts.ts';
import type { Invitee, Matter } from '../situation/situation.ts';
import { isBrokenByIcbAlone } from './complaints.ts';
import type { DisagreementResolution, Strand } from './disagreement-resolution.ts';

/** A step of the order: the routes it points to, best first; none if it does not apply. */
type Step = (facts: Facts, resolution: DisagreementResolution) => readonly RouteId[];

const nothing: readonly RouteId[] = [];

/** (2) The stage alone says that an appeal waits, but not about what: it counts where a decision is raised. */
const lodgedAppeal: Step = ({ underAppeal, appeal, appealPending, decision }) => {
  const raisedAndPending =
    appeal === undefined && appealPending && decision?.raised === true && decision.appealable;
  return underAppeal || raisedAndPending ? ['tribunal-appeal'] : nothing;
};

/** (3) */
const writtenAgreement: Step = (facts) => {
  if (facts.matters.has('agreement-not-kept')) {
    return [isBrokenByIcbAlone(facts) ? 'complaint-to-nhs' : 'complaint-to-local-authority'];
  }
  return facts.agreement === undefined ? nothing : ['agreement-follow-up'];
};

/** Between mediating and going on to appeal the wish decides, as far as the law leaves a choice. */
function mediationOrAppeal({ events, situation }: Facts, decision: DecisionFacts): RouteId {
  const { certificateHeld, mediationEnded, certificate } = decision;
  if (certificateHeld) {
    const stillMeets = events.certificateKind === 'deemed' && situation.wish === 'mediate' && !mediationEnded;
    return stillMeets ? 'mediation' : 'tribunal-appeal';
  }
  if (mediationEnded || events.declinedMediationOn !== undefined || situation.wish === 'appeal')
    return 'tribunal-appeal';
  if (certificate === 'not-required') return situation.wish === 'mediate' ? 'mediation' : 'tribunal-appeal';
  return 'mediation';
}

/** (4) */
const appealableDecision: Step = (facts) => {
  const { decision, matters } = facts;
  if (decision === undefined || !matters.has('decision') || !decision.mediable) return nothing;
  if (decision.needsPermission) return ['tribunal-permission'];
  return [decision.appealable ? mediationOrAppeal(facts, decision) : 'mediation'];
};

const councilMatters: readonly Matter[] = [
  'delay-without-decision',
  'provision-not-delivered',
  'conduct-of-authority',
  'mediation-not-arranged',
];

/** (7) */
const councilMatter: Step = ({ matters, decision }) => {
  const outsideList = decision?.raised === true && !decision.mediable;
  const applies = outsideList || councilMatters.some((matter) => matters.has(matter));
  return applies ? ['complaint-to-local-authority'] : nothing;
};

const resolutionMatters: readonly Strand['matter'][] = [
  'setting-provision',
  'duty-not-carried-out',
  'health-or-social-care-support',
  'between-authorities',
];

/** (8) A draft alone is not among these: a word with the council comes before a meeting with a mediator. */
const disagreement: Step = (_facts, { open }) =>
  open.some(({ matter }) => resolutionMatters.includes(matter)) ? ['disagreement-resolution'] : nothing;

/** The complaints that fit the bodies named, those that declined first. */
function complaintsThatFit({ against, events }: Facts, councilComplaint: RouteId): readonly RouteId[] {
  const declined = events.invitationDeclinedBy ?? [];
  const fitting: readonly (readonly [Invitee, RouteId, boolean])[] = [
    ['setting', 'complaint-to-setting', against.some(isSetting)],
    ['icb', 'complaint-to-nhs', against.some(isHealthBody)],
    ['local-authority', councilComplaint, against.includes('local-authority')],
  ];
  const present = fitting.filter(([, , isNamed]) => isNamed);
  const first = present.filter(([body]) => declined.includes(body));
  return [...first, ...present].map(([, route]) => route);
}

/** (8) Where disagreement resolution is shut. What a setting does is complained of to the setting, whoever else is named. */
const complaintInstead: Step = (facts) => {
  const { matters, against } = facts;
  if (matters.has('setting-provision') && against.some(isSetting)) return ['complaint-to-setting'];
  const applies = matters.has('setting-provision') || matters.has('duty-not-carried-out');
  return applies ? complaintsThatFit(facts, 'complaint-to-local-authority') : nothing;
};

/** (9) Health and social care are the authorities' to give, so complaints to them come before one to a setting. */
const supportComplaint: Step = (facts) => {
  if (!facts.matters.has('health-or-social-care-support')) return nothing;
  const authorities = facts.against.filter((body) => !isSetting(body));
  const named = authorities.length > 0 ? authorities : facts.against;
  return complaintsThatFit({ ...facts, against: named }, 'complaint-about-social-care');
};

const onMatter =
  (matter: Matter, ...routes: readonly RouteId[]): Step =>
  ({ matters }) =>
    matters.has(matter) ? routes : nothing;

const order: readonly Step[] = [
  onMatter('risk-of-harm', 'safeguarding'),
  lodgedAppeal,
  writtenAgreement,
  appealableDecision,
  onMatter('admission', 'school-admission-appeal'),
  onMatter('exclusion', 'exclusion-review'),
  onMatter('discrimination', 'tribunal-discrimination-claim', 'county-court-claim'),
  councilMatter,
  disagreement,
  complaintInstead,
  onMatter('draft-content', 'talk-first'),
  supportComplaint,
  onMatter('care-quality', 'complaint-to-nhs'),
  onMatter('whole-setting', 'ofsted'),
  onMatter('this-service', 'complaint-to-service'),
];

const councilComplaints: readonly RouteId[] = ['complaint-to-local-authority', 'complaint-about-social-care'];

/**
 * The route to start with, one of `open`; undefined when none of them fits what is raised. Once the council has given its
 * final reply, the ombudsman takes the place of a complaint to the council.
 */
export function primaryRouteOf(
  facts: Facts,
  resolution: DisagreementResolution,
  open: ReadonlySet<RouteId>,
): RouteId | undefined {
  for (const step of order) {
    const route = step(facts, resolution).find((candidate) => open.has(candidate));
    if (route === undefined) continue;
    const replied = facts.events.authorityFinalReplyOn !== undefined && open.has('lgsco');
    return replied && councilComplaints.includes(route) ? 'lgsco' : route;
  }
  return undefined;
}
