/**
 * The gate before everything of a case and before the desk: a browser that has shown one thing alone is led to the second
 * step first. It stands before the addresses themselves, pages, files and streams alike, so one that is added later stands
 * behind it too. A worker who has not passed reaches nothing of anybody.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import type { Visitor } from '../../people/door.ts';
import { passOf, sendProblem, wantsJson } from '../../web/entry.ts';
import type { Services } from '../site.ts';
import { words } from './gate.words.en.ts';

const behindTheGate = /^\/(case\/:ref|desk|safeguarding|you\/data)(\/|$)/u;
/** Stopping never needs a second thing, nor does saying that somebody may come to harm; neither page shows a word of the case. */
const alwaysOpen = ['/case/:ref/pause-or-leave', '/case/:ref/safety'];

/** The door, one's own passkeys, and what is there for everybody. */
const openToWorkers =
  /^\/(static|sign-in|sign-out|you(?!\/data)|health|ready|openapi\.json|authorities|talk|routes)(\/|$)|^\/(\*)?$|^$/u;

const isBehindTheGate = (pattern: string): boolean =>
  behindTheGate.test(pattern) &&
  !alwaysOpen.some((open) => pattern === open || pattern.startsWith(`${open}/`));

/** In: the visitor and the pattern of the address. Out: whether the second step comes first. */
const needsSecondStep = (
  { secondFactor }: Pick<Config, 'secondFactor'>,
  visitor: Pick<Visitor, 'hasStepped' | 'roles'> | null,
  pattern: string,
): boolean =>
  secondFactor === 'on' &&
  visitor !== null &&
  !visitor.hasStepped &&
  (visitor.roles.size > 0 ? !openToWorkers.test(pattern) : isBehindTheGate(pattern));

const sendToStep = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  reply.header('cache-control', 'no-store');
  // Neither a program nor a stream can be led to a page.
  if (wantsJson(request) || request.headers.accept?.includes('text/event-stream') === true) {
    return sendProblem(reply, 403, { detail: words.stepFirst });
  }
  const next = request.method === 'GET' ? request.url : '/home';
  return reply.redirect(`/you/second-step?${new URLSearchParams({ next }).toString()}`, 303);
};

/** Call before any address of a case is registered. */
export const mountGate = (server: FastifyInstance, { config, door }: Services): void => {
  if (config.secondFactor !== 'on') return;
  server.addHook('preParsing', async (request, reply) => {
    const pattern = request.routeOptions.url ?? '';
    const pass = openToWorkers.test(pattern) ? null : passOf(request);
    if (pass === null) return;
    const visitor = await door.enter(pass.secret, pass.by);
    if (needsSecondStep(config, visitor, pattern)) return sendToStep(request, reply);
  });
};
