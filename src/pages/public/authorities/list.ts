/** "Find your council": all of them, or those whose name holds what was typed. */
import { type Authority, authorities } from '../../../directory/authorities.ts';
import { tag } from '../../../web/components/content/tag/tag.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { input } from '../../../web/components/form/input/input.ts';
import { type Html, html } from '../../../web/html.ts';
import { page } from '../../site.ts';
import { words } from './words.en.ts';

interface Found {
  readonly text: string;
  readonly councils: readonly Authority[];
  readonly served: ReadonlySet<string>;
}

const longest = 80;

/** Letters and figures alone, without accents, so that "Kingston-upon-Hull" is found by "kingston upon hull". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Those whose full or short name holds every word of the text, by name. */
export const findAuthorities = (text: string): readonly Authority[] => {
  const wanted = plain(text).split(' ').filter(Boolean);
  return authorities.filter(({ name, shortName, gss }) => {
    const known = `${plain(name)} ${plain(shortName)} ${gss.toLowerCase()}`;
    return wanted.every((word) => known.includes(word));
  });
};

const row = (served: ReadonlySet<string>, { gss, shortName }: Authority): Html =>
  html`<li><a href="/authorities/${gss}">${shortName}</a>${served.has(gss) && html` ${tag({ text: words.servedHere })}`}</li>`;

const heading = ({ text, councils }: Found): string => {
  if (text === '') return words.all;
  return councils.length === 0 ? words.noneFound(text) : words.found(councils.length, text);
};

const searchForm = (
  text: string,
): Html => html`<form class="form" method="get" action="/authorities" role="search">
${input({ id: 'q', name: 'q', value: text, label: { text: words.search, classes: 'govuk-label--s' }, hint: { text: words.searchHint }, type: 'search', spellcheck: false, classes: 'govuk-input--width-20' })}
${button({ text: words.searchButton })}
</form>`;

export const authoritiesPage = page<Found>({
  path: '/authorities',
  open: 'public',
  load: async ({ query, services }) => {
    const text = (query['q'] ?? '').trim().slice(0, longest);
    return { text, councils: findAuthorities(text), served: new Set(services.config.servedAuthorities) };
  },
  title: () => words.listTitle,
  links: ({ councils }) => [
    { rel: 'start', href: '/', title: 'Way Forward' },
    ...councils.map(({ gss, name }) => ({ rel: 'authority', href: `/authorities/${gss}`, title: name })),
  ],
  json: ({ text, councils, served }) => ({
    search: text,
    authorities: councils.map(({ gss, name, shortName, region }) => ({
      gss,
      name,
      shortName,
      region,
      served: served.has(gss),
    })),
  }),
  look: () => ({ description: words.description, back: '/' }),
  view: (found) => ({
    main: html`<h1>${words.listTitle}</h1><p class="lead">${words.listLead}</p>
${searchForm(found.text)}
<h2>${heading(found)}</h2>
${found.councils.length > 0 && html`<ul class="councils">${found.councils.map((council) => row(found.served, council))}</ul>`}
${found.text !== '' && html`<p><a href="/authorities">${words.showAll}</a></p>`}`,
  }),
});
