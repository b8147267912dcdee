/** Puts pages on the server: one handler for reading and one for doing, for people and for programs alike. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readBody } from './body.ts';
import { errorSummary } from './components/form/error-summary/error-summary.ts';
import { type FieldError, parseFields, type Raw } from './field.ts';
import { errorTarget, type FormState, formView, type ShowReaders } from './form-view.ts';
import { type Html, html } from './html.ts';
import {
  type ActionCopy,
  type Done,
  type Kit,
  type Look,
  notThere,
  type OpenPage,
  type Page,
  type Params,
  type View,
  type Visit,
} from './page.ts';
import { pageAsJson } from './page-json.ts';
import { problem, problemType } from './problem.ts';
import { words } from './words.en.ts';

export interface Application<Services, Visitor> {
  readonly services: Services;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly enter: (secret: string, by: 'session' | 'token') => Promise<Visitor | null>;
  /** The whole document around a page's content. */
  readonly frame: (about: Framed<Visitor>) => Html;
  readonly refusalWords: (code: string) => { readonly says: string; readonly next: string };
  /** Refusals that look exactly like something that is not there. */
  readonly isHidden: (code: string) => boolean;
  readonly showReaders: ShowReaders;
  readonly csrfKey: Uint8Array;
  /** Cookies only over HTTPS. */
  readonly secure: boolean;
}

export interface Framed<Visitor> {
  readonly title: string;
  readonly view: View;
  readonly look: Look;
  readonly visitor: Visitor | null;
  readonly url: string;
  readonly hasErrors: boolean;
}

interface Trouble {
  readonly status: number;
  readonly copy: { readonly href: string } | null;
  readonly errors: readonly FieldError[];
  readonly message: { readonly says: string; readonly next: string } | null;
  readonly typed: Readonly<Record<string, Raw>>;
}

const sessionCookie = 'wf_session';
const browserCookie = 'wf_browser';

/** A program asks for JSON alone; a browser always names HTML. */
export const wantsJson = (request: FastifyRequest): boolean => {
  const accept = request.headers.accept ?? '';
  const sendsJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  return (
    (accept.includes('application/json') && !accept.includes('text/html')) ||
    (sendsJson && !accept.includes('text/html'))
  );
};

const bearerOf = (request: FastifyRequest): string | null => {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token !== undefined ? token : null;
};

const isSafeText = (value: unknown): value is string => typeof value === 'string';

const stringsOf = (values: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof values === 'object' && values !== null ? values : {}).filter(
      (entry): entry is [string, string] => isSafeText(entry[1]),
    ),
  );

