/** What is no page: the certificate as a PDF, for the family and the mediation adviser. */
import type { FastifyInstance } from 'fastify';
import { certificatePdf } from '../../../../certificate/certificate-pdf.ts';
import { sealCertificate } from '../../../../certificate/certificate-seal.ts';
import { certificateText } from '../../../../certificate/certificate-text.ts';
import { digestOf } from '../../../../seal-mark/digest.ts';
import { signInFirst, visitOf } from '../../../../web/entry.ts';
import { notThere } from '../../../../web/page.ts';
import type { Services } from '../../../site.ts';
import { type CertificateView, loadCertificate } from './certificate.ts';

/** Null while none was given, and once its words were destroyed. Words of another digest are a fault, never printed. */
const printed = async (
  { given, mediation }: CertificateView,
  { config, signingKey }: Services,
): Promise<Uint8Array | null> => {
  if (given === null) return null;
  if (digestOf(certificateText(given)) !== mediation.certificate?.digest)
    throw new Error('The words of a certificate do not belong to its digest');
  const checkUrl = `${config.baseUrl}/certificates/verify`;
  return certificatePdf(given, await sealCertificate(signingKey, given), { checkUrl });
};

export const mountCertificate = (server: FastifyInstance, services: Services): void => {
  const { door, store } = services;
  server.get('/case/:ref/certificate.pdf', async (request, reply) => {
    const visit = await visitOf(request, { services, now: store.now, enter: door.enter });
    if (visit.visitor === null) return signInFirst(request, reply);
    const open = await loadCertificate(visit);
    const pdf = open === notThere ? null : await printed(open, services);
    if (pdf === null) return reply.callNotFound();
    return reply
      .type('application/pdf')
      .header('cache-control', 'no-store')
      .header('vary', 'cookie, authorization')
      .header('content-disposition', 'inline; filename="certificate.pdf"')
      .send(Buffer.from(pdf));
  });
};
