/** Where "Ask us for help" leads: what was answered here need not be answered there again. */
import type { AskerAs } from '../../../../case/events.ts';
import type { Check } from '../check.ts';
import type { Answers } from '../conversation/question.ts';
import { disagreementKindOf, stageOf } from '../conversation/situation.ts';

/** Officers ask only where authorities disagree between themselves; others who are no family ask for one. */
const askerOf = (answers: Answers): AskerAs => {
  switch (answers.get('asker')?.[0]) {
    case 'young-person':
      return 'young-person';
    case 'professional':
    case 'setting':
      return 'helper';
    case 'local-authority':
    case 'icb':
      return disagreementKindOf(answers) === 'between-authorities' ? 'officer' : 'helper';
    default:
      return 'parent';
  }
};

/** Whether there is a plan, where what was decided says so. */
const planOf = (answers: Answers): 'yes' | 'no' | null => {
  if (answers.get('about')?.includes('provision-not-delivered') === true) return 'yes';
  switch (answers.get('decision')?.[0]) {
    case 'refuse-to-assess':
    case 'refuse-to-issue':
      return 'no';
    case 'plan-content':
    case 'refuse-to-reassess':
    case 'refuse-to-amend':
    case 'cease':
      return 'yes';
    default:
      return null;
  }
};

/** The address of a request for help with who asks, the stage, the plan, the kind and the council, as a request calls them. */
export const askHref = ({ answers, authority }: Check): string => {
  const plan = planOf(answers);
  const query = new URLSearchParams({
    asker: askerOf(answers),
    stage: stageOf(answers) ?? 'none',
    about: disagreementKindOf(answers),
    ...(plan === null ? {} : { plan }),
    ...(authority === null ? {} : { authority: authority.gss }),
  });
  return `/ask?${query}`;
};
