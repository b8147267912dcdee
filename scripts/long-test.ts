/** A suite at full length: `node scripts/long-test.ts crash --kills 200 --seed 7`. What it is given is told to the suite in its environment. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

interface Suite {
  readonly files: readonly string[];
  /** The option that says how much, its variable, and how much without it. */
  readonly amount: readonly [option: string, variable: string, usual: number];
  readonly seed: string;
  /** How many run side by side, each with its share and a seed of its own. */
  readonly lanes?: number;
}

const suites: Readonly<Record<string, Suite>> = {
  crash: {
    files: ['test/crash/crash.test.ts'],
    amount: ['kills', 'CRASH_KILLS', 200],
    seed: 'CRASH_SEED',
  },
  lives: {
    files: ['test/lives/whole-lives.test.ts'],
    amount: ['cases', 'LIVES_CASES', 10_000],
    seed: 'LIVES_SEED',
  },
  hostile: {
    files: ['test/suites/hostile.test.ts', 'test/suites/forged.test.ts'],
    amount: ['requests', 'HOSTILE_REQUESTS', 100_000],
    seed: 'HOSTILE_SEED',
    lanes: 2,
  },
};

const fail = (why: string): never => {
  process.stderr.write(`${why}\n`);
  process.exit(2);
};

const wholeNumber = (option: string, text: string): number =>
  /^\d{1,9}$/u.test(text) ? Number(text) : fail(`--${option} has to be a whole number, not ${text}`);

const [name = '', ...args] = process.argv.slice(2);
const suite = suites[name] ?? fail(`Suites: ${Object.keys(suites).join(', ')}`);
const [option, variable, usual] = suite.amount;

const given = (): Readonly<Record<string, unknown>> => {
  try {
    return parseArgs({ args, options: { [option]: { type: 'string' }, seed: { type: 'string' } } }).values;
  } catch {
    return fail(`npm run test:${name} -- [--${option} N] [--seed N]`);
  }
};

const told = given();
const amount = wholeNumber(option, String(told[option] ?? usual));
const seed = wholeNumber('seed', String(told['seed'] ?? Date.now() % 1_000_000));
// The smallest runs stay in one lane, so that a failure found in few is found again in few.
const lanes = amount >= usual / 10 ? (suite.lanes ?? 1) : 1;

/** Out: the exit code. */
const runLane = (lane: number): Promise<number> =>
  new Promise((resolve) => {
    const share = Math.ceil(amount / lanes);
    const own = seed + lane;
    process.stdout.write(`Again the same: npm run test:${name} -- --${option} ${share} --seed ${own}\n`);
    const child = spawn(
      process.execPath,
      ['--test', '--test-concurrency=1', '--test-timeout=14400000', ...suite.files],
      {
        stdio: 'inherit',
        env: { ...process.env, [variable]: String(share), [suite.seed]: String(own), NODE_NO_WARNINGS: '1' },
      },
    );
    child.once('close', (code) => resolve(code ?? 1));
  });

const codes = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
process.exitCode = Math.max(...codes);
