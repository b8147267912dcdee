/**
 * Where the private database lives: `<dataDir>/database`, called its home. The home belongs to the program; inside it
 * `cluster/` and `socket/` belong to the user that PostgreSQL runs as, so root never writes where that user could
 * plant a link.
 *
 * When root's data folder is below one that user cannot enter (`/root`), the home is kept in /var/lib/way-forward and
 * `<dataDir>/database` is a link to it. /var/lib is where programs keep what must survive (Filesystem Hierarchy
 * Standard 3.0, 5.8); loosening the folders of the person who chose them is not ours to do.
 */
import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rmdir,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseCannotStart, errorCode } from './trouble.ts';
import { canEnter, chooseUser, type SystemUser } from './unprivileged-user.ts';

export interface Place {
  readonly home: string;
  readonly cluster: string;
  /** Undefined: run as oneself. */
  readonly user: SystemUser | undefined;
}

/** The number in the socket file's name. No network port is opened. */
export const port = 5432;

const persistentRoot = '/var/lib/way-forward';
// sockaddr_un holds 104 bytes on macOS and 108 on Linux, with a closing zero.
const longestSocketPathBytes = 103;
const ownerOnly = 0o700;
const enterOnly = 0o711;

const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= longestSocketPathBytes;

/** Makes the folder if it is missing and sees to its mode and owner. */
const ensureFolder = async (folder: string, mode: number, user: SystemUser | undefined): Promise<void> => {
  await mkdir(folder, { mode }).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  await chmod(folder, mode);
};

const makeElsewhere = async (link: string, user: SystemUser, log: (line: string) => void): Promise<void> => {
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
    await rmdir(elsewhere);
    if (errorCode(error) !== 'EEXIST') throw error;
  }
};

const makeHome = async (dataDir: string, link: string, log: (line: string) => void): Promise<void> => {
  const user = await chooseUser((await stat(dataDir)).uid);
  if (user !== undefined && !(await canEnter(user, dataDir))) await makeElsewhere(link, user, log);
  else await ensureFolder(link, user === undefined ? ownerOnly : enterOnly, undefined);
};

const ownerOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).uid;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
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

/** Finds the home of the data folder's database, making data folder and home when they are missing. */
export const preparePlace = async (dataDir: string, log: (line: string) => void): Promise<Place> => {
  await mkdir(dataDir, { recursive: true, mode: process.geteuid?.() === 0 ? enterOnly : ownerOnly });
  const link = join(await realpath(dataDir), 'database');
  const isMade = await lstat(link).then(
    () => true,
    () => false,
  );
  if (!isMade) await makeHome(dataDir, link, log);
  const home = await findHome(link);
  const cluster = join(home, 'cluster');
  const user = await chooseUser((await ownerOf(cluster)) ?? (await stat(dataDir)).uid);
  if (!(await canEnter(user, home))) {
    throw new DatabaseCannotStart(
      `PostgreSQL runs as the user "${user?.name}", who can no longer enter ${home}. ` +
        'Let that user pass through the folders above it, or move the data folder back to where it was.',
    );
  }
  return { home, cluster, user };
};

const isStillOurs = async (folder: string, uid: number): Promise<boolean> => {
  try {
    const found = await lstat(folder);
    return found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
};

const makeInTemporaryFolder = async (place: Place): Promise<string> => {
  for (const parent of [tmpdir(), '/tmp']) {
    const pattern = join(parent, 'way-forward-');
    if (!fits(`${pattern}XXXXXX`) || !(await canEnter(place.user, parent))) continue;
    const folder = await mkdtemp(pattern);
    if (place.user !== undefined) await chown(folder, place.user.uid, place.user.gid);
    return folder;
  }
  throw new DatabaseCannotStart(
    `The path ${place.home} is too long for a socket. Choose a shorter data folder.`,
  );
};

/**
 * The folder of the socket, mode 0700: who can enter it can be anyone in the database, so only the user that runs it
 * (and root) can. In the home when the path is short enough, else in the temporary folder and remembered in the home.
 */
export const prepareSocketFolder = async (place: Place): Promise<string> => {
  const near = join(place.home, 'socket');
  if (fits(near)) {
    await ensureFolder(near, ownerOnly, place.user);
    return near;
  }
  const uid = place.user?.uid ?? process.geteuid?.() ?? 0;
  const memory = join(place.home, 'socket-folder');
  // The home is written beside it, so that a copied data folder does not talk to the database of the first.
  const [home, remembered] = (await readFile(memory, 'utf8').catch(() => '')).split('\n');
  if (home === place.home && remembered && (await isStillOurs(remembered, uid))) return remembered;
  const folder = await makeInTemporaryFolder(place);
  await writeFile(memory, `${place.home}\n${folder}\n`, { mode: 0o600 });
  return folder;
};
