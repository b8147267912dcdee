/** Addresses for machines: whether the service lives, whether it can answer, how to use it, and what directories list. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type DeclaredPage, openApiOf } from '../web/openapi.ts';
import { problem, problemType } from '../web/problem.ts';
import { words } from './plain.words.en.ts';
import { authorityBy } from './public/authorities/authority.ts';
import { openReferralService } from './public/authorities/service-json.ts';
import { keyAddresses } from './public/verify-paper/mount-keys.ts';
import type { Services } from './site.ts';

const jsonAnswer = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
});

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const read = (operationId: string, summary: string, responses: Readonly<Record<string, unknown>>) => ({
  get: { operationId, summary, security: [], responses },
});

/** What the plain addresses are, in the form of the description. */
const described = {
  '/health': read('get-health', words.health, { 200: jsonAnswer(words.alive) }),
  '/ready': read('get-ready', words.ready, {
    200: jsonAnswer(words.isReady),
    503: jsonAnswer(words.isNotReady),
  }),
  '/openapi.json': read('get-openapi', words.openapi, { 200: jsonAnswer(words.openapi) }),
  ...Object.fromEntries(
    keyAddresses.map((address) => [
      address,
      read(`get${address.replaceAll(/[/.]/gu, '-')}`, words.keys, { 200: jsonAnswer(words.keys) }),
    ]),
  ),
  '/log/head': read('get-log-head', words.logHead, { 200: jsonAnswer(words.logHead) }),
  '/log/consistency': {
    get: {
      ...read('get-log-consistency', words.logConsistency, {
        200: jsonAnswer(words.logConsistency),
        400: problemAnswer(words.noSizes),
        404: problemAnswer(words.notInLog),
      }).get,
      parameters: ['from', 'to'].map((name) => ({
        name,
        in: 'query',
        required: true,
        schema: { type: 'integer', minimum: 1 },
      })),
    },
  },
  '/you/data/copy.zip': {
    get: {
      operationId: 'get-own-copy',
      summary: words.ownCopy,
      responses: {
        200: {
          description: words.zip,
          content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
        },
      },
    },
  },
  '/authorities/{gss}/service.json': {
    get: {
      ...read('get-authority-service', words.service, {
        200: jsonAnswer(words.service),
        404: problemAnswer(words.notServed),
      }).get,
      parameters: [{ name: 'gss', in: 'path', required: true, schema: { type: 'string' } }],
    },
  },
};

/** Files of a case, for those who are led to them. In: the address, what it holds, and its parameters. */
const fileOfCase = (operationId: string, summary: string, parameters: readonly string[] = ['ref']) => ({
  get: {
    ...read(operationId, summary, { 200: { description: summary }, 401: problemAnswer(words.signIn) }).get,
    security: [{ bearer: [] }, { session: [] }],
    parameters: parameters.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  },
});

const files = {
  '/case/{ref}/decision/letter': fileOfCase('get-case-decision-letter', words.letter),
  '/case/{ref}/receipts/{hash}/receipt.json': fileOfCase('get-case-receipt', words.receipt, ['ref', 'hash']),
};

/** Directories read this from pages of their own, so any page may. */
const openToAll = (reply: FastifyReply) =>
  reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', 'public, max-age=300');

const mountService = (server: FastifyInstance, { config }: Services): void => {
  server.get<{ Params: { gss: string } }>('/authorities/:gss/service.json', async ({ params }, reply) => {
    const authority = authorityBy(params.gss);
    openToAll(reply);
    if (authority === undefined || !config.servedAuthorities.includes(authority.gss)) {
      return reply
        .code(404)
        .type(problemType)
        .send(JSON.stringify(problem(404)));
    }
    return reply.send(openReferralService(config, authority));
  });
};

/** In: the server, and the pages it shows, from whose declarations the description is made once. */
export const mountPlain = (
  server: FastifyInstance,
  services: Services,
  pages: readonly DeclaredPage[],
): void => {
  const { store, config } = services;
  server.get('/health', async () => ({ status: 'alive' }));
  server.get('/ready', async (_, reply) => {
    try {
      await store.pool.query('select 1');
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'waiting for the database' });
    }
  });
  const description = JSON.stringify(
    openApiOf({
      title: config.serviceName,
      version: '1.0.0',
      description: words.description,
      baseUrl: config.baseUrl,
      pages,
      plain: { ...described, ...files },
    }),
  );
  server.get('/openapi.json', async (_, reply) =>
    openToAll(reply).type('application/json; charset=utf-8').send(description),
  );
  mountService(server, services);
};
