/** What is no page: the agreement as a PDF for its people. */
import type { FastifyInstance } from 'fastify';
import { agreementPdf } from '../../../agreement/agreement-pdf.ts';
import { signInFirst, visitOf } from '../../../web/entry.ts';
import { notThere } from '../../../web/page.ts';
import type { Services } from '../../site.ts';
import { openAgreement } from './agreement-view.ts';

export const mountAgreement = (server: FastifyInstance, services: Services): void => {
  const { door, store } = services;
  server.get('/case/:ref/agreement.pdf', async (request, reply) => {
    const visit = await visitOf(request, { services, now: store.now, enter: door.enter });
    if (visit.visitor === null) return signInFirst(request, reply);
    const open = await openAgreement(visit);
    if (open === notThere || open.document === null) return reply.callNotFound();
    return reply
      .type('application/pdf')
      .header('cache-control', 'no-store')
      .header('vary', 'cookie, authorization')
      .header('content-disposition', 'inline; filename="agreement.pdf"')
      .send(Buffer.from(await agreementPdf(open.document)));
  });
};
