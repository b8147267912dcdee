/** Walks the service as a program that knows only the start page and the contract, for one person of the cast or for nobody. */
import type { FastifyInstance } from 'fastify';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { chanceWith } from './chance.ts';
import type { JsonPage } from './client.ts';
import { localAddress } from './html-reader.ts';
import type { TestService } from './service.ts';
import { wander } from './wander.ts';

export type Who = PersonKey | 'nobody';

const everyone: readonly Who[] = ['nobody', ...(Object.keys(people) as PersonKey[])];

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly text: string;
}

/** One visitor who can ask as a program (by token) and as a browser (by session). */
export interface Caller {
  readonly who: Who;
  /** The headers of a program: its token, and that it takes JSON. */
  readonly program: Readonly<Record<string, string>>;
  /** The headers of a browser: its cookies, and that it takes HTML. */
  readonly browser: Readonly<Record<string, string>>;
  asProgram(url: string): Promise<Reply>;
  asBrowser(url: string): Promise<Reply>;
}

/** A browser keeps a secret of its own, signed in or not; a program that nobody has signed in for needs it for a draft. */
const passesOf = async ({ services: { door }, world }: TestService, who: Who) => {
  const own = `wf_browser=the-browser-of-${who}`;
  if (who === 'nobody') return { program: { cookie: own }, browser: { cookie: own } };
  // By the account itself: an address may have been changed on the way.
  const account = world.account(who);
  const link = await door.makeLink(account, '/home', Temporal.Duration.from({ minutes: 5 }), true);
  const session = await door.useLink(link);
  if (session === null) throw new Error('A fresh link was not good');
  const token = await door.makeToken(account);
  return {
    program: { authorization: `Bearer ${token}` },
    browser: { cookie: `wf_session=${session.session}; ${own}` },
  };
};

const reader =
  (server: FastifyInstance, headers: Readonly<Record<string, string>>) => async (url: string) => {
    const reply = await server.inject({ method: 'GET', url, headers });
    return {
      status: reply.statusCode,
      headers: reply.headers,
      type: String(reply.headers['content-type'] ?? ''),
      text: reply.body,
    };
  };

export const callerFor = async (service: TestService, who: Who): Promise<Caller> => {
  const { server } = service;
  const passes = await passesOf(service, who);
  const program = { ...passes.program, accept: 'application/json' };
  const browser = { ...passes.browser, accept: 'text/html' };
  return { who, program, browser, asProgram: reader(server, program), asBrowser: reader(server, browser) };
};

/** Ids and references differ from run to run; what is left says what kind of page it is. */
export const kindOf = (url: string): string =>
  (url.split('?')[0] ?? '')
    .replace(/WF-[0-9A-Z]{4}-[0-9A-Z]{2}/gu, ':ref')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, ':id')
    .replace(/\b[0-9a-f]{64}\b/gu, ':hash')
    .replace(/\b[EW]\d{8}\b/gu, ':gss')
    .replace(/(?<=\/)(family|setting|local-authority|icb)(-\d)?(?=\/|$)/gu, ':party');

export interface Visited {
  readonly url: string;
  readonly reply: Reply;
  /** Null for what is no page: a file to keep. */
  readonly page: JsonPage | null;
  /** The address of the page that led here. */
  readonly from: string;
}

export interface Walk {
  readonly caller: Caller;
  readonly visited: ReadonlyMap<string, Visited>;
  /** Addresses outside of cases that were left out because enough of their kind had been seen. */
  readonly sampled: number;
}

/** Nobody has more to see in the demonstration; a walk that does not end is a fault. */
const mostOfAWalk = 300;

/** JSON that is no page: keys, receipts, what the log says. */
const isData = (url: string): boolean => /\.json$|^\/log\//u.test(url.split('?')[0] ?? '');

/** Cases are walked whole; of the public pages there are hundreds alike, the same for everybody. */
const mostOfAKind = (who: Who, url: string): number => {
  // Receipts of a case are alike as well: there is one for each own act.
  if (/:hash\b/u.test(kindOf(url))) return 20;
  if (/:(ref|id)\b/u.test(kindOf(url))) return Number.POSITIVE_INFINITY;
  return who === 'nobody' ? 40 : 4;
};

/** Follows every link breadth-first from the start page, from one's own page where signed in, and from where else one is. */
const walk = async (caller: Caller, more: readonly string[] = [], most = mostOfAWalk): Promise<Walk> => {
  const visited = new Map<string, Visited>();
  const kinds = new Map<string, number>();
  const starts = ['/', ...(caller.who === 'nobody' ? [] : ['/home']), ...more];
  const queue = starts.map((url) => ({ url, from: '' }));
  const known = new Set(queue.map(({ url }) => url));
  let sampled = 0;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { url, from } = next;
    if (visited.size >= most) throw new Error(`${caller.who} can walk more than ${most} addresses`);
    const seen = (kinds.get(kindOf(url)) ?? 0) + 1;
    kinds.set(kindOf(url), seen);
    if (seen > mostOfAKind(caller.who, url)) {
      sampled += 1;
      continue;
    }
    const reply = await caller.asProgram(url);
    const isPage = reply.status === 200 && reply.type.startsWith('application/json') && !isData(url);
    const page: JsonPage | null = isPage ? JSON.parse(reply.text) : null;
    visited.set(url, { url, reply, page, from });
    for (const { href } of page?.links ?? []) {
      const address = localAddress(href, url);
      if (address === null || known.has(address)) continue;
      known.add(address);
      queue.push({ url: address, from: url });
    }
  }
  return { caller, visited, sampled };
};

/** The walk of one caller, from the start page on. */
export const walkOf = (caller: Caller): Promise<Walk> => walk(caller);

/** Those who begin a request besides walking: a family, a helper, an officer, a caseworker, and somebody not known yet. */
const beginners: readonly Who[] = ['nobody', 'amina', 'maya', 'joan', 'nadia', 'grace'];

/** Everybody's walk; some of them have begun a request, answered by chance from this seed. */
export const walkAsEveryone = async (
  service: TestService,
  seed: number,
  { most = mostOfAWalk, requestsEach = 3 } = {},
): Promise<readonly Walk[]> => {
  const walks: Walk[] = [];
  for (const who of everyone) {
    const caller = await callerFor(service, who);
    const first = await walk(caller, [], most);
    const start = [...first.visited.values()]
      .flatMap(({ page }) => page?.actions ?? [])
      .find(({ name }) => name === 'start-request');
    if (start === undefined || !beginners.includes(who)) {
      walks.push(first);
      continue;
    }
    const been: string[] = [];
    for (let request = 0; request < requestsEach; request += 1) {
      been.push(...(await wander(service.server, caller, start, chanceWith(seed + request))));
    }
    walks.push(await walk(caller, been, most));
  }
  return walks;
};

/** What was found wrong, once for each kind of page, with the first place and how often. */
export class Findings {
  readonly #found = new Map<string, { first: string; times: number }>();

  /** In: besides who, where and what, the kind of finding; the kind of page unless told. */
  add(who: Who, url: string, what: string, kind = kindOf(url)): void {
    const key = `${kind}: ${what}`;
    const before = this.#found.get(key);
    if (before === undefined) this.#found.set(key, { first: `${who} at ${url}`, times: 1 });
    else before.times += 1;
  }

  get lines(): readonly string[] {
    return [...this.#found].map(([key, { first, times }]) => `${key} (${first}; ${times} times)`);
  }
}
