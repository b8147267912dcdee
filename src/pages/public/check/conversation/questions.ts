/** The questions in their order, and when each still matters. The law engine itself says whether some later ones do. */
import {
  canBeAppealed,
  canBeMediated,
  certificateNeedOf,
  isHealthAlone,
} from '../../../../law/certificate.ts';
import { readSituation } from '../../../../law/situation/read.ts';
import { type Choice, checkbox, date, radio } from '../../../../web/field.ts';
import { happenedChoices, happenedDates } from './happened.ts';
import type { Question, QuestionName, SoFar } from './question.ts';
import { situationOf } from './situation.ts';
import { questionWords } from './words.en.ts';

const always = (): boolean => true;

const allChoices = (name: QuestionName): readonly Choice[] =>
  Object.entries(questionWords[name].choices ?? {}).map(([value, said]) => ({ value, ...said }));

const lookOf = (name: QuestionName) => {
  const { label, hint } = questionWords[name];
  return hint === undefined ? { label } : { label, hint };
};

type Offers = (soFar: SoFar) => (value: string) => boolean;
const everyChoice: Offers = () => always;

const oneOf = (name: QuestionName, matters: Question['matters'], offers = everyChoice): Question => ({
  name,
  matters,
  field: (soFar) =>
    radio({ ...lookOf(name), choices: allChoices(name).filter(({ value }) => offers(soFar)(value)) }),
});

const someOf = (name: QuestionName, matters: Question['matters'], offers = everyChoice): Question => ({
  name,
  matters,
  field: (soFar) =>
    checkbox({ ...lookOf(name), choices: allChoices(name).filter(({ value }) => offers(soFar)(value)) }),
});

const day = (name: QuestionName, matters: Question['matters']): Question => ({
  name,
  matters,
  field: () => date({ ...lookOf(name), optional: true }),
});

const about = (soFar: SoFar, ...matters: readonly string[]): boolean => soFar.has('about', ...matters);

/** Matters of which the other side decides the route (situation.schema.json), and those it adds routes to. */
const asksWith = (soFar: SoFar): boolean =>
  about(
    soFar,
    'setting-provision',
    'discrimination',
    'health-or-social-care-support',
    'duty-not-carried-out',
    'provision-not-delivered',
  );

const asksStage = (soFar: SoFar): boolean =>
  !about(soFar, 'draft-content') &&
  (asksWith(soFar) ||
    about(soFar, 'decision', 'delay-without-decision', 'conduct-of-authority', 'mediation-not-arranged'));

/** A decision that is before the tribunal counts, whatever else is raised. */
const asksDecision = (soFar: SoFar): boolean =>
  about(soFar, 'decision', 'mediation-not-arranged') || soFar.has('stage', 'awaiting-appeal');

/** The decision as far as it is known, when there is one. */
const decisionOf = ({ answers, today }: SoFar) => {
  const read = readSituation(situationOf(answers, today));
  return read.ok ? read.situation.decision : undefined;
};

/** An appeal on the same matter is lodged: the dates before it no longer run. */
const isAppealed = (soFar: SoFar): boolean =>
  soFar.has('stage', 'awaiting-appeal') && !soFar.has('same', 'no');

const isMediable = (soFar: SoFar): boolean => {
  const decision = decisionOf(soFar);
  return decision !== undefined && canBeMediated(decision) && !isAppealed(soFar);
};

const isAppealable = (soFar: SoFar): boolean => {
  const decision = decisionOf(soFar);
  return decision !== undefined && canBeAppealed(decision) && !isAppealed(soFar);
};

const opens = (soFar: SoFar, ...routes: readonly string[]): boolean =>
  soFar.guidance()?.routes.some(({ route }) => routes.includes(route)) === true;

/** Disagreement resolution is open, or was shut because somebody said no. */
const mayTalk = (soFar: SoFar): boolean => opens(soFar, 'disagreement-resolution');

