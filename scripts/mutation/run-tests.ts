/** Runs collected tests, as often as wanted, each with the hooks of the suites it stands in. */
import { type CollectedTest, type Suite, suitesAround } from './suites.ts';

export interface TestOutcome {
  readonly id: string;
  readonly milliseconds: number;
  /** Why the test failed; undefined when it passed. */
  readonly failure: string | undefined;
}

interface Run {
  /** Called with what runs next: the tests that it is done for. */
  readonly onNext?: (tests: readonly CollectedTest[]) => void;
  /** Ends at the first failure. */
  readonly bail: boolean;
}

const words = (fault: unknown): string =>
  fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);

const isUnder = (test: CollectedTest, suite: Suite): boolean => suitesAround(test).includes(suite);

class Running {
  readonly #begun: Suite[] = [];
  readonly #tests: readonly CollectedTest[];
  readonly #run: Run;

  constructor(tests: readonly CollectedTest[], run: Run) {
    this.#tests = tests;
    this.#run = run;
  }

  async test(test: CollectedTest): Promise<TestOutcome> {
    const around = suitesAround(test);
    const started = performance.now();
    let failure: string | undefined;
    try {
      for (const suite of around) await this.#begin(suite);
      this.#run.onNext?.([test]);
      for (const suite of around) for (const hook of suite.beforeEach) await hook();
      await test.work();
      for (const suite of around.toReversed()) for (const hook of suite.afterEach) await hook();
    } catch (fault) {
      failure = words(fault);
    }
    return { id: test.id, milliseconds: performance.now() - started, failure };
  }

  /** The hooks that tidy up. Out: why one failed. */
  async end(): Promise<string | undefined> {
    try {
      for (const suite of this.#begun.toReversed()) for (const hook of suite.after) await hook();
      return undefined;
    } catch (fault) {
      return words(fault);
    }
  }

  async #begin(suite: Suite): Promise<void> {
    if (this.#begun.includes(suite)) return;
    this.#begun.push(suite);
    if (suite.before.length === 0) return;
    this.#run.onNext?.(this.#tests.filter((test) => isUnder(test, suite)));
    for (const hook of suite.before) await hook();
  }
}

/** In: tests of one file. Out: how each that ran went; a hook that fails at the end fails the last of them. */
export async function runTests(tests: readonly CollectedTest[], run: Run): Promise<readonly TestOutcome[]> {
  const running = new Running(tests, run);
  const outcomes: TestOutcome[] = [];
  for (const test of tests) {
    const outcome = await running.test(test);
    outcomes.push(outcome);
    if (run.bail && outcome.failure !== undefined) break;
  }
  const failure = await running.end();
  const last = outcomes.pop();
  if (last !== undefined) outcomes.push({ ...last, failure: last.failure ?? failure });
  return outcomes;
}
