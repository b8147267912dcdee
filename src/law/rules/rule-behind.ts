/** Which rule stands behind a date: a kind of date can come from several, and its sources say from which. */
import type { Deadline, DeadlineId } from '../guidance.ts';
import { type RuleId, rulesOf, sourcesOf } from './register.ts';

const candidates: Readonly<Record<DeadlineId, readonly [RuleId, ...RuleId[]]>> = {
  'contact-adviser': ['M-5'],
  'appeal-received': ['T-1'],
  'appeal-received-projected': ['T-1'],
  'ask-tribunal': ['T-4'],
  'la-tells-icb': ['A-2'],
  'mediation-by': ['A-1', 'A-3', 'A-4'],
  'notice-of-session': ['A-6'],
  'certificate-by': ['C-3', 'C-4', 'C-5'],
  'icb-tells-la': ['O-4'],
  'notify-will-assess': ['O-2', 'O-5', 'U-1'],
  'notify-no-plan': ['O-2', 'O-5', 'U-1'],
  'final-plan-after-assessment': ['O-2', 'O-5', 'U-1'],
  'draft-plan': ['O-2', 'O-5', 'U-2'],
  'final-plan': ['O-2', 'O-5', 'U-2'],
  'amended-plan': ['O-2', 'O-5', 'U-1'],
  'placement-change': ['O-2', 'O-5'],
  'other-agreed-action': ['O-3', 'O-5'],
  'review-decision': ['V-1'],
  'amended-plan-after-review': ['V-2'],
  'review-by': ['V-3'],
  'discrimination-claim': ['T-5'],
  'lgsco-complaint': ['L-1'],
  'recommendation-reply': ['O-6'],
};

/** In: a date of the law with its sources. Out: the rule whose sources they are; the usual one where it rolls on (T-2, T-3). */
export function ruleBehind({ what, sources }: Pick<Deadline, 'what' | 'sources'>): RuleId {
  const [made] = rulesOf(sources);
  if (made !== undefined) return made;
  const [first, ...others] = candidates[what];
  const wanted = sources.join('|');
  return [first, ...others].find((rule) => sourcesOf(rule).join('|') === wanted) ?? first;
}