const happenedOf = (soFar: SoFar): readonly string[] => {
  const decision = decisionOf(soFar);
  const isMediationOpen = isMediable(soFar);
  return happenedChoices({
    mediation: isMediationOpen,
    agreement: isMediationOpen && !isAgreementBroken(soFar),
    certificate: isMediationOpen && certificateNeedOf(decision) === 'required',
    health: isMediationOpen && decision !== undefined && isHealthAlone(decision),
    talk: mayTalk(soFar),
    complaint: opens(soFar, 'lgsco'),
    review: about(soFar, 'delay-without-decision'),
  });
};

const offersHappened: Offers = (soFar) => {
  const offered = [...happenedOf(soFar), 'none'];
  return (value) => offered.includes(value);
};

const isFamily = (soFar: SoFar): boolean =>
  soFar.has('asker', 'parent', 'young-person', 'alternative-person', 'professional');

const isCouncilOrBoard = (soFar: SoFar): boolean => soFar.has('asker', 'local-authority', 'icb');

/** Disagreements between authorities are theirs to raise; "only harm" needs a risk of harm. */
const offersAbout: Offers = (soFar) => (value) => {
  if (value === 'between-authorities') return isCouncilOrBoard(soFar);
  return value !== 'only-harm' || soFar.has('harm', 'yes');
};

const signers: Readonly<Record<string, readonly string[]>> = {
  setting: ['school', 'nursery', 'college'],
  'local-authority': ['council'],
  icb: ['nhs-board', 'nhs-service'],
};

const isAmongOthers = (soFar: SoFar, value: string): boolean =>
  !soFar.answers.has('with') || value === 'local-authority' || soFar.has('with', ...(signers[value] ?? []));

const offersSaidNo: Offers = (soFar) => (value) => value === 'family' || isAmongOthers(soFar, value);

const isAgreementBroken = (soFar: SoFar): boolean => about(soFar, 'agreement-not-kept');

/** About the agreement: when it is what the disagreement is about, and when it is among what has happened. */
const agreementQuestions = (matters: Question['matters']): readonly Question[] => [
  someOf('agreed-with', matters),
  day('agreed-on', matters),
  someOf('agreed-what', (soFar) => matters(soFar) && (soFar.answers.get('agreed-on')?.length ?? 0) > 0),
];

export const questions: readonly Question[] = [
  oneOf('harm', always),
  oneOf('go-on', (soFar) => soFar.has('harm', 'yes')),
  oneOf('asker', always),
  someOf('about', always, offersAbout),
  someOf('with', asksWith),
  oneOf('school', (soFar) => soFar.has('with', 'school')),
  oneOf('nursery', (soFar) => soFar.has('with', 'nursery')),
  oneOf('stage', asksStage),
  oneOf('decision', asksDecision),
  someOf('sections', (soFar) => soFar.has('decision', 'plan-content')),
  day('lodged', (soFar) => soFar.has('stage', 'awaiting-appeal')),
  oneOf('same', (soFar) => (soFar.answers.get('lodged')?.length ?? 0) > 0),
  day('conceded', (soFar) => soFar.has('same', 'yes') && decisionOf(soFar) !== undefined),
  day('dated', isAppealable),
  day('sent', isAppealable),
  day('act-on', (soFar) => about(soFar, 'discrimination')),
  ...agreementQuestions(isAgreementBroken),
  someOf('happened', (soFar) => happenedOf(soFar).length > 0, offersHappened),
  ...happenedDates.map(([name, happened]) => day(name, (soFar) => soFar.has('happened', happened))),
  oneOf('certificate', (soFar) => soFar.has('happened', 'certificate')),
  day('certificate-on', (soFar) => soFar.has('happened', 'certificate')),
  ...agreementQuestions((soFar) => soFar.has('happened', 'agreement') && !isAgreementBroken(soFar)),
  someOf('said-no', (soFar) => soFar.has('happened', 'said-no'), offersSaidNo),
  day('knew-on', (soFar) => opens(soFar, 'lgsco')),
  someOf('letter-leaves-out', (soFar) => opens(soFar, 'tribunal-permission')),
  day('born', isFamily),
  oneOf('wish', (soFar) => isMediable(soFar) && isFamily(soFar)),
];
