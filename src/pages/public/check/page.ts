/** "Can this help me?": one question a page, answers only in the address, and what the law says at the end. */
import type { Link } from '../../../web/page.ts';
import { page } from '../../site.ts';
import { askHref } from './answer/ask-link.ts';
import { dateAsData } from './answer/dates-view.ts';
import {
  calmOf,
  detainedHref,
  isTalkOpen,
  otherSideOf,
  resultView,
  routesTold,
} from './answer/result-view.ts';
import { routeAsData } from './answer/routes-view.ts';
import { words as resultWords } from './answer/words.en.ts';
import { answersAsData } from './answers-view.ts';
import { answerHref, backHref, type Check, openCheck, type Result } from './check.ts';
import type { Asked } from './conversation/walk.ts';
import { questionView } from './question-view.ts';
import { peopleWhoHelp } from './safety-view.ts';
import { words } from './words.en.ts';

const answerLinks = (check: Check, asked: Asked): readonly Link[] => {
  const { choices } = asked.field;
  if (choices === undefined) {
    return [{ rel: 'answer', href: answerHref(check, asked, ''), title: words.doNotKnow }];
  }
  return choices.map(({ value, label }) => ({
    rel: 'answer',
    href: answerHref(check, asked, value),
    title: label,
  }));
};

const resultLinks = (check: Check, result: Result): readonly Link[] => [
  ...(isTalkOpen(result) ? [{ rel: 'ask', href: askHref(check), title: resultWords.ask }] : []),
  { rel: 'talk', href: '/talk', title: resultWords.talk },
  { rel: 'routes', href: '/routes', title: resultWords.compare },
  {
    rel: 'answer',
    href: detainedHref(check),
    title: check.isDetained ? resultWords.notDetainedLink : resultWords.detained,
  },
];

const linksOf = (check: Check): readonly Link[] => [
  { rel: 'back', href: backHref(check), title: words.back },
  ...(check.asks === null ? [] : answerLinks(check, check.asks)),
  ...(check.result === null ? [] : resultLinks(check, check.result)),
  ...answersAsData(check).map(({ question, change }) => ({
    rel: 'change',
    href: change,
    title: `${words.change}: ${question}`,
  })),
  { rel: 'start-again', href: '/check', title: resultWords.startAgain },
];

const questionData = ({ question, field, error }: Asked) => ({
  name: question.name,
  label: field.label,
  ...(field.hint === undefined ? {} : { hint: field.hint }),
  type: field.type,
  required: field.optional !== true,
  ...(field.choices === undefined
    ? {}
    : {
        options: field.choices.map(({ value }) => value),
        optionLabels: field.choices.map(({ label }) => label),
      }),
  ...(error === null ? {} : { error }),
});

const resultData = (check: Check, result: Result) => {
  const { situation, guidance } = result;
  return {
    situation,
    guidance,
    routes: routesTold(check, result).map(routeAsData),
    dates: guidance.deadlines.map(dateAsData),
    otherSide: otherSideOf(check, result),
    calm: calmOf(result),
    free: resultWords.freeList.map((parts) => parts.join(' ')),
  };
};

const titleOf = ({ asks }: Check): string => {
  if (asks === null) return resultWords.title;
  if (asks.question.name === 'go-on') return words.safety.title;
  return asks.error === null ? words.title : `${words.error}: ${words.title}`;
};

export const checkPage = page<Check>({
  path: '/check',
  open: 'public',
  load: async (visit) => openCheck(visit),
  title: titleOf,
  links: linksOf,
  json: (check) => ({
    answers: answersAsData(check),
    authority: check.authority?.gss ?? null,
    question: check.asks === null ? null : questionData(check.asks),
    people: check.answers.get('harm')?.includes('yes') === true ? peopleWhoHelp(check) : [],
    result: check.result === null ? null : resultData(check, check.result),
  }),
  look: (check) => ({ back: backHref(check), description: words.intro }),
  view: (check) => {
    if (check.asks !== null) return questionView(check, check.asks);
    if (check.result === null) throw new Error('Neither a question nor a result');
    return resultView(check, check.result);
  },
});
