/**
 * Loads a test file with everything it imports from the sandbox anew, as often as wanted in one process. A mutant in code that
 * runs while a module loads needs that; packages stay loaded, since no mutant is in them.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CollectedTest, collect } from './suites.ts';

const standIns = new Map(
  Object.entries({ 'node:test': './suites.ts', 'fast-check': './chance.ts' }).map(
    ([name, file]) => [name, new URL(file, import.meta.url).href] as const,
  ),
);
const sources = new Map<string, string>();
let graphs = 0;

const graphIn = (url: string | undefined): string | null =>
  url === undefined || !URL.canParse(url) ? null : new URL(url).searchParams.get('graph');

/** The types are taken out once, however often the file is loaded. */
function sourceOf(url: string): string {
  const path = fileURLToPath(url);
  const known = sources.get(path);
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(path, 'utf8'));
  sources.set(path, source);
  return source;
}

/** From now on whatever a sandbox's file imports from the sandbox belongs to the same graph as that file. */
export function keepGraphsApart(sandbox: string): void {
  const inside = pathToFileURL(`${sandbox}/`).href;
  registerHooks({
    resolve(specifier, context, next) {
      const graph = graphIn(context.parentURL);
      if (graph === null) return next(specifier, context);
      const standIn = standIns.get(specifier);
      if (standIn !== undefined) return { url: standIn, shortCircuit: true };
      const found = next(specifier, context);
      return found.url.startsWith(inside) ? { ...found, url: `${found.url}?graph=${graph}` } : found;
    },
    load(url, context, next) {
      if (graphIn(url) === null || !new URL(url).pathname.endsWith('.ts')) return next(url, context);
      return { format: 'module', source: sourceOf(url), shortCircuit: true };
    },
  });
}

/** In: a test file's path, and how it is called in names of tests. Out: its tests, over modules of their own. */
export function loadAnew(path: string, name: string): Promise<readonly CollectedTest[]> {
  graphs += 1;
  const url = pathToFileURL(path);
  url.searchParams.set('graph', String(graphs));
  return collect(name, () => import(url.href));
}
