/** The page for something that went wrong or is not there: what happened, that nothing was lost, what to do next. */
import type { Config } from '../config.ts';
import type { SentForm } from '../web/away.ts';
import { button } from '../web/components/form/button/button.ts';
import { textarea } from '../web/components/form/textarea/textarea.ts';
import { type Html, html } from '../web/html.ts';
import { frameFor } from './frame.ts';

const says: Readonly<Record<number, readonly [title: string, text: string]>> = {
  400: [
    'We could not read that',
    'Something in the request is not right. Nothing was changed. Go back and try once more.',
  ],
  404: [
    'There is nothing here',
    'The page may have moved, or it may not be yours to see. Start again from your own page.',
  ],
  413: ['That is too large', 'Nothing was stored. Send less at once: a file can be up to 10 MB.'],
  415: ['We cannot read that kind of content', 'Nothing was stored. Go back and use the form on the page.'],
  429: [
    'Please wait a little',
    'There were many requests from you in a short time. Nothing is lost. Try again in a minute.',
  ],
  503: ['We are away for a moment', 'Nothing that we confirmed is lost. Please try again in a moment.'],
};

const otherwise = [
  'Something went wrong',
  'It is our fault, not yours. Nothing that we confirmed is lost. Please try again.',
] as const;

const again = {
  says: 'What you typed is here and goes with it when you try again. If it was done after all, it is not done twice.',
  file: 'A file cannot be kept here: choose it once more on the page before.',
  typed: 'What you typed',
  button: 'Try again',
} as const;

/** Words are shown, so that they can be read and copied; choices and marks of the form go along unseen. */
const isWords = (text: string): boolean => /\s/u.test(text.trim());

/** The form as it was sent. No page can be drawn around it while nothing can be read, so it stands alone. */
const sendAgain = ({
  href,
  texts,
  hadFile,
}: SentForm): Html => html`<form class="form" method="post" action="${href}" novalidate>
<p>${again.says}</p>${hadFile && html`<p>${again.file}</p>`}
${texts.map(([name, value], index) => {
  const own = !name.startsWith('_') && isWords(value);
  if (!own) return html`<input type="hidden" name="${name}" value="${value}">`;
  return textarea({
    name,
    id: `typed-${index}`,
    label: { text: again.typed, classes: 'govuk-label--s' },
    value,
  });
})}
${button({ text: again.button, preventDoubleClick: true })}
</form>`;

/** In: the configuration. Out: a whole document for a status, with a reference to quote where there is one. */
export const troublePage =
  (config: Config) =>
  (status: number, reference: string | null, sent: SentForm | null = null): string => {
    const [title, text] = says[status] ?? otherwise;
    return frameFor(config)({
      title,
      view: {
        main: html`<h1>${title}</h1><p>${text}</p>${reference !== null && html`<p>If you ring us, say: ${reference}</p>`}
${sent !== null && sendAgain(sent)}
<p><a href="/">Start page</a> · <a href="/home">My page</a></p>`,
      },
      look: {},
      links: [],
      visitor: null,
      url: '',
      hasErrors: false,
    }).toString();
  };
