/** A consistent copy of the record, and of the keys apart, taken beside the running service. */
import { createHmac } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { connected, type DatabaseOptions, openOwners } from '../record/database.ts';
import { hasPlace } from '../record/private-postgres/place.ts';
import { copyOut } from './copy-out.ts';
import { type Half, type Manifest, syncFolder, writeManifest } from './manifest.ts';

export interface Refused {
  /** What is wrong and what to do, in a sentence or two. */
  readonly refused: string;
}

export type Taken = Readonly<Record<Half, Manifest>>;

/** In: the master key. Out: a mark by which it is known again and from which nothing of it follows. */
export const markOf = (masterKey: Uint8Array): string =>
  createHmac('sha256', masterKey).update('mark of the master key in a backup').digest('hex');

const isThere = async (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.length > 0,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

const hasNoDatabase = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '3D000';

/**
 * In: where the service keeps its data, the master key, and the folder for the copy, which must be empty or not there.
 * The record is copied first: every key that it needs is made before what it seals is stored, so it is in the later copy.
 */
export const takeBackup = async (
  options: DatabaseOptions & { readonly masterKey: Uint8Array },
  folder: string,
): Promise<Taken | Refused> => {
  const nothing = {
    refused: 'There is no record here yet: nothing was copied. Is DATA_DIR or DATABASE_URL right?',
  };
  if (options.databaseUrl === null && !(await hasPlace(options.dataDir))) return nothing;
  if (await isThere(folder)) {
    return { refused: `${folder} is not empty. A backup needs a folder of its own: name a new one.` };
  }
  const owners = await openOwners({ ...options, mayJoin: true }, null);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const copy = (half: Half): Promise<Manifest> =>
      connected(owners[half], async (client) => {
        const at = Temporal.Now.instant().toString();
        return copyOut(client, join(folder, half), { half, at, masterKeyMark: markOf(options.masterKey) });
      });
    const taken = { record: await copy('record'), keys: await copy('keys') };
    await writeManifest(join(folder, 'keys'), taken.keys);
    await writeManifest(join(folder, 'record'), taken.record);
    await syncFolder(folder);
    return taken;
  } catch (error) {
    if (hasNoDatabase(error)) return nothing;
    throw error;
  } finally {
    await owners.stop();
  }
};
