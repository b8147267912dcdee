/** Every date of a case: who has to act, the safe and the latest day, the rule and its source, and what became of it. */
import { type CaseClock, type ClockState, clockState, type SupersededClock } from '../../../clock/clock.ts';
import { dateThatMatters } from '../../../web/components/case/date-that-matters/date-that-matters.ts';
import { details } from '../../../web/components/content/details/details.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { notThere } from '../../../web/page.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import { page } from '../../site.ts';
import { type CaseView, caseLinks, openCaseView } from '../case-view.ts';
import {
  clockAsJson,
  isUnconfirmed,
  ownerName,
  ruleWords,
  standing,
  supersededAsJson,
  whyChanged,
} from './dates.ts';
import { clocksFor, supersededFor } from './who-may-see.ts';
import { clockWords, words } from './words.en.ts';

interface Dates {
  readonly view: CaseView;
  /** London date. */
  readonly today: string;
  readonly clocks: readonly CaseClock[];
  readonly superseded: readonly SupersededClock[];
}

const clockView = ({ view, today }: Dates, clock: CaseClock): Html =>
  dateThatMatters({
    heading: clockWords[clock.what].title,
    headingLevel: 3,
    date: clock.safeDate,
    dateText: dayInFull(clock.safeDate),
    why: html`${words.owner(ownerName(view, clock))} ${standing(clock, today)} ${words.basis[clock.basis]}`,
    how: html`${ruleWords(view, clock)} ${isUnconfirmed(clock) && words.unconfirmed}`,
    sources: clock.sources.map((text) => ({ text })),
  });

const group = (dates: Dates, is: ClockState, heading: string, intro: string | null = null): Part => {
  const clocks = dates.clocks.filter((clock) => clockState(clock, dates.today) === is);
  return (
    clocks.length > 0 &&
    html`<h2>${heading}</h2>${intro !== null && html`<p>${intro}</p>`}
<div class="cards">${clocks.map((clock) => clockView(dates, clock))}</div>`
  );
};

const supersededLine = (view: CaseView, superseded: SupersededClock): Html =>
  html`<li><b>${clockWords[superseded.clock.what].title}</b>: <time datetime="${superseded.clock.due}">${dayInFull(
    superseded.clock.due,
  )}</time>. ${words.owner(ownerName(view, superseded.clock))} ${words.changed(
    dayInFull(londonDate(superseded.at)),
    whyChanged(superseded),
  )}</li>`;

const main = (dates: Dates): Html => {
  const { view, clocks, superseded } = dates;
  const differ = clocks.some(({ safeDate, latestDate }) => safeDate !== latestDate);
  return html`<h1>${words.title}</h1>
<p>${words.intro} ${differ && words.explained}</p>
${clocks.length === 0 && html`<p>${words.none}</p>`}
${group(dates, 'running', words.running)}
${group(dates, 'missed', words.missed, words.missedIntro)}
${group(dates, 'met', words.done)}
${
  superseded.length > 0 &&
  details({
    summaryText: words.superseded,
    html: html`<p>${words.supersededIntro}</p><ul>${superseded.map((each) => supersededLine(view, each))}</ul>`,
  })
}`;
};

export const datesPage = page<Dates>({
  path: '/case/:ref/dates',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openCaseView(visit);
    if (view === notThere || view.place.is === 'proposed-mediator') return notThere;
    return {
      view,
      today: londonDate(visit.at).toString(),
      clocks: clocksFor(view),
      superseded: supersededFor(view),
    };
  },
  title: () => words.title,
  links: ({ view }) => caseLinks(view),
  json: ({ view, today, clocks, superseded }) => ({
    dates: clocks.map((clock) => clockAsJson(view, clock, today)),
    superseded: superseded.map((each) => supersededAsJson(view, each)),
  }),
  look: ({ view }) => ({
    back: view.url,
    leaveThisPage: view.place.is === 'member',
    dense: view.place.is === 'caseworker',
  }),
  view: (dates) => ({ main: main(dates) }),
});
