/** Talk to a person: the telephone number first, and a form for those who would rather be rung. */
import { card } from '../../../web/components/content/card/card.ts';
import { sayPhone } from '../../../web/components/frame/footer/footer.ts';
import { type FieldLook, tel, text } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { action, page } from '../../site.ts';
import { words } from './words.en.ts';

interface Talk {
  readonly phone: string;
  readonly isAsked: boolean;
}

/** There is no case yet, so the caseworkers are named as a body. */
const readBy = (look: FieldLook): FieldLook => ({
  ...look,
  audience: 'arrangements',
  readers: [{ name: words.readBy, role: words.caseworker, party: null, side: 'service' }],
});

const askForCall = action<Talk>()({
  name: 'ask-for-call',
  path: '/talk',
  title: words.send,
  when: ({ isAsked }) => !isAsked,
  fields: () => ({
    name: text({ label: words.name, hint: words.nameHint, maxLength: 80, autocomplete: 'name' }),
    phone: tel({ label: words.phone, autocomplete: 'tel' }),
    when: text(readBy({ label: words.when, hint: words.whenHint, optional: true })),
  }),
  run: async ({ services, onceKey, network }, _, input) => {
    const number = input.phone.replaceAll(/\D/gu, '');
    const waitSeconds = await services.limits.take(['call-number', number], ['call-network', network]);
    if (waitSeconds > 0) return { waitSeconds };
    await services.calls.ask(input, onceKey);
    return { go: '/talk?asked=yes' };
  },
});

const ring = (phone: string): Html =>
  card({
    heading: words.ringHeading,
    html: html`<p class="lead">${sayPhone(words.ring, phone)}</p><p>${words.hours} ${words.sayNo}</p><p>${words.urgent}</p>`,
  });

const askedView = ({ phone }: Talk): Html =>
  html`<h1>${words.askedTitle}</h1><p class="lead">${words.asked}</p><p>${words.askedMore}</p>${ring(phone)}`;

const talkView = ({ phone }: Talk, kit: Kit): Html => {
  const before = html`<p>${words.callIntro} ${words.gone}</p>`;
  return html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>${ring(phone)}
<h2>${words.callHeading}</h2>${kit.form('ask-for-call', { secondary: true, before })}
<h2>${words.other}</h2><ul><li><a href="/check">${words.check}</a></li><li><a href="/ask">${words.ask}</a></li></ul>`;
};

export const talkPage = page<Talk>({
  path: '/talk',
  open: 'public',
  load: async ({ services, query }) => ({ phone: services.config.phone, isAsked: query['asked'] === 'yes' }),
  title: ({ isAsked }) => (isAsked ? words.askedTitle : words.title),
  links: () => [
    { rel: 'check', href: '/check', title: words.check },
    { rel: 'ask', href: '/ask', title: words.ask },
    { rel: 'start', href: '/', title: 'Way Forward' },
  ],
  actions: [askForCall],
  json: ({ phone, isAsked }) => ({
    phone,
    hours: words.hours,
    says: isAsked ? words.asked : words.lead,
    urgent: words.urgent,
  }),
  look: () => ({ description: words.description, back: '/' }),
  view: (talk, kit) => ({ main: talk.isAsked ? askedView(talk) : talkView(talk, kit) }),
});
