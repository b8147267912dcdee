/** Cookies, and whether a form comes from a page that this very browser was given (cross-site request forgery). */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bearerOf, browserCookie, deviceCookie, sessionCookie } from './entry.ts';
import type { Raw } from './field.ts';

const thirtyDaysInSeconds = 30 * 24 * 3600;

export type Kept = 'session' | 'browser' | 'device';

const cookieNames: Readonly<Record<Kept, string>> = {
  session: sessionCookie,
  browser: browserCookie,
  device: deviceCookie,
};

export interface Genuine {
  /** The token for the forms of a page; gives the browser a secret of its own where it has none. */
  readonly tokenFor: (request: FastifyRequest, reply: FastifyReply) => string;
  readonly isGenuine: (
    request: FastifyRequest,
    values: Readonly<Record<string, Raw>>,
    as: 'form' | 'json',
  ) => boolean;
  /** Starts or ends (null) what the browser keeps: until it closes for a session, 30 days for its own secret and the device. */
  readonly keep: (reply: FastifyReply, what: Kept, secret: string | null) => void;
}

const isSame = (given: string, expected: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
};

const secretOf = (request: FastifyRequest): string | null =>
  request.cookies[sessionCookie] ?? request.cookies[browserCookie] ?? null;

/** In: the key of this service's tokens, and whether cookies go over HTTPS only. */
export const genuineWith = (key: Uint8Array, secure: boolean): Genuine => {
  const token = (secret: string) => createHmac('sha256', key).update(secret).digest('base64url');

  const keep: Genuine['keep'] = (reply, what, secret) => {
    const name = cookieNames[what];
    const common = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure };
    if (secret === null) reply.clearCookie(name, common);
    else
      reply.setCookie(name, secret, what === 'session' ? common : { ...common, maxAge: thirtyDaysInSeconds });
  };

  return {
    keep,
    tokenFor: (request, reply) => {
      const before = secretOf(request);
      if (before !== null) return token(before);
      const made = randomBytes(24).toString('base64url');
      keep(reply, 'browser', made);
      return token(made);
    },
    isGenuine: (request, values, as) => {
      if (bearerOf(request) !== null) return true;
      const site = request.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
      // A page elsewhere cannot send JSON here without asking first, and is never told yes.
      if (as === 'json') return true;
      const secret = secretOf(request);
      const given = values['_csrf'];
      return secret !== null && typeof given === 'string' && isSame(given, token(secret));
    },
  };
};
