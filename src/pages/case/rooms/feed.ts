/** New words of a room as Server-Sent Events: resumable, re-checked while it is open, ended when the right to read ends. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccountId } from '../../../case/ids.ts';
import { stillInside } from '../../../people/still-inside.ts';
import { passOf, sendProblem, visitOf } from '../../../web/entry.ts';
import type { Services } from '../../site.ts';
import { openRoomNow, type RoomNow, RoomStream } from './stream.ts';

/** A right that ended anywhere ends the stream within a second. */
const tickMilliseconds = 500;
/** More tabs than anybody reads, fewer than a lost program could open. */
const mostPerAccount = 10;

const versionIn = (text: unknown): number | null =>
  typeof text === 'string' && /^\d{1,9}$/u.test(text) ? Number(text) : null;

/** Where a reader goes on: after what they had last, after what their page showed, or from now. */
const afterWhich = (
  request: FastifyRequest,
  query: Readonly<Record<string, string>>,
  { view }: RoomNow,
): number => {
  const { version } = view.state;
  const asked = versionIn(request.headers['last-event-id']) ?? versionIn(query.after) ?? version;
  return Math.min(asked, version);
};

class Feed {
  readonly #services: Services;
  readonly #streams = new Map<RoomStream, AccountId>();
  #isTicking = false;
  isClosing = false;

  constructor(services: Services) {
    this.#services = services;
  }

  isFullFor(account: AccountId): boolean {
    return [...this.#streams.values()].filter((each) => each === account).length >= mostPerAccount;
  }

  add(stream: RoomStream, account: AccountId): void {
    this.#streams.set(stream, account);
    stream.body.once('close', () => this.#streams.delete(stream));
    stream.refresh();
  }

  /** An empty id: which case changed is not known. */
  changed(caseId: string): void {
    for (const stream of this.#streams.keys()) {
      if (caseId === '' || stream.caseId === caseId) stream.refresh();
    }
  }

  /** Ends the streams of those who are no longer signed in, wherever their session ended. */
  async tick(): Promise<void> {
    if (this.#isTicking || this.#streams.size === 0) return;
    this.#isTicking = true;
    const streams = [...this.#streams.keys()];
    try {
      const inside = await stillInside(
        this.#services.store.pool,
        streams.map(({ pass }) => pass.secret),
      );
      for (const stream of streams) {
        if (inside.has(stream.pass.secret)) stream.tick();
        else stream.end();
      }
    } catch {
      // The database is away, so nothing can be read or sent either; the next tick asks again.
    } finally {
      this.#isTicking = false;
    }
  }

  close(): void {
    this.isClosing = true;
    for (const stream of this.#streams.keys()) stream.end();
  }
}

/**
 * Registers the feed of each room. In: how to hear of changed cases. A room that is not there looks as on its page;
 * nobody signed in is a 401 also for browsers, since an event source cannot follow to the sign-in page.
 */
export const mountFeed = (
  server: FastifyInstance,
  services: Services,
  onChange: (listener: (caseId: string) => void) => () => void,
): void => {
  const { store, door } = services;
  const feed = new Feed(services);
  const forget = onChange((caseId) => feed.changed(caseId));
  const timer = setInterval(() => void feed.tick(), tickMilliseconds);
  timer.unref();
  server.addHook('preClose', async () => {
    clearInterval(timer);
    forget();
    feed.close();
  });
  // Asking only for the head would hold a stream open for nobody.
  const options = { exposeHeadRoute: false };
  server.get('/case/:ref/rooms/:room/feed', options, async (request, reply) => {
    const pass = passOf(request);
    const visit = await visitOf(request, { services, now: store.now, enter: door.enter });
    const { visitor } = visit;
    if (pass === null || visitor === null) {
      return sendProblem(reply.header('www-authenticate', 'Bearer'), 401);
    }
    const now = await openRoomNow(visit);
    if (now === null) return reply.callNotFound();
    if (feed.isClosing) return sendProblem(reply.header('retry-after', '5'), 503);
    if (feed.isFullFor(visitor.account)) return sendProblem(reply.header('retry-after', '30'), 429);
    const stream = new RoomStream(services, pass, visit, now, afterWhich(request, visit.query, now));
    feed.add(stream, visitor.account);
    return reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(stream.body);
  });
};
