/**
 * Runs the tests for Stryker in workers that stay warm: Stryker's own command runner would start a process for each mutant.
 *
 * A mutant is killed only by a test that failed, and that passes without the mutant in the very same modules: whatever an
 * earlier mutant left in a store of the code does not count. A mutant that lives is tried once more with all modules loaded
 * anew while it is active, one test file after the other as `node --test` has it; so is a mutant in code that runs while
 * modules load.
 *
 * Code that does not end counts as timed out. Mostly that shows before the time is up: a mutant that is reached a thousand
 * times as often as the tests alone reach it, and at least a million times.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { firstRun, type Reach } from './first-run.ts';
import { keepGraphsApart, loadAnew } from './graph.ts';
import { Hope } from './hope.ts';
import { runTests, type TestOutcome } from './run-tests.ts';
import type { CollectedTest } from './suites.ts';

export const warmRunner = 'warm';

const REACH_FILE = 'mutants-reached.json';

/** What the code with mutants in it asks: which is active, and where to count what was reached. */
const switchboard: InstrumenterContext = {};

/** Stryker's own option for test files is not used: with it, Stryker asks for files where it should ask for tests. */
export interface WarmOptions {
  /** From the project's root. */
  readonly testFiles: readonly string[];
}

interface Kill {
  readonly test: string;
  readonly failure: string;
  /** Whether the test failed only because it was ended. */
  readonly endless: boolean;
}

interface Known {
  readonly reach: Reach;
  readonly hope: Hope;
}

function toResult({ id, milliseconds, failure }: TestOutcome): TestResult {
  const base = { id, name: id, timeSpentMs: milliseconds };
  return failure === undefined
    ? { ...base, status: TestStatus.Success }
    : { ...base, status: TestStatus.Failed, failureMessage: failure };
}

function activate(mutant: string, hits: number): void {
  switchboard.activeMutant = mutant;
  switchboard.hitCount = 0;
  // Code with mutants in it throws when it is reached more often.
  switchboard.hitLimit = 1_000_000 + 1000 * hits;
}

const wasEndless = (): boolean => (switchboard.hitCount ?? 0) > (switchboard.hitLimit ?? 0);

class WarmRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #sandbox = realpathSync(process.cwd());
  readonly #files: readonly string[];
  readonly #warm = new Map<string, readonly CollectedTest[]>();
  #known: Known | undefined;
  #ran = 0;

  constructor(options: StrykerOptions) {
    // The shape that is declared to Stryker below.
    const { testFiles } = options['warm'] as WarmOptions;
    this.#files = testFiles;
  }

  /** This runner sees to fresh modules itself. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    Object.assign(globalThis, { __stryker__: switchboard });
    keepGraphsApart(this.#sandbox);
  }

  async dryRun(): Promise<DryRunResult> {
    const { outcomes, mutantCoverage, reach } = await firstRun(switchboard, this.#sandbox, this.#files);
    writeFileSync(REACH_FILE, JSON.stringify(reach));
    return { status: DryRunStatus.Complete, tests: outcomes.map(toResult), mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const source = relative(this.#sandbox, sandboxFileName);
    this.#ran = 0;
    const kill =
      (testFilter === undefined ? undefined : await this.#tryWarm(activeMutant.id, source, testFilter)) ??
      (await this.#tryAnew(activeMutant.id, source));
    const nrOfTests = this.#ran;
    if (kill === undefined) return { status: MutantRunStatus.Survived, nrOfTests };
    this.#knows().hope.remember(source, kill.test);
    if (kill.endless) return { status: MutantRunStatus.Timeout, reason: kill.test };
    return { status: MutantRunStatus.Killed, killedBy: [kill.test], failureMessage: kill.failure, nrOfTests };
  }

  /** Out: what killed it for certain. A mutant that lives here may only be hidden by what the code keeps in store. */
  async #tryWarm(mutant: string, source: string, wanted: readonly string[]): Promise<Kill | undefined> {
    for (const [file, hits] of this.#filesFor(mutant, source)) {
      const loaded = this.#warm.get(file) ?? (await this.#load(file));
      this.#warm.set(file, loaded);
      const tests = loaded.filter(({ id }) => wanted.includes(id));
      activate(mutant, hits);
      const kill = await this.#run(tests, source);
      if (kill === undefined) continue;
      const killer = tests.filter(({ id }) => id === kill.test);
      if ((await this.#run(killer, source)) === undefined) return kill;
      // An earlier mutant left something behind: these modules are of no use any more.
      this.#warm.delete(file);
    }
    return undefined;
  }

  async #tryAnew(mutant: string, source: string): Promise<Kill | undefined> {
    for (const [file, hits] of this.#filesFor(mutant, source)) {
      activate(mutant, hits);
      const kill = await this.#tryFileAnew(file, source);
      if (kill !== undefined) return kill;
    }
    return undefined;
  }

  async #tryFileAnew(file: string, source: string): Promise<Kill | undefined> {
    let tests: readonly CollectedTest[];
    try {
      tests = await this.#load(file);
    } catch (fault) {
      delete switchboard.activeMutant;
      return { test: `${file} > loading`, failure: String(fault), endless: wasEndless() };
    }
    return this.#run(tests, source);
  }

  /** Runs tests of one file until one fails; afterwards no mutant is active. */
  async #run(tests: readonly CollectedTest[], source: string): Promise<Kill | undefined> {
    const outcomes = await runTests(this.#knows().hope.tests(tests, source), { bail: true });
    this.#ran += outcomes.length;
    const endless = wasEndless();
    delete switchboard.activeMutant;
    const last = outcomes.at(-1);
    return last?.failure === undefined ? undefined : { test: last.id, failure: last.failure, endless };
  }

  /** With how often their tests reach the mutant. */
  #filesFor(mutant: string, source: string): readonly (readonly [file: string, hits: number])[] {
    const { reach, hope } = this.#knows();
    const hits = reach.files[mutant] ?? {};
    return hope.files(Object.keys(hits), source).map((file) => [file, hits[file] ?? 0]);
  }

  /** What the worker with the first run found, which need not be this one. */
  #knows(): Known {
    if (this.#known !== undefined) return this.#known;
    const reach: Reach = JSON.parse(readFileSync(REACH_FILE, 'utf8'));
    this.#known = { reach, hope: new Hope(reach.milliseconds) };
    return this.#known;
  }

  #load(file: string): Promise<readonly CollectedTest[]> {
    return loadAnew(`${this.#sandbox}/${file}`, file);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, warmRunner, WarmRunner)];

export const strykerValidationSchema = {
  properties: {
    warm: { type: 'object', properties: { testFiles: { type: 'array', items: { type: 'string' } } } },
  },
};
