/** The questions of a request in their order, which of them this person is asked, and what is still to do. */
import { cannotAsk } from '../../../case/commands/asking/ask-for-help.ts';
import { otherSide } from '../../../law/disagreement.ts';
import {
  type Asked,
  aboutOf,
  askerOf,
  asksWithOwnAccount,
  authorityOf,
  chosenBodies,
  isAnswered,
  isAuthorityKnown,
  isBoardOpen,
  isOfficer,
  isOwnSideKnown,
  many,
  offeredBodies,
  one,
  ownSide,
  stageOf,
} from './asked.ts';

export const steps = [
  'for-somebody',
  'who',
  'permission',
  'your-body',
  'council',
  'stage',
  'plan',
  'about',
  'not-open',
  'who-with',
  'board',
  'setting',
  'child',
  'story',
  'hopes',
  'summary',
  'needs',
  'name',
  'contact',
] as const;

export type Step = (typeof steps)[number];

/** The four parts that people hear of, with the first question of each. */
const partStarts: readonly Step[] = ['for-somebody', 'about', 'child', 'needs'];

interface Rule {
  /** Asked only then. */
  readonly when: (asked: Asked) => boolean;
  readonly isDone: (asked: Asked) => boolean;
}

const always = () => true;
const filled = (name: string) => (asked: Asked) => one(asked, name) !== '';
const seen = (name: string) => (asked: Asked) => isAnswered(asked, name);
const isFamilys = (asked: Asked): boolean => !isOfficer(asked);

/** Health or social care while no plan is worked on: another way is shown (DR-1). */
const isShut = (asked: Asked): boolean => {
  const about = aboutOf(asked);
  const stage = stageOf(asked);
  return about !== null && stage !== null && !otherSide(about, stage).open;
};

const hasReach = (asked: Asked): boolean => one(asked, 'email') !== '' || one(asked, 'phone') !== '';

const rules: Readonly<Record<Step, Rule>> = {
  'for-somebody': { when: ({ isCaseworker }) => isCaseworker, isDone: filled('for-somebody') },
  who: { when: always, isDone: (asked) => askerOf(asked) !== null },
  permission: {
    when: (asked) => askerOf(asked) === 'helper',
    isDone: (asked) => many(asked, 'permission').length > 0,
  },
  'your-body': {
    when: (asked) => isOfficer(asked) && !isOwnSideKnown(asked),
    isDone: (asked) => ownSide(asked) !== null,
  },
  council: { when: (asked) => !isAuthorityKnown(asked), isDone: (asked) => authorityOf(asked) !== null },
  stage: { when: isFamilys, isDone: (asked) => stageOf(asked) !== null },
  plan: { when: isFamilys, isDone: filled('plan') },
  about: { when: isFamilys, isDone: (asked) => aboutOf(asked) !== null },
  'not-open': { when: isShut, isDone: () => false },
  'who-with': {
    when: (asked) => isFamilys(asked) && offeredBodies(asked).length > 1,
    isDone: (asked) => chosenBodies(asked).length > 0,
  },
  board: {
    when: (asked) => (chosenBodies(asked).includes('icb') || isOfficer(asked)) && isBoardOpen(asked),
    isDone: filled('board'),
  },
  setting: {
    when: (asked) => chosenBodies(asked).includes('setting'),
    isDone: (asked) => many(asked, 'settings').length > 0 || one(asked, 'setting-name') !== '',
  },
  child: { when: always, isDone: filled('child') },
  story: { when: always, isDone: filled('story') },
  hopes: { when: always, isDone: seen('hopes') },
  summary: { when: always, isDone: filled('summary') },
  needs: { when: always, isDone: seen('needs') },
  name: { when: (asked) => !asksWithOwnAccount(asked) || !asked.hasName, isDone: filled('name') },
  contact: { when: (asked) => !asksWithOwnAccount(asked), isDone: hasReach },
};

export const isAsked = (asked: Asked, step: Step): boolean => rules[step].when(asked);
export const isDone = (asked: Asked, step: Step): boolean => rules[step].isDone(asked);

export const askedSteps = (asked: Asked): readonly Step[] => steps.filter((step) => isAsked(asked, step));

/** Questions that need no answer: seen once, they are done. */
const mayStayEmpty: ReadonlySet<Step> = new Set(['plan', 'hopes', 'needs', 'not-open']);

/** The first question without an answer that a request cannot do without; null when it can be sent. */
export const firstMissing = (asked: Asked): Step | null =>
  askedSteps(asked).find((step) => !mayStayEmpty.has(step) && !isDone(asked, step)) ?? null;

/** A body that was chosen before another answer changed who the disagreement is with. */
const isMisfit = (asked: Asked, step: Step): boolean => {
  if (step !== 'who-with') return false;
  const offered = offeredBodies(asked);
  const about = aboutOf(asked);
  const stage = stageOf(asked);
  if (about === null || stage === null) return false;
  const chosen = chosenBodies(asked);
  return chosen.some((body) => !offered.includes(body)) || cannotAsk(about, stage, chosen) !== null;
};

/** Where to go on: the first question that is not answered, or whose answer no longer fits; null when all is there. */
export const nextToDo = (asked: Asked): Step | null =>
  askedSteps(asked).find((step) => !isDone(asked, step) || isMisfit(asked, step)) ?? null;

/** The question before this one; null for the first. */
export const stepBefore = (asked: Asked, step: Step): Step | null => {
  const before = steps.slice(0, steps.indexOf(step)).filter((each) => isAsked(asked, each));
  return before.at(-1) ?? null;
};

/** In which of the parts a question stands, from 1. */
export const partOf = (step: Step): number =>
  partStarts.filter((start) => steps.indexOf(start) <= steps.indexOf(step)).length;

export const countOfParts = partStarts.length;
