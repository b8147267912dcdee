/** The key that wraps all other keys: from `MASTER_KEY`, or a file of its own beside the data, readable by its owner alone. */
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const bytes = 32;

/** The key that this data was sealed under is not here; a new one would open none of it. */
export class MasterKeyIsMissing extends Error {
  override readonly name = 'MasterKeyIsMissing';
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

const makeKey = async (dataDir: string, file: string): Promise<Uint8Array> => {
  if (await isThere(join(dataDir, 'database'))) {
    throw new MasterKeyIsMissing(
      `The data folder ${dataDir} has a database and no master key. Set MASTER_KEY, or put master.key back into it.`,
    );
  }
  // The database's own user must be able to pass through to its folder; the key itself is for its owner alone.
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const made = randomBytes(bytes);
  // `wx`: never write over a key, for all words sealed under it would be lost.
  await writeFile(file, made.toString('base64'), { mode: 0o600, flag: 'wx' });
  return made;
};

/** In: the data folder and the configured key (base64) if any. Out: 32 bytes, or null without either. Refuses another length. */
export const foundMasterKey = async (
  dataDir: string,
  configured: string | null,
): Promise<Uint8Array | null> => {
  if (configured !== null) return checkedKey(Buffer.from(configured, 'base64'), 'MASTER_KEY');
  const file = join(dataDir, 'master.key');
  try {
    return checkedKey(Buffer.from(await readFile(file, 'utf8'), 'base64'), file);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return null;
  }
};

/** The same, made at the first start. Throws `MasterKeyIsMissing` where there is data that another key sealed. */
export const masterKey = async (dataDir: string, configured: string | null): Promise<Uint8Array> =>
  (await foundMasterKey(dataDir, configured)) ?? makeKey(dataDir, join(dataDir, 'master.key'));

const checkedKey = (key: Uint8Array, where: string): Uint8Array => {
  if (key.length !== bytes) throw new Error(`The master key in ${where} must be ${bytes} bytes in base64`);
  return key;
};
