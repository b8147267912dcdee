/** Reads a backup's manifests and files, and says before anything is touched whether it can be put back here. */
import { join } from 'node:path';
import { keysMigrations, recordMigrations, type Shape } from '../record/database.ts';
import { type Migration, migrationsIn } from '../record/migrate.ts';
import { checkFiles } from './copy-in.ts';
import { type Half, type Manifest, readManifest } from './manifest.ts';
import { markOf, type Refused } from './take-backup.ts';

export interface Backup {
  readonly folder: string;
  readonly record: Manifest;
  /** Null: only the facts are wanted. */
  readonly keys: Manifest | null;
  /** What each database is brought to before the rows are loaded. */
  readonly shape: Shape;
}

const halves: Readonly<Record<Half, URL>> = { record: recordMigrations, keys: keysMigrations };

/** Each migration of the backup has to be one that this program knows, letter for letter. */
const misfit = async ({ half, migrations }: Manifest): Promise<string | null> => {
  const known = await migrationsIn(halves[half]);
  const stranger = migrations.find(
    ({ name, digest }) => !known.some((each) => each.name === name && each.digest === digest),
  );
  return stranger === undefined
    ? null
    : `The backup was taken by another version of the program (${stranger.name}). Restore it with that version or a later one.`;
};

const problemOf = async (
  { record, keys }: Pick<Backup, 'record' | 'keys'>,
  masterKey: Uint8Array | null,
): Promise<string | null> => {
  if (keys !== null && Temporal.Instant.compare(keys.at, record.at) < 0) {
    return (
      `The copy of the keys (${keys.at}) is older than that of the record (${record.at}), so some words could never be ` +
      'opened. Put a copy of the keys taken with the record, or later, into the folder.'
    );
  }
  if (keys !== null && masterKey !== null && keys.masterKeyMark !== markOf(masterKey)) {
    return 'The master key here (MASTER_KEY or master.key) is not the one that the keys of this backup need. Put the right one there.';
  }
  return (await misfit(record)) ?? (keys === null ? null : await misfit(keys));
};

const namesOf = (migrations: readonly Migration[]): ReadonlySet<string> =>
  new Set(migrations.map(({ name }) => name));

/**
 * In: the folder, whether the keys are wanted, and the master key if there is one here. Out: the backup with every byte
 * compared, or why it cannot be put back. Throws `BackupIsNotWhole` where a byte was changed or a file is missing.
 */
export const readBackup = async (
  folder: string,
  wantsKeys: boolean,
  masterKey: Uint8Array | null,
): Promise<Backup | Refused> => {
  const record = await readManifest(join(folder, 'record'), 'record');
  if (record === null) {
    return {
      refused: `There is no whole backup in ${folder}: ${join(folder, 'record', 'manifest.json')} is missing.`,
    };
  }
  const keys = wantsKeys ? await readManifest(join(folder, 'keys'), 'keys') : null;
  if (wantsKeys && keys === null) {
    return {
      refused:
        `The keys are not in ${join(folder, 'keys')}. Put the folder with their copy there; or add --without-keys to get ` +
        'the facts alone: then nobody can ever read the words.',
    };
  }
  const refused = await problemOf({ record, keys }, masterKey);
  if (refused !== null) return { refused };
  await checkFiles(join(folder, 'record'), record);
  if (keys !== null) await checkFiles(join(folder, 'keys'), keys);
  const shape = {
    record: namesOf(record.migrations),
    keys: keys === null ? namesOf(await migrationsIn(keysMigrations)) : namesOf(keys.migrations),
  };
  return { folder, record, keys, shape };
};
