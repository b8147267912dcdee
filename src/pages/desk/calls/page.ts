/** People who asked on a public page to be rung. For caseworkers alone; what they wrote goes when the call is made. */
import type { WaitingCall } from '../../../people/calls.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { phoneHref, unbrokenPhone } from '../../../web/components/frame/footer/footer.ts';
import { type Html, html } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { timeInFull } from '../../dates.ts';
import { action, page, type SiteVisit, signedIn } from '../../site.ts';
import { words } from './words.en.ts';

/** More than a morning's work; the next ones follow when these are made. */
const shown = 50;

const load = async (visit: SiteVisit): Promise<readonly WaitingCall[] | typeof notThere> =>
  signedIn(visit).roles.has('caseworker') ? visit.services.calls.waiting(shown) : notThere;

const callMade = action<readonly WaitingCall[]>()({
  name: 'call-made',
  path: '/desk/calls/:call/made',
  title: words.made,
  each: (calls) => calls.map(({ id }) => ({ call: id })),
  fields: (calls, params) => (calls.some(({ id }) => id === params['call']) ? {} : notThere),
  run: async ({ services, params }) =>
    (await services.calls.made(params['call'] ?? '')) ? { go: '/desk/calls' } : notThere,
});

const facts = ({
  phone,
  when,
}: WaitingCall): Html => html`<p class="lead"><a href="${phoneHref(phone)}">${unbrokenPhone(phone)}</a></p>
<p>${words.when}: <bdi>${when || words.anyTime}</bdi></p>`;

const callCard = (call: WaitingCall, kit: Kit): Html =>
  card({
    html: html`<h2 class="card__heading"><bdi>${call.name}</bdi></h2><p class="muted">${words.asked(timeInFull(call.askedAt))}</p>
${facts(call)}${kit.form('call-made', { params: { call: call.id }, secondary: true, before: html`<p class="muted">${words.madeNote}</p>` })}`,
  });

export const callsPage = page<readonly WaitingCall[]>({
  path: '/desk/calls',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: () => [{ rel: 'desk', href: '/desk', title: words.worklist }],
  actions: [callMade],
  json: (calls) => ({
    calls: calls.map(({ askedAt, ...call }) => ({ ...call, askedAt: askedAt.toString() })),
  }),
  look: () => ({ dense: true, leaveThisPage: false, back: '/desk' }),
  view: (calls, kit) => ({
    main: html`<h1>${words.title}</h1>${calls.length === 0 ? html`<p>${words.none}</p>` : calls.map((call) => callCard(call, kit))}`,
  }),
});
