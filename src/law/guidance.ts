/** What the service answers to a situation: the words and shapes of guidance.schema.json. */

export type RouteId =
  | 'safeguarding'
  | 'mediation'
  | 'tribunal-appeal'
  | 'tribunal-permission'
  | 'tribunal-discrimination-claim'
  | 'county-court-claim'
  | 'disagreement-resolution'
  | 'complaint-to-setting'
  | 'complaint-to-local-authority'
  | 'complaint-about-social-care'
  | 'complaint-to-nhs'
  | 'lgsco'
  | 'phso'
  | 'ofsted'
  | 'dfe'
  | 'school-admission-appeal'
  | 'exclusion-review'
  | 'judicial-review'
  | 'sendiass-advice'
  | 'talk-first'
  | 'agreement-follow-up'
  | 'complaint-to-service';

export type DeadlineId =
  | 'contact-adviser'
  | 'appeal-received'
  | 'appeal-received-projected'
  | 'ask-tribunal'
  | 'la-tells-icb'
  | 'mediation-by'
  | 'notice-of-session'
  | 'certificate-by'
  | 'icb-tells-la'
  | 'notify-will-assess'
  | 'notify-no-plan'
  | 'final-plan-after-assessment'
  | 'draft-plan'
  | 'final-plan'
  | 'amended-plan'
  | 'placement-change'
  | 'other-agreed-action'
  | 'review-decision'
  | 'amended-plan-after-review'
  | 'review-by'
  | 'discrimination-claim'
  | 'lgsco-complaint'
  | 'recommendation-reply';

export type DeadlineOwner = 'family' | 'local-authority' | 'icb' | 'adviser' | 'setting';

export type CertificateNeed = 'required' | 'not-required' | 'not-applicable';

export type PartyKind = 'parent' | 'young-person' | 'alternative-person' | 'none';

/** A route that is open or shut, in plain words, with the provisions it rests on. */
export interface RouteReason {
  readonly route: RouteId;
  readonly why: string;
  readonly sources: readonly string[];
}

export interface OpenRoute extends RouteReason {
  readonly primary: boolean;
}

export interface Party {
  readonly who: PartyKind;
  /** First day on which the young person is the party, YYYY-MM-DD. */
  readonly youngPersonFrom?: string;
  readonly why: string;
  readonly sources: readonly string[];
}

/** A date that runs. Dates are YYYY-MM-DD, London calendar dates; safeDate <= due <= latestDate. */
export interface Deadline {
  readonly what: DeadlineId;
  readonly owner: DeadlineOwner;
  readonly due: string;
  readonly safeDate: string;
  readonly latestDate: string;
  readonly rule: string;
  readonly sources: readonly string[];
}

export interface Note {
  readonly text: string;
  readonly sources: readonly string[];
}

export interface Guidance {
  readonly routes: readonly OpenRoute[];
  readonly certificate: CertificateNeed;
  readonly party: Party;
  readonly deadlines: readonly Deadline[];
  readonly notOpen: readonly RouteReason[];
  readonly notes: readonly Note[];
}
