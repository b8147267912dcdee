/** The second step before a family's words: a code by text, read out by a caseworker, or printed. Any of them is enough. */
import { card } from '../../../web/components/content/card/card.ts';
import { checkbox, hidden, text } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { safeNext } from '../../door/safe-next.ts';
import { action, page, type SiteVisit, signedIn } from '../../site.ts';
import { passkeyBox, passkeyForm, passkeyScript } from '../passkeys/passkey-form.ts';
import { words as passkeyWords } from '../passkeys/words.en.ts';
import { words } from './words.en.ts';

interface Step {
  readonly hasPassed: boolean;
  /** A demonstration that lets people in without it. */
  readonly isOffered: boolean;
  /** The last two figures of the number a text would go to; null where none can. */
  readonly textsTo: string | null;
  readonly sent: 'yes' | 'no' | null;
  readonly next: string;
  /** Workers come in with a passkey: no code is enough for them where the step is asked for. */
  readonly takesCodes: boolean;
  /** For the browser's passkey; null for somebody who has none. */
  readonly options: string | null;
  readonly phone: string;
}

const path = '/you/second-step';

/** Two figures are enough to know one's own phone, and tell a stranger next to nothing. */
const endOf = (phone: string | null | undefined): string | null =>
  phone === null || phone === undefined ? null : phone.replaceAll(/\D/gu, '').slice(-2) || null;

const sentIn = (text: string | undefined): Step['sent'] => (text === 'yes' || text === 'no' ? text : null);

const load = async (visit: SiteVisit): Promise<Step> => {
  const { account, hasStepped, roles, session } = signedIn(visit);
  const { accounts, config, passkeys, toPerson } = visit.services;
  const phone = toPerson.sendsTexts ? (await accounts.forService(account))?.phone : null;
  return {
    hasPassed: hasStepped,
    isOffered: config.secondFactor !== 'on',
    textsTo: endOf(phone),
    sent: sentIn(visit.query['sent']),
    next: safeNext(visit.query['next']),
    takesCodes: roles.size === 0 || config.secondFactor !== 'on',
    options:
      hasStepped || session === null || (await passkeys.of(account)).length === 0
        ? null
        : await passkeys.optionsToUse({ account, session }),
    phone: config.phone,
  };
};

const backTo = (next: string, sent: 'yes' | 'no'): string =>
  `${path}?${new URLSearchParams({ sent, next }).toString()}`;

const sendText = action<Step>()({
  name: 'text-me-a-code',
  path: `${path}/text`,
  title: words.sendText,
  when: ({ hasPassed, takesCodes, textsTo }) => !hasPassed && takesCodes && textsTo !== null,
  fields: ({ next }) => ({ next: hidden(next) }),
  run: async (visit, { hasPassed, takesCodes }, input) => {
    const { account } = signedIn(visit);
    if (!takesCodes) return notThere;
    const next = safeNext(input.next);
    if (hasPassed) return { go: next };
    const { limits, secondStep, toPerson } = visit.services;
    const waitSeconds = await limits.take(['code-sent', account]);
    if (waitSeconds > 0) return { waitSeconds };
    if (!toPerson.sendsTexts) return { go: backTo(next, 'no') };
    const code = await secondStep.makeCode(account, 'text');
    // A gateway that is away is told of on the page, with the other ways.
    const outcome = await toPerson.textCode(account, code).catch(() => 'not-sent' as const);
    return { go: backTo(next, outcome === 'sent' ? 'yes' : 'no') };
  },
});

const useCode = action<Step>()({
  name: 'use-code',
  path,
  title: words.confirm,
  when: ({ hasPassed, takesCodes }) => !hasPassed && takesCodes,
  fields: ({ next }) => ({
    code: text({ label: words.code, hint: words.codeHint, maxLength: 40, autocomplete: 'one-time-code' }),
    remember: checkbox({
      label: words.remember,
      hint: words.rememberHint,
      optional: true,
      choices: [{ value: 'yes', label: words.rememberChoice }],
    }),
    next: hidden(next),
  }),
  run: async (visit, { hasPassed, takesCodes }, input) => {
    const visitor = signedIn(visit);
    const next = safeNext(input.next);
    if (visitor.session === null || !takesCodes) return notThere;
    if (hasPassed) return { go: next };
    const { limits, secondStep } = visit.services;
    const waitSeconds = await limits.take(
      ['code-tried', visitor.account],
      ['code-tried-network', visit.network],
    );
    if (waitSeconds > 0) return { waitSeconds };
    if (!(await secondStep.tryCode(visitor, input.code))) {
      return { invalid: [{ field: 'code', message: words.wrong }] };
    }
    if (!input.remember.includes('yes')) return { go: next };
    return { go: next, device: await secondStep.rememberDevice(visitor.account) };
  },
});

