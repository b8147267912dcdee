/** The download of a person's own copy. Each one stands in the log that the person sees. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { noteInLog } from '../../../people/account-log.ts';
import { asService } from '../../../record/as-service.ts';
import { casesOf } from '../../../record/worklist.ts';
import { passOf, sessionCookie, signInFirst, visitOf } from '../../../web/entry.ts';
import { timeInFull } from '../../dates.ts';
import type { Services, SiteVisit } from '../../site.ts';
import { signedIn } from '../../site.ts';
import { zippedCopy } from './copy-files.ts';
import { type Ask, ownCopy } from './own-copy.ts';

const fileNameIn = (disposition: unknown): string | null =>
  /filename="([^"]+)"/u.exec(typeof disposition === 'string' ? disposition : '')?.[1] ?? null;

/** As the very person who asks, through the same doors as any request of theirs. */
const askAs =
  (server: FastifyInstance, request: FastifyRequest): Ask =>
  async (url) => {
    const pass = passOf(request);
    const own: Record<string, string> =
      pass?.by === 'session'
        ? { cookie: `${sessionCookie}=${pass.secret}` }
        : { authorization: `Bearer ${pass?.secret ?? ''}` };
    const reply = await server.inject({
      method: 'GET',
      url,
      headers: { ...own, accept: 'application/json' },
      remoteAddress: request.ip,
    });
    return {
      status: reply.statusCode,
      type: String(reply.headers['content-type'] ?? ''),
      body: reply.rawPayload,
      fileName: fileNameIn(reply.headers['content-disposition']),
    };
  };

/** A worker's own copy holds the cases in which they stand by name, not those of the desk. */
const rootsOf = async (visit: SiteVisit): Promise<readonly string[]> => {
  const { store, drafts } = visit.services;
  const visitor = signedIn(visit);
  const [cases, own] = await Promise.all([casesOf(store.pool, visitor), drafts.ofAccount(visitor.account)]);
  return [...cases.map(({ reference }) => `/case/${reference}`), ...own.map((id) => `/ask/${id}`)];
};

export const ownCopyAddress = '/you/data/copy.zip';

export const mountOwnCopy = (server: FastifyInstance, services: Services): void => {
  const { store, door } = services;
  const entry = { services, now: store.now, enter: door.enter };
  // Asking only for the head would leave a line in the log for a copy that nobody took.
  server.get(ownCopyAddress, { exposeHeadRoute: false }, async (request, reply) => {
    const visit = await visitOf(request, entry);
    if (visit.visitor === null) return signInFirst(request, reply);
    const { account } = visit.visitor;
    await asService(store.pool, 'people', (client) =>
      noteInLog(client, [{ account, by: account, what: 'copy-taken' }], store.now(), store.newId),
    );
    const roots = await rootsOf(visit);
    const copy = await ownCopy(askAs(server, request), '/you/data', roots);
    return reply
      .type('application/zip')
      .header('cache-control', 'no-store')
      .header('vary', 'cookie, authorization')
      .header('content-disposition', 'attachment; filename="your-copy.zip"')
      .send(Buffer.from(zippedCopy(copy, timeInFull(store.now()))));
  });
};
