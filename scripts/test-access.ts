/** The whole matrix of who reaches what: every marked case, where `npm test` takes one. Ends with the runner's summary. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const run = spawnSync(
  process.execPath,
  ['--test', '--test-concurrency=2', '--test-timeout=1800000', ...globSync('test/access/*.test.ts').sort()],
  { stdio: 'inherit', env: { ...process.env, ACCESS_CASES: '5', NODE_NO_WARNINGS: '1' } },
);
process.exit(run.status ?? 1);
