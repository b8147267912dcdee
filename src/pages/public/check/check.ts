/** Everything that the page "Can this help me?" knows when it is opened with some answers in its address. */
import type { Authority } from '../../../directory/authorities.ts';
import type { Guidance } from '../../../law/guidance.ts';
import { guide } from '../../../law/guide.ts';
import { readSituation } from '../../../law/situation/read.ts';
import { londonDate } from '../../dates.ts';
import type { SiteVisit } from '../../site.ts';
import { addressWith, authorityIn, isDetainedIn, readAddress } from './conversation/address.ts';
import { type Answers, type QuestionName, questionNames } from './conversation/question.ts';
import { type SituationJson, situationOf } from './conversation/situation.ts';
import { type Address, type Asked, boxNames, normalised, walk } from './conversation/walk.ts';

/** The end: all that matters is answered. */
export interface Result {
  readonly situation: SituationJson;
  readonly guidance: Guidance;
}

export interface Check {
  readonly phone: string;
  readonly today: Temporal.PlainDate;
  readonly address: Address;
  readonly answers: Answers;
  readonly authority: Authority | null;
  readonly isDetained: boolean;
  readonly asks: Asked | null;
  readonly result: Result | null;
}

const resultOf = (situation: SituationJson): Result => {
  const read = readSituation(situation);
  // Each answer was checked as it came, so what is refused here is a fault of ours.
  if (!read.ok) throw new Error(`The answers make no situation: ${read.problem.path}`);
  return { situation, guidance: guide(read.situation) };
};

const isName = (text: string | undefined): text is QuestionName =>
  questionNames.some((name) => name === text);

/** In: a visit with answers in its query. Out: what to ask next, or the result. Nothing is stored. */
export const openCheck = (visit: SiteVisit): Check => {
  const given = readAddress(visit.url);
  const today = londonDate(visit.at);
  const change = given.get('change')?.[0];
  const { answers, asks } = walk(given, today, isName(change) ? change : null);
  const isDetained = isDetainedIn(given);
  return {
    phone: visit.services.config.phone,
    today,
    address: normalised(given, answers),
    answers,
    authority: authorityIn(given),
    isDetained,
    asks,
    result: asks === null ? resultOf(situationOf(answers, today, isDetained)) : null,
  };
};

/** Where an answer is changed: every other answer stays. */
export const changeHref = ({ address }: Check, name: QuestionName): string =>
  addressWith(address, [], [['change', name]]);

/** Where an answer to the question leads. Without values: not known. */
export const answerHref = ({ address }: Check, { question, field }: Asked, value: string): string =>
  addressWith(address, boxNames(question.name, field), [[question.name, value]]);

/** The question before, or the start page. */
export const backHref = (check: Check): string => {
  const before = [...check.answers.keys()].at(-1);
  return before === undefined ? '/' : changeHref(check, before);
};
