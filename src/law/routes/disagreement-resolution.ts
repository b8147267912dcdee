/** Disagreement resolution (DR-1 to DR-3): rows 9 (row-9), 10 (row-10), 15 (row-15), and beside rows 2, 11, 12 and 14. */
import { isLiveStage, type OtherBody } from '../disagreement.ts';
import type { RouteReason } from '../guidance.ts';
import type { RuleId } from '../rules/register.ts';
import { isSetting, otherBodyOf } from '../situation/bodies.ts';
import type { Facts } from '../situation/facts.ts';
import type { Matter } from '../situation/situation.ts';
import { routeReason } from './opening.ts';

/** Why it is shut though a matter would open it. */
export type ShutReason = 'detained' | 'no-sen' | 'declined' | 'no-live-stage';

/** One disagreement that it can be used for, and whose agreement that needs. */
export interface Strand {
  readonly matter: Matter | 'appeal';
  readonly needs: readonly OtherBody[];
  /** A family takes part: every strand but the one between authorities. */
  readonly family: boolean;
  readonly reason: RouteReason;
}

export interface DisagreementResolution {
  /** The strands that are open; none when it is shut or nothing calls for it. */
  readonly open: readonly Strand[];
  /** Why a strand is shut, when one is. */
  readonly shut: ShutReason | undefined;
}

const dr = (why: string, ...rules: readonly RuleId[]): RouteReason =>
  routeReason('disagreement-resolution', why, ...rules);

const reasons = {
  duties: dr(
    'You can talk it through with someone who is on nobody’s side. You do not need a plan. Everyone has to agree to come.',
    'DR-1',
    'DR-2',
    'DR-3',
  ),
  setting: dr(
    'You can talk with the school, nursery or college and someone who is on nobody’s side. You do not need a plan. Everyone has to agree to come.',
    'DR-1',
    'DR-2',
    'DR-3',
    'row-9',
  ),
  discrimination: dr(
    'You can also talk it through with someone who is on nobody’s side. You and the school, nursery or college have to agree to that.',
    'DR-1',
    'DR-3',
    'row-2',
  ),
  support: dr(
    'A plan is being worked on. So you can talk about health or social care with someone who is on nobody’s side. Everyone has to agree to come.',
    'DR-1',
    'DR-3',
    'row-10',
  ),
  authorities: dr(
    'The council and the health board can talk with someone who is on nobody’s side. Both have to agree to come.',
    'DR-1',
    'DR-3',
    'row-15',
  ),
  draft: dr(
    'You can talk about the draft with the council and someone who is on nobody’s side. Everyone has to agree to come.',
    'DR-1',
    'DR-3',
    'row-10',
  ),
  delay: dr(
    'You can talk with the council about the wait, with someone who is on nobody’s side. Everyone has to agree to come.',
    'DR-1',
    'DR-3',
    'row-11',
  ),
  notDelivered: dr(
    'You can talk about the help that is missing, with someone who is on nobody’s side. Everyone has to agree to come.',
    'DR-1',
    'DR-3',
    'row-12',
  ),
  appeal: dr(
    'While the appeal waits, you can talk with the council and someone who is on nobody’s side. Everyone has to agree to come.',
    'DR-3',
    'row-14',
  ),
};

const COUNCIL: readonly OtherBody[] = ['local-authority'];
const SETTING: readonly OtherBody[] = ['setting'];
const AUTHORITIES: readonly OtherBody[] = ['local-authority', 'icb'];

/** Everyone named on the other side is invited, so everyone's agreement is needed. */
function namedBodies({ against }: Facts): readonly OtherBody[] {
  return against.map(otherBodyOf).filter((body) => body !== undefined);
}

/** The disagreements among these facts that it is for (CFA 2014 s.57), before anyone has declined. */
function strandsOf(facts: Facts): readonly Strand[] {
  const { matters, against, situation } = facts;
  const strands: Strand[] = [];
  const add = (matter: Strand['matter'], reason: RouteReason, needs: readonly OtherBody[]): void => {
    strands.push({ matter, needs, family: matter !== 'between-authorities', reason });
  };
  if (matters.has('setting-provision')) add('setting-provision', reasons.setting, namedBodies(facts));
  if (matters.has('duty-not-carried-out')) add('duty-not-carried-out', reasons.duties, namedBodies(facts));
  if (matters.has('health-or-social-care-support') && isLiveStage(situation.stage ?? 'none')) {
    add('health-or-social-care-support', reasons.support, namedBodies(facts));
  }
  if (matters.has('between-authorities')) add('between-authorities', reasons.authorities, AUTHORITIES);
  if (matters.has('draft-content')) add('draft-content', reasons.draft, COUNCIL);
  if (matters.has('delay-without-decision')) add('delay-without-decision', reasons.delay, COUNCIL);
  if (matters.has('provision-not-delivered')) {
    add('provision-not-delivered', reasons.notDelivered, [...COUNCIL, ...namedBodies(facts)]);
  }
  if (matters.has('discrimination') && against.some(isSetting))
    add('discrimination', reasons.discrimination, SETTING);
  if (facts.appealPending) add('appeal', reasons.appeal, COUNCIL);
  return strands;
}

/** P-3 (detained: CFA 2014 s.73, SI 2015/62); DR-2 (for people with SEN); DR-3 (a party that declines closes it). */
function shutReasonOf({ situation, events }: Facts, strand: Strand): ShutReason | undefined {
  const { child } = situation;
  if (child?.detained === true) return 'detained';
  if (strand.family && child?.hasSen === false) return 'no-sen';
  const declined = events.invitationDeclinedBy ?? [];
  if (strand.family && declined.includes('family')) return 'declined';
  return strand.needs.some((body) => declined.includes(body)) ? 'declined' : undefined;
}

/** Where disagreement resolution stands on these facts. */
export function disagreementResolutionOf(facts: Facts): DisagreementResolution {
  const open: Strand[] = [];
  let shut: ShutReason | undefined;
  for (const strand of strandsOf(facts)) {
    const reason = shutReasonOf(facts, strand);
    if (reason === undefined) open.push(strand);
    else shut ??= reason;
  }
  const { matters, situation } = facts;
  const unsupported = matters.has('health-or-social-care-support') && !isLiveStage(situation.stage ?? 'none');
  if (unsupported) shut ??= situation.child?.detained === true ? 'detained' : 'no-live-stage';
  // P-3: a detained person may expect it whatever the matter.
  if (situation.child?.detained === true) shut ??= 'detained';
  return { open, shut };
}
