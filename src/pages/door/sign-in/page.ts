/** Signing in by a link. Opening a link changes nothing, because mail scanners open links; pressing the button uses it. */
import { normalEmail } from '../../../people/accounts.ts';
import { email, hidden } from '../../../web/field.ts';
import { html } from '../../../web/html.ts';
import type { Kit, Link } from '../../../web/page.ts';
import { action, page } from '../../site.ts';
import { passkeyBox, passkeyForm, passkeyScript } from '../../you/passkeys/passkey-form.ts';
import { words as passkeyWords } from '../../you/passkeys/words.en.ts';
import { safeNext } from '../safe-next.ts';
import { words } from './words.en.ts';

const start: readonly Link[] = [{ rel: 'start', href: '/', title: 'Way Forward' }];

interface SignIn {
  readonly next: string;
  /** For the browser's passkey; null where there are none. */
  readonly options: string | null;
}

const askForLink = action<SignIn>()({
  name: 'send-sign-in-link',
  path: '/sign-in',
  title: words.send,
  fields: ({ next }) => ({
    email: email({ label: words.email, autocomplete: 'email' }),
    next: hidden(next),
  }),
  run: async ({ services, network }, _, input) => {
    const waitSeconds = await services.limits.take(
      ['sign-in-address', normalEmail(input.email)],
      ['sign-in-network', network],
    );
    if (waitSeconds > 0) return { waitSeconds };
    // Nothing is looked up before the answer, so that known and unknown addresses take the same time.
    services.outbox.sendSignInSoon({ email: input.email, goesTo: safeNext(input.next) });
    return { go: '/sign-in/sent' };
  },
});

const withPasskey = action<SignIn>()({
  name: 'sign-in-with-passkey',
  path: '/sign-in/passkey',
  title: passkeyWords.signIn,
  when: ({ options }) => options !== null,
  fields: ({ next }) => ({ passkey: passkeyBox(), next: hidden(next) }),
  run: async ({ services, network, agent, device }, _, { passkey, next }) => {
    const waitSeconds = await services.limits.take(['code-tried-network', network]);
    if (waitSeconds > 0) return { waitSeconds };
    const account = await services.passkeys.use(passkey, null);
    if (account === null) return { invalid: [{ field: 'passkey', message: passkeyWords.notGood }] };
    return {
      go: safeNext(next),
      session: await services.door.startSession(account, true, { agent, device }),
    };
  },
});

const passkeyPart = ({ options }: SignIn, kit: Kit) =>
  options !== null &&
  html`<h2>${passkeyWords.useHeading}</h2><p>${passkeyWords.signInIntro}</p>
${passkeyForm('use', options, kit, 'sign-in-with-passkey', true)}`;

export const signInPage = page<SignIn>({
  path: '/sign-in',
  open: 'public',
  load: async ({ query, services: { passkeys } }) => ({
    next: safeNext(query['next']),
    options: passkeys.canBeMade ? await passkeys.optionsToUse({ account: null, session: null }) : null,
  }),
  title: () => words.title,
  links: () => start,
  actions: [askForLink, withPasskey],
  json: () => ({ intro: words.intro }),
  look: ({ options }) => (options === null ? {} : { script: passkeyScript }),
  view: (data, kit) => ({
    main: html`<h1>${words.title}</h1><p>${words.intro}</p>${kit.form('send-sign-in-link')}${passkeyPart(data, kit)}`,
  }),
});

export const linkSentPage = page<null>({
  path: '/sign-in/sent',
  open: 'public',
  load: async () => null,
  title: () => words.sentTitle,
  links: () => start,
  json: () => ({ says: words.sent }),
  view: () => ({ main: html`<h1>${words.sentTitle}</h1><p>${words.sent}</p><p>${words.notThere}</p>` }),
});

interface LinkData {
  readonly token: string;
  readonly is: 'good' | 'used-or-over';
}

const useLink = action<LinkData>()({
  name: 'sign-in',
  path: '/sign-in/:token',
  title: words.linkButton,
  when: ({ is }) => is === 'good',
  run: async ({ services, agent, device }, { token }) => {
    const used = await services.door.useLink(token, { agent, device });
    return used === null ? { go: `/sign-in/${token}` } : { go: used.goesTo, session: used.session };
  },
});

const newLink = action<LinkData>()({
  name: 'send-new-link',
  path: '/sign-in/:token/again',
  title: words.newLink,
  when: ({ is }) => is === 'used-or-over',
  run: async ({ services, network }, { token }) => {
    const waitSeconds = await services.limits.take(['sign-in-address', token], ['sign-in-network', network]);
    if (waitSeconds > 0) return { waitSeconds };
    services.outbox.sendSignInSoon({ oldLink: token });
    return { go: '/sign-in/sent' };
  },
});

export const useLinkPage = page<LinkData>({
  path: '/sign-in/:token',
  open: 'public',
  load: async ({ params, services }) => {
    const token = params['token'] ?? '';
    return { token, is: await services.door.peek(token) };
  },
  title: ({ is }) => (is === 'good' ? words.linkTitle : words.oldTitle),
  links: () => start,
  actions: [useLink, newLink],
  json: ({ is }) => ({ link: is }),
  view: ({ is }, kit) => ({
    main:
      is === 'good'
        ? html`<h1>${words.linkTitle}</h1><p>${words.linkIntro}</p>${kit.form('sign-in')}`
        : html`<h1>${words.oldTitle}</h1><p>${words.old}</p>${kit.form('send-new-link')}`,
  }),
});

const signOut = action<null>()({
  name: 'sign-out',
  path: '/sign-out',
  title: words.signOutButton,
  run: async () => ({ go: '/', session: null }),
});

export const signOutPage = page<null>({
  path: '/sign-out',
  open: 'signed-in',
  load: async () => null,
  title: () => words.signOutTitle,
  links: () => [{ rel: 'home', href: '/home', title: 'My page' }],
  actions: [signOut],
  json: () => ({ says: words.signOut }),
  view: (_, kit) => ({
    main: html`<h1>${words.signOutTitle}</h1><p>${words.signOut}</p>${kit.form('sign-out')}`,
  }),
});
