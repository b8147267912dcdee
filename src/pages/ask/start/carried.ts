/** Answers that were given before, on the page "Can this help me?", so that nobody is asked twice. */
import { authorities } from '../../../directory/authorities.ts';
import { disagreementKinds, ehcStages } from '../../../law/disagreement.ts';
import type { Answers } from '../../../people/drafts.ts';
import { askers, notSure } from '../draft/asked.ts';

/** The names under which answers are carried in an address, which are those they are kept by, and what they may say. */
const known: Readonly<Record<string, (value: string) => boolean>> = {
  asker: (value) => askers.some((each) => each === value),
  stage: (value) => ehcStages.some((each) => each === value),
  plan: (value) => ['yes', 'no', notSure].includes(value),
  about: (value) => disagreementKinds.some((each) => each === value),
  authority: (value) => authorities.some(({ gss }) => gss === value),
};

const carriedNames = ['asker', 'stage', 'plan', 'about', 'authority'] as const;

/** In: whatever an address or a form holds. Out: the answers in it that are answers here; the rest is left out. */
export const carriedIn = (given: Readonly<Record<string, string | undefined>>): Answers =>
  Object.fromEntries(
    carriedNames.flatMap((name) => {
      const value = given[name] ?? '';
      return known[name]?.(value) === true ? [[name, value]] : [];
    }),
  );
