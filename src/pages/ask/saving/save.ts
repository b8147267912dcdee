/** Stops in the middle: a sign-in link to the given address, and to no other, leads back. The answer is the same for every address. */
import { normalEmail } from '../../../people/accounts.ts';
import { email } from '../../../web/field.ts';
import { html } from '../../../web/html.ts';
import { type Done, notThere } from '../../../web/page.ts';
import { action, page, type SiteVisit } from '../../site.ts';
import { one } from '../draft/asked.ts';
import { type DraftView, holderOf, openDraft } from '../draft/draft-view.ts';
import { draftSide, linksBelow } from '../draft/frame.ts';
import { onward } from '../draft/question.ts';
import { words } from './words.en.ts';

const said = words.save;

/** Enough for a mistyped address or two; no way to fill somebody's mailbox. */
const mostLinks = 5;

const sendLink = async (visit: SiteVisit, view: DraftView, address: string): Promise<Done> => {
  const { accounts, drafts, limits, outbox } = visit.services;
  const saved = { go: `${view.url}/saved` };
  const isDoneBefore = visit.onceKey !== null && one(view.asked, 'link-key') === visit.onceKey;
  if (isDoneBefore) return saved;
  const sent = Number(one(view.asked, 'links-sent'));
  if (sent >= mostLinks) return { invalid: [{ field: 'email', message: said.enough }] };
  const waitSeconds = await limits.take(
    ['sign-in-address', normalEmail(address)],
    ['sign-in-network', visit.network],
  );
  if (waitSeconds > 0) return { waitSeconds };
  const account = await accounts.findOrMake({ name: '', email: address, phone: null });
  const counted = { 'links-sent': String(sent + 1), 'link-key': visit.onceKey ?? '' };
  if ((await drafts.write(view.draft.id, holderOf(visit), counted)) === null) return notThere;
  await drafts.giveTo(view.draft.id, holderOf(visit), account);
  try {
    await outbox.sendSignIn(account, view.url);
  } catch {
    // The same for every address: it is the mail server that failed.
    return { invalid: [{ field: 'email', message: said.notSent }] };
  }
  return saved;
};

const saveForLater = action<DraftView>()({
  name: 'save-for-later',
  path: '/ask/:draft/save',
  title: said.send,
  when: ({ me }) => me === null,
  fields: (view) => ({
    email: email({ label: said.email, autocomplete: 'email', value: one(view.asked, 'email') }),
  }),
  run: (visit, view, input) => sendLink(visit, view, input.email),
});

/** Whoever is signed in finds it on their own page; a request begun before signing in becomes theirs. */
const keepOnMyPage = action<DraftView>()({
  name: 'keep-on-my-page',
  path: '/ask/:draft/keep',
  title: said.keep,
  when: ({ me }) => me !== null,
  run: async (visit, view) => {
    if (visit.visitor === null) return { go: `${view.url}/save` };
    await visit.services.drafts.giveTo(view.draft.id, holderOf(visit), visit.visitor.account);
    return { go: `${view.url}/saved` };
  },
});

const saysOf = ({ me }: DraftView): readonly string[] =>
  me === null ? [...said.says, said.shared] : [said.yourPage];

const savedSays = ({ me }: DraftView): readonly string[] =>
  me === null ? [words.saved.says, words.saved.link, words.saved.notThere] : [words.saved.yourPage];

const next = (view: DraftView) => ({ rel: 'next', href: onward(view), title: words.saved.goOn });

const home = ({ me }: DraftView) =>
  me === null ? [] : [{ rel: 'home', href: '/home', title: words.saved.home }];

export const savePage = page<DraftView>({
  path: '/ask/:draft/save',
  open: 'public',
  load: openDraft,
  title: () => said.title,
  links: (view) => [next(view), ...home(view)],
  actions: [saveForLater, keepOnMyPage],
  json: (view) => ({ says: saysOf(view) }),
  look: (view) => ({ back: onward(view) }),
  view: (view, kit) => ({
    main: html`<h1>${said.title}</h1>${saysOf(view).map((text) => html`<p>${text}</p>`)}
${kit.form('save-for-later')}${kit.form('keep-on-my-page')}${linksBelow([...home(view), next(view)])}`,
    ...draftSide(view),
  }),
});

export const savedPage = page<DraftView>({
  path: '/ask/:draft/saved',
  open: 'public',
  load: openDraft,
  title: () => words.saved.title,
  links: (view) => [next(view), ...home(view)],
  json: (view) => ({ says: savedSays(view) }),
  view: (view) => ({
    main: html`<h1>${words.saved.title}</h1>${savedSays(view).map((text) => html`<p>${text}</p>`)}
${linksBelow([...home(view), next(view)])}`,
    ...draftSide(view),
  }),
});
