import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findServers, readPidFile, signal } from './private-postgres/postmaster.ts';
import {
  cleanUp,
  clusterOf,
  countServers,
  isRoot,
  newDataDir,
  readKept,
  readServerPid,
  runProgram,
  type Scope,
  start,
  until,
  untilBusy,
  withClient,
  writtenBy,
} from './private-postgres.test-kit.ts';
import { DatabaseCannotStart, DataFolderInUse, startPrivatePostgres } from './private-postgres.ts';

// Making a database is the slow part, so tests that do not need a new one take turns on this folder.
const file: Scope = { after };
const sharedDataDir = await newDataDir(file);
await (await start(file, sharedDataDir)).postgres.stop();

test('the first start makes a database, the second finds what is in it', async (t) => {
  const dataDir = await newDataDir(t);
  const first = await start(t, dataDir);
  assert.match(first.lines.join('\n'), /^PostgreSQL \d+\S* started in [\d.]+ s\.$/);
  await withClient(first, async (client) => {
    await client.query("create table words (word text); insert into words values ('Åse said “no”')");
  });
  await first.postgres.stop();
  await first.postgres.stop();
  assert.equal(await countServers(dataDir), 0);
  const second = await start(t, dataDir);
  await withClient(second, async (client) => {
    assert.deepEqual((await client.query('select word from words')).rows, [{ word: 'Åse said “no”' }]);
  });
});

test('it writes through to the disk, opens no port, and only its own user enters its folders', async (t) => {
  const dataDir = await newDataDir(t);
  const started = await start(t, dataDir);
  const expected = {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    server_encoding: 'UTF8',
    TimeZone: 'UTC',
  };
  await withClient(started, async (client) => {
    await client.query('alter system set fsync = off');
    await client.query('select pg_reload_conf()');
    const names = Object.keys(expected);
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [names],
    );
    assert.deepEqual(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), expected);
    const { rows: lower } = await client.query("select lower('ÅÉ') as lower, 'B' < 'a' as code_points");
    assert.deepEqual(lower, [{ lower: 'åé', code_points: true }]);
  });
  for (const folder of [started.postgres.socketDir, await clusterOf(dataDir)]) {
    const { mode, uid } = await stat(folder);
    assert.equal(mode & 0o777, 0o700);
    assert.equal(uid === 0, false);
  }
});

test('the log of the server never holds what a failed statement was about', async (t) => {
  const dataDir = sharedDataDir;
  const started = await start(t, dataDir);
  await withClient(started, async (client) => {
    await client.query("create table told (word text primary key); insert into told values ('secret-word')");
    await assert.rejects(client.query('insert into told values ($1)', ['secret-word']), /duplicate key/);
    await assert.rejects(client.query("select 'secret-word'::int"), /secret-word/);
    // A killed session makes the server log what it was doing.
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const dying = client.query("select pg_sleep(60), 'secret-word'");
    const died = assert.rejects(dying);
    await untilBusy(started, 'pg_sleep');
    signal(rows[0]?.pid ?? 0, 'SIGKILL');
    await died;
  });
  const file = join(await clusterOf(dataDir), '..', 'postgres.log');
  await until('it has recovered', () => started.lines.length > 1);
  assert.match(await readFile(file, 'utf8'), /was terminated by signal 9/);
  assert.doesNotMatch(await readFile(file, 'utf8'), /secret-word/);
});

test('after kill -9 of the program its server is found again, with every acknowledged row', async (t) => {
  const dataDir = sharedDataDir;
  const program = runProgram(t, dataDir, 'write');
  await until('it has written', () => writtenBy(program).length >= 100);
  await program.kill();
  const acknowledged = writtenBy(program);
  const started = await start(t, dataDir);
  assert.match(started.lines.join('\n'), /found running/);
  const kept = await readKept(started);
  assert.deepEqual(
    acknowledged.filter((number) => !kept.includes(number)),
    [],
  );
  await started.postgres.stop();
  assert.equal(await countServers(dataDir), 0);
});