/** In: the application and its pages. Registers a GET for each page and a POST for each action. */
export const mountPages = <Services, Visitor>(
  server: FastifyInstance,
  application: Application<Services, Visitor>,
  pages: readonly Page<Services, Visitor>[],
): void => {
  const cookie = (reply: FastifyReply, name: string, value: string | null, maxAge?: number): void => {
    const common = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: application.secure };
    if (value === null) reply.clearCookie(name, common);
    else reply.setCookie(name, value, { ...common, ...(maxAge === undefined ? {} : { maxAge }) });
  };

  const secretOf = (request: FastifyRequest) =>
    request.cookies[sessionCookie] ?? request.cookies[browserCookie] ?? null;
  const tokenFor = (secret: string) =>
    createHmac('sha256', application.csrfKey).update(secret).digest('base64url');

  const isGenuine = (
    request: FastifyRequest,
    values: Readonly<Record<string, Raw>>,
    as: 'form' | 'json',
  ): boolean => {
    if (bearerOf(request) !== null) return true;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    // A page elsewhere cannot send JSON here without asking first, and is never told yes.
    if (as === 'json') return true;
    const secret = secretOf(request);
    const given = values['_csrf'];
    if (secret === null || typeof given !== 'string') return false;
    const expected = Buffer.from(tokenFor(secret));
    return (
      given.length === expected.length &&
      timingSafeEqual(Buffer.from(given.padEnd(expected.length).slice(0, expected.length)), expected)
    );
  };

  const visitOf = async (request: FastifyRequest): Promise<Visit<Services, Visitor>> => {
    const bearer = bearerOf(request);
    const session = request.cookies[sessionCookie];
    let visitor: Visitor | null = null;
    if (bearer !== null) visitor = await application.enter(bearer, 'token');
    else if (session !== undefined) visitor = await application.enter(session, 'session');
    const key = request.headers['idempotency-key'];
    return {
      services: application.services,
      visitor,
      params: stringsOf(request.params),
      query: stringsOf(request.query),
      at: application.now(),
      holder: request.cookies[browserCookie] ?? null,
      onceKey: isSafeText(key) && key.length <= 200 && key !== '' ? key : null,
      url: request.url,
    };
  };

  const sendProblem = (reply: FastifyReply, status: number, more: Parameters<typeof problem>[1] = {}) =>
    reply
      .code(status)
      .type(problemType)
      .send(JSON.stringify(problem(status, more)));

  const notFound = (reply: FastifyReply) => reply.callNotFound();

  const signInFirst = (request: FastifyRequest, reply: FastifyReply) =>
    wantsJson(request) || bearerOf(request) !== null
      ? sendProblem(reply.header('www-authenticate', 'Bearer'), 401)
      : reply.redirect(
          `/sign-in?next=${encodeURIComponent(request.url.startsWith('/') && request.method === 'GET' ? request.url : '/home')}`,
          303,
        );

  const csrfFor = (
    request: FastifyRequest,
    reply: FastifyReply,
    page: OpenPage<Services, Visitor>,
  ): string | null => {
    if (page.copies.length === 0) return null;
    let secret = secretOf(request);
    if (secret === null) {
      secret = randomBytes(24).toString('base64url');
      cookie(reply, browserCookie, secret, 30 * 24 * 3600);
    }
    return tokenFor(secret);
  };

  const sendPage = (
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit<Services, Visitor>,
    page: OpenPage<Services, Visitor>,
    trouble: Trouble | null,
  ) => {
    const csrf = csrfFor(request, reply, page);
    const states = page.copies.map((copy): [ActionCopy<Services, Visitor>, FormState] => {
      const isTroubled = trouble?.copy?.href === copy.href;
      const twins = page.copies.filter(({ name }) => name === copy.name);
      const number = twins.length > 1 ? `${twins.indexOf(copy) + 1}-` : '';
      return [
        copy,
        {
          href: copy.href,
          title: copy.title,
          fields: copy.fields,
          typed: isTroubled ? (trouble?.typed ?? null) : null,
          errors: isTroubled ? (trouble?.errors ?? []) : [],
          csrf,
          onceKey: application.newId(),
          idPrefix: `${copy.name}-${number}`,
        },
      ];
    });
    const find = (name: string, params: Params) =>
      states.find(
        ([copy]) =>
          copy.name === name && Object.entries(params).every(([key, value]) => copy.params[key] === value),
      );
    const kit: Kit = {
      offers: (name, params = {}) => find(name, params) !== undefined,
      form: (name, look = {}) => {
        const found = find(name, look.params ?? {});
        return found === undefined ? '' : formView(found[1], look, application.showReaders);
      },
    };
    const view = page.view(kit);
    const troubled = states.find(([copy]) => copy.href === trouble?.copy?.href)?.[1] ?? null;
    const main = trouble === null ? view.main : html`${summaryOf(trouble, troubled)}${view.main}`;
    const document = application.frame({
      title: page.title,
      view: { ...view, main },
      look: page.look,
      visitor: visit.visitor,
      url: visit.url,
      hasErrors: trouble !== null,
    });
    return reply
      .code(trouble?.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(document.toString());
  };

  const read = async (page: Page<Services, Visitor>, request: FastifyRequest, reply: FastifyReply) => {
    const visit = await visitOf(request);
    if (page.open === 'signed-in' && visit.visitor === null) return signInFirst(request, reply);
    const open = await page.load(visit);
    if (open === notThere) return notFound(reply);
    if ('go' in open) return reply.redirect(open.go, 303);
    reply.header('cache-control', 'no-store').header('vary', 'accept, cookie, authorization');
    return wantsJson(request)
      ? reply.type('application/json; charset=utf-8').send(JSON.stringify(pageAsJson(open, visit.url)))
      : sendPage(request, reply, visit, open, null);
  };

  const carryOut = async (
    page: Page<Services, Visitor>,
    path: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => {
    const body = await readBody(request);
    const first = await visitOf(request);
    if (page.open === 'signed-in' && first.visitor === null) return signInFirst(request, reply);
    if ('status' in body) return sendProblem(reply, body.status);
    const { _csrf, _once, ...values } = body.values;
    const visit = {
      ...first,
      onceKey: first.onceKey ?? (typeof _once === 'string' ? _once.slice(0, 200) : null),
    };
    const open = await page.load(visit);
    if (open === notThere) return notFound(reply);
    if ('go' in open) return reply.redirect(open.go, 303);
    const copy = open.copyFor(path, visit.params);
    if (copy === null) return notFound(reply);
    const fail = (trouble: Omit<Trouble, 'copy' | 'typed'>, more: Parameters<typeof problem>[1]) =>
      wantsJson(request)
        ? sendProblem(reply, trouble.status, more)
        : sendPage(request, reply, visit, open, { ...trouble, copy, typed: values });
    if (!isGenuine(request, body.values, body.as)) {
      const message = { says: words.formIsOld, next: words.nothingLost };
      return fail({ status: 403, errors: [], message }, { detail: words.formIsOld });
    }
    const parsed = parseFields(copy.fields, values);
    if ('errors' in parsed)
      return fail({ status: 400, errors: parsed.errors, message: null }, { errors: parsed.errors });
    return answer(await copy.run(visit, parsed.input), request, reply, fail);
  };

  const answer = (
    done: Done,
    request: FastifyRequest,
    reply: FastifyReply,
    fail: (trouble: Omit<Trouble, 'copy' | 'typed'>, more: Parameters<typeof problem>[1]) => unknown,
  ) => {
    if (done === notThere) return notFound(reply);
    if ('invalid' in done)
      return fail({ status: 400, errors: done.invalid, message: null }, { errors: done.invalid });
    if ('refused' in done) {
      if (application.isHidden(done.refused)) return notFound(reply);
      const message = application.refusalWords(done.refused);
      return fail(
        { status: 409, errors: [], message },
        { refusal: done.refused, detail: `${message.says} ${message.next}` },
      );
    }
    if (done.session !== undefined) cookie(reply, sessionCookie, done.session);
    if (done.holder !== undefined) cookie(reply, browserCookie, done.holder, 30 * 24 * 3600);
    return wantsJson(request)
      ? reply
          .code(200)
          .type('application/json; charset=utf-8')
          .send(JSON.stringify({ location: done.go }))
      : reply.redirect(done.go, 303);
  };

  for (const page of pages) {
    server.get(page.path, (request, reply) => read(page, request, reply));
    for (const { path } of page.actions) {
      server.post(path, (request, reply) => carryOut(page, path, request, reply));
    }
  }
};

const summaryOf = (trouble: Trouble, state: FormState | null): Html => {
  const { errors, message } = trouble;
  return errorSummary({
    titleText: words.thereIsAProblem,
    descriptionText: message === null ? words.nothingLost : undefined,
    errorList:
      message === null
        ? errors.map((error) => ({
            text: error.message,
            href: state === null ? undefined : errorTarget(state, error.field),
          }))
        : [{ text: message.says }, { text: message.next }],
  });
};
