/** Answers that were given before, on the page "Can this help me?", so that nobody is asked twice. */
import { authorities } from '../../../directory/authorities.ts';
import { disagreementKinds, ehcStages, type OtherBody } from '../../../law/disagreement.ts';
import type { Answers } from '../../../people/drafts.ts';
import { askers, many, notSure } from '../draft/asked.ts';

/** The names under which answers are carried in an address, which are those they are kept by, and what they may say. */
const known: Readonly<Record<string, (value: string) => boolean>> = {
  asker: (value) => askers.some((each) => each === value),
  stage: (value) => ehcStages.some((each) => each === value),
  plan: (value) => ['yes', 'no', notSure].includes(value),
  about: (value) => disagreementKinds.some((each) => each === value),
  authority: (value) => authorities.some(({ gss }) => gss === value),
};

const carriedNames = ['asker', 'stage', 'plan', 'about', 'authority'] as const;

const bodies: readonly OtherBody[] = ['setting', 'local-authority', 'icb'];

/** Bodies on the other side, parted by commas in an address: those that are bodies, each once. */
const bodiesIn = (text: string): readonly OtherBody[] => {
  const given = text.split(',');
  return bodies.filter((body) => given.includes(body));
};

/** How the bodies stand in an address and in a form. */
export const bodiesCarried = (answers: Answers): string => many({ answers }, 'with').join(',');

/** In: whatever an address or a form holds. Out: the answers in it that are answers here; the rest is left out. */
export const carriedIn = (given: Readonly<Record<string, string | undefined>>): Answers => {
  const carried = carriedNames.flatMap((name) => {
    const value = given[name] ?? '';
    return known[name]?.(value) === true ? [[name, value] as const] : [];
  });
  const others = bodiesIn(given['with'] ?? '');
  return { ...Object.fromEntries(carried), ...(others.length === 0 ? {} : { with: others }) };
};
