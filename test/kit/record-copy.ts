/** A copy of the record without the keys, as a backup holds it, and a database into which it is put back. */
import pg from 'pg';
import { migrate } from '#src/record/migrate.ts';
import { joinPrivatePostgres } from '#src/record/private-postgres/join.ts';
import type { TestService } from './service.ts';

export interface RecordCopy {
  /** By table, its rows as JSON. */
  readonly tables: ReadonlyMap<string, string>;
}

export const connectAs = async (
  { dataDir }: TestService,
  role: string,
  database: string,
): Promise<pg.Client> => {
  const client = new pg.Client((await joinPrivatePostgres(dataDir))(role, database));
  await client.connect();
  return client;
};

/** Every row of the record as it is now. */
export const copyOfRecord = async (service: TestService): Promise<RecordCopy> => {
  const owner = await connectAs(service, 'postgres', 'wayforward');
  try {
    const { rows } = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('record', 'people')`,
    );
    const tables = new Map<string, string>();
    for (const { name } of rows) {
      const all = await owner.query<{ all: string | null }>(`select json_agg(t)::text as all from ${name} t`);
      tables.set(name, all.rows[0]?.all ?? '[]');
    }
    return { tables };
  } finally {
    await owner.end();
  }
};

/** Puts a copy into a new database of the same server. Out: a pool as the program there, which knows nothing of later tombstones. */
export const restored = async (
  service: TestService,
  { tables }: RecordCopy,
  name: string,
): Promise<pg.Pool> => {
  const first = await connectAs(service, 'postgres', 'postgres');
  await first.query(`create database ${pg.escapeIdentifier(name)}`);
  await first.end();
  const owner = await connectAs(service, 'postgres', name);
  await migrate(owner, new URL('../../src/record/migrations/', import.meta.url));
  await owner.query('set session_replication_role = replica');
  for (const [table, rows] of tables) {
    await owner.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      rows,
    ]);
  }
  await owner.end();
  return new pg.Pool((await joinPrivatePostgres(service.dataDir))('wayforward_program', name));
};
