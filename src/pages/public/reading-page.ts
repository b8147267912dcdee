/** A page that is only read: a lead, sections with paragraphs and lists, and where to go next. */

import type { Visitor } from '../../people/door.ts';
import { unbrokenPhone } from '../../web/components/frame/footer/footer.ts';
import { type Html, html } from '../../web/html.ts';
import type { Link, Page } from '../../web/page.ts';
import { page, type Services } from '../site.ts';

export interface ReadingSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly list?: readonly string[];
  /** Numbered: one thing after another. */
  readonly steps?: readonly string[];
  /** Shown as an address that can be opened. */
  readonly links?: readonly { readonly href: string; readonly text: string }[];
}

export interface ReadingWords {
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  readonly sections: readonly ReadingSection[];
}

const item = (text: string): Html => html`<li>${text}</li>`;

const section = ({
  heading,
  paragraphs = [],
  list = [],
  steps = [],
  links = [],
}: ReadingSection): Html => html`<h2>${heading}</h2>
${paragraphs.map((text) => html`<p>${text}</p>`)}
${list.length > 0 && html`<ul>${list.map(item)}</ul>`}
${steps.length > 0 && html`<ol>${steps.map(item)}</ol>`}
${links.map(({ href, text }) => html`<p><a href="${href}">${text}</a></p>`)}`;

const linksIn = (words: ReadingWords): readonly Link[] =>
  words.sections
    .flatMap(({ links = [] }) => links)
    .filter(({ href }) => href.startsWith('/'))
    .map(({ href, text }) => ({ rel: href.slice(1), href, title: text }));

/** In: the address and the words, with the telephone number put in where a page wants it. Out: the page. */
export const readingPage = (
  path: string,
  wordsFor: (phone: string) => ReadingWords,
): Page<Services, Visitor> =>
  page<ReadingWords>({
    path,
    open: 'public',
    load: async ({ services }) => wordsFor(unbrokenPhone(services.config.phone)),
    title: ({ title }) => title,
    links: (words) => [{ rel: 'start', href: '/', title: 'Way Forward' }, ...linksIn(words)],
    json: ({ lead, sections }) => ({ lead, sections }),
    look: ({ description }) => ({ description }),
    view: ({ title, lead, sections }) => ({
      main: html`<h1>${title}</h1><p class="lead">${lead}</p>${sections.map(section)}`,
    }),
  });
