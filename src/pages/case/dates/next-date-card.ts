/** The date that matters now, for the side column of a case page; nothing where none runs. */
import { type CaseClock, soonest } from '../../../clock/clock.ts';
import { dateThatMatters } from '../../../web/components/case/date-that-matters/date-that-matters.ts';
import { type Html, html } from '../../../web/html.ts';
import { dayInFull } from '../../dates.ts';
import type { CaseView } from '../case-view.ts';
import { ownerName, ruleWords, standing } from './dates.ts';
import { clocksFor } from './who-may-see.ts';
import { clockWords, words } from './words.en.ts';

/** In: the case as somebody sees it, today as a London date, and which dates the page is about; all unless told. */
export const nextDateCard = (
  view: CaseView,
  today: string,
  isAbout: (clock: CaseClock) => boolean = () => true,
): Html | null => {
  if (view.state.closed !== null) return null;
  const clock = soonest(clocksFor(view).filter(isAbout));
  if (clock === null) return null;
  const { what, basis, safeDate, sources } = clock;
  return html`${dateThatMatters({
    heading: clockWords[what].title,
    date: safeDate,
    dateText: dayInFull(safeDate),
    why: html`${words.owner(ownerName(view, clock))} ${standing(clock, today)} ${words.basis[basis]}`,
    how: ruleWords(view, clock),
    sources: sources.map((text) => ({ text })),
  })}
<p><a href="${view.url}/dates">${words.all}</a></p>`;
};
