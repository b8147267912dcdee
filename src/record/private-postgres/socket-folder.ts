/** The folder of the database's unix socket. */
import { lstat, mkdtemp, readFile, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureFolder, ownerOnly, writeNote } from './folder.ts';
import type { Place } from './place.ts';
import { DatabaseCannotStart } from './trouble.ts';
import { canEnter } from './unprivileged-user.ts';

/** The number in the socket file's name. No network port is opened. */
export const port = 5432;

// sockaddr_un holds 104 bytes on macOS and 108 on Linux, with a closing zero.
const longestSocketPathBytes = 103;

const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= longestSocketPathBytes;

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
    await ensureFolder(folder, ownerOnly, place.user);
    return folder;
  }
  throw new DatabaseCannotStart(
    `The path ${place.home} is too long for a socket. Choose a shorter data folder.`,
  );
};

const noteIn = (place: Place): string => join(place.home, 'socket-folder');

/**
 * The folder of the socket, mode 0700: whoever can enter it can be anyone in the database, so only the user that runs
 * it (and root) can. In the home when that path is short enough, else in the temporary folder, remembered in the home.
 */
export const prepareSocketFolder = async (place: Place): Promise<string> => {
  const near = join(place.home, 'socket');
  if (fits(near)) {
    await ensureFolder(near, ownerOnly, place.user);
    return near;
  }
  const uid = place.user?.uid ?? process.geteuid?.() ?? 0;
  // The home is written beside it, so that a copied data folder does not talk to the database of the first.
  const [home, remembered] = (await readFile(noteIn(place), 'utf8').catch(() => '')).split('\n');
  if (home === place.home && remembered && (await isStillOurs(remembered, uid))) return remembered;
  const folder = await makeInTemporaryFolder(place);
  await writeNote(noteIn(place), `${place.home}\n${folder}\n`);
  return folder;
};

/** Removes the folder again if it is in the temporary folder. Call it when the server has ended. */
export const removeSocketFolder = async (place: Place, socketDir: string): Promise<void> => {
  if (dirname(socketDir) === place.home) return;
  await rm(noteIn(place), { force: true });
  await rmdir(socketDir).catch(() => undefined);
};
