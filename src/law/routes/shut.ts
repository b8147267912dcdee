/** Routes that a reasonable person might expect and that are shut on these facts, each with what there is instead. */
import type { RouteId, RouteReason } from '../guidance.ts';
import type { Facts } from '../situation/facts.ts';
import type { Matter } from '../situation/situation.ts';
import type { DisagreementResolution, ShutReason } from './disagreement-resolution.ts';
import { routeReason } from './opening.ts';

const resolutionShut: Readonly<Record<ShutReason, RouteReason>> = {
  detained: routeReason(
    'disagreement-resolution',
    'There are other rules for someone who is held in a secure place. The council where they live at home can tell you what to do.',
    'P-3',
  ),
  'no-sen': routeReason(
    'disagreement-resolution',
    'This is for people who have, or may have, special needs in learning. You can still complain.',
    'DR-2',
  ),
  declined: routeReason(
    'disagreement-resolution',
    'Everyone has to agree to this kind of talk, and someone said no. That is allowed. The other routes are still there for you.',
    'DR-3',
  ),
  'no-live-stage': routeReason(
    'disagreement-resolution',
    'For health or social care this is only for when a plan is being worked on. You can complain instead.',
    'DR-1',
  ),
};

const mediation = {
  outsideList: routeReason(
    'mediation',
    'The right to mediate does not cover this kind of decision. You can complain instead.',
    'M-1',
    'M-2',
  ),
  draft: routeReason(
    'mediation',
    'This is still a draft. The right to mediate starts when the plan is final.',
    'M-1',
    'B-7',
  ),
  noLetter: routeReason(
    'mediation',
    'The right to mediate starts with a letter that says what the council decided. Ask for that letter in writing.',
    'M-1',
    'M-2',
  ),
  notDelivered: routeReason(
    'mediation',
    'Mediation is about what a plan says. This is about a plan that is not followed. You can complain.',
    'M-1',
    'row-12',
  ),
  notKept: routeReason(
    'mediation',
    'You have mediated and agreed. When the agreement is not kept, you can complain.',
    'M-1',
    'row-13',
  ),
  setting: routeReason(
    'mediation',
    'The right to mediate is about decisions of the council. What a school does is talked about in another way.',
    'M-1',
    'row-9',
  ),
  discrimination: routeReason(
    'mediation',
    'The right to mediate does not cover this. You can make a claim or a complaint.',
    'M-1',
    'T-5',
  ),
  authorities: routeReason(
    'mediation',
    'Mediation is for families. The council and the health board can talk in another way.',
    'M-1',
    'row-15',
  ),
  support: routeReason(
    'mediation',
    'The right to mediate starts with a letter from the council or a final plan. There is no such thing here yet.',
    'M-1',
    'row-10',
  ),
};

const appeal = {
  permission: routeReason(
    'tribunal-appeal',
    'You first need the tribunal’s leave. You can ask for it now.',
    'T-4',
    'row-17',
  ),
  sections: routeReason(
    'tribunal-appeal',
    'The tribunal hears appeals about sections B, F and I. You can mediate about the other parts.',
    'M-2',
  ),
  outsideList: routeReason(
    'tribunal-appeal',
    'The law has a list of decisions that you can appeal. This one is not on it. You can complain instead.',
    'M-2',
  ),
  draft: routeReason(
    'tribunal-appeal',
    'This is still a draft. You can appeal when the plan is final.',
    'M-2',
    'B-7',
  ),
  noLetter: routeReason(
    'tribunal-appeal',
    'You can appeal when there is a letter that says what the council decided. Until then you can complain about the wait.',
    'M-2',
    'row-11',
  ),
  notDelivered: routeReason(
    'tribunal-appeal',
    'The tribunal decides what a plan says. It cannot make someone follow it. You can complain.',
    'M-2',
    'row-12',
  ),
  notKept: routeReason(
    'tribunal-appeal',
    'An appeal is about a decision, not about an agreement that is not kept. You can complain.',
    'M-2',
    'row-13',
  ),
  setting: routeReason(
    'tribunal-appeal',
    'An appeal is about a decision of the council. This is about what a school, nursery or college does.',
    'M-2',
    'row-9',
  ),
  discrimination: routeReason(
    'tribunal-appeal',
    'This is a claim, not an appeal. It has its own rules and its own last day.',
    'T-5',
  ),
  authorities: routeReason('tribunal-appeal', 'Only a family can appeal.', 'M-2', 'row-15'),
  support: routeReason(
    'tribunal-appeal',
    'There is no decision of the council to appeal against here.',
    'M-2',
    'row-10',
  ),
};

/** What each matter makes people expect. */
const expected: readonly (readonly [Matter, readonly RouteReason[]])[] = [
  ['draft-content', [mediation.draft, appeal.draft]],
  ['delay-without-decision', [mediation.noLetter, appeal.noLetter]],
  ['provision-not-delivered', [mediation.notDelivered, appeal.notDelivered]],
  ['agreement-not-kept', [mediation.notKept, appeal.notKept]],
  ['setting-provision', [mediation.setting, appeal.setting]],
  ['duty-not-carried-out', [mediation.support, appeal.support]],
  ['health-or-social-care-support', [mediation.support, appeal.support]],
  ['discrimination', [mediation.discrimination, appeal.discrimination]],
  ['between-authorities', [mediation.authorities, appeal.authorities]],
  ['conduct-of-authority', [mediation.support, appeal.support]],
];

const tribunalClaim = routeReason(
  'tribunal-discrimination-claim',
  'The tribunal hears claims against schools. A claim against this body goes to the county court.',
  'T-5',
);
const countyCourt = routeReason(
  'county-court-claim',
  'A claim against a school goes to the tribunal, not to the county court.',
  'T-5',
);
const ombudsman = routeReason(
  'lgsco',
  'While the tribunal looks at something, the ombudsman cannot look at it too.',
  'L-3',
);
const ombudsmanBetween = routeReason(
  'lgsco',
  'The ombudsman is for families, not for the council and the health board.',
  'row-15',
);
const councilBetween = routeReason(
  'complaint-to-local-authority',
  'A complaint is for families. The council and the health board can talk instead.',
  'row-15',
);

/** Every route that these facts might make one expect, best reason first; some may be open all the same. */
function* expectations(facts: Facts, { shut }: DisagreementResolution): Generator<RouteReason> {
  const { decision, matters } = facts;
  if (decision !== undefined) {
    if (!decision.mediable) {
      yield mediation.outsideList;
      yield appeal.outsideList;
    }
    if (decision.needsPermission) yield appeal.permission;
    else if (!decision.appealable) yield appeal.sections;
  }
  for (const [matter, reasons] of expected) if (matters.has(matter)) yield* reasons;
  if (shut !== undefined) yield resolutionShut[shut];
  if (matters.has('discrimination')) {
    yield tribunalClaim;
    yield countyCourt;
  }
  if (facts.underAppeal) yield ombudsman;
  if (matters.has('between-authorities')) {
    yield councilBetween;
    yield ombudsmanBetween;
  }
}

/** The expected routes that are not open, each once. */
export function shutRoutes(
  facts: Facts,
  resolution: DisagreementResolution,
  open: ReadonlySet<RouteId>,
): readonly RouteReason[] {
  const listed = new Set(open);
  const routes: RouteReason[] = [];
  for (const reason of expectations(facts, resolution)) {
    if (listed.has(reason.route)) continue;
    listed.add(reason.route);
    routes.push(reason);
  }
  return routes;
}
