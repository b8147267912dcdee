/** An unsent request at a glance: what is answered, and the one button that goes on. It shows no answer to a passer-by. */
import { summaryList } from '../../../web/components/content/summary-list/summary-list.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { html } from '../../../web/html.ts';
import { action, page } from '../../site.ts';
import { type DraftView, holderOf, openDraft } from '../draft/draft-view.ts';
import { draftLinks, draftSide } from '../draft/frame.ts';
import { onward } from '../draft/question.ts';
import { askedSteps, isDone, nextToDo } from '../draft/steps.ts';
import { words as sendingWords } from '../sending/words.en.ts';
import { words } from './words.en.ts';

const said = words.request;
const names = sendingWords.check.parts;

const throwAway = action<DraftView>()({
  name: 'throw-away',
  path: '/ask/:draft/throw-away',
  title: said.throwAway,
  run: async (visit, { draft }) => {
    await visit.services.drafts.throwAway(draft.id, holderOf(visit));
    return { go: '/ask' };
  },
});

const next = (view: DraftView) => ({
  href: onward(view),
  text: nextToDo(view.asked) === null ? said.check : said.goOn,
});

const questionsOf = (view: DraftView) =>
  askedSteps(view.asked).map((step) => ({
    step,
    name: names[step],
    href: `${view.url}/${step}`,
    isDone: isDone(view.asked, step),
  }));

export const requestPage = page<DraftView>({
  path: '/ask/:draft',
  open: 'public',
  load: openDraft,
  title: () => said.title,
  links: (view) => [
    { rel: 'next', href: next(view).href, title: next(view).text },
    ...questionsOf(view).map(({ step, name, href }) => ({ rel: step, href, title: name })),
    ...draftLinks(view),
  ],
  actions: [throwAway],
  json: (view) => ({
    says: said.says,
    questions: questionsOf(view).map(({ step, name, isDone: answered }) => ({
      question: step,
      name,
      answered,
    })),
  }),
  look: () => ({ back: '/ask' }),
  view: (view, kit) => ({
    main: html`<h1>${said.title}</h1><p>${said.says}</p>
<div class="govuk-button-group">${button({ text: next(view).text, href: next(view).href })}
${button({ text: words.save.title, href: `${view.url}/save`, classes: 'govuk-button--secondary' })}</div>
${summaryList({
  rows: questionsOf(view).map(({ name, href, isDone: answered }) => ({
    key: { html: html`<a href="${href}">${name}</a>` },
    value: { text: answered ? said.done : said.todo },
  })),
})}
<h2>${said.throwAwayHeading}</h2><p>${said.throwAwaySays}</p>${kit.form('throw-away', { secondary: true })}`,
    ...draftSide(view),
  }),
});
