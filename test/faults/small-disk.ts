/** A disk that is full: a small one of its own where this user may mount it, else the database's own answer for it. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { superuser } from '#src/record/private-postgres/cluster.ts';
import { joinPrivatePostgres } from '#src/record/private-postgres/join.ts';

const run = promisify(execFile);

export interface Disk {
  readonly dataDir: string;
  readonly how: 'a disk of its own' | 'the database says that it is full';
  /** Leaves not a page free. */
  fill(): Promise<void>;
  free(): Promise<void>;
  remove(): Promise<void>;
}

const megabytes = 220;
const ballast = 'ballast';

/** Filled to the last block, whatever the database has reserved meanwhile. */
const fillUp = async (folder: string): Promise<void> => {
  for (let number = 0; ; number += 1) {
    const { bavail, bsize } = await statfs(folder);
    if (bavail === 0) return;
    await writeFile(
      join(folder, `${ballast}-${number}`),
      Buffer.alloc(Math.min(bavail * bsize, 32_000_000)),
    ).catch(() => undefined);
  }
};

const mounted = async (folder: string): Promise<Disk | null> => {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'way-forward-test', folder]);
  } catch {
    return null;
  }
  return {
    dataDir: join(folder, 'data'),
    how: 'a disk of its own',
    fill: () => fillUp(folder),
    free: async () => {
      await run('sh', ['-c', `rm -f "$1"/${ballast}-*`, 'sh', folder]);
    },
    remove: async () => {
      await run('umount', ['-l', folder]);
      await rm(folder, { recursive: true });
    },
  };
};

/** SQLSTATE 53100 from the table itself, as PostgreSQL says it when a file cannot grow. */
const pretended = (folder: string): Disk => {
  const dataDir = join(folder, 'data');
  const asOwner = async (sql: string): Promise<void> => {
    const client = new pg.Client((await joinPrivatePostgres(dataDir))(superuser, 'wayforward'));
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  return {
    dataDir,
    how: 'the database says that it is full',
    fill: () =>
      asOwner(`create or replace function record.is_full() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
        create or replace trigger full_disk before insert on record.event for each row execute function record.is_full()`),
    free: () => asOwner('drop function if exists record.is_full() cascade'),
    remove: () => rm(folder, { recursive: true }),
  };
};

export const smallDisk = async (): Promise<Disk> => {
  const folder = await mkdtemp(join(tmpdir(), 'way-forward-disk-'));
  await chmod(folder, 0o755);
  return (await mounted(folder)) ?? pretended(folder);
};
