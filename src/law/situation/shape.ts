/** The shape of a situation, the same as situation.schema.json says. */
import { ehcStages } from '../disagreement.ts';
import { date, flag, listOf, objectOf, oneOf, type Problems, type Read, setOf } from './reader.ts';
import {
  type AgreedAction,
  type Agreement,
  type Appeal,
  actionKinds,
  agreementParties,
  askers,
  bodies,
  type Child,
  capacities,
  certificateKinds,
  type Decision,
  decisionKinds,
  type Events,
  invitees,
  type Matter,
  matters,
  noticeItems,
  type Situation,
  sections,
  wishes,
} from './situation.ts';

const child = objectOf<Child>(
  { dateOfBirth: date, hasSen: flag, hasPlan: flag, capacity: oneOf(capacities), detained: flag },
  [],
);

const decisionFields = objectOf<Decision>(
  {
    kind: oneOf(decisionKinds),
    sections: setOf(sections),
    dated: date,
    sent: date,
    letterOmits: setOf(noticeItems),
  },
  ['kind'],
);

const decision: Read<Decision> = (value, path, problems) => {
  const read = decisionFields(value, path, problems);
  if (read === undefined) return undefined;
  if (read.kind === 'plan-content' && read.sections === undefined) {
    return problems.refuse(`${path}/sections`, 'Say which sections of the plan are in dispute.');
  }
  if (read.kind !== 'plan-content' && read.sections !== undefined) {
    return problems.refuse(`${path}/sections`, 'Sections are only for the content of a plan.');
  }
  return read;
};

const events = objectOf<Events>(
  {
    contactedAdviserOn: date,
    declinedMediationOn: date,
    toldLocalAuthorityOn: date,
    toldIcbOn: date,
    sessionOn: date,
    mediationEndedOn: date,
    cannotArrangeToldOn: date,
    certificateOn: date,
    certificateKind: oneOf(certificateKinds),
    invitationDeclinedBy: setOf(invitees),
    lastReviewOn: date,
    reviewMeetingOn: date,
    actOn: date,
    knewOn: date,
    complainedToAuthorityOn: date,
    authorityFinalReplyOn: date,
    healthRecommendationOn: date,
    socialCareRecommendationOn: date,
  },
  [],
);

const action = objectOf<AgreedAction>({ kind: oneOf(actionKinds), by: date }, ['kind']);

const agreement = objectOf<Agreement>(
  { dated: date, parties: setOf(agreementParties), actions: listOf(action) },
  ['dated', 'parties', 'actions'],
);

const appeal = objectOf<Appeal>({ lodgedOn: date, aboutSameMatter: flag, concededOn: date }, ['lodgedOn']);

const situationFields = objectOf<Situation>(
  {
    today: date,
    asker: oneOf(askers),
    wish: oneOf(wishes),
    child,
    matter: setOf(matters),
    against: setOf(bodies),
    stage: oneOf(ehcStages),
    decision,
    events,
    agreement,
    appeal,
  },
  ['today', 'asker', 'matter'],
);

const needsDecision: readonly Matter[] = ['decision', 'mediation-not-arranged'];
const needsOtherSide: readonly Matter[] = [
  'setting-provision',
  'discrimination',
  'health-or-social-care-support',
  'duty-not-carried-out',
];

/** Reads the shape of a situation; undefined when `problems` holds what is wrong. */
export function readShape(value: unknown, problems: Problems): Situation | undefined {
  const situation = situationFields(value, '', problems);
  if (situation === undefined) return undefined;
  const { matter } = situation;
  if (situation.decision === undefined && matter.some((one) => needsDecision.includes(one))) {
    return problems.refuse('/decision', 'Say which decision this is about.');
  }
  if (situation.against === undefined && matter.some((one) => needsOtherSide.includes(one))) {
    return problems.refuse('/against', 'Say who is on the other side.');
  }
  return situation;
}
