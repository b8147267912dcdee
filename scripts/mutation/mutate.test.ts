/** Whatever is said of a mutant is what `node --test` says of the program with that change made by hand. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mutate, type Tried } from './mutate.ts';
import { spanOf } from './span.ts';

const PATIENCE_MS = 4000;
const LONG_MS = 60_000;
/** Code that a test kills here can have another test, which is not tried any more, run on for ever. */
const SOME_MS = 15_000;
const tests = ['again.check.ts', 'fare.check.ts'];
const fixture = fileURLToPath(new URL('./fixture', import.meta.url));
const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

let folder = '';
let tried: readonly Tried[] = [];

function copyOf(name: string): string {
  const copy = join(folder, name);
  cpSync(fixture, copy, { recursive: true });
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
  return copy;
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'way-forward-mutation-'));
  const project = copyOf('project');
  symlinkSync(packages, join(project, 'node_modules'));
  // Stryker takes the working directory for the project; this test runs in a process of its own.
  process.chdir(project);
  tried = await mutate({ sources: ['fare.ts'], tests, patienceMs: PATIENCE_MS });
});

after(() => {
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true });
});

function changed(source: string, { mutant }: Tried): string {
  const [start, end] = spanOf(mutant, source);
  return source.slice(0, start) + (mutant.replacement ?? '') + source.slice(end);
}

/** Null when the tests did not end in this time. */
function exitCodeOf(copy: string, timeout: number): Promise<number | null> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return new Promise((resolve) => {
    const run = spawn(process.execPath, ['--test', ...tests], { cwd: copy, env, timeout, stdio: 'ignore' });
    run.on('close', resolve);
  });
}

test('the fixture has something for each verdict', () => {
  const seen = new Set(
    tried.map(({ mutant }) => `${mutant.status} ${mutant.static === true ? 'loading' : 'running'}`),
  );
  for (const verdict of ['Killed loading', 'Killed running', 'Survived loading', 'Survived running'])
    assert.ok(seen.has(verdict), `${verdict} is missing among ${[...seen].join(', ')}`);
  assert.ok(seen.has('NoCoverage running'));
  assert.ok([...seen].some((verdict) => verdict.startsWith('Timeout')));
});

async function checkByHand(copy: string, source: string, one: Tried): Promise<void> {
  writeFileSync(join(copy, 'fare.ts'), changed(source, one));
  const { status, replacement } = one.mutant;
  // What is said to live is never cut short: a busy machine must not kill it.
  const most = status === 'Timeout' ? PATIENCE_MS : status === 'Killed' ? SOME_MS : LONG_MS;
  const dead = (await exitCodeOf(copy, most)) !== 0;
  assert.equal(
    status === 'Killed' || status === 'Timeout',
    dead,
    `line ${one.line}, ${replacement}: ${status}`,
  );
}

test('every verdict is that of a run by hand', async () => {
  const copies = ['first', 'second', 'third'].map(copyOf);
  const source = readFileSync(join(fixture, 'fare.ts'), 'utf8');
  const left = tried.values();
  await Promise.all(
    copies.map(async (copy) => {
      assert.equal(await exitCodeOf(copy, LONG_MS), 0, 'the tests pass without a change');
      for (const one of left) await checkByHand(copy, source, one);
    }),
  );
});
