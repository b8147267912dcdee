/** The answers so far as a list, each with a way to change it, as people read them and as data. */
import { summaryList } from '../../../web/components/content/summary-list/summary-list.ts';
import type { Html } from '../../../web/html.ts';
import { dayInFull } from '../../dates.ts';
import { type Check, changeHref } from './check.ts';
import type { QuestionName } from './conversation/question.ts';
import { questionWords } from './conversation/words.en.ts';
import { words } from './words.en.ts';

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(value);

/** An answer in words: the choices by their labels, a day in full. */
const saidIn = (name: QuestionName, values: readonly string[]): string => {
  if (values.length === 0) return words.notKnown;
  const { choices } = questionWords[name];
  return values
    .map((value) => (isDay(value) ? dayInFull(value) : (choices?.[value]?.label ?? value)))
    .join('; ');
};

/** What the person knows they answered: the page that only sent them to people is not an answer. */
const shown = (check: Check): readonly (readonly [QuestionName, readonly string[]])[] =>
  [...check.answers].filter(([name]) => name !== 'go-on');

export const answersAsData = (check: Check) =>
  shown(check).map(([name, values]) => ({
    name,
    question: questionWords[name].label,
    values,
    says: saidIn(name, values),
    change: changeHref(check, name),
  }));

/** The list; undefined before anything was answered. */
export const answersList = (check: Check): Html | undefined => {
  const rows = shown(check);
  if (rows.length === 0) return undefined;
  return summaryList({
    classes: 'answers',
    rows: rows.map(([name, values]) => ({
      key: { text: questionWords[name].short },
      value: { text: saidIn(name, values) },
      actions: {
        items: [
          {
            href: changeHref(check, name),
            text: words.change,
            visuallyHiddenText: questionWords[name].short.toLowerCase(),
          },
        ],
      },
    })),
  });
};
