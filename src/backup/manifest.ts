/**
 * What a backup says of itself: which tables its files hold, how many rows and bytes, and the digest of each. It is written
 * last, so a backup that was cut short has none, and it carries a digest of itself.
 */
import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Migration } from '../record/migrate.ts';

const manifestName = 'manifest.json';
const format = 'way-forward backup 1';

/** The record and the keys are copied into folders of their own, so that they can be kept apart. */
export type Half = 'record' | 'keys';

export interface TableCopy {
  /** `schema.table`. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
}

export interface SequenceCopy {
  /** `schema.sequence`. */
  readonly sequence: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

export interface Manifest {
  readonly half: Half;
  /** When the copy was begun (UTC): everything acknowledged before that moment is in it. */
  readonly at: string;
  /** Tells whether a master key is the one under which the keys are wrapped, and nothing else of it. */
  readonly masterKeyMark: string;
  readonly migrations: readonly Migration[];
  /** In the order in which they can be loaded. */
  readonly tables: readonly TableCopy[];
  readonly sequences: readonly SequenceCopy[];
}

/** A backup that cannot be used; the message says why and what to do. */
export class BackupIsNotWhole extends Error {
  override readonly name = 'BackupIsNotWhole';
}

const documentOf = (manifest: Manifest): string => {
  const digest = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
  return `${JSON.stringify({ format, digest, manifest }, null, 1)}\n`;
};

/** Makes what was written in a folder survive a loss of power. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Written under another name, flushed, then renamed: it is there whole or not at all. */
export const writeManifest = async (folder: string, manifest: Manifest): Promise<void> => {
  const unfinished = join(folder, `${manifestName}.unfinished`);
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(documentOf(manifest));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, join(folder, manifestName));
  await syncFolder(folder);
};

const parsed = (text: string): { format?: unknown; manifest?: Manifest } | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
};

/** Out: the manifest, or null where there is none: no backup, or one that was cut short. Throws `BackupIsNotWhole`. */
export const readManifest = async (folder: string, half: Half): Promise<Manifest | null> => {
  const file = join(folder, manifestName);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const found = parsed(text);
  const manifest = found?.manifest;
  if (found === null || manifest === undefined || found.format !== format) {
    throw new BackupIsNotWhole(`${file} is not of a backup that this version can read.`);
  }
  // Written again it must be the very same bytes, its own digest among them.
  if (documentOf(manifest) !== text) {
    throw new BackupIsNotWhole(`${file} was changed since it was written. Take another copy of this backup.`);
  }
  if (manifest.half !== half)
    throw new BackupIsNotWhole(`${file} is of the ${manifest.half}, not the ${half}.`);
  return manifest;
};
