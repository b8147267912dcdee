/** The run without a mutant: notes which tests reach which mutants, and how long each test takes. */
import type { CoverageData, InstrumenterContext, MutantCoverage } from '@stryker-mutator/api/core';
import { loadAnew } from './graph.ts';
import { runTests, type TestOutcome } from './run-tests.ts';
import type { CollectedTest } from './suites.ts';

/** What every worker knows from the first run. */
export interface Reach {
  /** By a mutant's id, the test files that reach it, while loading or in a test, and how often their tests do. */
  readonly files: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By the test's id. */
  readonly milliseconds: Readonly<Record<string, number>>;
}

interface FirstRun {
  readonly outcomes: readonly TestOutcome[];
  readonly mutantCoverage: MutantCoverage;
  readonly reach: Reach;
}

function add(to: CoverageData, more: CoverageData | undefined): void {
  for (const [mutant, count] of Object.entries(more ?? {})) to[mutant] = (to[mutant] ?? 0) + count;
}

const beforeId = (tests: readonly CollectedTest[]): string =>
  `before ${tests.map(({ id }) => id).join(' | ')}`;

/** What a hook reached before several tests, each of them reached. */
function shareOut(coverage: MutantCoverage, shared: ReadonlyMap<string, readonly CollectedTest[]>): void {
  for (const [id, tests] of shared) {
    for (const test of tests) {
      const own = coverage.perTest[test.id] ?? {};
      coverage.perTest[test.id] = own;
      add(own, coverage.perTest[id]);
    }
    delete coverage.perTest[id];
  }
}

/** How often the tests of one file reach each mutant: not at all when only loading does. */
function hitsIn(coverage: MutantCoverage): CoverageData {
  const hits: CoverageData = Object.fromEntries(Object.keys(coverage.static).map((mutant) => [mutant, 0]));
  for (const some of Object.values(coverage.perTest)) add(hits, some);
  return hits;
}

async function runFile(
  switchboard: InstrumenterContext,
  path: string,
  file: string,
): Promise<{
  readonly outcomes: readonly TestOutcome[];
  readonly coverage: MutantCoverage;
  readonly hits: CoverageData;
}> {
  const coverage: MutantCoverage = { static: {}, perTest: {} };
  const shared = new Map<string, readonly CollectedTest[]>();
  // Each graph of modules keeps the object that stands here when it first counts.
  switchboard.mutantCoverage = coverage;
  const tests = await loadAnew(path, file);
  const outcomes = await runTests(tests, {
    bail: false,
    onNext: (next) => {
      const [only] = next;
      const id = next.length === 1 && only !== undefined ? only.id : beforeId(next);
      if (next.length !== 1) shared.set(id, next);
      switchboard.currentTestId = id;
    },
  });
  delete switchboard.currentTestId;
  const hits = hitsIn(coverage);
  shareOut(coverage, shared);
  return { outcomes, coverage, hits };
}

/** In: test files, by how they are called. */
export async function firstRun(
  switchboard: InstrumenterContext,
  sandbox: string,
  files: readonly string[],
): Promise<FirstRun> {
  const outcomes: TestOutcome[] = [];
  const all: MutantCoverage = { static: {}, perTest: {} };
  const reaching: Record<string, CoverageData> = {};
  for (const file of files) {
    const { outcomes: some, coverage, hits } = await runFile(switchboard, `${sandbox}/${file}`, file);
    outcomes.push(...some);
    add(all.static, coverage.static);
    Object.assign(all.perTest, coverage.perTest);
    for (const [mutant, count] of Object.entries(hits))
      reaching[mutant] = { ...reaching[mutant], [file]: count };
  }
  const milliseconds = Object.fromEntries(outcomes.map((outcome) => [outcome.id, outcome.milliseconds]));
  return { outcomes, mutantCoverage: all, reach: { files: reaching, milliseconds } };
}
