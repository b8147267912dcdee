/** The parts of the program that mutants are made of, the tests that have to kill them, and how many must be killed. */

export interface Area {
  /** Patterns from the project's root. */
  readonly sources: readonly string[];
  readonly tests: readonly string[];
  /** Percent of the mutants that tests must kill. */
  readonly bar: number;
  /** Whether accepted survivors are left out before the percentage is taken: where everything else has to be killed. */
  readonly lessAccepted: boolean;
}

/** Those that need no database, and hold with 150 tries of a property. */
const caseTests = ['src/{case,seal,room,meeting}/**/*.test.ts', 'test/mediation/**/*.test.ts'];

export const areas: Readonly<Record<string, Area>> = {
  law: {
    sources: ['src/law/**/*.ts'],
    tests: ['src/law/**/*.test.ts', 'test/law/**/*.test.ts'],
    bar: 95,
    lessAccepted: false,
  },
  case: { sources: ['src/case/**/*.ts'], tests: caseTests, bar: 95, lessAccepted: false },
  seal: { sources: ['src/seal/**/*.ts'], tests: caseTests, bar: 95, lessAccepted: false },
  'case/may': {
    sources: ['src/case/may.ts'],
    tests: ['src/case/may.test.ts'],
    bar: 100,
    lessAccepted: true,
  },
  'seal/audience': {
    sources: ['src/seal/audience.ts'],
    tests: ['src/seal/{audience,readers}.test.ts'],
    bar: 100,
    lessAccepted: true,
  },
};