test('after kill -9 of program and server together every acknowledged row is there', async (t) => {
  const dataDir = sharedDataDir;
  for (const rows of [1, 100]) {
    const program = runProgram(t, dataDir, 'write');
    await until('it has written', () => writtenBy(program).length >= rows);
    const server = await readServerPid(dataDir);
    program.child.kill('SIGKILL');
    signal(server, 'SIGKILL');
    await program.kill();
    const started = await start(t, dataDir);
    assert.match(started.lines.join('\n'), /started in/);
    const kept = await readKept(started);
    assert.deepEqual(
      writtenBy(program).filter((number) => !kept.includes(number)),
      [],
    );
    await started.postgres.stop();
  }
});

test('a server that dies is started again, though a query of it is still busy, with one line in the log', async (t) => {
  const dataDir = sharedDataDir;
  const started = await start(t, dataDir);
  await withClient(started, async (client) => {
    await client.query('create table alive (number int); insert into alive values (1)');
    // The query would end by itself after this; the new server must not have to wait for that.
    await client.query("set statement_timeout = '20s'");
    const busy = assert.rejects(client.query('select count(*) from generate_series(1, 1e12)'));
    await untilBusy(started, '1e12');
    signal(await readServerPid(dataDir), 'SIGKILL');
    await until('it is started again', () => started.lines.length > 1, 10_000);
    await busy;
  });
  assert.match(
    started.lines.slice(1).join('\n'),
    /^PostgreSQL had stopped by itself; it runs again after [\d.]+ s\.$/,
  );
  await withClient(started, async (client) => {
    assert.deepEqual((await client.query('select number from alive')).rows, [{ number: 1 }]);
  });
});

test('stopping while the server cannot be started again ends at once', async (t) => {
  const dataDir = sharedDataDir;
  const started = await start(t, dataDir);
  const cluster = await clusterOf(dataDir);
  const control = join(cluster, 'global', 'pg_control');
  const bytes = await readFile(control);
  await writeFile(control, Buffer.alloc(bytes.length));
  signal(await readServerPid(dataDir), 'SIGKILL');
  await until('it has tried', () => started.lines.length > 3);
  assert.match(started.lines[1] ?? '', /stopped by itself and does not start: .*could not be started in/s);
  const before = performance.now();
  await started.postgres.stop();
  assert.ok(performance.now() - before < 1_000);
  await writeFile(control, bytes);
  const again = await start(t, dataDir);
  assert.match(again.lines.join('\n'), /started in/);
});

const serverOwner = async (dataDir: string) => {
  const { uid, gid } = await stat(await clusterOf(dataDir));
  return isRoot ? { uid, gid } : {};
};

test('a pid file that was left behind is not believed', async (t) => {
  const dataDir = sharedDataDir;
  const cluster = await clusterOf(dataDir);
  const owner = await serverOwner(dataDir);
  // A living process of the same user, which PostgreSQL by itself would take for a server.
  const bystander: ChildProcess = spawn('sleep', ['60'], owner);
  cleanUp(t, async () => {
    bystander.kill('SIGKILL');
  });
  for (const text of [`${bystander.pid}\n${cluster}\n1\n5432\n\n\n\nready   \n`, '', 'rubbish']) {
    const file = join(cluster, 'postmaster.pid');
    await writeFile(file, text);
    if (owner.uid !== undefined && owner.gid !== undefined) await chown(file, owner.uid, owner.gid);
    const { postgres, lines } = await start(t, dataDir);
    assert.match(lines.join('\n'), /started in/);
    await postgres.stop();
  }
  assert.equal(bystander.exitCode ?? bystander.signalCode, null);
});

