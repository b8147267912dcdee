/**
 * The program's own PostgreSQL, for when no DATABASE_URL is set: on a unix socket in the data folder, no network port.
 * It belongs to one program at a time, survives a kill of either, and is restarted when it dies.
 */
import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { findBinaries } from './private-postgres/binaries.ts';
import { makeCluster, readMajorVersion, superuser } from './private-postgres/cluster.ts';
import { type FolderLock, holdFolder } from './private-postgres/folder-lock.ts';
import { port, preparePlace, prepareSocketFolder } from './private-postgres/place.ts';
import { isServerOf, signal } from './private-postgres/postmaster.ts';
import {
  connectionTo,
  endServer,
  ensureServer,
  type ServerSetup,
  type Watch,
} from './private-postgres/server.ts';

export { DatabaseCannotStart, DataFolderInUse } from './private-postgres/trouble.ts';

export interface PrivatePostgres {
  /** Folder of the unix socket; pass it as `host`. */
  readonly socketDir: string;
  /** The number in the socket file's name. No network port is open. */
  readonly port: number;
  readonly superuser: string;
  /** An empty database made at the first start, owned by the superuser. */
  readonly database: string;
  /** Settings for `pg` to connect as this role to this database. No password: the socket's folder is the wall. */
  connection(
    role: string,
    database: string,
  ): {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
    readonly ssl: false;
  };
  /** Ends the server ("fast": open transactions are rolled back) and gives the folder free. Safe to call twice. */
  stop(): Promise<void>;
}

type Log = (line: string) => void;

const databaseName = 'way_forward';
const shortestPauseMs = 100;
const longestPauseMs = 10_000;
const steadyMs = 60_000;

const makeDatabase = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`create database ${databaseName}`);
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Keeps the server running until `stop`. */
class Keeper {
  readonly #setup: ServerSetup;
  readonly #lock: FolderLock;
  readonly #log: Log;
  #watch: Watch;
  #steadySince = performance.now();
  #pauseMs = shortestPauseMs;
  #isStopping = false;
  #reviving: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor(setup: ServerSetup, lock: FolderLock, watch: Watch, log: Log) {
    this.#setup = setup;
    this.#lock = lock;
    this.#log = log;
    this.#watch = watch;
    process.on('exit', this.#onExit);
    this.#follow(watch);
  }

  /** A program that ends without calling `stop` still asks its server to end. */
  readonly #onExit = (): void => signal(this.#watch.pid, 'SIGINT');

  #follow(watch: Watch): void {
    this.#watch = watch;
    watch.socket.unref();
    watch.client.once('end', () => {
      if (!this.#isStopping) this.#reviving = this.#revive();
    });
  }

  async #revive(): Promise<void> {
    const diedAt = performance.now();
    if (diedAt - this.#steadySince > steadyMs) this.#pauseMs = shortestPauseMs;
    while (!this.#isStopping) {
      try {
        const watch = await ensureServer(this.#setup);
        const seconds = ((performance.now() - diedAt) / 1000).toFixed(2);
        this.#log(`PostgreSQL had stopped by itself; it runs again after ${seconds} s.`);
        this.#steadySince = performance.now();
        this.#follow(watch);
        return;
      } catch (error) {
        this.#log(`PostgreSQL stopped by itself and does not start: ${wordsOf(error)}`);
      }
      await sleep(this.#pauseMs, undefined, { ref: false });
      this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    }
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#isStopping = true;
    await this.#reviving;
    const { cluster, home } = this.#setup.place;
    this.#watch.socket.ref();
    await this.#watch.client.end().catch(() => undefined);
    if (await isServerOf(cluster, this.#watch.pid)) await endServer(cluster, this.#watch.pid);
    process.off('exit', this.#onExit);
    if (!this.#setup.socketDir.startsWith(home)) {
      await rmdir(this.#setup.socketDir).catch(() => undefined);
      await rm(join(home, 'socket-folder'), { force: true });
    }
    await this.#lock.release();
  }
}

/**
 * Starts the private PostgreSQL of this data folder, making folder and database when there are none, and resolves when
 * it takes connections. Throws `DataFolderInUse` while another living program holds the folder, and
 * `DatabaseCannotStart` with what to do when it cannot run here.
 */
export const startPrivatePostgres = async (options: {
  readonly dataDir: string;
  readonly log?: Log;
}): Promise<PrivatePostgres> => {
  const log = options.log ?? (() => undefined);
  const startedAt = performance.now();
  const place = await preparePlace(options.dataDir, log);
  const lock = await holdFolder(place.home, options.dataDir);
  try {
    const madeBy = await readMajorVersion(place.cluster);
    const binaries = await findBinaries(place, madeBy);
    if (madeBy === undefined) await makeCluster(place, binaries);
    const socketDir = await prepareSocketFolder(place);
    const setup: ServerSetup = { place, binaries, socketDir };
    const watch = await ensureServer(setup);
    await makeDatabase(watch.client);
    const keeper = new Keeper(setup, lock, watch, log);
    const how = watch.isStarted ? 'started' : 'found running';
    log(`PostgreSQL ${binaries.version} ${how} in ${((performance.now() - startedAt) / 1000).toFixed(2)} s.`);
    return {
      socketDir,
      port,
      superuser,
      database: databaseName,
      connection: (role, database) => connectionTo(socketDir, role, database),
      stop: () => keeper.stop(),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
};
