/**
 * Stands in for `fast-check` inside a mutation worker: a property is tried fewer times, and each time on the same examples, so
 * that a mutant that lives costs a second and figures can be compared. A failure is still a failure of the test itself.
 */
import fc from 'fast-check';

const SEED = 2026;
const MOST_RUNS = 150;

fc.configureGlobal({ seed: SEED });

const assert = <Ts>(property: fc.IRawProperty<Ts>, given: fc.Parameters<Ts> = {}): void | Promise<void> =>
  fc.assert(property, { ...given, numRuns: Math.min(given.numRuns ?? MOST_RUNS, MOST_RUNS) });

export default { ...fc, assert };
