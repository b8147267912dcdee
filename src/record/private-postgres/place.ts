/**
 * Where the private database lives: `<dataDir>/database`, called its home. The home belongs to the owner of the data
 * folder; inside it `cluster/` and `socket/` belong to the user that PostgreSQL runs as, so a program started by root
 * never writes where that user could plant a link.
 *
 * When root's data folder is below one that user cannot enter (`/root`), the home is kept in /var/lib/way-forward and
 * `<dataDir>/database` is a link to it. /var/lib is where programs keep what must survive (Filesystem Hierarchy
 * Standard 3.0, 5.8); loosening the folders of the person who chose them is not ours to do.
 */
import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFolder, enterOnly, isRoot, type Owner, ownerOnly, writeNote } from './folder.ts';
import { DatabaseCannotStart, errorCode } from './trouble.ts';
import { canEnter, chooseUser, type SystemUser } from './unprivileged-user.ts';

export interface Place {
  /** `<dataDir>/database`: the home, or a link to it. */
  readonly link: string;
  readonly home: string;
  readonly homeOwner: Owner;
  readonly cluster: string;
  /** Who PostgreSQL runs as; undefined: as oneself. */
  readonly user: SystemUser | undefined;
}

type Log = (line: string) => void;

const persistentRoot = '/var/lib/way-forward';
const noteOfDataFolder = 'data-folder';

const makeElsewhere = async (link: string, user: SystemUser, log: Log): Promise<void> => {
  const elsewhere = join(persistentRoot, randomBytes(8).toString('hex'));
  await mkdir(persistentRoot, { recursive: true, mode: enterOnly });
  await ensureFolder(elsewhere, enterOnly, undefined);
  if (!(await canEnter(user, elsewhere))) {
    await rmdir(elsewhere);
    throw new DatabaseCannotStart(
      `PostgreSQL runs as the user "${user.name}", who can enter neither ${link} nor ${persistentRoot}. ` +
        'Choose a data folder that user can enter, such as one in /srv, or set DATABASE_URL.',
    );
  }
  try {
    await symlink(elsewhere, link);
    log(`The database is kept in ${elsewhere}, because the user "${user.name}" cannot enter ${link}.`);
  } catch (error) {
    // Another start was quicker; its link is the one.
    await rmdir(elsewhere);
    if (errorCode(error) !== 'EEXIST') throw error;
  }
};

const makeHome = async (dataDir: string, link: string, log: Log): Promise<void> => {
  const owner = await stat(dataDir);
  const user = await chooseUser(owner.uid);
  if (user !== undefined && !(await canEnter(user, dataDir))) await makeElsewhere(link, user, log);
  else await ensureFolder(link, user === undefined ? ownerOnly : enterOnly, owner);
};

const findHome = async (link: string): Promise<string> => {
  try {
    return await realpath(link);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new DatabaseCannotStart(
      `${link} is a link to where the database of this data folder is kept, and nothing is there now. ` +
        'Put that folder back (is a disk not mounted?), or remove the link to begin with an empty database.',
    );
  }
};

/** A copy of a data folder has a copy of the link: without this, both would write to the database of the first. */
const claimHome = async (home: string, link: string): Promise<void> => {
  const note = join(home, noteOfDataFolder);
  const claimed = await readFile(note, 'utf8').catch(() => '');
  if (claimed === link) return;
  const first = claimed === '' ? undefined : await realpath(claimed).catch(() => undefined);
  if (first === home) {
    throw new DatabaseCannotStart(
      `The database of ${link} is kept in ${home} and belongs to ${claimed}: this data folder is a copy. ` +
        `To begin with an empty database remove ${link}; to move the first one, remove ${claimed} instead.`,
    );
  }
  await writeNote(note, link);
};

const makeDataFolder = async (dataDir: string): Promise<void> => {
  if (process.platform === 'win32') {
    throw new DatabaseCannotStart('On Windows, set DATABASE_URL to a PostgreSQL server.');
  }
  const mode = isRoot() ? enterOnly : ownerOnly;
  const isNew = (await mkdir(dataDir, { recursive: true, mode })) !== undefined;
  if (isNew) await chmod(dataDir, mode);
};

const explainDenied = (dataDir: string, error: unknown): never => {
  if (errorCode(error) !== 'EACCES' && errorCode(error) !== 'EPERM') throw error;
  throw new DatabaseCannotStart(
    `This user may not use the data folder ${dataDir}. ` +
      'Start Way Forward as the user who owns that folder, or choose another data folder.',
    { cause: error },
  );
};

const ownerOf = async (path: string): Promise<Owner | undefined> => {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const findPlace = async (dataDir: string, log: Log): Promise<Place> => {
  await makeDataFolder(dataDir);
  const realDataDir = await realpath(dataDir);
  const link = join(realDataDir, 'database');
  const isMade = await lstat(link).then(
    () => true,
    () => false,
  );
  if (!isMade) await makeHome(realDataDir, link, log);
  const home = await findHome(link);
  if (home !== link) await claimHome(home, link);
  const { uid, gid } = await stat(home);
  const cluster = join(home, 'cluster');
  const clusterOwner = (await ownerOf(cluster)) ?? (await stat(realDataDir));
  const user = await chooseUser(clusterOwner.uid);
  return { link, home, homeOwner: { uid, gid }, cluster, user };
};

/** Whether the data folder has a database already. */
export const hasPlace = async (dataDir: string): Promise<boolean> =>
  await lstat(join(dataDir, 'database')).then(
    () => true,
    () => false,
  );

/**
 * Finds the home of the data folder's database, making data folder and home when they are missing. Throws
 * `DatabaseCannotStart` when this user, or the user that PostgreSQL must run as, cannot use it.
 */
export const preparePlace = async (dataDir: string, log: Log): Promise<Place> => {
  const place = await findPlace(dataDir, log).catch((error: unknown) => explainDenied(dataDir, error));
  const me = process.geteuid?.();
  if (me !== 0 && me !== place.homeOwner.uid)
    explainDenied(dataDir, Object.assign(new Error(), { code: 'EACCES' }));
  if (!(await canEnter(place.user, place.home))) {
    throw new DatabaseCannotStart(
      `PostgreSQL runs as the user "${place.user?.name}", who can no longer enter ${place.home}. ` +
        'Let that user pass through the folders above it, or move the data folder back to where it was.',
    );
  }
  return place;
};
