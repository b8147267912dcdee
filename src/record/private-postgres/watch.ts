/** A connection held to notice at once when the server dies. */
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import pg from 'pg';
import { superuser } from './cluster.ts';
import { port } from './socket-folder.ts';
import { DatabaseCannotStart, errorCode } from './trouble.ts';

export interface Line {
  readonly client: pg.Client;
  /** Beneath the client; unreferenced while nothing is asked, so that it does not keep the program alive. */
  readonly socket: Socket;
}

const answerLimitMs = 5_000;

/** How to reach the database: `ssl` is named so that PGSSLMODE in the environment does not spoil a local socket. */
export const connectionTo = (socketDir: string, user: string, database: string) =>
  ({ host: socketDir, port, user, database, ssl: false }) as const;

const isSameFolder = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
};

// What waiting does not help: no permission, and all that the server itself refuses (SQLSTATE: five signs, a digit first
// or second) but for classes 53 (too many connections, no memory) and 57 (starting, ending).
const isLasting = (code: string): boolean =>
  code === 'EACCES' || (/^(\d|[A-Z]\d)[\dA-Z]+$/.test(code) && !/^5[37]/.test(code));

const explain = (error: unknown): 'nobody' | 'not-yet' => {
  const code = errorCode(error) ?? '';
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'nobody';
  if (!isLasting(code)) return 'not-yet';
  const words = error instanceof Error ? error.message : code;
  throw new DatabaseCannotStart(`The private PostgreSQL runs but does not let the program in: ${words}`, {
    cause: error,
  });
};

/**
 * Connects to the server on this cluster, or says why not: nobody there; not yet (it is starting, or ending); or
 * another version or cluster. A server started before an upgrade runs programs that are no longer on the disk.
 */
export const connectWatch = async (
  socketDir: string,
  cluster: string,
  version: string,
): Promise<Line | 'nobody' | 'not-yet' | 'unsuitable'> => {
  const socket = new Socket();
  const client = new pg.Client({
    ...connectionTo(socketDir, superuser, 'postgres'),
    application_name: 'way-forward watch',
    connectionTimeoutMillis: answerLimitMs,
    stream: () => socket,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; version: string }>(
      "select current_setting('data_directory') as folder, current_setting('server_version') as version",
    );
    const isOurs = await isSameFolder(rows[0]?.folder ?? '', cluster);
    if (isOurs && rows[0]?.version.split(' ')[0] === version) return { client, socket };
    await client.end();
    return 'unsuitable';
  } catch (error) {
    return explain(error);
  }
};
