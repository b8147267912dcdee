/** The receipt as a file to keep. */
import type { FastifyInstance } from 'fastify';
import { signInFirst, visitOf } from '../../../web/entry.ts';
import { notThere } from '../../../web/page.ts';
import type { Services } from '../../site.ts';
import { openOwnAct } from './own-act.ts';
import { fileOf } from './page.ts';

export const mountReceipt = (server: FastifyInstance, services: Services): void => {
  const { door, store } = services;
  server.get('/case/:ref/receipts/:hash/receipt.json', async (request, reply) => {
    const visit = await visitOf(request, { services, now: store.now, enter: door.enter });
    if (visit.visitor === null) return signInFirst(request, reply);
    const own = await openOwnAct(visit);
    if (own === notThere) return reply.callNotFound();
    const { name, content } = fileOf(services, own);
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('vary', 'cookie, authorization')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(`${JSON.stringify(content, null, 2)}\n`);
  });
};
