/**
 * Every address of a case, made from the declarations of the pages and from the server's own routes: a new page, action or
 * file cannot be forgotten. What a parameter can be is said once, by its name.
 */
import type { FastifyInstance } from 'fastify';
import type { Case } from '#src/case/state.ts';
import { pages } from '#src/pages/pages.ts';
import type { TestService } from '#test/kit/service.ts';

export interface CaseAddress {
  readonly pattern: string;
  readonly url: string;
}

export interface CaseAction extends CaseAddress {
  readonly name: string;
}

const ids = <Value extends { readonly id: string }>(values: Iterable<Value>): readonly string[] =>
  [...values].map(({ id }) => id);

/** The values that a parameter can have in this case. A name that is not here fails the suite. */
const valuesOf: Readonly<Record<string, (state: Case) => readonly string[]>> = {
  party: ({ parties }) => [...parties.keys()],
  room: ({ parties }) => ['joint', 'notes', ...parties.keys()],
  document: ({ rooms }) => [...rooms.documents.keys()],
  clause: ({ wayForward }) => [...wayForward.clauses.keys()],
  issue: ({ wayForward }) => [...wayForward.issues.keys()],
  option: ({ wayForward }) => [...wayForward.options.keys()],
  question: ({ questions }) => ids(questions),
  // One that nobody asked for: whoever may confirm is told so, whoever may not finds nothing.
  change: () => ['00000000-0000-7000-8000-000000000000'],
  attendee: ({ mediation }) => ids(mediation?.attendees ?? []),
  hold: ({ forgetting }) => ids(forgetting.holds),
  version: ({ version }) => ['1', String(version)],
  member: ({ parties }) =>
    [...parties.values()].flatMap(({ members }) => members.map(({ account }) => account)).slice(0, 3),
  account: ({ parties }) =>
    [...parties.values()].flatMap(({ members }) => members.map(({ account }) => account)).slice(0, 3),
};

/** `receipts`: the entries in the log of a few acts, by which addresses of receipts are made. */
const filled = (pattern: string, state: Case, receipts: readonly string[]): readonly string[] =>
  [...pattern.matchAll(/:([a-z]+)/giu)].reduce<readonly string[]>(
    (urls, [, name = '']) => {
      const known = { ...valuesOf, ref: () => [state.reference], hash: () => receipts };
      const values: ((of: Case) => readonly string[]) | undefined = Object.entries(known).find(
        ([each]) => each === name,
      )?.[1];
      if (values === undefined) throw new Error(`Say in addresses.ts what :${name} of ${pattern} can be`);
      return urls.flatMap((url) =>
        values(state).map((value) => url.replace(`:${name}`, encodeURIComponent(value))),
      );
    },
    [pattern],
  );

const isOfCase = ({ path }: { readonly path: string }): boolean => path.startsWith('/case/:ref');

/** The patterns that the server answers to with GET, read from its own tree of routes: `│   ├── /meeting (GET, HEAD)`. */
const routesOf = (server: FastifyInstance): readonly string[] => {
  const above: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│ ]*)[├└]── (.*) \(([A-Z, ]+)\)$/u.exec(line);
      if (found === null) return [];
      const [, indent = '', part = '', methods = ''] = found;
      const depth = indent.length / 4;
      above.length = depth;
      above.push(part);
      return methods.includes('GET') ? [above.join('')] : [];
    });
};

export const addressesOf = (
  { server, services }: TestService,
  state: Case,
  receipts: readonly string[] = [],
): { readonly reads: readonly CaseAddress[]; readonly acts: readonly CaseAction[] } => {
  const declared = pages(services.config, {
    masterKey: null,
    databaseUrl: null,
    smtpUrl: null,
    textUrl: null,
  });
  const patterns = new Set([
    ...declared.filter(isOfCase).map(({ path }) => path),
    ...routesOf(server).filter((path) => isOfCase({ path })),
  ]);
  const acts = declared.flatMap(({ actions }) => actions.filter(isOfCase));
  return {
    reads: [...patterns].flatMap((pattern) =>
      filled(pattern, state, receipts).map((url) => ({ pattern, url })),
    ),
    acts: acts.flatMap(({ name, path: pattern }) =>
      filled(pattern, state, receipts).map((url) => ({ name, pattern, url })),
    ),
  };
};
