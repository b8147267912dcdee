/** The server process: its settings, its pid file, and whether a process is really ours. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { open, readdir, readFile, readlink, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { isRoot } from './folder.ts';
import type { Place } from './place.ts';
import { port } from './socket-folder.ts';
import { errorCode } from './trouble.ts';
import { asUser } from './unprivileged-user.ts';

const run = promisify(execFile);

const largestLogBytes = 8_000_000;
// Less than the ten seconds after which `docker stop` kills. Both ways of ending keep everything acknowledged.
const fastStopLimitMs = 5_000;
// In recovery PostgreSQL 18 can start a fast shutdown and never finish it.
const recoveringStopLimitMs = 500;
const pollMs = 5;

/** Given on the command line, which outranks every file and `ALTER SYSTEM`. */
const settings = (socketDir: string, major: number): readonly string[] => {
  const values: Record<string, string> = {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    // What was acknowledged is on the disk.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '32MB',
    max_connections: '60',
    // Parallel workers talk through /dev/shm, which containers keep to 64 MB.
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    cluster_name: 'way-forward',
    // People's words must not reach a log: failed statements and their details go to the program only.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    logging_collector: 'off',
    log_destination: 'stderr',
    ...(major >= 18 ? { io_method: 'sync' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

export const logFileOf = (place: Place): string => join(place.home, 'postgres.log');

const openLog = async (place: Place) => {
  const file = logFileOf(place);
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largestLogBytes) await rename(file, `${file}.1`);
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
  const handle = await open(file, flags, 0o600);
  if (isRoot()) await handle.chown(place.homeOwner.uid, place.homeOwner.gid);
  return handle;
};

/**
 * Starts the server in a session of its own: a Ctrl-C in the terminal must reach this program, which then stops the
 * server when its own work is done. It writes to a file, so it can outlive a killed program.
 */
export const spawnPostmaster = async (
  place: Place,
  binaries: Binaries,
  socketDir: string,
): Promise<ChildProcess> => {
  const log = await openLog(place);
  try {
    const child = spawn(
      join(binaries.bin, 'postgres'),
      ['-D', place.cluster, ...settings(socketDir, binaries.major)],
      {
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        env: { ...binaries.environment },
        ...asUser(place.user),
      },
    );
    child.on('error', () => undefined);
    return child;
  } finally {
    await log.close();
  }
};

export interface PidFile {
  /** 0 when the file says nothing: it is being written, or the machine stopped while it was. */
  readonly pid: number;
  /** As PostgreSQL writes it: starting, ready, stopping. Empty while the file is being written. */
  readonly status: string;
}

/** What `postmaster.pid` says (PostgreSQL's miscadmin.h: line 1 the process, line 8 its state), if there is one. */
export const readPidFile = async (cluster: string): Promise<PidFile | undefined> => {
  try {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
    return { pid: Number.isInteger(pid) ? pid : 0, status: (lines[7] ?? '').trim() };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const workingFolder = async (pid: number): Promise<string | undefined> =>
  await readlink(`/proc/${pid}/cwd`).catch(() => undefined);

/**
 * Whether the process lives and is a server on this cluster. A number alone proves nothing: numbers are used again,
 * soonest in containers. Every process of the server has the cluster as its working folder; the dead have none.
 */
export const isServerOf = async (cluster: string, pid: number): Promise<boolean> => {
  if (existsSync('/proc/self/cwd')) return (await workingFolder(pid)) === cluster;
  try {
    const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
    return stdout.includes(cluster);
  } catch {
    return false;
  }
};

/** Sends a signal; a process that is gone already is no trouble. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
};

/** The processes of the server on this cluster, where the system has /proc; none elsewhere. */
export const findServers = async (cluster: string): Promise<readonly number[]> => {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const folders = await Promise.all(pids.map(workingFolder));
  return pids.filter((_, index) => folders[index] === cluster);
};

/**
 * Ends what a killed server left working: its children finish their query before they notice, and until then hold the
 * shared memory that a new server needs. Call it only when the server itself is dead.
 */
export const endOrphans = async (cluster: string): Promise<void> => {
  for (const pid of await findServers(cluster)) signal(pid, 'SIGKILL');
};

/**
 * Asks the server on this cluster to end as PostgreSQL's "fast" shutdown, then as "immediate", and waits until it is
 * gone. Does nothing when there is none. `isTaking`: whether it was taking connections.
 */
export const endServer = async (cluster: string, isTaking: boolean): Promise<void> => {
  const pid = (await readPidFile(cluster))?.pid ?? 0;
  if (!(await isServerOf(cluster, pid))) return;
  const limitMs = isTaking ? fastStopLimitMs : recoveringStopLimitMs;
  const startedAt = performance.now();
  signal(pid, 'SIGINT');
  let isPressed = false;
  while (await isServerOf(cluster, pid)) {
    if (!isPressed && performance.now() - startedAt > limitMs) {
      isPressed = true;
      signal(pid, 'SIGQUIT');
    }
    await sleep(pollMs);
  }
};
