/**
 * The links of a page that neither its content nor its frame shows: drawn after the content, so that a person finds
 * everything a program finds (contracts/http.md: the links hold the same as the HTML shows).
 */
import { escapeHtml, type Html, html } from './html.ts';
import type { Link } from './page.ts';

export interface MoreLinks {
  readonly heading: string;
  readonly links: readonly Link[];
}

/** A form that only asks (`method="get"`) leads to every address of its path with answers in the query. */
const asksFor = (path: string): RegExp =>
  new RegExp(`<form[^>]*\\smethod="get"[^>]*\\saction="${RegExp.escape(escapeHtml(path))}"`, 'u');

const isShown = (href: string, document: string): boolean => {
  const [path = '', query] = href.split('?');
  const start = `href="${escapeHtml(href)}`;
  return (
    document.includes(`${start}"`) ||
    document.includes(`${start}#`) ||
    (query !== undefined && asksFor(path).test(document))
  );
};

/** In: the links of a page and the document drawn so far. Out: those still to show, each address once. */
export const linksLeft = (links: readonly Link[], document: string): readonly Link[] =>
  links.filter(
    ({ href }, index) =>
      links.findIndex((other) => other.href === href) === index && !isShown(href, document),
  );

/** Nothing where everything is shown already. */
export const moreLinks = ({ heading, links }: MoreLinks, document: string): Html | '' => {
  const left = linksLeft(links, document);
  if (left.length === 0) return '';
  return html`<nav class="more-links" aria-label="${heading}"><h2>${heading}</h2><ul class="plain-list">${left.map(
    ({ href, title }) => html`<li><a href="${href}">${title}</a></li>`,
  )}</ul></nav>`;
};