const usePasskey = action<Step>()({
  name: 'use-passkey',
  path: `${path}/passkey`,
  title: passkeyWords.use,
  when: ({ options }) => options !== null,
  fields: ({ next }) => ({ passkey: passkeyBox(), next: hidden(next) }),
  run: async (visit, { hasPassed }, input) => {
    const { account, session } = signedIn(visit);
    const next = safeNext(input.next);
    if (session === null) return notThere;
    if (hasPassed) return { go: next };
    const { limits, passkeys, secondStep } = visit.services;
    const waitSeconds = await limits.take(['code-tried', account], ['code-tried-network', visit.network]);
    if (waitSeconds > 0) return { waitSeconds };
    if ((await passkeys.use(input.passkey, session)) !== account) {
      return { invalid: [{ field: 'passkey', message: passkeyWords.notGood }] };
    }
    await secondStep.markPassed(session);
    return { go: next };
  },
});

const passkeyPart = ({ options, takesCodes }: Step, kit: Kit): Html => {
  if (options !== null) {
    return html`<h2>${passkeyWords.useHeading}</h2>${passkeyForm('use', options, kit, 'use-passkey', takesCodes)}`;
  }
  return takesCodes
    ? html``
    : html`<p>${words.workers}</p><p><a href="/you/passkeys">${words.passkeysLink}</a></p>`;
};

const textPart = ({ textsTo, sent }: Step, kit: Kit): Html => {
  if (textsTo === null) return html`<p>${words.noPhone}</p>`;
  const says = { yes: words.sent, no: words.notSent, asks: words.textIntro(textsTo) }[sent ?? 'asks'];
  return html`<h2>${words.textHeading}</h2><p>${says}</p>
${kit.form('text-me-a-code', { secondary: sent === 'yes' })}`;
};

const codePart = (step: Step, kit: Kit): Html => html`${textPart(step, kit)}
<h2>${words.codeHeading}</h2>${kit.form('use-code', { secondary: step.sent !== 'yes' && step.textsTo !== null })}`;

const askView = (step: Step, kit: Kit): Html => html`<h1>${words.title}</h1>
<p class="lead">${words.why}</p>
${step.isOffered && html`<p>${words.offered}</p>`}
${passkeyPart(step, kit)}
${step.takesCodes && codePart(step, kit)}
${card({
  heading: words.otherHeading,
  html: html`<p>${words.ring(step.phone)}</p><p>${words.post}</p><p>${words.stop}</p>`,
})}`;

const passedView = ({ next }: Step): Html =>
  html`<h1>${words.passedTitle}</h1><p>${words.passed}</p><p><a href="${next}">${words.goOn}</a></p>`;

export const secondStepPage = page<Step>({
  path,
  open: 'signed-in',
  load,
  title: ({ hasPassed }) => (hasPassed ? words.passedTitle : words.title),
  links: ({ hasPassed, next }) => [
    ...(hasPassed ? [{ rel: 'next', href: next, title: words.goOn }] : []),
    { rel: 'home', href: '/home', title: words.home },
    ...(hasPassed ? [{ rel: 'codes', href: '/you/codes', title: words.codesLink }] : []),
    { rel: 'passkeys', href: '/you/passkeys', title: words.passkeysLink },
    { rel: 'sessions', href: '/you/sessions', title: words.sessionsLink },
  ],
  actions: [sendText, useCode, usePasskey],
  json: ({ hasPassed, textsTo, sent, phone }) => ({
    passed: hasPassed,
    says: hasPassed ? words.passed : words.why,
    textsToPhoneEndingIn: textsTo,
    sent: sent === 'yes',
    ring: words.ring(phone),
  }),
  look: ({ options }) => (options === null ? {} : { script: passkeyScript }),
  view: (step, kit) => ({ main: step.hasPassed ? passedView(step) : askView(step, kit) }),
});
