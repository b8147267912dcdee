/** The test command: sees to what the tests need from the system, then runs every suite and ends with the runner's own summary. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { need } from './system-needs.ts';

const missing = need(['chromium', 'pdftotext']);
if (missing.length > 0) {
  process.stderr.write(`${missing.join('\n')}\n`);
  process.exit(1);
}

const wanted = process.argv.slice(2);
const files =
  wanted.length > 0
    ? wanted
    : globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts']).sort();
const inspected = mkdtempSync(join(tmpdir(), 'way-forward-inspected-'));
// Suites are independent; three at once keep two cores busy, since each waits for its database now and then.
const run = spawnSync(
  process.execPath,
  ['--test', '--test-concurrency=3', '--test-timeout=300000', ...files],
  {
    stdio: 'inherit',
    env: { ...process.env, NODE_NO_WARNINGS: '1', INSPECTED_PAGES: inspected },
  },
);
rmSync(inspected, { recursive: true, force: true });
process.exit(run.status ?? 1);
