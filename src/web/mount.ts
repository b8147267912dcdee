/** Puts pages on the server: one handler for reading and one for doing, for people and for programs alike. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepTyped } from './away.ts';
import { largestJsonWithFile, readBody } from './body.ts';
import { copiesToDraw, type Drawn, drawPage, type Told, type Trouble } from './draw.ts';
import {
  type Entry,
  passOf,
  sendProblem,
  sendTrouble,
  sessionCookie,
  signInFirst,
  visitOf,
  wantsJson,
} from './entry.ts';
import { parseFields } from './field.ts';
import type { ShowReaders } from './form-view.ts';
import { type Genuine, genuineWith } from './genuine.ts';
import type { Html } from './html.ts';
import { type Done, notThere, type OpenPage, type Page, type Visit } from './page.ts';
import { pageAsJson } from './page-json.ts';
import type { problem } from './problem.ts';
import { words } from './words.en.ts';

export interface Application<Services, Visitor> extends Entry<Services, Visitor> {
  readonly newId: () => string;
  /** Ends a session for good, not only in the browser that held it. */
  readonly leave: (session: string) => Promise<void>;
  /** The whole document around a page's content. */
  readonly frame: (about: Framed<Visitor>) => Html;
  readonly refusalWords: (code: string) => { readonly says: string; readonly next: string };
  /** Counts a request that would change something. In: the visit, and the pass it came with. Out: seconds to wait, 0 to go on. */
  readonly takeOne: (visit: Visit<Services, Visitor>, secret: string | null) => Promise<number>;
  readonly tooManyWords: (seconds: number) => { readonly says: string; readonly next: string };
  /** Where the very same request of this visitor led before; null where it is new. In: the visit, and the action's name. */
  readonly doneBefore: (visit: Visit<Services, Visitor>, action: string) => Promise<string | null>;
  /** Refusals that look exactly like something that is not there. */
  readonly isHidden: (code: string) => boolean;
  readonly showReaders: ShowReaders;
  readonly csrfKey: Uint8Array;
  /** Cookies only over HTTPS. */
  readonly secure: boolean;
}

export interface Framed<Visitor> extends Drawn {
  readonly visitor: Visitor | null;
  readonly url: string;
}

type Fail = (told: Told, more: Parameters<typeof problem>[1]) => unknown;

const notFound = (reply: FastifyReply) => reply.callNotFound();

const goTo = (location: string, request: FastifyRequest, reply: FastifyReply) =>
  wantsJson(request)
    ? reply.code(200).type('application/json; charset=utf-8').send(JSON.stringify({ location }))
    : reply.redirect(location, 303);

/** One page on one server: reads it, and carries out its actions. */
class Mounted<Services, Visitor> {
  readonly #application: Application<Services, Visitor>;
  readonly #page: Page<Services, Visitor>;
  readonly #genuine: Genuine;

  constructor(application: Application<Services, Visitor>, page: Page<Services, Visitor>, genuine: Genuine) {
    this.#application = application;
    this.#page = page;
    this.#genuine = genuine;
  }

