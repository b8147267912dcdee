/** The dates of an answer: the safe day first, the latest day beside it, the rule and its source folded away. */
import type { Deadline, DeadlineId } from '../../../../law/guidance.ts';
import { type RuleId, sourcesOf } from '../../../../law/rules/register.ts';
import { dateThatMatters } from '../../../../web/components/case/date-that-matters/date-that-matters.ts';
import { type Html, html } from '../../../../web/html.ts';
import { dayInFull } from '../../../dates.ts';
import { dateWords, ownerWords, words } from './words.en.ts';

/** The rules that can stand behind a date; which of them it is, its sources say. */
const candidates: Readonly<Record<DeadlineId, readonly [RuleId, ...RuleId[]]>> = {
  'contact-adviser': ['M-5'],
  'appeal-received': ['T-1'],
  'appeal-received-projected': ['T-1'],
  'ask-tribunal': ['T-4'],
  'la-tells-icb': ['A-2'],
  'mediation-by': ['A-1', 'A-3', 'A-4'],
  'notice-of-session': ['A-6'],
  'certificate-by': ['C-3', 'C-4', 'C-5'],
  'icb-tells-la': ['O-4'],
  'notify-will-assess': ['O-2', 'O-5', 'U-1'],
  'notify-no-plan': ['O-2', 'O-5', 'U-1'],
  'final-plan-after-assessment': ['O-2', 'O-5', 'U-1'],
  'draft-plan': ['O-2', 'O-5', 'U-1'],
  'final-plan': ['O-2', 'O-5', 'U-1'],
  'amended-plan': ['O-2', 'O-5', 'U-1'],
  'placement-change': ['O-2', 'O-5', 'U-1'],
  'other-agreed-action': ['O-3', 'O-5'],
  'review-decision': ['V-1'],
  'amended-plan-after-review': ['V-2'],
  'review-by': ['V-3'],
  'discrimination-claim': ['T-5'],
  'lgsco-complaint': ['L-1'],
  'recommendation-reply': ['O-6'],
};

const ruleOf = ({ what, sources }: Deadline): RuleId => {
  const [first, ...others] = candidates[what];
  const wanted = sources.join('|');
  return [first, ...others].find((rule) => sourcesOf(rule).join('|') === wanted) ?? first;
};

/** As data (contracts/http.md): each date with its rule and its sources. */
export const dateAsData = (deadline: Deadline) => ({
  what: deadline.what,
  title: dateWords[deadline.what].title,
  owner: deadline.owner,
  date: deadline.due,
  safeDate: deadline.safeDate,
  latestDate: deadline.latestDate,
  rule: ruleOf(deadline),
  how: deadline.rule,
  sources: deadline.sources,
});

const howLate = (deadline: Deadline, today: string): string => {
  const { owner, safeDate, latestDate } = deadline;
  if (latestDate < today) return owner === 'family' ? words.passed : words.passedForOthers;
  if (deadline.what === 'ask-tribunal') return '';
  return safeDate === latestDate ? '' : words.latestDay(dayInFull(latestDate));
};

/** One date. In: today, as ISO 8601, to say kindly when it has passed. */
const dateView = (deadline: Deadline, today: string): Html => {
  const { title, why } = dateWords[deadline.what];
  return dateThatMatters({
    heading: title,
    headingLevel: 3,
    date: deadline.safeDate,
    dateText: dayInFull(deadline.safeDate),
    why: html`${why} ${ownerWords[deadline.owner]} ${howLate(deadline, today)}`,
    how: deadline.rule,
    sources: deadline.sources.map((text) => ({ text })),
  });
};

/** All dates that run, those of the family first. */
export const datesView = (deadlines: readonly Deadline[], today: string, isAgreed: boolean): Html | '' => {
  if (deadlines.length === 0) return '';
  const own = deadlines.filter(({ owner }) => owner === 'family');
  const theirs = deadlines.filter(({ owner }) => owner !== 'family');
  const differ = deadlines.some(({ safeDate, latestDate }) => safeDate !== latestDate);
  return html`<h2>${words.dates}</h2>
<p>${differ ? words.datesExplained : words.oneDay} ${words.datesDoNotWait} ${isAgreed && words.agreementDays}</p>
<div class="cards">${[...own, ...theirs].map((deadline) => dateView(deadline, today))}</div>`;
};
