/** A suite at full length: `node scripts/long-test.ts crash --kills 200 --seed 7`. What it is given is told to the suite in its environment. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

interface Suite {
  readonly file: string;
  /** The option that says how much, its variable, and how much without it. */
  readonly amount: readonly [option: string, variable: string, usual: number];
  readonly seed: string;
}

const suites: Readonly<Record<string, Suite>> = {
  crash: { file: 'test/crash/crash.test.ts', amount: ['kills', 'CRASH_KILLS', 200], seed: 'CRASH_SEED' },
  lives: {
    file: 'test/lives/whole-lives.test.ts',
    amount: ['cases', 'LIVES_CASES', 10_000],
    seed: 'LIVES_SEED',
  },
};

const fail = (why: string): never => {
  process.stderr.write(`${why}\n`);
  process.exit(2);
};

const wholeNumber = (option: string, text: string): string =>
  /^\d{1,9}$/u.test(text) ? text : fail(`--${option} has to be a whole number, not ${text}`);

const [name = '', ...args] = process.argv.slice(2);
const suite = suites[name] ?? fail(`Suites: ${Object.keys(suites).join(', ')}`);
const [option, variable, usual] = suite.amount;
const usage = `npm run test:${name} -- [--${option} N] [--seed N]`;

const given = (): { readonly [name: string]: string | undefined } => {
  try {
    return parseArgs({ args, options: { [option]: { type: 'string' }, seed: { type: 'string' } } })
      .values as {
      [name: string]: string | undefined;
    };
  } catch {
    return fail(usage);
  }
};

const { seed = String(Date.now() % 1_000_000), ...rest } = given();
const amount = wholeNumber(option, rest[option] ?? String(usual));
process.stdout.write(`Again the same: npm run test:${name} -- --${option} ${amount} --seed ${seed}\n`);
const run = spawnSync(process.execPath, ['--test', '--test-timeout=14400000', suite.file], {
  stdio: 'inherit',
  env: { ...process.env, [variable]: amount, [suite.seed]: wholeNumber('seed', seed), NODE_NO_WARNINGS: '1' },
});
process.exit(run.status ?? 1);
