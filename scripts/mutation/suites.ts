/**
 * Stands in for `node:test` inside a mutation worker: the runner of Node runs a test once per process, and mutants need the
 * same test many times. It collects tests instead of running them; `run-tests.ts` runs them as often as wanted.
 * It knows what the tests of pure code use. Anything else of `node:test` is missing here, so that a test that needs it
 * fails the first run, before any mutant.
 */

type Work = () => unknown;
type TestWork = (context: TestContext) => unknown;

interface TestContext {
  readonly name: string;
  diagnostic(message: string): void;
}

export interface Suite {
  readonly name: string;
  readonly parent: Suite | undefined;
  readonly before: Work[];
  readonly after: Work[];
  readonly beforeEach: Work[];
  readonly afterEach: Work[];
}

export interface CollectedTest {
  /** The file, the suites and the name; a name that is there twice is numbered. */
  readonly id: string;
  readonly suite: Suite;
  readonly work: Work;
}

interface Collection {
  readonly tests: CollectedTest[];
  readonly ids: Set<string>;
  readonly waiting: Promise<unknown>[];
  suite: Suite;
}

let collection: Collection | undefined;

const suiteOf = (name: string, parent: Suite | undefined): Suite => ({
  name,
  parent,
  before: [],
  after: [],
  beforeEach: [],
  afterEach: [],
});

function collecting(): Collection {
  if (collection !== undefined) return collection;
  throw new Error('A test was declared while no test file was loading');
}

function idFor(name: string, { suite, ids }: Collection): string {
  const names = [name];
  for (let each: Suite | undefined = suite; each !== undefined; each = each.parent) names.unshift(each.name);
  const base = names.join(' > ');
  let id = base;
  for (let count = 2; ids.has(id); count += 1) id = `${base} (${count})`;
  ids.add(id);
  return id;
}

/** Loads a test file; out: its tests, in the order in which they stand. A fault while loading is thrown. */
export async function collect(
  fileName: string,
  load: () => Promise<unknown>,
): Promise<readonly CollectedTest[]> {
  const own: Collection = { tests: [], ids: new Set(), waiting: [], suite: suiteOf(fileName, undefined) };
  collection = own;
  try {
    await load();
    await Promise.all(own.waiting);
  } finally {
    collection = undefined;
  }
  return own.tests;
}

/** `name, work` or `name, options, work`. The options of a test (a time limit) say nothing about right and wrong. */
function workIn<Found>(rest: readonly unknown[]): Found {
  const work = rest.at(-1);
  if (typeof work !== 'function') throw new Error('A test without work is not known here');
  const options = rest.length > 1 ? rest[0] : undefined;
  if (typeof options === 'object' && options !== null && ('skip' in options || 'only' in options))
    throw new Error('A test that is skipped or alone is not known here');
  return work as Found;
}

export function test(name: string, ...rest: readonly unknown[]): void {
  const own = collecting();
  const work = workIn<TestWork>(rest);
  if (work.length > 1) throw new Error(`${name}: a test with a callback is not known here`);
  const context: TestContext = { name, diagnostic: () => {} };
  own.tests.push({ id: idFor(name, own), suite: own.suite, work: () => work(context) });
}

export const it = (name: string, ...rest: readonly unknown[]): void => test(name, ...rest);

export function describe(name: string, ...rest: readonly unknown[]): void {
  const own = collecting();
  const outer = own.suite;
  own.suite = suiteOf(name, outer);
  try {
    const found = workIn<Work>(rest)();
    if (found instanceof Promise) throw new Error(`${name}: a suite that waits is not known here`);
  } finally {
    own.suite = outer;
  }
}

export const before = (work: Work): void => void collecting().suite.before.push(work);
export const after = (work: Work): void => void collecting().suite.after.push(work);
export const beforeEach = (work: Work): void => void collecting().suite.beforeEach.push(work);
export const afterEach = (work: Work): void => void collecting().suite.afterEach.push(work);

/** From the outermost suite to the one the test stands in. */
export function suitesAround({ suite }: CollectedTest): readonly Suite[] {
  const around: Suite[] = [];
  for (let each: Suite | undefined = suite; each !== undefined; each = each.parent) around.unshift(each);
  return around;
}
