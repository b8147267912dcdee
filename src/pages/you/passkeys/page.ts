/** A person's passkeys: seen, made, removed. A worker who has none yet makes the first one right after the first link. */
import type { OwnPasskey } from '../../../people/passkeys.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { type Html, html } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import { action, page, type SiteVisit, signedIn } from '../../site.ts';
import { words as deviceWords } from '../sessions/words.en.ts';
import { passkeyBox, passkeyForm, passkeyScript } from './passkey-form.ts';
import { words } from './words.en.ts';

interface Passkeys {
  readonly passkeys: readonly OwnPasskey[];
  readonly mayMake: boolean;
  readonly canBeMade: boolean;
  readonly hasStepped: boolean;
  readonly isWorker: boolean;
  readonly options: string;
}

const path = '/you/passkeys';

/**
 * Who has passed may make more. The first passkey of a worker or of an officer is made after the link alone: before it they
 * have nothing else to show. A family is never asked to have one, so theirs always needs the second step.
 */
const mayMakeOne = (visit: SiteVisit, has: number): boolean => {
  const { hasStepped, roles, organisation, session } = signedIn(visit);
  if (session === null) return false;
  if (hasStepped || visit.services.config.secondFactor !== 'on') return true;
  return has === 0 && (roles.size > 0 || organisation !== null);
};

const load = async (visit: SiteVisit): Promise<Passkeys> => {
  const { account, hasStepped, roles, session } = signedIn(visit);
  const { accounts, passkeys } = visit.services;
  const own = await passkeys.of(account);
  const mayMake = passkeys.canBeMade && mayMakeOne(visit, own.length);
  const name = (await accounts.forService(account))?.name ?? '';
  return {
    passkeys: own,
    mayMake,
    canBeMade: passkeys.canBeMade,
    hasStepped,
    isWorker: roles.size > 0,
    options: mayMake && session !== null ? await passkeys.optionsToMake(account, name, session) : '',
  };
};

const make = action<Passkeys>()({
  name: 'make-passkey',
  path,
  title: ({ passkeys }) => (passkeys.length === 0 ? words.make : words.makeAnother),
  when: ({ mayMake }) => mayMake,
  fields: () => ({ passkey: passkeyBox() }),
  run: async (visit, { mayMake }, input) => {
    const { account, session } = signedIn(visit);
    if (!mayMake || session === null) return notThere;
    const { limits, passkeys, secondStep } = visit.services;
    const waitSeconds = await limits.take(['code-tried', account]);
    if (waitSeconds > 0) return { waitSeconds };
    if (!(await passkeys.keep(account, session, input.passkey, visit.agent))) {
      return { invalid: [{ field: 'passkey', message: words.notMade }] };
    }
    await secondStep.markPassed(session);
    return { go: path };
  },
});

const end = action<Passkeys>()({
  name: 'remove-passkey',
  path: `${path}/:passkey/remove`,
  title: (data, { passkey }) => {
    const found = data.passkeys.find(({ id }) => id === passkey);
    return words.end(found === undefined ? deviceWords.kinds.unknown : deviceName(found));
  },
  each: (data) => (data.mayMake && data.hasStepped ? data.passkeys.map(({ id }) => ({ passkey: id })) : []),
  run: async (visit) => {
    const { account, session, hasStepped } = signedIn(visit);
    if (session === null || !hasStepped) return notThere;
    const isEnded = await visit.services.passkeys.end(account, visit.params['passkey'] ?? '');
    return isEnded ? { go: path } : notThere;
  },
});

const deviceName = ({ device }: OwnPasskey): string =>
  words.device(deviceWords.kinds[device.kind], deviceWords.browsers[device.browser]);

const madeOn = ({ madeAt }: OwnPasskey): string => words.made(dayInFull(londonDate(madeAt)));

const makePart = (data: Passkeys, kit: Kit): Html => {
  if (!data.canBeMade) return html`<p>${words.notHere}</p>`;
  if (data.mayMake) return passkeyForm('make', data.options, kit, 'make-passkey', data.passkeys.length > 0);
  return html`<p>${words.passFirst}</p><p><a href="/you/second-step?next=${path}">${words.passFirstLink}</a></p>`;
};

const mainOf = (data: Passkeys, kit: Kit): Html => html`<h1>${words.title}</h1>
<p>${words.intro}</p><p>${data.isWorker ? words.workers : words.choice}</p>
${data.isWorker && !data.hasStepped && data.mayMake && html`<p>${words.first}</p>`}
${data.passkeys.length === 0 && html`<p>${words.none}</p>`}
${data.passkeys.map((each) => card({ heading: deviceName(each), html: html`<p>${madeOn(each)}</p>${kit.form('remove-passkey', { params: { passkey: each.id }, secondary: true })}` }))}
${makePart(data, kit)}
${data.hasStepped && html`<p><a href="/home">${words.goOn}</a></p>`}`;

export const passkeysPage = page<Passkeys>({
  path,
  open: 'signed-in',
  load,
  title: () => words.title,
  links: ({ mayMake }) => [
    ...(mayMake
      ? []
      : [{ rel: 'second-step', href: `/you/second-step?next=${path}`, title: words.passFirstLink }]),
    { rel: 'home', href: '/home', title: words.goOn },
  ],
  actions: [make, end],
  json: ({ passkeys, canBeMade }) => ({
    canBeMade,
    passkeys: passkeys.map((each) => ({
      device: deviceName(each),
      madeOn: londonDate(each.madeAt).toString(),
    })),
  }),
  look: () => ({ script: passkeyScript }),
  view: (data, kit) => ({ main: mainOf(data, kit) }),
});
