/** Who comes in and what they ask for: the same for pages, downloads and streams. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from './network.ts';
import type { Visit } from './page.ts';
import { problem, problemType } from './problem.ts';

export const sessionCookie = 'wf_session';
export const browserCookie = 'wf_browser';
export const deviceCookie = 'wf_device';

/** What a person or a program shows at the door. */
export interface Pass {
  readonly secret: string;
  readonly by: 'session' | 'token';
}

export interface Entry<Services, Visitor> {
  readonly services: Services;
  readonly now: () => Temporal.Instant;
  readonly enter: (secret: string, by: Pass['by']) => Promise<Visitor | null>;
}

/** A program asks for JSON alone; a browser always names HTML. */
export const wantsJson = (request: FastifyRequest): boolean => {
  const accept = request.headers.accept ?? '';
  const sendsJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  return (
    (accept.includes('application/json') && !accept.includes('text/html')) ||
    (sendsJson && !accept.includes('text/html'))
  );
};

/** The token of a program; null for a browser. */
export const bearerOf = (request: FastifyRequest): string | null => {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token !== undefined ? token : null;
};

/** A token counts before a cookie; null for somebody who shows neither. */
export const passOf = (request: FastifyRequest): Pass | null => {
  const bearer = bearerOf(request);
  if (bearer !== null) return { secret: bearer, by: 'token' };
  const session = request.cookies[sessionCookie];
  return session === undefined ? null : { secret: session, by: 'session' };
};

const longestAgent = 400;

const isText = (value: unknown): value is string => typeof value === 'string';

const textsOf = (values: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof values === 'object' && values !== null ? values : {}).filter(
      (entry): entry is [string, string] => isText(entry[1]),
    ),
  );

/** In: a request. Out: the visit it makes, with nobody as its visitor where the pass is unknown, over or missing. */
export const visitOf = async <Services, Visitor>(
  request: FastifyRequest,
  { services, now, enter }: Entry<Services, Visitor>,
): Promise<Visit<Services, Visitor>> => {
  const pass = passOf(request);
  const key = request.headers['idempotency-key'];
  return {
    services,
    visitor: pass === null ? null : await enter(pass.secret, pass.by),
    params: textsOf(request.params),
    query: textsOf(request.query),
    at: now(),
    holder: request.cookies[browserCookie] ?? null,
    device: request.cookies[deviceCookie] ?? null,
    onceKey: isText(key) && key.length <= 200 && key !== '' ? key : null,
    url: request.url,
    network: networkOf(request.ip),
    agent: (request.headers['user-agent'] ?? '').slice(0, longestAgent),
  };
};

export const sendProblem = (
  reply: FastifyReply,
  status: number,
  more: Parameters<typeof problem>[1] = {},
): FastifyReply =>
  reply
    .code(status)
    .type(problemType)
    .send(JSON.stringify(problem(status, more)));

/** What a client sent cannot be read: a program gets a problem, a browser the page for trouble. Nothing was stored. */
export const sendTrouble = (request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply =>
  wantsJson(request)
    ? sendProblem(reply, status)
    : reply.send(Object.assign(new Error('The request cannot be read'), { statusCode: status }));

/** A program is told 401; a browser is led to the sign-in page, and from there back to what it asked for. */
export const signInFirst = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  wantsJson(request) || bearerOf(request) !== null
    ? sendProblem(reply.header('www-authenticate', 'Bearer'), 401)
    : reply.redirect(
        `/sign-in?next=${encodeURIComponent(request.url.startsWith('/') && request.method === 'GET' ? request.url : '/home')}`,
        303,
      );
