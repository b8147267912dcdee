/** The dates of an answer: the safe day first, the latest day beside it, the rule and its source folded away. */
import type { Deadline } from '../../../../law/guidance.ts';
import { isConfirmed } from '../../../../law/rules/register.ts';
import { ruleBehind } from '../../../../law/rules/rule-behind.ts';
import { dateThatMatters } from '../../../../web/components/case/date-that-matters/date-that-matters.ts';
import { type Html, html } from '../../../../web/html.ts';
import { dayInFull } from '../../../dates.ts';
import { notConfirmedMark, sourceTold } from '../../not-confirmed.ts';
import { dateWords, ownerWords, words } from './words.en.ts';

/** As data (contracts/http.md): each date with its rule and its sources. */
export const dateAsData = (deadline: Deadline) => ({
  what: deadline.what,
  title: dateWords[deadline.what].title,
  owner: deadline.owner,
  date: deadline.due,
  safeDate: deadline.safeDate,
  latestDate: deadline.latestDate,
  rule: ruleBehind(deadline),
  how: deadline.rule,
  sources: deadline.sources,
  confirmed: isConfirmed(deadline.sources),
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
    why: html`${why} ${ownerWords[deadline.owner]} ${howLate(deadline, today)}${notConfirmedMark(isConfirmed(deadline.sources))}`,
    how: deadline.rule,
    sources: deadline.sources.map((text) => ({ text: sourceTold(text, deadline.sources) })),
  });
};

/** All dates that run: those of the family first, and of them first what can still be done by its day. */
export const datesView = (deadlines: readonly Deadline[], today: string, isAgreed: boolean): Html | '' => {
  if (deadlines.length === 0) return '';
  const families = deadlines.filter(({ owner }) => owner === 'family');
  const own = [
    ...families.filter(({ latestDate }) => latestDate >= today),
    ...families.filter(({ latestDate }) => latestDate < today),
  ];
  const theirs = deadlines.filter(({ owner }) => owner !== 'family');
  const differ = deadlines.some(({ safeDate, latestDate }) => safeDate !== latestDate);
  return html`<h2>${words.dates}</h2>
<p>${differ ? words.datesExplained : words.oneDay} ${words.datesDoNotWait} ${isAgreed && words.agreementDays}</p>
<div class="cards">${[...own, ...theirs].map((deadline) => dateView(deadline, today))}</div>`;
};
