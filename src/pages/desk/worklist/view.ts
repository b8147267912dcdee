/** How the worklist looks: links to choose, one dense table, one box for a reference that somebody reads out. */
import { sideClass } from '../../../web/components/case/side.ts';
import { tag } from '../../../web/components/content/tag/tag.ts';
import { worklistTable } from '../../../web/components/content/worklist-table/worklist-table.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { clockWords } from '../../case/dates/words.en.ts';
import { dayInTable } from '../../dates.ts';
import { words as deskWords } from '../desk-view.words.en.ts';
import { type Choice, hrefOf, openStages, shows } from './choice.ts';
import { type Listed, stepToTake, type Worklist } from './listed.ts';
import { words } from './words.en.ts';

interface Chosen {
  readonly href: string;
  readonly text: string;
  readonly isNow: boolean;
}

const choices = (label: string, links: readonly Chosen[]): Html =>
  html`<nav class="choices" aria-label="${label}"><ul>${links.map(
    ({ href, text, isNow }) =>
      html`<li><a href="${href}"${isNow && html` aria-current="true"`}>${text}</a></li>`,
  )}</ul></nav>`;

const choosing = (choice: Choice): Html => {
  const first = { ...choice, after: null };
  const byShow = shows.map((show) => ({
    href: hrefOf({ ...first, show }),
    text: words.shows[show],
    isNow: show === choice.show,
  }));
  const byStage = [null, ...openStages].map((stage) => ({
    href: hrefOf({ ...first, stage }),
    text: stage === null ? words.everyStage : deskWords.stage[stage],
    isNow: stage === choice.stage,
  }));
  return html`${choices(words.show, byShow)}${choice.show !== 'closed' && choices(words.stages, byStage)}`;
};

const nextCell = (listed: Listed): Part => {
  const { says, isWaiting, isLate, outcome } = listed;
  if (outcome !== null) return words.outcome[outcome];
  if (!isWaiting) return says.sentence;
  const mark = tag({ text: words.waitsForUs });
  const step = stepToTake(listed);
  if (step === null) return html`${mark} ${says.sentence} ${isLate && words.late}`;
  return html`${mark} <a href="${step.href}">${step.text}</a>`;
};

const partiesCell = ({ parties }: Listed): Html =>
  html`<ul class="plain-list">${parties.map(
    ({ kind, name, taking }) =>
      html`<li><b class="${sideClass(kind)}">${name.charAt(0).toUpperCase() + name.slice(1)}</b>: ${deskWords.taking[taking]}</li>`,
  )}</ul>`;

const time = (date: Temporal.PlainDate): Html =>
  html`<time datetime="${date.toString()}">${dayInTable(date)}</time>`;

const dateCell = ({ clock, url }: Listed): Part =>
  clock !== null &&
  html`${clock.isMissed && tag({ text: words.datePassed })} <a href="${url}/dates">${time(
    Temporal.PlainDate.from(clock.due),
  )}</a> ${clockWords[clock.what].title} (${clock.owner})`;

const rowOf = (listed: Listed) => ({
  isWaiting: listed.isWaiting,
  cells: [
    html`<a href="${listed.url}">${listed.reference}</a>`,
    nextCell(listed),
    deskWords.stage[listed.stage],
    partiesCell(listed),
    dateCell(listed),
    listed.waitingQuestions,
    time(listed.askedOn),
    time(listed.changedOn),
  ],
});

const captionOf = ({ show, stage }: Choice): string => {
  const caption = words.caption[show];
  return stage === null ? caption : words.inStage(caption, deskWords.stage[stage]);
};

const more = ({ choice, older }: Worklist): Part =>
  (older !== null || choice.after !== null) &&
  html`<nav class="choices" aria-label="${words.moreLinks}"><ul>${
    choice.after !== null &&
    html`<li><a href="${hrefOf({ ...choice, after: null })}">${words.newest}</a></li>`
  }${older !== null && html`<li><a rel="next" href="${older}">${words.older}</a></li>`}</ul></nav>`;

export const viewOf = (worklist: Worklist, kit: Kit): Html => {
  const { columns } = words;
  return html`<h1>${words.title}</h1>
<p><a href="/desk/calls">${words.calls}</a></p>
${choosing(worklist.choice)}
${worklistTable({
  caption: captionOf(worklist.choice),
  columns: [
    { text: columns.reference },
    { text: columns.next },
    { text: columns.stage },
    { text: columns.parties },
    { text: columns.date },
    { text: columns.questions, format: 'numeric' },
    { text: columns.askedOn },
    { text: columns.changedOn, sorted: 'descending' },
  ],
  rows: worklist.cases.map(rowOf),
  emptyText: words.empty[worklist.choice.show],
})}
${more(worklist)}
<h2>${words.find}</h2>
${kit.form('open-case', { secondary: true })}`;
};
