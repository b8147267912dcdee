/** What a request brought and how to ask for it again, for when the database is away and no page can be drawn around it. */
import type { FastifyRequest } from 'fastify';
import type { Raw } from './field.ts';

/** What came with a request that could not be answered, to be given back. */
export interface SentForm {
  readonly href: string;
  /** Names with texts, also those of the form itself: its token, and the key by which it is done once. */
  readonly texts: readonly (readonly [name: string, text: string])[];
  /** Files cannot be given back: a browser lets nobody fill in a file box. */
  readonly hadFile: boolean;
}

const read = new WeakMap<FastifyRequest, Readonly<Record<string, Raw>>>();

/** Keeps what was read of a request for as long as the request lives. */
export const keepTyped = (request: FastifyRequest, values: Readonly<Record<string, Raw>>): void => {
  read.set(request, values);
};

/** In: a request that failed. Out: its form as it was sent; null where it brought none. */
export const sentFormOf = (request: FastifyRequest): SentForm | null => {
  const values = read.get(request);
  if (values === undefined) return null;
  const entries = Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => [name, each] as const),
  );
  return {
    href: request.url,
    texts: entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    hadFile: entries.some(([, value]) => typeof value === 'object' && value !== null),
  };
};

/** Operating system: nobody listens, or the line broke. */
const brokenLine = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);

/**
 * SQLSTATE (PostgreSQL, Appendix A): 08 the connection; 53 no room on the disk, no memory, too many connections; 57 it is
 * stopping, starting or was killed, save a statement that was called off; 58 the disk; 25006 it only reads just now.
 */
const isAwayState = (code: string): boolean => /^(?:08|53|57P|58)[\dA-Z]+$/u.test(code) || code === '25006';

/** The driver says these without a code. */
const driverSays =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/u;

/** The database is away for a moment, or has no room: the client may come back, and nothing was half stored. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code === '' ? driverSays.test(error.message) : brokenLine.has(code) || isAwayState(code);
};
