/** Brings the server of a cluster to life: finds one that a killed program left running, or starts it. */
import type { ChildProcess } from 'node:child_process';
import { open, rm, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { superuser } from './cluster.ts';
import { type Place, port } from './place.ts';
import { endOrphans, isServerOf, logFileOf, readPidFile, signal, spawnPostmaster } from './postmaster.ts';
import { DatabaseCannotStart, errorCode } from './trouble.ts';

export interface ServerSetup {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly socketDir: string;
}

interface Line {
  readonly client: pg.Client;
  /** Beneath the client; unreferenced while nothing is asked, so that it does not keep the program alive. */
  readonly socket: Socket;
}

/** A connection held to notice at once when the server dies. */
export interface Watch extends Line {
  readonly pid: number;
  /** Whether this call started the server, rather than finding it running. */
  readonly isStarted: boolean;
}

const pollMs = 5;
// Recovery after a crash replays up to `max_wal_size`; a slow disk takes minutes, and ending it early only repeats it.
const startLimitMs = 600_000;
const fastStopLimitMs = 30_000;
const mostStarts = 6;

/** How to reach the database: `ssl` is named so that PGSSLMODE in the environment does not spoil a local socket. */
export const connectionTo = (socketDir: string, user: string, database: string) =>
  ({ host: socketDir, port, user, database, ssl: false }) as const;

const isSameFolder = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
};

/** Connects, or says why not: nobody there, not yet (starting or ending), or there but not to be used. */
const connect = async (setup: ServerSetup): Promise<Line | 'nobody' | 'not-yet' | 'unsuitable'> => {
  const socket = new Socket();
  const client = new pg.Client({
    ...connectionTo(setup.socketDir, superuser, 'postgres'),
    application_name: 'way-forward watch',
    connectionTimeoutMillis: 5_000,
    stream: () => socket,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; version: string }>(
      "select current_setting('data_directory') as folder, current_setting('server_version') as version",
    );
    const isOurs = await isSameFolder(rows[0]?.folder ?? '', setup.place.cluster);
    // A server started before an upgrade runs programs that are no longer on the disk.
    if (isOurs && rows[0]?.version.split(' ')[0] === setup.binaries.version) {
      return { client, socket };
    }
    await client.end();
    return 'unsuitable';
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'nobody' : 'not-yet';
  }
};

const logSize = async (place: Place): Promise<number> =>
  await stat(logFileOf(place)).then(
    (found) => found.size,
    () => 0,
  );

const readLogFrom = async (place: Place, start: number): Promise<string> => {
  const handle = await open(logFileOf(place), 'r');
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4_000), position: start });
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await handle.close();
  }
};

const hasExited = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

/** Asks the server to end as PostgreSQL's "fast shutdown", then as "immediate", and waits until it is gone. */
export const endServer = async (cluster: string, pid: number): Promise<void> => {
  const startedAt = performance.now();
  signal(pid, 'SIGINT');
  let isPressed = false;
  while (await isServerOf(cluster, pid)) {
    if (!isPressed && performance.now() - startedAt > fastStopLimitMs) {
      isPressed = true;
      signal(pid, 'SIGQUIT');
    }
    await sleep(pollMs);
  }
};

/** What to do about the server that the pid file names: it may be coming, going, dead, or another one's. */
const look = async (setup: ServerSetup): Promise<Line | 'wait' | 'start'> => {
  const { cluster } = setup.place;
  const pidFile = await readPidFile(cluster);
  if (pidFile === undefined) return 'start';
  const isRunning = await isServerOf(cluster, pidFile.pid);
  if (isRunning && pidFile.status !== 'ready') return 'wait';
  const answer = await connect(setup);
  if (typeof answer === 'object') return answer;
  if (answer === 'not-yet') return 'wait';
  if (isRunning) {
    await endServer(cluster, pidFile.pid);
    return 'wait';
  }
  // Left by a server that was killed. PostgreSQL would believe it if the number now belongs to another process.
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  return 'start';
};

const startOnce = async (setup: ServerSetup, deadline: number): Promise<Watch | string> => {
  const { place, binaries, socketDir } = setup;
  const logStart = await logSize(place);
  const child = await spawnPostmaster(place, binaries, socketDir);
  while (performance.now() < deadline) {
    if (hasExited(child)) return (await readLogFrom(place, logStart)) || 'it ended without a word';
    const pidFile = await readPidFile(place.cluster);
    if (pidFile?.pid === child.pid && pidFile?.status === 'ready') {
      const line = await connect(setup);
      if (typeof line === 'object') {
        child.unref();
        return { ...line, pid: pidFile.pid, isStarted: true };
      }
    }
    await sleep(pollMs);
  }
  return 'it did not become ready in ten minutes';
};

/** A server that is running when this returns, watched. The caller must hold the folder. */
export const ensureServer = async (setup: ServerSetup): Promise<Watch> => {
  const { cluster } = setup.place;
  const deadline = performance.now() + startLimitMs;
  let said = '';
  let starts = 0;
  while (starts < mostStarts && performance.now() < deadline) {
    const found = await look(setup);
    if (typeof found === 'object') {
      return { ...found, pid: (await readPidFile(cluster))?.pid ?? 0, isStarted: false };
    }
    if (found === 'wait') {
      await sleep(pollMs);
      continue;
    }
    starts += 1;
    const started = await startOnce(setup, deadline);
    if (typeof started !== 'string') return started;
    said = started;
    if (!/shared memory|lock file/.test(said)) break;
    await endOrphans(cluster);
    await sleep(100 * starts);
  }
  throw new DatabaseCannotStart(
    `PostgreSQL ${setup.binaries.version} could not be started in ${cluster}. It said: ${said}`,
  );
};
