/** The service as it runs: every acknowledged act is under a signed head within 10 seconds, under load and after kill -9. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as rest } from 'node:timers/promises';
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import { readConfig } from '#src/config.ts';
import { openWorld, type World } from '#src/demonstration/world.ts';
import { act } from '#src/record/act.ts';
import { asService } from '#src/record/as-service.ts';
import { verifyLog } from '#src/record/log/verify-log.ts';
import { removePrivatePostgres } from '#src/record/private-postgres.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { type Backend, openBackend } from '#src/service.ts';

const root = new URL('../../', import.meta.url).pathname;
/** The owner's bar: an acknowledged act is covered within this time. */
const mostMilliseconds = 10_000;
const lanes = 4;

let dataDir = '';
let program: ChildProcess;
let backend: Backend;
let world: World;

const starts = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (piece) => {
      said += String(piece);
      if (said.includes('is ready')) resolve();
    });
    child.once('exit', () => reject(new Error('The service did not start')));
  });
  return child;
};
/** A second program on the same record: it acts, and makes no leaves. */
const joins = async (): Promise<Backend> => {
  const { config, secrets } = readConfig({ DATA_DIR: dataDir }, dataDir);
  return openBackend(config, secrets, () => undefined, true);
};

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'way-forward-log-'));
  program = await starts();
  backend = await joins();
  world = await openWorld(backend.services);
});
after(async () => {
  await backend.stop().catch(() => undefined);
  program.kill('SIGTERM');
  if (program.exitCode === null) await once(program, 'exit');
  await removePrivatePostgres(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

/** By case and version: when the act was acknowledged. */
type Acknowledged = Map<string, number>;

const opensCases = () =>
  Promise.all(
    Array.from({ length: lanes }, () =>
      world.asks('daniel', {
        about: 'provision-by-setting',
        child: 'F',
        story: 'A story.',
        hopes: 'A hope.',
        summary: 'A summary.',
        against: { setting: 'setting:134860' },
      }),
    ),
  );

/** Acts in each case one after the other, until told to stop or until the program that holds the database is gone. */
const acts = async (acknowledged: Acknowledged, isOver: () => boolean): Promise<void> => {
  const cases = await opensCases();
  await Promise.all(
    cases.map(async (id) => {
      while (!isOver()) {
        const input = { text: 'The parent rang.' };
        const done = await act(
          backend.services.store,
          id,
          world.actor('grace'),
          noteArrangement,
          input,
        ).catch(() => null);
        if (done === null) return;
        if ('state' in done) acknowledged.set(`${id} ${done.state.version}`, performance.now());
      }
    }),
  );
};

const rowsOf = async (table: 'log_waiting' | 'log_leaf'): Promise<ReadonlySet<string>> => {
  const rows = await asService(backend.services.store.pool, 'log', async (client) => {
    const found = await client.query<{ place: string }>(
      `select case_id || ' ' || version as place from record.${table}`,
    );
    return found.rows;
  });
  return new Set(rows.map(({ place }) => place));
};

/** How long the longest of the acknowledged acts has been waiting at this moment. */
const longestWait = async (acknowledged: Acknowledged): Promise<number> => {
  const waiting = await rowsOf('log_waiting');
  const now = performance.now();
  return Math.max(0, ...[...waiting].map((place) => now - (acknowledged.get(place) ?? now)));
};

const isWhole = async (acknowledged: Acknowledged): Promise<void> => {
  const leaves = await rowsOf('log_leaf');
  const lost = [...acknowledged.keys()].filter((place) => !leaves.has(place));
  assert.deepEqual(lost, []);
  const { store, signingKey } = backend.services;
  const log = await verifyLog({ pool: store.pool, keys: [signingKey.publicJwk], mark: store.keys.mark });
  assert.equal(log.broken, null);
  assert.equal((await verifyRecord(store.pool, null))?.broken, null);
};

const untilNothingWaits = async (): Promise<number> => {
  const began = performance.now();
  while ((await rowsOf('log_waiting')).size > 0) {
    assert.ok(performance.now() - began < mostMilliseconds, 'acts are waiting for too long');
    await rest(100);
  }
  return performance.now() - began;
};

test('under load no acknowledged act waits for its signed head for 10 seconds', async (t) => {
  const acknowledged: Acknowledged = new Map();
  const until = performance.now() + 6_000;
  const acting = acts(acknowledged, () => performance.now() > until);
  let longest = 0;
  while (performance.now() < until) {
    longest = Math.max(longest, await longestWait(acknowledged));
    await rest(200);
  }
  await acting;
  const last = await untilNothingWaits();
  t.diagnostic(
    `${acknowledged.size} acts; longest wait seen ${Math.round(longest)} ms; the last covered after ${Math.round(last)} ms`,
  );
  assert.ok(acknowledged.size > 100, `${acknowledged.size} acts`);
  assert.ok(longest < mostMilliseconds, `${longest} ms`);
  await isWhole(acknowledged);
});

test('after kill -9 in the middle of it, the next start covers what was acknowledged by itself', async (t) => {
  const acknowledged: Acknowledged = new Map();
  let isOver = false;
  const acting = acts(acknowledged, () => isOver);
  await rest(2_700);
  program.kill('SIGKILL');
  await once(program, 'exit');
  await rest(500);
  isOver = true;
  await acting.catch(() => undefined);
  await backend.stop().catch(() => undefined);
  program = await starts();
  backend = await joins();
  const caughtUp = await untilNothingWaits();
  t.diagnostic(`${acknowledged.size} acts; covered ${Math.round(caughtUp)} ms after the start`);
  assert.ok(acknowledged.size > 50, `${acknowledged.size} acts`);
  await isWhole(acknowledged);
});
