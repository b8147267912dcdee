/** Reads every answer back with a way to change it, and sends the request. */
import { summaryList } from '../../../web/components/content/summary-list/summary-list.ts';
import { type Html, html } from '../../../web/html.ts';
import { notThere } from '../../../web/page.ts';
import { action, page } from '../../site.ts';
import { toldBy } from '../draft/asked.ts';
import { type DraftView, openDraft, openSent } from '../draft/draft-view.ts';
import { draftLinks, draftSide, linksBelow } from '../draft/frame.ts';
import { askedSteps, firstMissing, type Step } from '../draft/steps.ts';
import { send } from './send.ts';
import { answerShown } from './shown.ts';
import { words } from './words.en.ts';

const said = words.check;

const askForHelp = action<DraftView>()({
  name: 'ask-for-help',
  path: '/ask/:draft/check',
  title: said.send,
  run: send,
});

interface Row {
  readonly step: Step;
  readonly name: string;
  readonly answer: string | null;
  readonly href: string;
}

const nameOf = (view: DraftView, step: Step): string =>
  step === 'name' && toldBy(view.asked) !== null ? said.theirName : said.parts[step];

const rowsOf = (view: DraftView): readonly Row[] =>
  askedSteps(view.asked).map((step) => ({
    step,
    name: nameOf(view, step),
    answer: answerShown(view, step),
    href: `${view.url}/${step}`,
  }));

const answerText = (answer: string | null): Html => {
  if (answer === null) return html`<strong>${said.missing}</strong>`;
  return answer === ''
    ? html`<span class="muted">${said.empty}</span>`
    : html`<span class="as-typed">${answer}</span>`;
};

const answers = (view: DraftView): Html =>
  summaryList({
    rows: rowsOf(view).map(({ name, answer, href }) => ({
      key: { text: name },
      value: { html: answerText(answer) },
      actions: { items: [{ href, text: said.change, visuallyHiddenText: name }] },
    })),
  });

const sendPart = (form: Html | ''): Html => html`<h2>${said.sendHeading}</h2>
<ul>${said.afterwards.map((text) => html`<li>${text}</li>`)}</ul>
<p>${said.appeal} <a href="/check">${said.appealLink}</a>.</p>
${form}`;

export const checkPage = page<DraftView>({
  path: '/ask/:draft/check',
  open: 'public',
  load: async (visit) => {
    const view = await openDraft(visit);
    if (view !== notThere) return view;
    // Sent already: pressing twice, or going back, leads to the confirmation.
    return (await openSent(visit)) === null ? notThere : { go: `/ask/${visit.params['draft']}/sent` };
  },
  title: () => said.title,
  links: (view) => [
    ...rowsOf(view).map(({ step, name, href }) => ({ rel: step, href, title: name })),
    { rel: 'dates', href: '/check', title: said.appealLink },
    ...draftLinks(view),
  ],
  actions: [askForHelp],
  json: (view) => ({
    answers: rowsOf(view).map(({ step, name, answer }) => ({ question: step, name, answer })),
    missing: firstMissing(view.asked),
    says: [...said.afterwards, said.appeal],
  }),
  look: (view) => ({ back: `${view.url}/${askedSteps(view.asked).at(-1) ?? ''}` }),
  view: (view, kit) => ({
    main: html`<h1>${said.title}</h1><p>${said.says}</p>${answers(view)}${sendPart(kit.form('ask-for-help'))}${linksBelow(draftLinks(view))}`,
    ...draftSide(view),
  }),
});
