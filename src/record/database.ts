/**
 * Opens the two databases, the record and the keys: private ones in the data folder, or those of `DATABASE_URL`.
 * The program itself logs in only as two roles that own nothing; owners are used for migrations and then let go.
 */
import { createHmac } from 'node:crypto';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { superuser } from './private-postgres/cluster.ts';
import { joinPrivatePostgres } from './private-postgres/join.ts';
import { DataFolderInUse, startPrivatePostgres } from './private-postgres.ts';

export interface Databases {
  readonly record: pg.Pool;
  readonly keys: pg.Pool;
  /** Settings for one more connection as the program, for LISTEN. */
  readonly listen: pg.ClientConfig;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** For the passwords of the program's roles on a server that is not our own; null where nobody logs in as them. */
  readonly masterKey: Uint8Array | null;
  readonly log?: (line: string) => void;
  readonly connections?: number;
  /** For a command that may run beside the service: joins its database instead of refusing. */
  readonly mayJoin?: boolean;
}

const program = 'wayforward_program';
const keeper = 'wayforward_keys';

/** Which migrations each database is brought to. */
export interface Shape {
  readonly record: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** How to connect as the owners, who see every row: for copies and for putting them back. */
export interface Owners {
  readonly record: pg.ClientConfig;
  readonly keys: pg.ClientConfig;
  stop(): Promise<void>;
}

export const recordMigrations = new URL('./migrations/', import.meta.url);
export const keysMigrations = new URL('./keys-migrations/', import.meta.url);

/** A server that neither answers nor ends is as good as away; no statement of a page takes a hundredth of this. */
const patience = { connectionTimeoutMillis: 5_000, query_timeout: 20_000 } as const;

interface Place {
  /** A database that is there already, from which the others are made. */
  readonly first: string;
  readonly owner: (database: string) => pg.ClientConfig;
  readonly as: (role: string, database: string) => pg.ClientConfig;
  readonly recordName: string;
  readonly keysName: string;
  readonly password: ((role: string) => string) | null;
  readonly stop: () => Promise<void>;
}

const ownNames = { first: 'postgres', recordName: 'wayforward', keysName: 'wayforward_keys', password: null };

const privatePlace = async ({ dataDir, log, mayJoin }: DatabaseOptions): Promise<Place> => {
  try {
    const server = await startPrivatePostgres({ dataDir, ...(log ? { log } : {}) });
    return {
      ...ownNames,
      owner: (database) => server.connection(server.superuser, database),
      as: (role, database) => server.connection(role, database),
      stop: () => server.stop(),
    };
  } catch (error) {
    if (!(error instanceof DataFolderInUse) || mayJoin !== true) throw error;
    const connection = await joinPrivatePostgres(dataDir);
    return {
      ...ownNames,
      owner: (database) => connection(superuser, database),
      as: connection,
      stop: async () => {},
    };
  }
};

const givenPlace = (url: string, masterKey: Uint8Array | null): Place => {
  const parsed = new URL(url);
  const recordName = decodeURIComponent(parsed.pathname.slice(1)) || 'wayforward';
  const at = (database: string, user?: string, password?: string): pg.ClientConfig => {
    const there = new URL(url);
    there.pathname = `/${encodeURIComponent(database)}`;
    if (user !== undefined) there.username = user;
    if (password !== undefined) there.password = password;
    return { connectionString: there.toString() };
  };
  const password =
    masterKey === null
      ? null
      : (role: string) => createHmac('sha256', masterKey).update(`role ${role}`).digest('hex');
  return {
    first: recordName,
    owner: (database) => at(database),
    as: (role, database) => at(database, role, password?.(role)),
    recordName,
    keysName: `${recordName}_keys`,
    password,
    stop: async () => {},
  };
};

/** One connection for as long as the work takes. */
export const connected = async <Result>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const ensureDatabase = async (client: pg.Client, name: string): Promise<void> => {
  const there = await client.query('select from pg_database where datname = $1', [name]);
  if (there.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
};

const ensureRole = async (client: pg.Client, place: Place, role: string): Promise<void> => {
  const there = await client.query('select from pg_roles where rolname = $1', [role]);
  const may = 'login nosuperuser nobypassrls nocreatedb nocreaterole noinherit';
  const secret = place.password === null ? '' : ` password ${pg.escapeLiteral(place.password(role))}`;
  await client.query(`${there.rowCount === 0 ? 'create' : 'alter'} role ${role} ${may}${secret}`);
};

const prepare = async (place: Place, shape: Shape | null): Promise<void> => {
  await connected(place.owner(place.first), async (client) => {
    await ensureDatabase(client, place.recordName);
    await ensureDatabase(client, place.keysName);
    await ensureRole(client, place, program);
    await ensureRole(client, place, keeper);
  });
  await connected(place.owner(place.recordName), (client) =>
    migrate(client, recordMigrations, shape?.record),
  );
  await connected(place.owner(place.keysName), (client) => migrate(client, keysMigrations, shape?.keys));
};

const placeOf = (options: DatabaseOptions): Promise<Place> | Place =>
  options.databaseUrl === null ? privatePlace(options) : givenPlace(options.databaseUrl, options.masterKey);

/**
 * In: where the databases are, and the shape to bring them to; null leaves them as they are, and makes none.
 * Out: how to connect as their owners.
 */
export const openOwners = async (options: DatabaseOptions, shape: Shape | null): Promise<Owners> => {
  const place = await placeOf(options);
  try {
    if (shape !== null) await prepare(place, shape);
  } catch (error) {
    await place.stop();
    throw error;
  }
  return {
    record: place.owner(place.recordName),
    keys: place.owner(place.keysName),
    stop: place.stop,
  };
};

/** In: the data folder, or the address of a server. Out: pools as the program's own roles, after all migrations. */
export const openDatabases = async (options: DatabaseOptions): Promise<Databases> => {
  const place = await placeOf(options);
  try {
    await prepare(place, null);
  } catch (error) {
    await place.stop();
    throw error;
  }
  const record = new pg.Pool({
    ...place.as(program, place.recordName),
    ...patience,
    max: options.connections ?? 16,
  });
  const keys = new pg.Pool({ ...place.as(keeper, place.keysName), ...patience, max: 4 });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the program.
  record.on('error', (error) => options.log?.(`a database connection was lost: ${error.message}`));
  keys.on('error', (error) => options.log?.(`a key store connection was lost: ${error.message}`));
  return {
    record,
    keys,
    listen: {
      ...place.as(program, place.recordName),
      connectionTimeoutMillis: patience.connectionTimeoutMillis,
    },
    stop: async () => {
      await Promise.all([record.end(), keys.end()]);
      await place.stop();
    },
  };
};
