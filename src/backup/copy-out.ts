/** Copies every row of a database into files, as it was at one moment, without holding more than a few of them. */
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Half, type Manifest, syncFolder, type TableCopy } from './manifest.ts';
import { nameOf, quoted, readMigrations, readSequences, type Table, tablesInOrder } from './tables.ts';

/** Held in memory at once, about. */
const batchBytes = 8_000_000;
const mostRows = 2_000;

/** How many rows to ask for at once, by the largest that any of them can be: bytes travel as two letters each. */
const rowsAtOnce = async (client: pg.Client, table: Table): Promise<number> => {
  if (table.longColumns.length === 0) return mostRows;
  const sizes = table.longColumns.map(
    (column) => `coalesce(max(pg_column_size(${pg.escapeIdentifier(column)})), 0)`,
  );
  const { rows } = await client.query<{ largest: string }>(
    `select (${sizes.join(' + ')})::text as largest from ${quoted(table)}`,
  );
  const largest = Number(rows[0]?.largest ?? 0) * 2 + 500;
  return Math.max(1, Math.min(mostRows, Math.floor(batchBytes / largest)));
};

async function* linesOf(client: pg.Client, table: Table): AsyncGenerator<readonly string[]> {
  const most = await rowsAtOnce(client, table);
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  await client.query(
    `declare copied no scroll cursor for select row_to_json(r)::text as line from (select ${columns} from ${quoted(table)}) r`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${most} from copied`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('close copied');
}

const copyTable = async (client: pg.Client, table: Table, folder: string): Promise<TableCopy> => {
  const file = `${nameOf(table)}.jsonl`;
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  const handle = await open(join(folder, file), 'wx', 0o600);
  try {
    for await (const lines of linesOf(client, table)) {
      const chunk = Buffer.from(`${lines.join('\n')}\n`, 'utf8');
      hash.update(chunk);
      rows += lines.length;
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { table: nameOf(table), columns: table.columns, file, rows, bytes, digest: hash.digest('hex') };
};

/**
 * In: a connection as the owner, a folder that is not there yet, and what the manifest is to say of the whole.
 * Out: the manifest, not yet written. All tables are read in one transaction that sees one moment (REPEATABLE READ).
 */
export const copyOut = async (
  client: pg.Client,
  folder: string,
  about: { readonly half: Half; readonly at: string; readonly masterKeyMark: string },
): Promise<Manifest> => {
  await mkdir(folder, { mode: 0o700 });
  await client.query('begin transaction isolation level repeatable read, read only');
  // A policy that would leave rows out becomes an error, never a copy with gaps.
  await client.query("set local row_security = off; set local timezone = 'UTC'; set local datestyle = 'ISO'");
  const migrations = await readMigrations(client);
  const tables: TableCopy[] = [];
  for (const table of await tablesInOrder(client)) tables.push(await copyTable(client, table, folder));
  const sequences = await readSequences(client);
  await client.query('commit');
  await syncFolder(folder);
  return { ...about, migrations, tables, sequences };
};
