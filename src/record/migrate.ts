/** Brings a database to the shape this program needs: numbered SQL files, each once, in order, all in one transaction. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Client } from 'pg';

/** Two programs that start at once must not migrate at once. */
const migrationLock = 7_246_101;

export interface Migration {
  readonly name: string;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
}

const digestOf = (sql: string): string => createHash('sha256').update(sql).digest('hex');

const filesIn = async (folder: URL): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

/** The migrations that this program knows, in order. */
export const migrationsIn = async (folder: URL): Promise<readonly Migration[]> =>
  Promise.all(
    (await filesIn(folder)).map(async (name) => ({
      name,
      digest: digestOf(await readFile(new URL(name, folder), 'utf8')),
    })),
  );

/**
 * In: a connection as the owner, the folder of migrations, and which of them (all unless told: a restored copy is first
 * brought to the shape it was taken in). Out: the names of those applied now.
 * Refuses (throws) when an applied file has since been changed: history is not edited.
 */
export const migrate = async (
  owner: Client,
  folder: URL,
  only: ReadonlySet<string> | null = null,
): Promise<readonly string[]> => {
  const files = (await filesIn(folder)).filter((name) => only === null || only.has(name));
  const applied: string[] = [];
  await owner.query('begin');
  try {
    await owner.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await owner.query(
      'create table if not exists public.migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    );
    const known = await owner.query<{ name: string; digest: string }>(
      'select name, digest from public.migration',
    );
    for (const name of files) {
      const sql = await readFile(new URL(name, folder), 'utf8');
      const digest = digestOf(sql);
      const before = known.rows.find((row) => row.name === name);
      if (before !== undefined) {
        if (before.digest !== digest) throw new Error(`Migration ${name} was changed after it was applied`);
        continue;
      }
      await owner.query(sql);
      await owner.query('insert into public.migration (name, digest) values ($1, $2)', [name, digest]);
      applied.push(name);
    }
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  return applied;
};