  async read(request: FastifyRequest, reply: FastifyReply) {
    const visit = await visitOf(request, this.#application);
    if (this.#page.open === 'signed-in' && visit.visitor === null) return signInFirst(request, reply);
    const open = await this.#page.load(visit);
    if (open === notThere) return notFound(reply);
    if ('go' in open) return reply.redirect(open.go, 303);
    reply.header('cache-control', 'no-store').header('vary', 'accept, cookie, authorization');
    return wantsJson(request)
      ? reply.type('application/json; charset=utf-8').send(JSON.stringify(pageAsJson(open, visit.url)))
      : this.#draw(request, reply, visit, open, null);
  }

  async carryOut(path: string, request: FastifyRequest, reply: FastifyReply) {
    const body = await readBody(request);
    if ('values' in body) keepTyped(request, body.values);
    const first = await visitOf(request, this.#application);
    if (this.#page.open === 'signed-in' && first.visitor === null) return signInFirst(request, reply);
    if ('status' in body) return sendTrouble(request, reply, body.status);
    // In a browser the form comes back with the reason beside the file.
    if (body.isTooLarge && wantsJson(request)) return sendProblem(reply, 413);
    const { _csrf, _once, ...values } = body.values;
    const onceKey = first.onceKey ?? (typeof _once === 'string' ? _once.slice(0, 200) : null);
    const visit = { ...first, onceKey };
    const open = await this.#page.load(visit);
    if (open === notThere) return notFound(reply);
    if ('go' in open) return goTo(open.go, request, reply);
    const copy = open.copyFor(path, visit.params);
    if (copy === null) return notFound(reply);
    const fail: Fail = (told, more) =>
      wantsJson(request)
        ? sendProblem(reply, told.status, more)
        : this.#draw(request, reply, visit, open, { ...told, copy, typed: values });
    if (!this.#genuine.isGenuine(request, body.values, body.as)) {
      const message = { says: words.formIsOld, next: words.nothingLost };
      return fail({ status: 403, errors: [], message }, { detail: words.formIsOld });
    }
    const seconds = await this.#application.takeOne(visit, passOf(request)?.secret ?? null);
    if (seconds > 0) return this.#answer({ waitSeconds: seconds }, request, reply, fail);
    const parsed = parseFields(copy.fields, values);
    if ('errors' in parsed) {
      // What was done the first time may no longer be among the answers; sent again, it still led where it led.
      const before = await this.#application.doneBefore(visit, copy.name);
      if (before !== null) return goTo(before, request, reply);
      return fail({ status: 400, errors: parsed.errors, message: null }, { errors: parsed.errors });
    }
    return this.#answer(await copy.run(visit, parsed.input), request, reply, fail);
  }

  async #answer(done: Done, request: FastifyRequest, reply: FastifyReply, fail: Fail) {
    if (done === notThere) return notFound(reply);
    if ('invalid' in done) {
      return fail({ status: 400, errors: done.invalid, message: null }, { errors: done.invalid });
    }
    if ('refused' in done) {
      if (this.#application.isHidden(done.refused)) return notFound(reply);
      const message = this.#application.refusalWords(done.refused);
      const detail = `${message.says} ${message.next}`;
      return fail({ status: 409, errors: [], message }, { refusal: done.refused, detail });
    }
    if ('waitSeconds' in done) {
      const message = this.#application.tooManyWords(done.waitSeconds);
      reply.header('retry-after', String(done.waitSeconds));
      return fail({ status: 429, errors: [], message }, { detail: `${message.says} ${message.next}` });
    }
    const before = request.cookies[sessionCookie];
    if (done.session === null && before !== undefined) await this.#application.leave(before);
    if (done.session !== undefined) this.#genuine.keep(reply, 'session', done.session);
    if (done.device !== undefined) this.#genuine.keep(reply, 'device', done.device);
    if (done.holder !== undefined) this.#genuine.keep(reply, 'browser', done.holder);
    return goTo(done.go, request, reply);
  }

  #draw(
    request: FastifyRequest,
    reply: FastifyReply,
    { visitor, url }: Visit<Services, Visitor>,
    page: OpenPage<Services, Visitor>,
    trouble: Trouble<Services, Visitor> | null,
  ) {
    const { newId, showReaders, frame } = this.#application;
    const hasForms = copiesToDraw(page, trouble).length > 0;
    const csrf = hasForms ? this.#genuine.tokenFor(request, reply) : null;
    const document = frame({ ...drawPage(page, trouble, { csrf, newId, showReaders }), visitor, url });
    return reply
      .code(trouble?.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(document.toString());
  }
}

/** In: the application and its pages. Registers a GET for each page and a POST for each action. */
export const mountPages = <Services, Visitor>(
  server: FastifyInstance,
  application: Application<Services, Visitor>,
  pages: readonly Page<Services, Visitor>[],
): void => {
  const genuine = genuineWith(application.csrfKey, application.secure);
  for (const page of pages) {
    const mounted = new Mounted(application, page, genuine);
    server.get(page.path, (request, reply) => mounted.read(request, reply));
    for (const { path, takesFile } of page.actions) {
      const options = takesFile ? { bodyLimit: largestJsonWithFile } : {};
      server.post(path, options, (request, reply) => mounted.carryOut(path, request, reply));
    }
  }
};
