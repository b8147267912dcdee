/** The developers' cases: a situation each, with the guidance expected for it. */
import type { CertificateNeed } from '../../../src/law/guidance.ts';
import { sharedJson } from './shared.ts';

export interface ExpectedDeadline {
  readonly what: string;
  readonly owner: string;
  /** The latest date. */
  readonly date: string;
  readonly safeDate?: string;
}

export interface RoutingCase {
  readonly id: string;
  readonly title: string;
  readonly situation: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly primary: string | readonly string[];
    readonly includes: readonly string[];
    readonly excludes: readonly string[];
    readonly certificate: CertificateNeed;
    readonly party?: { readonly who: string; readonly youngPersonFrom?: string };
    readonly deadlines: readonly ExpectedDeadline[];
    readonly noDeadlines?: readonly string[];
  };
}

// The shape is that of the file's own "reading"; a case of another shape fails its test.
const file = sharedJson('data/routing-cases.json') as { readonly cases: readonly RoutingCase[] };

export const routingCases: readonly RoutingCase[] = file.cases;
