/** The page for something that went wrong or is not there: what happened, that nothing was lost, what to do next. */
import type { Config } from '../config.ts';
import { html } from '../web/html.ts';
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
  503: ['We are away for a moment', 'Nothing that we confirmed is lost. Please try again in a minute.'],
};

const otherwise = [
  'Something went wrong',
  'It is our fault, not yours. Nothing that we confirmed is lost. Please try again.',
] as const;

/** In: the configuration. Out: a whole document for a status, with a reference to quote where there is one. */
export const troublePage =
  (config: Config) =>
  (status: number, reference: string | null): string => {
    const [title, text] = says[status] ?? otherwise;
    return frameFor(config)({
      title,
      view: {
        main: html`<h1>${title}</h1><p>${text}</p>${reference !== null && html`<p>If you ring us, say: ${reference}</p>`}
<p><a href="/">Start page</a> · <a href="/home">My page</a></p>`,
      },
      look: {},
      links: [],
      visitor: null,
      url: '',
      hasErrors: false,
    }).toString();
  };
