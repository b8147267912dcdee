/** From answers to a situation (situation.schema.json). What was not asked or is not known stays absent. */
import type { DisagreementKind, EhcStage } from '../../../../law/disagreement.ts';
import type { Body } from '../../../../law/situation/situation.ts';
import type { Answers, QuestionName } from './question.ts';

export type SituationJson = Readonly<Record<string, unknown>>;

/** Leaves out what is not known; an object that is left empty is left out itself. */
const known = (fields: Readonly<Record<string, unknown>>): SituationJson | undefined => {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

const one = (answers: Answers, name: QuestionName): string | undefined => answers.get(name)?.[0];

const several = (answers: Answers, name: QuestionName): readonly string[] | undefined => {
  const given = answers.get(name)?.filter((value) => value !== 'none');
  return given === undefined || given.length === 0 ? undefined : given;
};

/** For a school of an unknown kind the commonest; the law treats all but its last complaint alike (T-5, B-6). */
const schoolOf = (answers: Answers): Body => {
  const kind = one(answers, 'school');
  switch (kind) {
    case 'academy':
    case 'independent-school':
    case 'non-maintained-special-school':
    case 'pupil-referral-unit':
      return kind;
    default:
      return 'maintained-school';
  }
};

/** All colleges are alike here (T-5, row-9), so their kind is not asked. */
const bodyOf = (answers: Answers, answer: string): Body | undefined => {
  switch (answer) {
    case 'council':
      return 'local-authority';
    case 'nhs-board':
      return 'icb';
    case 'nhs-service':
      return 'nhs-provider';
    case 'school':
      return schoolOf(answers);
    case 'nursery':
      return one(answers, 'nursery') === 'maintained-nursery-school'
        ? 'maintained-nursery-school'
        : 'private-nursery';
    case 'college':
      return 'further-education-college';
    default:
      return undefined;
  }
};

const against = (answers: Answers): readonly Body[] | undefined => {
  const signed: readonly Body[] = (answers.get('agreed-with') ?? []).map((party) =>
    party === 'icb' ? 'icb' : 'local-authority',
  );
  const named = (answers.get('with') ?? []).flatMap((answer) => bodyOf(answers, answer) ?? []);
  const all = [...new Set([...named, ...signed])];
  return all.length === 0 ? undefined : all;
};

const matter = (answers: Answers): readonly string[] => {
  const raised = (answers.get('about') ?? []).filter((value) => value !== 'only-harm');
  return one(answers, 'harm') === 'yes' ? ['risk-of-harm', ...raised] : raised;
};

const decision = (answers: Answers) =>
  known({
    kind: one(answers, 'decision'),
    sections: several(answers, 'sections'),
    dated: one(answers, 'dated'),
    sent: one(answers, 'sent'),
    letterOmits: several(answers, 'letter-leaves-out'),
  });

/** A certificate counts as held once its date or its kind is known; unsure of both, it is the kind that changes nothing else. */
const certificateKind = (answers: Answers): string | undefined => {
  const kind = one(answers, 'certificate');
  if (kind !== 'not-sure') return kind;
  return one(answers, 'certificate-on') === undefined ? 'not-pursued' : undefined;
};

const events = (answers: Answers) =>
  known({
    contactedAdviserOn: one(answers, 'contacted-on'),
    declinedMediationOn: one(answers, 'declined-on'),
    toldLocalAuthorityOn: one(answers, 'told-on'),
    toldIcbOn: one(answers, 'told-nhs-on'),
    sessionOn: one(answers, 'session-on'),
    mediationEndedOn: one(answers, 'ended-on'),
    cannotArrangeToldOn: one(answers, 'cannot-on'),
    certificateOn: one(answers, 'certificate-on'),
    certificateKind: certificateKind(answers),
    invitationDeclinedBy: several(answers, 'said-no'),
    lastReviewOn: one(answers, 'last-review-on'),
    reviewMeetingOn: one(answers, 'review-meeting-on'),
    actOn: one(answers, 'act-on'),
    knewOn: one(answers, 'knew-on'),
    complainedToAuthorityOn: one(answers, 'complained-on'),
    authorityFinalReplyOn: one(answers, 'replied-on'),
  });

const agreement = (answers: Answers) => {
  const dated = one(answers, 'agreed-on');
  const actions = several(answers, 'agreed-what');
  if (dated === undefined || actions === undefined) return undefined;
  return { dated, parties: several(answers, 'agreed-with'), actions: actions.map((kind) => ({ kind })) };
};

const appeal = (answers: Answers) => {
  const lodgedOn = one(answers, 'lodged');
  if (lodgedOn === undefined) return undefined;
  const same = one(answers, 'same');
  return known({
    lodgedOn,
    aboutSameMatter: same === undefined ? undefined : same === 'yes',
    concededOn: one(answers, 'conceded'),
  });
};

/** Where the EHC process stands; a draft says by itself that a plan is being written. */
export const stageOf = (answers: Answers): EhcStage | undefined => {
  const stage = one(answers, 'stage');
  switch (stage) {
    case 'none':
    case 'needs-assessment':
    case 'drafting':
    case 'review':
    case 'reassessment':
    case 'awaiting-appeal':
      return stage;
    default:
      return answers.get('about')?.includes('draft-content') === true ? 'drafting' : undefined;
  }
};

/** Which of the four kinds it is, should it come to disagreement resolution (DR-1). */
export const disagreementKindOf = (answers: Answers): DisagreementKind => {
  const about = answers.get('about') ?? [];
  if (about.includes('setting-provision')) return 'provision-by-setting';
  if (about.includes('health-or-social-care-support')) return 'health-or-social-care';
  return about.includes('between-authorities') ? 'between-authorities' : 'duties';
};

/** In: answers, and the London date. Out: the situation as JSON; whether it is complete, `readSituation` says. */
export const situationOf = (
  answers: Answers,
  today: Temporal.PlainDate,
  isDetained = false,
): SituationJson => ({
  today: today.toString(),
  ...known({
    asker: one(answers, 'asker'),
    wish: one(answers, 'wish'),
    child: known({
      dateOfBirth: one(answers, 'born'),
      // Who gives this answer has said that the young person cannot decide (P-2).
      capacity: one(answers, 'asker') === 'alternative-person' ? 'lacks' : undefined,
      detained: isDetained ? true : undefined,
    }),
    matter: matter(answers),
    against: against(answers),
    stage: stageOf(answers),
    decision: decision(answers),
    events: events(answers),
    agreement: agreement(answers),
    appeal: appeal(answers),
  }),
});
