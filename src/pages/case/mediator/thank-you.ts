/** Thanks to a mediator who does not act in a case after all. It knows nothing of any case, for they have no place there now. */
import { sourcesOf } from '../../../law/rules/register.ts';
import { html } from '../../../web/html.ts';
import { page } from '../../site.ts';
import { type Because, words } from './words.en.ts';

const path = '/mediator/thank-you';
const reasons = words.thankYou.because;

const isBecause = (text: string | undefined): text is Because =>
  text !== undefined && Object.hasOwn(reasons, text);

export const thankYouFor = (because: Because): string => `${path}?because=${because}`;

const sources = (because: Because): readonly string[] => (because === 'employer' ? sourcesOf('DR-4') : []);

export const mediatorThankYouPage = page<Because>({
  path,
  open: 'signed-in',
  load: async ({ query }) => (isBecause(query['because']) ? query['because'] : 'stood-down'),
  title: () => words.thankYou.title,
  links: () => [{ rel: 'home', href: '/home', title: words.thankYou.home }],
  json: (because) => ({
    because,
    says: reasons[because],
    ...(because === 'employer' ? { rule: 'DR-4', sources: sources(because) } : {}),
  }),
  view: (because) => ({
    main: html`<h1>${words.thankYou.title}</h1><p>${reasons[because]}</p>
${sources(because).length > 0 && html`<p class="muted small">${words.sources}${sources(because).join('; ')}.</p>`}
<p>${words.thankYou.next}</p><p><a href="/home">${words.thankYou.home}</a></p>`,
  }),
});
