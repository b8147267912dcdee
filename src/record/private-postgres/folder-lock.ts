/**
 * One program per data folder. Node has no `flock`, but its built-in SQLite takes a kernel lock on a file: nothing can
 * be left behind, because the kernel drops it at the moment the program dies, however it dies.
 * The lock file itself is never opened by anything else here: POSIX drops a process's locks on any close of the file.
 */
import { chmod, lchown, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRoot, writeNote } from './folder.ts';
import type { Place } from './place.ts';
import { DataFolderInUse } from './trouble.ts';

export interface FolderLock {
  release(): Promise<void>;
}

const sqliteBusy = 5;
// Two programs starting at the same instant can each refuse the other once, so both ask again at uneven times.
const tries = 12;
const pauseMs = 40;

const tryLock = (file: string): DatabaseSync | undefined => {
  const database = new DatabaseSync(file);
  try {
    // Nothing is ever written, so no journal need lie beside it.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return undefined;
    throw error;
  }
};

const readHolder = async (file: string): Promise<{ pid?: number; host?: string }> => {
  try {
    const [pid, host] = (await readFile(file, 'utf8')).trim().split(' ');
    return { ...(Number(pid) > 0 ? { pid: Number(pid) } : {}), ...(host ? { host } : {}) };
  } catch {
    return {};
  }
};

/** Holds the place for this program until released or dead. Throws `DataFolderInUse` when another one lives on it. */
export const holdFolder = async (place: Place, dataDir: string): Promise<FolderLock> => {
  const lockFile = join(place.home, 'lock');
  const holderFile = join(place.home, 'running');
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const database = tryLock(lockFile);
    if (database !== undefined) {
      // By name, not through a handle: see above.
      await chmod(lockFile, 0o600);
      if (isRoot()) await lchown(lockFile, place.homeOwner.uid, place.homeOwner.gid);
      await writeNote(holderFile, `${process.pid} ${hostname()}\n`);
      return {
        release: async () => {
          await rm(holderFile, { force: true });
          database.close();
        },
      };
    }
    await sleep(pauseMs * (0.5 + Math.random()));
  }
  const { pid, host } = await readHolder(holderFile);
  throw new DataFolderInUse(dataDir, pid, host === hostname() ? undefined : host);
};
