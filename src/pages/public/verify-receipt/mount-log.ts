/** The log for everybody: its newest signed head, and proofs that it was only ever added to. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { publishedConsistency, publishedHead } from '../../../record/log/published.ts';
import { problem, problemType } from '../../../web/problem.ts';
import type { Services } from '../../site.ts';

/** Whoever watches the log does it from pages and programs of their own. */
const openToAll = (reply: FastifyReply, seconds: number) =>
  reply
    .type('application/json; charset=utf-8')
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', seconds === 0 ? 'no-store' : `public, max-age=${seconds}`);

const problemReply = (reply: FastifyReply, status: 400 | 404) =>
  reply
    .code(status)
    .type(problemType)
    .send(JSON.stringify(problem(status)));

const sizeIn = (text: unknown): number | null =>
  typeof text === 'string' && /^[1-9]\d{0,14}$/u.test(text) ? Number(text) : null;

export const mountLog = (server: FastifyInstance, { store }: Services): void => {
  server.get('/log/head', async (_, reply) =>
    openToAll(reply, 0).send(JSON.stringify(await publishedHead(store.pool))),
  );
  server.get<{ Querystring: Record<string, unknown> }>('/log/consistency', async ({ query }, reply) => {
    const [from, to] = [sizeIn(query['from']), sizeIn(query['to'])];
    if (from === null || to === null) return problemReply(reply, 400);
    const proof = await publishedConsistency(store.pool, from, to);
    // What was proved once stays so.
    return proof === null
      ? problemReply(reply, 404)
      : openToAll(reply, 86_400).send(JSON.stringify({ from, to, proof }));
  });
};
