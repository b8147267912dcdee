/** The drill: a copy is taken beside the running service, put back onto an empty folder, and everybody finds what was there. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tellStories } from '#src/demonstration/stories.ts';
import { removePrivatePostgres } from '#src/record/private-postgres.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { walkAsEveryone } from '#test/kit/walk.ts';

const program = fileURLToPath(new URL('../main.ts', import.meta.url));
const base = await mkdtemp(join(tmpdir(), 'way-forward-backup-'));
const whole = join(base, 'whole');
const folders: string[] = [];

let service: TestService;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command in a process of its own, as an operator would call it. */
const runs = (dataDir: string, ...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const { DATABASE_URL: _, MASTER_KEY: __, ...rest } = process.env;
    const child = spawn(process.execPath, [program, ...args], { env: { ...rest, DATA_DIR: dataDir } });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      said.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said.err += chunk;
    });
    child.on('close', (code) => resolve({ code, ...said }));
  });

/** A data folder with nothing in it but the master key, unless told. */
const emptyFolder = async (name: string, withKey = true): Promise<string> => {
  const folder = join(base, name);
  folders.push(folder);
  await mkdir(folder, { mode: 0o711 });
  if (withKey) await copyFile(join(service.dataDir, 'master.key'), join(folder, 'master.key'));
  return folder;
};

const copyOf = async (name: string): Promise<string> => {
  const copied = join(base, name);
  await cp(whole, copied, { recursive: true });
  return copied;
};

before(async () => {
  service = await testService();
  await tellStories(service.world);
  while ((await service.services.outbox.deliver()) > 0);
});
after(async () => {
  await service.stop();
  for (const folder of folders) await removePrivatePostgres(folder);
  await rm(base, { recursive: true, force: true });
});

/** Taking a copy of one's own data is written down, so it differs from look to look. */
const leavesAMark = /\/copy\.zip$/u;

test('a copy taken beside the running service, put back, shows everybody every page as it was', async (t) => {
  const walks = await walkAsEveryone(service, 7);
  // Walking opens invitations, so what counts is a second look.
  const looks = [];
  for (const { caller, visited } of walks) {
    for (const url of [...visited.keys()].filter((each) => !leavesAMark.test(each)))
      looks.push({ who: caller.who, url, headers: caller.program, reply: await caller.asProgram(url) });
  }
  const taken = await runs(service.dataDir, 'backup', whole);
  assert.equal(taken.code, 0, taken.err);
  assert.match(taken.out, /^record: \d+ rows.*\nkeys: \d+ rows/u);
  const fresh = await emptyFolder('fresh');
  const restored = await runs(fresh, 'restore', whole);
  assert.equal(restored.code, 0, restored.err);
  const original = await runs(service.dataDir, 'verify');
  assert.match(restored.out, /^Whole: \d+ cases, \d+ events, \d+ sealed words\.$/mu);
  assert.ok(original.out.startsWith(restored.out));
  assert.equal((await runs(fresh, 'verify')).out, original.out);

  const again = await testService({ DATA_DIR: fresh });
  const seen = { pages: 0, differing: [] as string[] };
  try {
    for (const { who, url, headers, reply } of looks) {
      seen.pages += 1;
      // With the very pass of before: nobody has to come in anew.
      const now = await again.server.inject({ method: 'GET', url, headers });
      if (now.statusCode !== reply.status || now.body !== reply.text) seen.differing.push(`${who} ${url}`);
    }
  } finally {
    await again.stop();
  }
  t.diagnostic(`${seen.pages} pages compared`);
  assert.ok(seen.pages > 300);
  assert.deepEqual(seen.differing, []);
});

