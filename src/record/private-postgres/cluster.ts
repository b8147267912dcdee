/** The files of the database: made once, remembered with the major version that made them. */
import { execFile } from 'node:child_process';
import { mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { ensureFolder, ownerOnly } from './folder.ts';
import type { Place } from './place.ts';
import { DatabaseCannotStart, errorCode } from './trouble.ts';
import { asUser } from './unprivileged-user.ts';

const run = promisify(execFile);

export const superuser = 'postgres';

const making = 'cluster.making-';
const firstBuiltinLocale = 17;

/** The major version that made the cluster, or undefined when there is no cluster yet. */
export const readMajorVersion = async (cluster: string): Promise<number | undefined> => {
  try {
    return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

// Sorting for people is done in Node, so the database sorts by code point, the same on every machine.
const localeFlags = (major: number): readonly string[] =>
  major >= firstBuiltinLocale
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    : ['--no-locale'];

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Removes what a start that was killed half-way left behind. Whatever still resists is harmless. */
export const removeHalfMade = async (home: string): Promise<void> => {
  const names = (await readdir(home)).filter((name) => name.startsWith(making));
  await Promise.allSettled(
    names.map((name) =>
      rm(join(home, name), { recursive: true, force: true, maxRetries: 4, retryDelay: 50 }),
    ),
  );
};

/**
 * Makes the cluster under a passing name and renames it when complete, so that a kill in between leaves none.
 * Any local role is trusted: the walls are the folder of the socket (mode 0700) and the kernel; hosts are refused.
 */
export const makeCluster = async (place: Place, binaries: Binaries): Promise<void> => {
  const folder = await mkdtemp(join(place.home, making));
  await ensureFolder(folder, ownerOnly, place.user);
  const flags = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    ...localeFlags(binaries.major),
    '--auth-local=trust',
    '--auth-host=reject',
    '--data-checksums',
    '--no-instructions',
  ];
  try {
    const options = { env: { ...binaries.environment }, ...asUser(place.user), encoding: 'utf8' } as const;
    await run(join(binaries.bin, 'initdb'), flags, options);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    // Containers often run under a number that has no name; initdb insists on one.
    const advice = said.includes('user does not exist')
      ? ' Add a line for this user to /etc/passwd, or set DATABASE_URL.'
      : '';
    throw new DatabaseCannotStart(`The database could not be made in ${place.home}: ${said}.${advice}`, {
      cause: error,
    });
  }
  await rename(folder, place.cluster);
  await syncFolder(place.home);
};