test('a second program on the folder is refused while the first lives, and told what to do', async (t) => {
  const dataDir = sharedDataDir;
  const first = await start(t, dataDir);
  await assert.rejects(startPrivatePostgres({ dataDir }), (error) => {
    assert.ok(error instanceof DataFolderInUse);
    assert.equal(error.pid, process.pid);
    assert.equal(
      error.message,
      `Another Way Forward is running on the data folder ${dataDir} (process ${process.pid}). ` +
        'Stop it first, or start this one with a data folder of its own.',
    );
    return true;
  });
  // The refusal must not have cost the first one its hold.
  const other = runProgram(t, dataDir, 'hold');
  assert.match(await other.heard('refused'), /^refused DataFolderInUse: .*\(process \d+\)/);
  await first.postgres.stop();
  await runProgram(t, dataDir, 'hold').heard('ready');
});

test('of programs that start at the same instant on a new folder exactly one runs', async (t) => {
  const dataDir = await newDataDir(t);
  const programs = [1, 2, 3, 4].map(() => runProgram(t, dataDir, 'hold'));
  const answers = await Promise.all(
    programs.map(async (program) => {
      await until('it has answered', () => program.lines.some((line) => /^(ready|refused)/.test(line)));
      return program.lines.find((line) => /^(ready|refused)/.test(line));
    }),
  );
  assert.equal(answers.filter((answer) => answer === 'ready').length, 1, answers.join('\n'));
  assert.equal(answers.filter((answer) => answer?.startsWith('refused DataFolderInUse')).length, 3);
});

test('Ctrl-C in the terminal reaches the program, which can finish its work before the server ends', async (t) => {
  const dataDir = sharedDataDir;
  const program = runProgram(t, dataDir, 'hold');
  await program.heard('ready');
  process.kill(-(program.child.pid ?? 0), 'SIGINT');
  await program.heard('stopped');
  assert.equal(writtenBy(program).length, 1);
  assert.equal(await countServers(dataDir), 0);
});

test('the server of a program that ends without stopping it ends too', async (t) => {
  const dataDir = sharedDataDir;
  await runProgram(t, dataDir, 'leave').heard('ready');
  await until('no process is left', async () => (await countServers(dataDir)) === 0);
});

test('a folder made by another major version is refused unchanged, with what to do', async () => {
  const dataDir = sharedDataDir;
  const versionFile = join(await clusterOf(dataDir), 'PG_VERSION');
  const version = await readFile(versionFile);
  await writeFile(versionFile, '9\n');
  await assert.rejects(startPrivatePostgres({ dataDir }), (error) => {
    assert.ok(error instanceof DatabaseCannotStart);
    assert.match(
      error.message,
      /was made by PostgreSQL 9, but found here: 1\d.* Nothing was changed\. Set PG_BIN/,
    );
    return true;
  });
  assert.equal(await readFile(versionFile, 'utf8'), '9\n');
  await writeFile(versionFile, version);
});

test('what a first start that was killed half-way left behind is cleared away', async (t) => {
  const dataDir = await newDataDir(t);
  const halfMade = join(dataDir, 'database', 'cluster.making-abc');
  await mkdir(halfMade, { recursive: true });
  await chmod(dataDir, 0o755);
  await start(t, dataDir);
  await assert.rejects(stat(halfMade), /ENOENT/);
});

test('a server that was asked to stop by a program killed meanwhile, and hangs, is ended and started anew', async (t) => {
  const dataDir = await newDataDir(t);
  const program = runProgram(t, dataDir, 'hold');
  await program.heard('ready');
  await program.kill();
  const cluster = await clusterOf(dataDir);
  const server = await readServerPid(dataDir);
  // Without its children's help a server cannot finish stopping.
  const children = (await findServers(cluster)).filter((pid) => pid !== server);
  for (const pid of children) signal(pid, 'SIGSTOP');
  signal(server, 'SIGINT');
  await until('it is stopping', async () => (await readPidFile(cluster))?.status === 'stopping');
  const started = await start(t, dataDir);
  assert.match(started.lines.join('\n'), /started in/);
  assert.notEqual(await readServerPid(dataDir), server);
});