test('a changed, cut or missing file is found before anything is made', async () => {
  const files = await readdir(join(whole, 'record'));
  const largest = 'record.event.jsonl';
  assert.ok(files.includes(largest));
  const fresh = await emptyFolder('refusing');
  const changes: Readonly<Record<string, (folder: string) => Promise<void>>> = {
    'one byte of the events': async (folder) => {
      const file = join(folder, 'record', largest);
      const bytes = await readFile(file);
      bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
    'one byte of the keys': async (folder) => {
      const file = join(folder, 'keys', 'public.audience_key.jsonl');
      const text = await readFile(file, 'utf8');
      await writeFile(
        file,
        text.replace(/[0-9]/u, (digit) => String((Number(digit) + 1) % 10)),
      );
    },
    'a line less': async (folder) => {
      const file = join(folder, 'record', 'record.word.jsonl');
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^.*\n/u, ''));
    },
    'a file that is missing': (folder) => rm(join(folder, 'record', 'record.notice.jsonl')),
    'a number in the manifest': async (folder) => {
      const file = join(folder, 'record', 'manifest.json');
      await writeFile(file, (await readFile(file, 'utf8')).replace(/"rows": (\d)/u, '"rows": 1$1'));
    },
    'no manifest, as when the copying was cut short': (folder) => rm(join(folder, 'record', 'manifest.json')),
    'no manifest of the keys': (folder) => rm(join(folder, 'keys', 'manifest.json')),
  };
  for (const [what, change] of Object.entries(changes)) {
    const changed = await copyOf(`changed ${what}`);
    await change(changed);
    const { code, out, err } = await runs(fresh, 'restore', changed);
    assert.equal(code, 2, `${what}: ${err}`);
    assert.equal(out, '', what);
    assert.ok(err.length > 40 && !err.includes('    at '), `${what} is said plainly: ${err}`);
    assert.deepEqual(await readdir(fresh), ['master.key'], what);
  }
});

test('it is put back onto an empty folder only, and copied into an empty one only', async () => {
  const before = await runs(service.dataDir, 'verify');
  const onto = await runs(service.dataDir, 'restore', whole);
  assert.equal(onto.code, 2);
  assert.match(onto.err, /is not empty .*Set DATA_DIR to a new folder/u);
  assert.deepEqual(await runs(service.dataDir, 'verify'), before);
  const twice = await runs(service.dataDir, 'backup', whole);
  assert.equal(twice.code, 2);
  assert.match(twice.err, /is not empty/u);
  const nothing = await runs(await emptyFolder('nothing there'), 'backup', join(base, 'nothing'));
  assert.equal(nothing.code, 2);
  assert.match(nothing.err, /no record here/u);
});

test('the record without the keys shows nobody a word, and the keys open nothing without the master key', async () => {
  const alone = await copyOf('alone');
  await rm(join(alone, 'keys'), { recursive: true });
  const facts = await emptyFolder('facts');
  const refused = await runs(facts, 'restore', alone);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /The keys are not in/u);
  const restored = await runs(facts, 'restore', alone, '--without-keys');
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /^Whole: /u);
  const words = ['hides her books', 'quiet place', 'Amina', 'amina@'];
  for (const name of await readdir(join(alone, 'record'))) {
    const text = await readFile(join(alone, 'record', name), 'utf8');
    for (const word of words) {
      assert.ok(!text.includes(word), `${name} holds ${word}`);
      assert.ok(!text.includes(Buffer.from(word).toString('hex')), `${name} holds ${word} in hex`);
    }
  }
  const unopened = await emptyFolder('unopened', false);
  const locked = await runs(unopened, 'restore', whole);
  assert.equal(locked.code, 0, locked.err);
  assert.match(locked.err, /master key is in no backup/u);
  const started = await runs(unopened, 'verify');
  assert.equal(started.code, 2);
  assert.match(started.err, /has a database and no master key/u);
  const wrong = await emptyFolder('wrong key', false);
  await writeFile(join(wrong, 'master.key'), Buffer.alloc(32, 7).toString('base64'));
  const other = await runs(wrong, 'restore', whole);
  assert.equal(other.code, 2);
  assert.match(other.err, /is not the one/u);
});

test('a restore that was killed leaves nothing in the way of the next one', async () => {
  const folder = await emptyFolder('killed');
  const { DATABASE_URL: _, MASTER_KEY: __, ...rest } = process.env;
  const child = spawn(process.execPath, [program, 'restore', whole], {
    env: { ...rest, DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise((resolve) => child.on('close', resolve));
  // As soon as its database runs it is in the middle of it.
  await new Promise<void>((resolve) => child.stderr.on('data', () => resolve()));
  child.kill('SIGKILL');
  await gone;
  assert.ok(!(await readdir(folder)).includes('database'));
  const again = await runs(folder, 'restore', whole);
  assert.equal(again.code, 0, again.err);
  assert.deepEqual((await readdir(folder)).sort(), ['database', 'master.key']);
});
