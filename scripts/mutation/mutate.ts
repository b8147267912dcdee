/** Lets Stryker make the mutants of some sources and try each. */
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { progress } from './progress.ts';
import { warmRunner } from './warm-runner.ts';

interface Wanted {
  /** Paths from the working directory. */
  readonly sources: readonly string[];
  readonly tests: readonly string[];
  /** How long tests may take on top of half as long again as they take without a mutant. */
  readonly patienceMs?: number;
}

export interface Tried {
  /** From the working directory. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly mutant: MutantResult;
}

const PATIENCE_MS = 10_000;

/** Every mutant with what became of it. Tests that fail without any mutant are a fault. */
export async function mutate({
  sources,
  tests,
  patienceMs = PATIENCE_MS,
}: Wanted): Promise<readonly Tried[]> {
  // A copy of the project stands where the shared folder is not beside it.
  process.env['SHARED_DIR'] ??= resolve('../shared');
  const results = await new Stryker({
    mutate: [...sources],
    warm: { testFiles: tests },
    testRunner: warmRunner,
    plugins: ['./warm-runner.ts', './progress.ts'].map((file) =>
      fileURLToPath(new URL(file, import.meta.url)),
    ),
    coverageAnalysis: 'perTest',
    reporters: [progress],
    concurrency: 2,
    // Modules that were loaded anew stay in a worker's memory.
    maxTestRunnerReuse: 200,
    timeoutMS: patienceMs,
    timeoutFactor: 1.5,
    disableTypeChecks: false,
    // Stryker does not see packages that are a link themselves.
    symlinkNodeModules: false,
    buildCommand: `ln -s ${resolve('node_modules').replaceAll(' ', '\\ ')} node_modules`,
    ignorePatterns: ['/data', '/docs/pictures'],
    tempDirName: join(tmpdir(), 'way-forward-mutants'),
    cleanTempDir: 'always',
    logLevel: 'warn',
    warnings: { slow: false },
  } as unknown as ConstructorParameters<typeof Stryker>[0]).runMutationTest();
  return results.map((mutant) => ({
    file: relative(process.cwd(), resolve(mutant.fileName)),
    line: mutant.location.start.line,
    mutant,
  }));
}
