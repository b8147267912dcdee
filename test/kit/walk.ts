/** Walks the service as a program that knows only the start page and the contract, for one person of the cast or for nobody. */
import type { FastifyInstance } from 'fastify';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import type { Services } from '#src/pages/site.ts';
import type { JsonPage } from './client.ts';
import { localAddress } from './html-reader.ts';
import type { TestService } from './service.ts';

export type Who = PersonKey | 'nobody';

export const everyone: readonly Who[] = ['nobody', ...(Object.keys(people) as PersonKey[])];

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly text: string;
}

/** One visitor who can ask as a program (by token) and as a browser (by session). */
export interface Caller {
  readonly who: Who;
  readonly token: Readonly<Record<string, string>>;
  readonly cookie: Readonly<Record<string, string>>;
  asProgram(url: string): Promise<Reply>;
  asBrowser(url: string): Promise<Reply>;
}

const passesOf = async ({ accounts, door }: Services, who: Who) => {
  if (who === 'nobody') return { token: {}, cookie: {} };
  const account = await accounts.findByEmail(people[who].email);
  if (account === null) throw new Error(`${who} has no account`);
  const link = await door.makeLink(account.account, '/home', Temporal.Duration.from({ minutes: 5 }));
  const session = await door.useLink(link);
  if (session === null) throw new Error('A fresh link was not good');
  const token = await door.makeToken(account.account);
  return { token: { authorization: `Bearer ${token}` }, cookie: { cookie: `wf_session=${session.session}` } };
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

export const callerFor = async ({ server, services }: TestService, who: Who): Promise<Caller> => {
  const { token, cookie } = await passesOf(services, who);
  return {
    who,
    token,
    cookie,
    asProgram: reader(server, { ...token, accept: 'application/json' }),
    asBrowser: reader(server, { ...cookie, accept: 'text/html' }),
  };
};

/** Ids and references differ from run to run; what is left says what kind of page it is. */
export const kindOf = (url: string): string =>
  (url.split('?')[0] ?? '')
    .replace(/WF-[0-9A-Z]{4}-[0-9A-Z]{2}/gu, ':ref')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, ':id')
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

const most = 300;

/** Cases are walked whole; of the public pages there are hundreds alike, the same for everybody. */
const mostOfAKind = (who: Who, url: string): number => {
  if (url.startsWith('/case/')) return most;
  return who === 'nobody' ? 40 : 4;
};

/** Follows every link breadth-first from the start page, and from one's own page where signed in. */
export const walk = async (caller: Caller): Promise<Walk> => {
  const visited = new Map<string, Visited>();
  const kinds = new Map<string, number>();
  const queue = ['/', ...(caller.who === 'nobody' ? [] : ['/home'])].map((url) => ({ url, from: '' }));
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
    const page: JsonPage | null =
      reply.status === 200 && reply.type.startsWith('application/json') ? JSON.parse(reply.text) : null;
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

/** What was found wrong, once for each kind of page, with the first place and how often. */
export class Findings {
  readonly #found = new Map<string, { first: string; times: number }>();

  add(who: Who, url: string, what: string): void {
    const key = `${kindOf(url)}: ${what}`;
    const before = this.#found.get(key);
    if (before === undefined) this.#found.set(key, { first: `${who} at ${url}`, times: 1 });
    else before.times += 1;
  }

  get lines(): readonly string[] {
    return [...this.#found].map(([key, { first, times }]) => `${key} (${first}; ${times} times)`);
  }
}
