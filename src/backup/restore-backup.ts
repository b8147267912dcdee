/** Puts a backup back onto an empty data folder or an empty server: all of it, or nothing. */
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import {
  connected,
  type DatabaseOptions,
  keysMigrations,
  type Owners,
  openOwners,
  recordMigrations,
} from '../record/database.ts';
import { migrate } from '../record/migrate.ts';
import { ensureFolder, enterOnly } from '../record/private-postgres/folder.ts';
import { removePrivatePostgres } from '../record/private-postgres.ts';
import { type Verified, verifyRecord } from '../record/verify.ts';
import { copyIn, firstFilled } from './copy-in.ts';
import { BackupIsNotWhole, syncFolder } from './manifest.ts';
import { type Backup, readBackup } from './read-backup.ts';
import type { Refused } from './take-backup.ts';

export interface Restored {
  readonly backup: Backup;
  readonly verified: Verified;
}

/** Where the database is made until it is complete. A restore that was cut short leaves it, and the next one removes it. */
const unfinished = '.restoring';
const mayBeThere: ReadonlySet<string> = new Set([unfinished, 'master.key']);

/** Both databases are loaded before either is committed, the keys first: keys without a record harm nobody. */
const load = async (owners: Owners, { folder, record, keys }: Backup): Promise<void> => {
  await connected(owners.record, (facts) =>
    connected(owners.keys, async (secrets) => {
      await facts.query('begin');
      await secrets.query('begin');
      await copyIn(facts, join(folder, 'record'), record);
      if (keys !== null) await copyIn(secrets, join(folder, 'keys'), keys);
      await secrets.query('commit');
      await facts.query('commit');
    }),
  );
  await connected(owners.record, (client) => migrate(client, recordMigrations));
  await connected(owners.keys, (client) => migrate(client, keysMigrations));
};

const verify = async (owners: Owners): Promise<Verified> => {
  const pool = new pg.Pool({ ...owners.record, max: 1 });
  try {
    const verified = await verifyRecord(pool, null);
    if (verified === null) throw new Error('All cases are never no case');
    return verified;
  } finally {
    await pool.end();
  }
};

/** Loads into a folder of its own within the data folder, then moves the finished database to its place in one step. */
const intoFolder = async (options: DatabaseOptions, backup: Backup): Promise<Verified> => {
  const { dataDir } = options;
  const making = join(dataDir, unfinished);
  await mkdir(dataDir, { recursive: true, mode: enterOnly });
  await removePrivatePostgres(making);
  await rm(making, { recursive: true, force: true });
  const { uid, gid, mode } = await stat(dataDir);
  await ensureFolder(making, mode & 0o777, { uid, gid });
  const owners = await openOwners({ ...options, dataDir: making }, backup.shape);
  let verified: Verified;
  try {
    await load(owners, backup);
    verified = await verify(owners);
  } finally {
    await owners.stop();
  }
  await rename(join(making, 'database'), join(dataDir, 'database'));
  await rm(making, { recursive: true, force: true });
  await chmod(dataDir, mode & 0o777);
  await syncFolder(dataDir);
  return verified;
};

const intoServer = async (options: DatabaseOptions, backup: Backup): Promise<Verified | Refused> => {
  const owners = await openOwners(options, backup.shape);
  try {
    for (const half of ['record', 'keys'] as const) {
      const filled = await connected(owners[half], firstFilled);
      if (filled === null) continue;
      return {
        refused: `The server of DATABASE_URL already holds data (${filled}). Name an empty database in DATABASE_URL.`,
      };
    }
    await load(owners, backup);
    return await verify(owners);
  } finally {
    await owners.stop();
  }
};

const filledWith = async (dataDir: string): Promise<string | undefined> => {
  try {
    return (await readdir(dataDir)).find((name) => !mayBeThere.has(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/**
 * In: an empty place (a master key may be in it), and a backup's folder. Out: what `verify` says of what was put back, or
 * why nothing was. A backup that is not whole is refused before anything is made.
 */
export const restoreBackup = async (
  options: DatabaseOptions,
  folder: string,
  wantsKeys: boolean,
): Promise<Restored | Refused> => {
  const { dataDir, databaseUrl } = options;
  const filled = databaseUrl === null ? await filledWith(dataDir) : undefined;
  if (filled !== undefined) {
    return {
      refused: `The data folder ${dataDir} is not empty (${filled}). Set DATA_DIR to a new folder, or move the old one away first.`,
    };
  }
  try {
    const backup = await readBackup(folder, wantsKeys, options.masterKey);
    if ('refused' in backup) return backup;
    const verified =
      databaseUrl === null ? await intoFolder(options, backup) : await intoServer(options, backup);
    return 'refused' in verified ? verified : { backup, verified };
  } catch (error) {
    if (error instanceof BackupIsNotWhole) return { refused: error.message };
    throw error;
  }
};
