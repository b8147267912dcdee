/** The HTTP server: security first, then static files, then pages. It knows no business word. */
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { isDatabaseAway, type SentForm, sentFormOf } from './away.ts';
import { largestFile } from './field.ts';
import { problem, problemType } from './problem.ts';
import { staticFile, staticPrefix } from './static-files.ts';
import { words } from './words.en.ts';

export interface ServerOptions {
  readonly secure: boolean;
  /** How many proxies of our own stand in front: what is said beyond them of where a request comes from is not believed. */
  readonly proxies: number;
  /** Lines for the operator: ids and codes, never people's words. */
  readonly log: (line: string) => void;
  readonly wantsJson: (request: FastifyRequest) => boolean;
  /** The page for something that went wrong, as a whole document; with the form to send again, where one was sent. */
  readonly troublePage: (status: number, reference: string | null, sent: SentForm | null) => string;
}

const megabyte = 1_048_576;

const securityHeaders = (secure: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
  hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  crossOriginResourcePolicy: { policy: 'same-origin' as const },
  xFrameOptions: { action: 'deny' as const },
});

const sendStatic = (request: FastifyRequest, reply: FastifyReply) => {
  const file = staticFile(request.url);
  if (file === undefined) return reply.callNotFound();
  const accepts = String(request.headers['accept-encoding'] ?? '');
  reply
    .header('cache-control', file.cacheControl)
    .header('etag', file.etag)
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  reply.type(file.contentType);
  if (file.brotli !== undefined && /\bbr\b/u.test(accepts))
    return reply.header('content-encoding', 'br').send(file.brotli);
  if (file.gzip !== undefined && /\bgzip\b/u.test(accepts))
    return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.body);
};

const statusOf = (error: unknown): number => {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return Number.isInteger(status) && status >= 400 && status <= 599 ? status : 500;
};

const longestPart = 200;
const nowhere = '/not-an-address';

/** False for a broken escape or a part that is longer than any page's. */
const isReadable = (url: string): boolean => {
  const path = url.split('?', 1)[0] ?? '';
  try {
    return decodeURIComponent(path).length > 0 && path.split('/').every((part) => part.length <= longestPart);
  } catch {
    return false;
  }
};

const troubleWith =
  ({ wantsJson, troublePage }: ServerOptions) =>
  (request: FastifyRequest, reply: FastifyReply, status: number, reference: string | null): FastifyReply => {
    reply.code(status).header('cache-control', 'no-store');
    if (status === 503) reply.header('retry-after', '5');
    if (wantsJson(request)) {
      const detail = status === 503 ? words.away : reference;
      return reply.type(problemType).send(JSON.stringify(problem(status, detail === null ? {} : { detail })));
    }
    const sent = status === 503 ? sentFormOf(request) : null;
    return reply.type('text/html; charset=utf-8').send(troublePage(status, reference, sent));
  };

/** In: how to answer trouble. Out: a server without pages yet. */
export const makeServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const trouble = troubleWith(options);
  const server = fastify({
    logger: false,
    bodyLimit: megabyte,
    trustProxy: (_address: string, hop: number) => hop < options.proxies,
    routerOptions: { maxParamLength: longestPart },
    requestTimeout: 60_000,
    // The router answers an address that it cannot read before any hook, so without the security headers.
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : nowhere),
  });
  await server.register(helmet, securityHeaders(options.secure));
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: megabyte });
  await server.register(multipart, {
    limits: { fileSize: largestFile + 1, files: 3, fields: 50 },
    // A file that is too large is cut off and told of beside its box, together with what else was typed.
    throwFileSizeLimit: false,
  });

  server.setNotFoundHandler((request, reply) => trouble(request, reply, 404, null));
  server.setErrorHandler((error, request, reply) => {
    const status = isDatabaseAway(error) ? 503 : statusOf(error);
    if (status < 500) return trouble(request, reply, status, null);
    const reference = request.id;
    const kind = error instanceof Error ? `${error.name} ${'code' in error ? error.code : ''}` : 'unknown';
    const where = error instanceof Error ? (error.stack?.split('\n').slice(1, 4).join(' ').trim() ?? '') : '';
    // The message of an error may hold somebody's words, so only its kind and its place are written down.
    const what = status === 503 ? 'the database is away' : 'fault';
    options.log(`${what} ${reference}: ${kind} at ${request.routeOptions.url ?? 'no route'} ${where}`);
    return trouble(request, reply, status === 503 ? 503 : 500, reference);
  });
  server.get(`${staticPrefix}*`, sendStatic);
  return server;
};
