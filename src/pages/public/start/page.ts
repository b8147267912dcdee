/** The public start: what this is, in ten seconds, and one clear first step. */

import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { html } from '../../../web/html.ts';
import { page } from '../../site.ts';
import { words } from './words.en.ts';

const links = [
  { rel: 'check', href: '/check', title: words.check },
  { rel: 'ask', href: '/ask', title: words.ask },
  { rel: 'how-it-works', href: '/how-it-works', title: 'How it works' },
  { rel: 'authorities', href: '/authorities', title: 'Find your council' },
  { rel: 'sign-in', href: '/sign-in', title: words.inviteLink },
];

const main = html`<h1>${words.heading}</h1>
<p class="lead">${words.what}</p>
<div class="button-group">
${button({ text: words.check, href: '/check' })}
${button({ text: words.ask, href: '/ask', classes: 'govuk-button--secondary' })}
</div>
<p class="muted">${words.nothingKept}</p>
<h2>${words.howHeading}</h2>
<ul>${words.how.map(([strong, rest]) => html`<li><strong>${strong}</strong> ${rest}</li>`)}</ul>
<h2>${words.steps}</h2>
<ol>${words.stepList.map((step) => html`<li>${step}</li>`)}</ol>`;

const side = html`${quietPanel({
  heading: words.letterHeading,
  html: html`<p>${words.letter}</p><p><a href="/check">${words.letterLink}</a></p>`,
})}${quietPanel({
  heading: words.inviteHeading,
  html: html`<p>${words.invite}</p><p><a href="/sign-in">${words.inviteLink}</a></p>`,
})}`;

export const startPage = page<null>({
  path: '/',
  open: 'public',
  load: async () => null,
  title: () => words.title,
  links: () => links,
  json: () => ({
    heading: words.heading,
    what: words.what,
    promises: words.how.map((parts) => parts.join(' ')),
  }),
  look: () => ({ description: words.description }),
  view: () => ({ main, side }),
});
