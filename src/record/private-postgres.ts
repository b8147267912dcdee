/**
 * The program's own PostgreSQL, for when no DATABASE_URL is set: on a unix socket in the data folder, no network port.
 * It belongs to one program at a time, survives a kill of either, and is restarted when it dies.
 */
import { rm } from 'node:fs/promises';
import type pg from 'pg';
import { findBinaries } from './private-postgres/binaries.ts';
import { makeCluster, readMajorVersion, removeHalfMade, superuser } from './private-postgres/cluster.ts';
import { holdFolder } from './private-postgres/folder-lock.ts';
import { Keeper } from './private-postgres/keeper.ts';
import { hasPlace, type Place, preparePlace } from './private-postgres/place.ts';
import { endServer } from './private-postgres/postmaster.ts';
import { ensureServer, type Running, type ServerSetup } from './private-postgres/server.ts';
import { port, prepareSocketFolder, removeSocketFolder } from './private-postgres/socket-folder.ts';
import { connectionTo } from './private-postgres/watch.ts';

export { DatabaseCannotStart, DataFolderInUse } from './private-postgres/trouble.ts';

export interface PrivatePostgres {
  /** Folder of the unix socket; `pg` takes it as `host`. */
  readonly socketDir: string;
  /** The number in the socket file's name. No network port is open. */
  readonly port: number;
  readonly superuser: string;
  /** A database made empty at the first start, owned by the superuser. */
  readonly database: string;
  /** Settings for `pg` to connect as this role to this database. No password: the socket's folder is the wall. */
  connection(role: string, database: string): ReturnType<typeof connectionTo>;
  /** Ends the server ("fast": open transactions are rolled back) and gives the folder free. Safe to call twice. */
  stop(): Promise<void>;
}

type Log = (line: string) => void;

const databaseName = 'way_forward';

const makeDatabase = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`create database ${databaseName}`);
};

const openCluster = async (place: Place): Promise<{ setup: ServerSetup; running: Running }> => {
  await removeHalfMade(place.home);
  const madeBy = await readMajorVersion(place.cluster);
  const binaries = await findBinaries(place, madeBy);
  if (madeBy === undefined) await makeCluster(place, binaries);
  const setup = { place, binaries, socketDir: await prepareSocketFolder(place) };
  const running = await ensureServer(setup, new AbortController().signal);
  await makeDatabase(running.client);
  return { setup, running };
};

/**
 * Starts the private PostgreSQL of this data folder, making folder and database when there are none, and resolves when
 * it takes connections. `log` gets lines for the operator. Throws `DataFolderInUse` while another living program holds
 * the folder, and `DatabaseCannotStart`, which says what to do, when it cannot run here.
 */
export const startPrivatePostgres = async (options: {
  readonly dataDir: string;
  readonly log?: Log;
}): Promise<PrivatePostgres> => {
  const log = options.log ?? (() => undefined);
  const startedAt = performance.now();
  const place = await preparePlace(options.dataDir, log);
  const lock = await holdFolder(place, options.dataDir);
  try {
    const { setup, running } = await openCluster(place);
    const keeper = new Keeper(setup, lock, running, log);
    const how = running.isStarted ? 'started' : 'found running';
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(2);
    log(`PostgreSQL ${setup.binaries.version} ${how} in ${seconds} s.`);
    return {
      socketDir: setup.socketDir,
      port,
      superuser,
      database: databaseName,
      connection: (role, database) => connectionTo(setup.socketDir, role, database),
      stop: () => keeper.stop(),
    };
  } catch (error) {
    await endServer(place.cluster, false);
    await lock.release();
    throw error;
  }
};

/**
 * Removes the private database of this data folder for good, wherever it is kept, and ends a server left running.
 * Throws `DataFolderInUse` while a program lives on it. Removing the data folder alone can leave the database behind.
 */
export const removePrivatePostgres = async (dataDir: string): Promise<void> => {
  if (!(await hasPlace(dataDir))) return;
  const place = await preparePlace(dataDir, () => undefined);
  const lock = await holdFolder(place, dataDir);
  try {
    await endServer(place.cluster, true);
    await removeSocketFolder(place, await prepareSocketFolder(place));
    await rm(place.home, { recursive: true, force: true });
    await rm(place.link, { force: true });
  } finally {
    await lock.release();
  }
};
