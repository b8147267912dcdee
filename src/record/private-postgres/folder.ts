/** Folders and small files made by a program that may be root, in places that another user may be able to write to. */
import { constants } from 'node:fs';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { errorCode } from './trouble.ts';

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export const ownerOnly = 0o700;
/** Others may pass through, and see no names. */
export const enterOnly = 0o711;

export const isRoot = (): boolean => process.geteuid?.() === 0;

/** Makes the folder if it is missing and sees to its mode and owner (undefined: as it is). A link is refused. */
export const ensureFolder = async (folder: string, mode: number, owner: Owner | undefined): Promise<void> => {
  await mkdir(folder, { mode }).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
  // Through a handle: between looking and changing, a name could become a link to somebody else's folder.
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    if (owner !== undefined && isRoot()) await handle.chown(owner.uid, owner.gid);
    await handle.chmod(mode);
  } finally {
    await handle.close();
  }
};

/** Writes a small file that only this user reads, in place of whatever had its name. */
export const writeNote = async (file: string, text: string): Promise<void> => {
  await rm(file, { force: true });
  await writeFile(file, text, { mode: 0o600, flag: 'wx' });
};
