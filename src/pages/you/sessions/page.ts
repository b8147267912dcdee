/** Where the person is signed in, and ending it from afar. Nobody but the person sees it. */

import type { OwnSession } from '../../../people/sessions.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { type Html, html } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { timeInFull } from '../../dates.ts';
import { action, page, type SiteVisit, signedIn } from '../../site.ts';
import { words } from './words.en.ts';

interface OwnSessions {
  readonly sessions: readonly OwnSession[];
  /** The session that asks; null for a program. */
  readonly own: string | null;
  readonly knownDevices: number;
  readonly phone: string;
}

const load = async (visit: SiteVisit): Promise<OwnSessions> => {
  const { account, session } = signedIn(visit);
  const { sessions, config } = visit.services;
  const [open, knownDevices] = await Promise.all([sessions.of(account), sessions.knownDevices(account)]);
  return { sessions: open, own: session, knownDevices, phone: config.phone };
};

/** A program looks and ends nothing: whoever has its token must not lock the person out. */
const others = ({ sessions, own }: OwnSessions): readonly OwnSession[] =>
  own === null ? [] : sessions.filter(({ id }) => id !== own);

const deviceName = ({ device }: OwnSession): string =>
  words.device(words.kinds[device.kind], words.browsers[device.browser]);

const endOne = action<OwnSessions>()({
  name: 'end-session',
  path: '/you/sessions/:session/end',
  title: (data, { session }) => {
    const found = data.sessions.find(({ id }) => id === session);
    return words.end(found === undefined ? words.kinds.unknown : deviceName(found));
  },
  each: (data) => others(data).map(({ id }) => ({ session: id })),
  run: async (visit) => {
    const { account, session } = signedIn(visit);
    if (session === null) return notThere;
    const isEnded = await visit.services.sessions.end(account, visit.params['session'] ?? '');
    return isEnded ? { go: '/you/sessions' } : notThere;
  },
});

const endOthers = action<OwnSessions>()({
  name: 'end-other-sessions',
  path: '/you/sessions/end-others',
  title: words.endOthers,
  when: (data) => others(data).length > 0 || (data.own !== null && data.knownDevices > 0),
  run: async (visit) => {
    const { account, session } = signedIn(visit);
    if (session === null) return notThere;
    await visit.services.sessions.endOthers(account, session);
    return { go: '/you/sessions' };
  },
});

const whenOf = ({ startedAt, lastUsedAt }: OwnSession): Html =>
  html`<p>${words.started(timeInFull(startedAt))}</p><p>${words.used(timeInFull(lastUsedAt))}</p>`;

const sessionCard = (data: OwnSessions, session: OwnSession, kit: Kit): Html => {
  const isOwn = session.id === data.own;
  return card({
    heading: deviceName(session),
    html: html`${isOwn && html`<p><strong>${words.thisOne}.</strong> ${words.here} <a href="/sign-out">${words.signOut}</a></p>`}
${whenOf(session)}${kit.form('end-session', { params: { session: session.id }, secondary: true })}`,
  });
};

const mainOf = (data: OwnSessions, kit: Kit): Html => html`<h1>${words.title}</h1>
<p>${data.sessions.length === 0 ? words.none : `${words.intro} ${words.endsBySelf}`}</p>
${data.own === null && html`<p>${words.program}</p>`}
${data.sessions.map((session) => sessionCard(data, session, kit))}
${data.knownDevices > 0 && html`<p>${words.known(data.knownDevices)}</p>`}
${kit.form('end-other-sessions', { secondary: true, before: html`<p>${words.endOthersIntro}</p>` })}
<p class="muted">${words.worry(data.phone)}</p>`;

export const sessionsPage = page<OwnSessions>({
  path: '/you/sessions',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: () => [
    { rel: 'home', href: '/home', title: 'My page' },
    { rel: 'sign-out', href: '/sign-out', title: 'Sign out' },
  ],
  actions: [endOne, endOthers],
  json: (data) => ({
    sessions: data.sessions.map((session) => ({
      device: deviceName(session),
      startedAt: session.startedAt.toString(),
      lastUsedAbout: session.lastUsedAt.toString(),
      isThisOne: session.id === data.own,
    })),
    rememberedDevices: data.knownDevices,
  }),
  look: () => ({ back: '/home' }),
  view: (data, kit) => ({ main: mainOf(data, kit) }),
});
