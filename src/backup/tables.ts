/** Asks the database which tables and sequences it has, so that a table of tomorrow is copied without anybody thinking of it. */
import pg from 'pg';
import type { Migration } from '../record/migrate.ts';
import type { SequenceCopy } from './manifest.ts';

export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Those whose values can be large: their stored size is known without reading them. */
  readonly longColumns: readonly string[];
}

/** What a program made, and not the database itself. `public.migration` goes into the manifest instead. */
const ours = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
  and not (n.nspname = 'public' and c.relname = 'migration')`;

export const quoted = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

export const nameOf = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string => `${schema}.${name}`;

const readTables = async (client: pg.Client): Promise<readonly Table[]> => {
  const { rows } = await client.query<Table>(
    `select n.nspname::text as schema, c.relname::text as name,
       array_agg(a.attname::text order by a.attnum) as columns,
       coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attlen = -1), '{}') as "longColumns"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relpersistence = 'p' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and ${ours}
     group by 1, 2 order by 1, 2`,
  );
  return rows;
};

/** Which table points to which other one. */
const readPointers = async (client: pg.Client): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await client.query<{ from: string; to: string }>(
    `select fn.nspname || '.' || f.relname as "from", tn.nspname || '.' || t.relname as "to"
     from pg_constraint k
     join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
     join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and k.conrelid <> k.confrelid`,
  );
  return new Map(
    [...Map.groupBy(rows, ({ from }) => from)].map(([from, all]) => [from, all.map(({ to }) => to)]),
  );
};

/** Every table, those that are pointed to before those that point. */
export const tablesInOrder = async (client: pg.Client): Promise<readonly Table[]> => {
  const tables = new Map((await readTables(client)).map((table) => [nameOf(table), table]));
  const pointers = await readPointers(client);
  const placed = new Set<Table>();
  const place = (table: Table, above: readonly string[]): void => {
    if (placed.has(table) || above.includes(nameOf(table))) return;
    for (const to of pointers.get(nameOf(table)) ?? []) {
      const pointed = tables.get(to);
      if (pointed !== undefined) place(pointed, [...above, nameOf(table)]);
    }
    placed.add(table);
  };
  for (const table of tables.values()) place(table, []);
  return [...placed];
};

export const readSequences = async (client: pg.Client): Promise<readonly SequenceCopy[]> => {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname::text as schema, c.relname::text as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1, 2`,
  );
  const copies: SequenceCopy[] = [];
  for (const row of rows) {
    const { rows: found } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${quoted(row)}`,
    );
    if (found[0] !== undefined) copies.push({ sequence: nameOf(row), ...found[0] });
  }
  return copies;
};

export const readMigrations = async (client: pg.Client): Promise<readonly Migration[]> =>
  (await client.query<Migration>('select name, digest from public.migration order by name')).rows;
