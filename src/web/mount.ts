/** Puts pages on the server: one handler for reading and one for doing, for people and for programs alike. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { largestJsonWithFile, readBody } from './body.ts';
import { errorSummary } from './components/form/error-summary/error-summary.ts';
import {
  bearerOf,
  browserCookie,
  type Entry,
  sendProblem,
  sessionCookie,
  signInFirst,
  visitOf,
  wantsJson,
} from './entry.ts';
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
import type { problem } from './problem.ts';
import { words } from './words.en.ts';

export interface Application<Services, Visitor> extends Entry<Services, Visitor> {
  readonly newId: () => string;
  /** Ends a session for good, not only in the browser that held it. */
  readonly leave: (session: string) => Promise<void>;
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

interface Told {
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly message: { readonly says: string; readonly next: string } | null;
}

interface Trouble<Services, Visitor> extends Told {
  readonly copy: ActionCopy<Services, Visitor>;
  readonly typed: Readonly<Record<string, Raw>>;
}

type Fail = (told: Told, more: Parameters<typeof problem>[1]) => unknown;

/** A form that a rule has closed meanwhile is shown once more, so that nothing somebody wrote is lost. */
const withWhatWasTyped = <Services, Visitor>(
  offered: readonly ActionCopy<Services, Visitor>[],
  trouble: Trouble<Services, Visitor> | null,
): readonly ActionCopy<Services, Visitor>[] => {
  if (trouble === null || Object.keys(trouble.typed).length === 0) return offered;
  const { copy } = trouble;
  return offered.some(({ href }) => href === copy.href) ? offered : [...offered, copy];
};

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

  const notFound = (reply: FastifyReply) => reply.callNotFound();

  const goTo = (location: string, request: FastifyRequest, reply: FastifyReply) =>
    wantsJson(request)
      ? reply.code(200).type('application/json; charset=utf-8').send(JSON.stringify({ location }))
      : reply.redirect(location, 303);

  const csrfFor = (
    request: FastifyRequest,
    reply: FastifyReply,
    copies: readonly ActionCopy<Services, Visitor>[],
  ): string | null => {
    if (copies.length === 0) return null;
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
    trouble: Trouble<Services, Visitor> | null,
  ) => {
    const copies = withWhatWasTyped(page.copies, trouble);
    const csrf = csrfFor(request, reply, copies);
    const states = copies.map((copy): [ActionCopy<Services, Visitor>, FormState] => {
      const isTroubled = trouble?.copy.href === copy.href;
      const twins = copies.filter(({ name }) => name === copy.name);
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
    // The boxes of a second button are those of the form it stands in, so an error points there.
    const drawnIn = new Map<string, FormState>();
    const kit: Kit = {
      offers: (name, params = {}) => find(name, params) !== undefined,
      form: (name, look = {}) => {
        const found = find(name, look.params ?? {});
        if (found === undefined) return '';
        const second = look.also === undefined ? undefined : find(look.also, look.params ?? {});
        if (second !== undefined) drawnIn.set(second[0].href, found[1]);
        return formView(found[1], look, application.showReaders, second?.[1] ?? null);
      },
    };
    const view = page.view(kit);
    const href = trouble?.copy.href ?? '';
    const troubled = drawnIn.get(href) ?? states.find(([copy]) => copy.href === href)?.[1] ?? null;
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
    const visit = await visitOf(request, application);
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
    const first = await visitOf(request, application);
    if (page.open === 'signed-in' && first.visitor === null) return signInFirst(request, reply);
    if ('status' in body) return sendProblem(reply, body.status);
    // In a browser the form comes back with the reason beside the file.
    if (body.isTooLarge && wantsJson(request)) return sendProblem(reply, 413);
    const { _csrf, _once, ...values } = body.values;
    const visit = {
      ...first,
      onceKey: first.onceKey ?? (typeof _once === 'string' ? _once.slice(0, 200) : null),
    };
    const open = await page.load(visit);
    if (open === notThere) return notFound(reply);
    if ('go' in open) return goTo(open.go, request, reply);
    const copy = open.copyFor(path, visit.params);
    if (copy === null) return notFound(reply);
    const fail: Fail = (trouble, more) =>
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

  const answer = async (done: Done, request: FastifyRequest, reply: FastifyReply, fail: Fail) => {
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
    const before = request.cookies[sessionCookie];
    if (done.session === null && before !== undefined) await application.leave(before);
    if (done.session !== undefined) cookie(reply, sessionCookie, done.session);
    if (done.holder !== undefined) cookie(reply, browserCookie, done.holder, 30 * 24 * 3600);
    return goTo(done.go, request, reply);
  };

  for (const page of pages) {
    server.get(page.path, (request, reply) => read(page, request, reply));
    for (const { path, takesFile } of page.actions) {
      const options = takesFile ? { bodyLimit: largestJsonWithFile } : {};
      server.post(path, options, (request, reply) => carryOut(page, path, request, reply));
    }
  }
};

const summaryOf = (trouble: Told, state: FormState | null): Html => {
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
