/** Everything else of a case, by what people come for, so that nobody has to read twenty links to find one. */
import { type Html, html } from '../../../web/html.ts';
import type { Link } from '../../../web/page.ts';
import { words } from './words.en.ts';

type Group = keyof typeof words.groups;

const groupOf: Readonly<Record<string, Group>> = {
  request: 'people',
  people: 'people',
  invitations: 'people',
  invitation: 'people',
  questions: 'people',
  'going-on': 'people',
  mediator: 'people',
  rooms: 'talk',
  documents: 'talk',
  meeting: 'talk',
  'way-forward': 'talk',
  agreement: 'talk',
  actions: 'talk',
  decision: 'mediation',
  mediation: 'mediation',
  session: 'mediation',
  certificate: 'mediation',
  dates: 'mediation',
};

const groups = Object.keys(words.groups) as readonly Group[];

/** In: the links of a case. A link of a kind that is in no group stands with those about the case itself. */
export const moreAbout = (
  links: readonly Link[],
): Html => html`<nav aria-label="${words.more}"><h2>${words.more}</h2>
<div class="cards">${groups.flatMap((group) => {
  const its = links.filter(({ rel }) => (groupOf[rel] ?? 'case') === group);
  if (its.length === 0) return [];
  return [
    html`<div><h3>${words.groups[group]}</h3><ul class="plain-list">${its.map(
      ({ href, title }) => html`<li><a href="${href}">${title}</a></li>`,
    )}</ul></div>`,
  ];
})}</div></nav>`;
