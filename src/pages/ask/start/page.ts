/** The first page of asking for help: what happens, how long it takes, and that nothing is sent yet. */
import { randomBytes } from 'node:crypto';
import type { Answers, Holder } from '../../../people/drafts.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { hidden } from '../../../web/field.ts';
import { html } from '../../../web/html.ts';
import type { Link } from '../../../web/page.ts';
import { action, page, type SiteVisit } from '../../site.ts';
import { one } from '../draft/asked.ts';
import { talkPanel } from '../draft/frame.ts';
import { words as draftWords } from '../draft/words.en.ts';
import { bodiesCarried, carriedIn } from './carried.ts';
import { words } from './words.en.ts';

interface Start {
  readonly carried: Answers;
  readonly isCaseworker: boolean;
  readonly phone: string;
  /** Unsent requests of the person signed in. */
  readonly drafts: readonly string[];
}

/** Whoever is signed in keeps it with their account; anybody else with a secret in their browser. */
const newHolder = ({ visitor, holder }: SiteVisit): Holder & { readonly isNew: boolean } => {
  if (visitor !== null) return { secret: null, account: visitor.account, isNew: false };
  const secret = holder ?? randomBytes(24).toString('base64url');
  return { secret, account: null, isNew: holder === null };
};

const startRequest = action<Start>()({
  name: 'start-request',
  path: '/ask',
  title: words.start,
  fields: ({ carried }) => ({
    asker: hidden(one({ answers: carried }, 'asker')),
    stage: hidden(one({ answers: carried }, 'stage')),
    plan: hidden(one({ answers: carried }, 'plan')),
    about: hidden(one({ answers: carried }, 'about')),
    with: hidden(bodiesCarried(carried)),
    authority: hidden(one({ answers: carried }, 'authority')),
  }),
  run: async (visit, { isCaseworker }, input) => {
    const { drafts, limits, store } = visit.services;
    const waitSeconds = visit.visitor === null ? await limits.take(['draft-network', visit.network]) : 0;
    if (waitSeconds > 0) return { waitSeconds };
    const { secret, account, isNew } = newHolder(visit);
    // The id of an account that may have to be made: chosen now, so that sending twice makes it once.
    const answers = { ...carriedIn(input), account: store.newId() };
    const id = await drafts.start({ secret, account }, answers, visit.onceKey);
    const go = `/ask/${id}/${isCaseworker ? 'for-somebody' : 'who'}`;
    return isNew && secret !== null ? { go, holder: secret } : { go };
  },
});

const draftLinks = ({ drafts }: Start): readonly Link[] =>
  drafts.map((id) => ({ rel: 'draft', href: `/ask/${id}`, title: words.goOn }));

const load = async ({ services, visitor, query }: SiteVisit): Promise<Start> => ({
  carried: carriedIn(query),
  isCaseworker: visitor?.roles.has('caseworker') ?? false,
  phone: services.config.phone,
  drafts: visitor === null ? [] : await services.drafts.ofAccount(visitor.account),
});

export const askPage = page<Start>({
  path: '/ask',
  open: 'public',
  load,
  title: () => words.title,
  links: (start) => [
    ...draftLinks(start),
    { rel: 'check', href: '/check', title: words.letterLink },
    { rel: 'safety', href: '/check?harm=yes', title: words.safety },
    { rel: 'talk', href: '/talk', title: draftWords.links.talk },
    { rel: 'sign-in', href: '/sign-in', title: words.signIn },
    { rel: 'start', href: '/', title: 'Way Forward' },
  ],
  actions: [startRequest],
  json: ({ phone }) => ({
    says: [
      words.lead,
      words.who,
      ...words.promises.map((parts) => parts.join(' ')),
      ...words.how,
      words.letter,
    ],
    phone,
  }),
  look: () => ({ description: words.description }),
  view: (start, kit) => ({
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p>${words.who}</p>
${draftLinks(start).map(({ href, title }) => html`<p><a href="${href}">${title}</a></p>`)}
<h2>${words.howHeading}</h2>
<ol>${words.how.map((text) => html`<li>${text}</li>`)}</ol>
${kit.form('start-request')}
<h2>${words.promisesHeading}</h2>
<ul>${words.promises.map(([strong, rest]) => html`<li><strong>${strong}</strong> ${rest}</li>`)}</ul>
<p><a href="/check?harm=yes">${words.safety}</a></p>
<p><a href="/sign-in">${words.signIn}</a></p>`,
    side: html`${talkPanel(start.phone)}${quietPanel({
      heading: words.letterHeading,
      html: html`<p>${words.letter}</p><p><a href="/check">${words.letterLink}</a></p>`,
    })}`,
  }),
});
