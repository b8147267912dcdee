/** Brings the server of a cluster to life: finds one that a killed program left running, or starts it. */
import type { ChildProcess } from 'node:child_process';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { ensureFolder, ownerOnly } from './folder.ts';
import type { Place } from './place.ts';
import {
  endOrphans,
  endServer,
  findServers,
  isServerOf,
  logFileOf,
  type PidFile,
  readPidFile,
  spawnPostmaster,
} from './postmaster.ts';
import { port } from './socket-folder.ts';
import { DatabaseCannotStart } from './trouble.ts';
import { connectWatch, type Line } from './watch.ts';

export interface ServerSetup {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly socketDir: string;
}

/** A server that runs, and the line on which its end will be noticed. */
export interface Running extends Line {
  /** Undefined when the server runs where this program sees no processes (another container), and cannot end it. */
  readonly pid: number | undefined;
  /** Whether it was started now, rather than found running. */
  readonly isStarted: boolean;
}

const pollMs = 5;
// PostgreSQL logs a line for everyone it turns away while it recovers.
const longestPauseMs = 200;
// Recovery after a crash replays up to `max_wal_size`; a slow disk takes minutes, and ending it early only repeats it.
const startLimitMs = 600_000;
const mostStarts = 6;

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

const cannotStart = (setup: ServerSetup, why: string): DatabaseCannotStart =>
  new DatabaseCannotStart(
    `PostgreSQL ${setup.binaries.version} could not be started in ${setup.place.cluster}. ${why}`,
  );

const forgetPidFile = async (cluster: string): Promise<'start'> => {
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  return 'start';
};

/** What to do about the server that the pid file names: it may be coming, going, dead, or out of date. */
const lookAt = async (setup: ServerSetup, pidFile: PidFile): Promise<Running | 'wait' | 'start'> => {
  const { cluster } = setup.place;
  if (pidFile.pid === 0) {
    return (await findServers(cluster)).length > 0 ? 'wait' : await forgetPidFile(cluster);
  }
  const isSeen = await isServerOf(cluster, pidFile.pid);
  if (isSeen && pidFile.status === 'stopping') {
    // Whoever asked it to stop may have been killed before pressing it, and a server asked while it recovers can hang.
    await endServer(cluster, true);
    return 'wait';
  }
  if (isSeen && pidFile.status !== 'ready') return 'wait';
  const answer = await connectWatch(setup.socketDir, cluster, setup.binaries.version);
  if (typeof answer === 'object') {
    return { ...answer, pid: isSeen ? pidFile.pid : undefined, isStarted: false };
  }
  if (answer === 'not-yet') return 'wait';
  if (isSeen) {
    await endServer(cluster, answer === 'unsuitable');
    return 'wait';
  }
  // Left by a server that was killed. PostgreSQL would believe it if the number now belongs to another process.
  if (answer === 'nobody') return await forgetPidFile(cluster);
  throw cannotStart(
    setup,
    `Another server answers at ${setup.socketDir}, run by a process that is not seen here (in another container?). ` +
      'Stop that one first.',
  );
};

/** Starts the server and waits until it is ready. Returns what it said if it ended instead. */
const startOnce = async (setup: ServerSetup, mayGoOn: () => void): Promise<Running | string> => {
  const { place, binaries, socketDir } = setup;
  // In the temporary folder it can have been tidied away while the server was dead.
  await ensureFolder(socketDir, ownerOnly, place.user);
  // Nobody uses it: a living server would have been found. Yet its number may be another process's by now.
  await rm(join(socketDir, `.s.PGSQL.${port}.lock`), { force: true });
  const logStart = await logSize(place);
  const child = await spawnPostmaster(place, binaries, socketDir);
  child.unref();
  while (!hasExited(child)) {
    mayGoOn();
    const pidFile = await readPidFile(place.cluster);
    if (pidFile?.pid === child.pid && pidFile?.status === 'ready') {
      const line = await connectWatch(socketDir, place.cluster, binaries.version);
      if (typeof line === 'object') return { ...line, pid: child.pid, isStarted: true };
      if (line === 'unsuitable')
        throw cannotStart(setup, 'It says it is another version than its programs say.');
    }
    await sleep(pollMs);
  }
  return (await readLogFrom(place, logStart)) || 'nothing';
};

/**
 * A server that runs when this returns. The caller must hold the folder. Stops trying when `abort` says so: then it
 * throws, and a server may be on its way.
 */
export const ensureServer = async (setup: ServerSetup, abort: AbortSignal): Promise<Running> => {
  const { cluster } = setup.place;
  const deadline = performance.now() + startLimitMs;
  const mayGoOn = () => {
    abort.throwIfAborted();
    if (performance.now() > deadline) throw cannotStart(setup, 'It was not ready after ten minutes.');
  };
  let said = '';
  let pauseMs = pollMs;
  for (let starts = 0; starts < mostStarts; ) {
    mayGoOn();
    const pidFile = await readPidFile(cluster);
    const found = pidFile === undefined ? 'start' : await lookAt(setup, pidFile);
    if (typeof found === 'object') return found;
    if (found === 'wait') {
      await sleep(pauseMs);
      pauseMs = Math.min(pauseMs * 1.5, longestPauseMs);
      continue;
    }
    starts += 1;
    const started = await startOnce(setup, mayGoOn);
    if (typeof started === 'object') return started;
    said = started;
    if (!/shared memory|lock file/.test(said)) break;
    if (said.includes('shared memory')) await endOrphans(cluster);
    await sleep(100 * starts);
  }
  throw cannotStart(setup, `It said: ${said}`);
};
