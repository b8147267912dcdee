/** The frame of this service around every page: its name, its links, its telephone number. */
import type { Config } from '../config.ts';
import type { Visitor } from '../people/door.ts';
import type { Side } from '../web/components/case/side.ts';
import { whoWillSee } from '../web/components/case/who-will-see/who-will-see.ts';
import type { Reading } from '../web/field.ts';
import type { Html } from '../web/html.ts';
import { layout } from '../web/layout.ts';
import type { Framed } from '../web/mount.ts';
import { assetPath } from '../web/static-files.ts';
import { words } from './frame.words.en.ts';

const sides = new Set<string>(['family', 'setting', 'local-authority', 'icb', 'mediator', 'service']);
const isSide = (side: string | undefined): side is Side => side !== undefined && sides.has(side);

/** "Who will see this", under a box or at the head of a room. */
export const showReaders = (readers: readonly Reading[], id?: string, label?: string): Html =>
  whoWillSee({
    id,
    label,
    readers: readers.map(({ name, role, party, side, isYou }) => ({
      name,
      role,
      party: party ?? undefined,
      side: isSide(side) ? side : 'service',
      isYou,
    })),
    notSeenBy: [],
  });

const navFor = (visitor: Visitor | null, url: string) => {
  const link = (href: string, text: string) => ({ href, text, current: url === href });
  if (visitor === null) return [link('/check', words.nav.check), link('/sign-in', words.nav.signIn)];
  return [
    link('/home', words.nav.home),
    ...(visitor.roles.has('caseworker') ? [link('/desk', words.nav.desk)] : []),
    ...(visitor.roles.has('safeguarding-lead') ? [link('/safeguarding', words.nav.safeguarding)] : []),
    link('/sign-out', words.nav.signOut),
  ];
};

const isWorker = (visitor: Visitor | null): boolean => visitor !== null && visitor.roles.size > 0;

/** In: the configuration. Out: how a page's content becomes a whole document. */
export const frameFor =
  (config: Config) =>
  ({ title, view, look, links, visitor, url, hasErrors }: Framed<Visitor>): Html =>
    layout({
      title,
      hasErrors,
      service: { name: config.serviceName, homeHref: visitor === null ? '/' : '/home' },
      nav: navFor(visitor, url),
      leaveThisPage: look.leaveThisPage ?? !isWorker(visitor),
      backLink: look.back === undefined ? undefined : { href: look.back },
      main: view.main,
      side: view.side,
      more: { heading: words.more, links: links.filter(({ href }) => href !== url) },
      footer: { phone: config.phone, phoneHours: words.phoneHours, links: words.footer },
      dense: look.dense ?? false,
      scriptSrc: visitor === null && look.live !== true ? undefined : assetPath('live.js'),
      moreScriptSrc: look.script === undefined ? undefined : assetPath(look.script),
      liveRegion: look.live ?? false,
      noIndex: visitor !== null,
      description: look.description,
    });
