/** Requests with something forged: another's address, a pass that was never given, a link that was made up, odd headers. */
import type { Chance } from '#test/kit/chance.ts';
import type { Caller } from '#test/kit/walk.ts';

export interface Forged {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The pass is no good, so nothing that needs one may open. */
  readonly isOutside: boolean;
}

const flipped = (text: string, chance: Chance): string => {
  const at = chance.below(text.length);
  return `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;
};

const queries = [
  '?after=-1',
  '?after=0&before=9e99',
  '?page=99999999999999999999',
  '?show=everything&stage=all&account=',
  '?next=//elsewhere.example&ref=../../',
  '?__proto__[roles]=caseworker&constructor=x',
  '?onBehalf=family&by=phone&as=grace',
  `?q=${'%F0%9F%92%A9'.repeat(300)}`,
];

const endings = [
  '/',
  '//',
  '/..',
  '/%2e%2e/rooms/notes',
  '/rooms/notes',
  '/rooms/family',
  '/rooms/setting/feed',
  '.json',
  '.pdf',
];

const oddHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'x-http-method-override': 'DELETE', 'x-original-url': '/desk', 'x-rewrite-url': '/desk' },
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'elsewhere.example', forwarded: 'for=127.0.0.1' },
  { range: 'bytes=0-99999', 'if-none-match': '*', 'if-modified-since': 'never' },
  { accept: 'text/event-stream', 'last-event-id': '-1' },
  { accept: '*/*;q=0, application/xml' },
  { 'accept-language': 'cy, *;q=0.5', te: 'trailers', cookie: 'wf_session=; wf_session=x; __Host-a=b' },
];

const passes = [
  'wf_',
  'null',
  'undefined',
  `wf_${'A'.repeat(43)}`,
  `wf_${'A'.repeat(5000)}`,
  "wf_' or 1=1 --",
];

/** In: the address of a page that somebody saw, whoever asks now. */
const atAnothersPage = (caller: Caller, url: string, chance: Chance): Forged => {
  const [path = '/'] = url.split('?');
  const isBrowser = chance.below(2) === 0;
  const as = isBrowser ? caller.browser : caller.program;
  const [name, at] = chance.oneOf([
    ['as it is', url],
    ['with a query', `${path}${chance.oneOf(queries)}`],
    ['with an ending', `${path}${chance.oneOf(endings)}`],
    ['with a letter changed', `/${flipped(path.slice(1) || 'x', chance)}`],
  ] as const);
  const odd = chance.below(3) === 0 ? chance.oneOf(oddHeaders) : {};
  return {
    name: `another's page ${name}`,
    url: at,
    headers: { ...as, ...odd },
    isOutside: isBrowser && 'cookie' in odd,
  };
};

const withForgedPass = (caller: Caller, url: string, chance: Chance): Forged => {
  const { authorization = '' } = caller.program;
  const near =
    authorization.length > 20 ? [authorization.slice(7, -1), flipped(authorization.slice(12), chance)] : [];
  const pass = chance.oneOf([...passes, ...near]);
  const headers = chance.oneOf([
    { authorization: `Bearer ${pass}`, accept: 'application/json' },
    { authorization: `Basic ${Buffer.from(`grace:${pass}`).toString('base64')}`, accept: 'application/json' },
    { cookie: `wf_session=${encodeURIComponent(pass)}`, accept: 'text/html' },
  ]);
  return { name: 'a forged pass', url, headers, isOutside: true };
};

const atForgedLink = (caller: Caller, _: string, chance: Chance): Forged => {
  const token = chance.oneOf([...passes, 'A'.repeat(32), '%00', '../desk', `${'é'.repeat(40)}`]);
  const number = chance.below(1_000_000).toString(36).toUpperCase().padStart(6, '0');
  const link = chance.oneOf([
    `/sign-in/${encodeURIComponent(token)}`,
    `/case/WF-${number.slice(0, 4)}-${number.slice(4)}`,
    `/agreements/verify?code=${encodeURIComponent(token)}`,
    `/certificates/verify?code=${encodeURIComponent(token)}`,
    `/ask/00000000-0000-4000-8000-${chance.below(1e12).toString().padStart(12, '0')}`,
    `/static/${encodeURIComponent('../../master.key')}`,
  ]);
  return { name: 'a forged link', url: link, headers: caller.browser, isOutside: false };
};

/** One forged request to read something. In: who sends it, and an address that somebody can open. */
export const forge = (caller: Caller, url: string, chance: Chance): Forged =>
  chance.oneOf([atAnothersPage, atAnothersPage, atAnothersPage, withForgedPass, atForgedLink])(
    caller,
    url,
    chance,
  );
