/** Addresses for machines: whether the service lives, and whether it can answer. */
import type { FastifyInstance } from 'fastify';
import type { Services } from './site.ts';

export const mountPlain = (server: FastifyInstance, { store }: Services): void => {
  server.get('/health', async () => ({ status: 'alive' }));
  server.get('/ready', async (_, reply) => {
    try {
      await store.pool.query('select 1');
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'waiting for the database' });
    }
  });
};
