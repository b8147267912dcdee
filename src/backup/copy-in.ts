/** Loads the files of a backup into an empty database, after every byte of them was compared with its manifest. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { BackupIsNotWhole, type Manifest, type SequenceCopy, type TableCopy } from './manifest.ts';
import { nameOf, quoted, type Table, tablesInOrder } from './tables.ts';

/** A statement holds about this much, and at least one row. */
const batchLetters = 4_000_000;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads every file once and compares. Throws `BackupIsNotWhole` with the first that is missing or was changed. */
export const checkFiles = async (folder: string, { tables }: Manifest): Promise<void> => {
  for (const { file, digest } of tables) {
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk);
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw new BackupIsNotWhole(`${join(folder, file)} is missing. Nothing was restored.`);
    }
    if (hash.digest('hex') !== digest) {
      throw new BackupIsNotWhole(
        `${join(folder, file)} was changed since it was written. Nothing was restored: take another copy of this backup.`,
      );
    }
  }
};

/** Lines end with a line feed alone: other separators may stand within what somebody wrote. */
async function* batchesOf(file: string): AsyncGenerator<readonly string[]> {
  let rest: string[] = [];
  let lines: string[] = [];
  let letters = 0;
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1_000_000 })) {
    const pieces = String(chunk).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      lines.push([...rest, piece].join(''));
      rest = [];
    }
    rest.push(last);
    letters += String(chunk).length;
    if (letters < batchLetters || lines.length === 0) continue;
    yield lines;
    [lines, letters] = [[], 0];
  }
  if (lines.length > 0) yield lines;
}

const loadTable = async (
  client: pg.Client,
  table: Table,
  { columns, file, rows }: TableCopy,
  folder: string,
): Promise<void> => {
  const listed = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  let loaded = 0;
  for await (const lines of batchesOf(join(folder, file))) {
    const { rowCount } = await client.query(
      `insert into ${quoted(table)} (${listed}) overriding system value
       select ${listed} from json_populate_recordset(null::${quoted(table)}, $1::json)`,
      [`[${lines.join(',')}]`],
    );
    loaded += rowCount ?? 0;
  }
  if (loaded !== rows) throw new BackupIsNotWhole(`${file} holds ${loaded} rows, and should hold ${rows}.`);
};

const setSequence = async (
  client: pg.Client,
  { sequence, lastValue, isCalled }: SequenceCopy,
): Promise<void> => {
  const [schema = '', name = ''] = sequence.split('.');
  await client.query('select setval($1::regclass, $2::bigint, $3)', [
    quoted({ schema, name }),
    lastValue,
    isCalled,
  ]);
};

/** The first table that holds a row; null when the database is empty. */
export const firstFilled = async (client: pg.Client): Promise<string | null> => {
  for (const table of await tablesInOrder(client)) {
    const { rowCount } = await client.query(`select from ${quoted(table)} limit 1`);
    if (rowCount !== 0) return nameOf(table);
  }
  return null;
};

/** In: a connection as the owner within a transaction, and a backup whose files were checked. Loads all of it, or throws. */
export const copyIn = async (client: pg.Client, folder: string, manifest: Manifest): Promise<void> => {
  await client.query("set local timezone = 'UTC'; set local datestyle = 'ISO'");
  const tables = await tablesInOrder(client);
  const here = new Map(tables.map((table) => [nameOf(table), table]));
  // What a trigger does at an insert was done when the row was first written, and its effect is in the copy.
  for (const table of tables) await client.query(`alter table ${quoted(table)} disable trigger user`);
  // A migration may have put rows of its own into a new table; the copy has them too.
  for (const table of tables.toReversed()) await client.query(`delete from ${quoted(table)}`);
  for (const copy of manifest.tables) {
    const table = here.get(copy.table);
    if (table === undefined)
      throw new BackupIsNotWhole(`The backup has a table ${copy.table} that is not known.`);
    await loadTable(client, table, copy, folder);
  }
  for (const table of tables) await client.query(`alter table ${quoted(table)} enable trigger user`);
  for (const sequence of manifest.sequences) await setSequence(client, sequence);
};
