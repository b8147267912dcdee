/**
 * What a person tells the service: the words and shapes of situation.schema.json, with dates as whole days. A fact that is
 * absent is not known or has not happened; nothing is guessed from its absence.
 */
import type { Day } from '../days/civil.ts';
import type { EhcStage } from '../disagreement.ts';

export const askers = [
  'parent',
  'young-person',
  'alternative-person',
  'professional',
  'setting',
  'local-authority',
  'icb',
] as const;
export type Asker = (typeof askers)[number];

export const wishes = ['mediate', 'appeal', 'talk', 'undecided'] as const;
export type Wish = (typeof wishes)[number];

export const capacities = ['presumed', 'lacks'] as const;

export const matters = [
  'decision',
  'draft-content',
  'setting-provision',
  'duty-not-carried-out',
  'health-or-social-care-support',
  'between-authorities',
  'discrimination',
  'delay-without-decision',
  'provision-not-delivered',
  'agreement-not-kept',
  'conduct-of-authority',
  'mediation-not-arranged',
  'admission',
  'exclusion',
  'care-quality',
  'whole-setting',
  'this-service',
  'risk-of-harm',
] as const;
export type Matter = (typeof matters)[number];

export const bodies = [
  'local-authority',
  'icb',
  'nhs-provider',
  'maintained-school',
  'academy',
  'independent-school',
  'non-maintained-special-school',
  'pupil-referral-unit',
  'maintained-nursery-school',
  'private-nursery',
  'further-education-college',
  'sixth-form-college',
  'specialist-college',
  'the-service',
] as const;
export type Body = (typeof bodies)[number];

export const decisionKinds = [
  'refuse-to-assess',
  'refuse-to-issue',
  'plan-content',
  'refuse-to-reassess',
  'refuse-to-amend',
  'cease',
  'not-appealable',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const sections = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'] as const;
export type Section = (typeof sections)[number];

/** What Regs 32 wants in a notice (M-3). */
export const noticeItems = [
  'right-to-mediate',
  'certificate-rule',
  'adviser-contact',
  'time-limits',
  'what-to-tell-the-authority',
  'authority-contact',
] as const;
export type NoticeItem = (typeof noticeItems)[number];

/** Certificate kinds: declined, held, or could not be arranged in time. */
export const certificateKinds = ['not-pursued', 'took-place', 'deemed'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export const invitees = ['local-authority', 'icb', 'setting', 'family'] as const;
export type Invitee = (typeof invitees)[number];

export const agreementParties = ['local-authority', 'icb'] as const;
export type AgreementParty = (typeof agreementParties)[number];

export const actionKinds = [
  'assess',
  'reassess',
  'make-plan',
  'amend-plan',
  'change-placement',
  'health-provision',
  'other',
] as const;
export type ActionKind = (typeof actionKinds)[number];

export interface Child {
  readonly dateOfBirth?: Day;
  /** True unless said otherwise. */
  readonly hasSen?: boolean;
  readonly hasPlan?: boolean;
  /** Presumed unless said otherwise (MCA 2005 s.1). */
  readonly capacity?: (typeof capacities)[number];
  readonly detained?: boolean;
}

export interface Decision {
  readonly kind: DecisionKind;
  /** Given for plan-content, and only then. */
  readonly sections?: readonly Section[];
  /** Date on the letter. */
  readonly dated?: Day;
  /** Day on which the notice was sent. */
  readonly sent?: Day;
  readonly letterOmits?: readonly NoticeItem[];
}

export interface Events {
  readonly contactedAdviserOn?: Day;
  readonly declinedMediationOn?: Day;
  readonly toldLocalAuthorityOn?: Day;
  readonly toldIcbOn?: Day;
  readonly sessionOn?: Day;
  readonly mediationEndedOn?: Day;
  readonly cannotArrangeToldOn?: Day;
  readonly certificateOn?: Day;
  readonly certificateKind?: CertificateKind;
  readonly invitationDeclinedBy?: readonly Invitee[];
  readonly lastReviewOn?: Day;
  readonly reviewMeetingOn?: Day;
  readonly actOn?: Day;
  readonly knewOn?: Day;
  readonly complainedToAuthorityOn?: Day;
  readonly authorityFinalReplyOn?: Day;
  readonly healthRecommendationOn?: Day;
  readonly socialCareRecommendationOn?: Day;
}

export interface AgreedAction {
  readonly kind: ActionKind;
  /** Another time that the parties wrote (Regs 42(5)). */
  readonly by?: Day;
}

export interface Agreement {
  readonly dated: Day;
  readonly parties: readonly AgreementParty[];
  readonly actions: readonly AgreedAction[];
}

export interface Appeal {
  readonly lodgedOn: Day;
  /** True unless said otherwise. */
  readonly aboutSameMatter?: boolean;
  readonly concededOn?: Day;
}

export interface Situation {
  readonly today: Day;
  readonly asker: Asker;
  readonly wish?: Wish;
  readonly child?: Child;
  readonly matter: readonly Matter[];
  readonly against?: readonly Body[];
  readonly stage?: EhcStage;
  readonly decision?: Decision;
  readonly events?: Events;
  readonly agreement?: Agreement;
  readonly appeal?: Appeal;
}
