/** Where "Ask us for help" leads: what was answered here need not be answered there again. */
import type { AskerAs } from '../../../../case/events.ts';
import { type OtherBody, otherSide } from '../../../../law/disagreement.ts';
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

/** What is the council's to do, whoever else is named. */
const councilMatters: readonly string[] = [
  'decision',
  'delay-without-decision',
  'draft-content',
  'conduct-of-authority',
  'mediation-not-arranged',
];

const bodyNamed = (answer: string): OtherBody => {
  switch (answer) {
    case 'council':
      return 'local-authority';
    case 'nhs-board':
    case 'nhs-service':
      return 'icb';
    default:
      return 'setting';
  }
};

/** Who is on the other side, as far as a request would ask: only bodies that the law puts there, and only where there is a choice. */
const withOf = (answers: Answers): readonly OtherBody[] => {
  const { bodies } = otherSide(disagreementKindOf(answers), stageOf(answers) ?? 'none');
  if (bodies.length < 2) return [];
  const named = (answers.get('with') ?? []).map(bodyNamed);
  const councils = answers.get('about')?.some((about) => councilMatters.includes(about)) === true;
  const all = new Set<OtherBody>([...named, ...(councils ? ['local-authority' as const] : [])]);
  return bodies.filter((body) => all.has(body));
};

/** The address of a request for help with who asks, the stage, the plan, the kind, who with and the council, as a request calls them. */
export const askHref = ({ answers, authority }: Check): string => {
  const plan = planOf(answers);
  const bodies = withOf(answers);
  const query = new URLSearchParams({
    asker: askerOf(answers),
    stage: stageOf(answers) ?? 'none',
    about: disagreementKindOf(answers),
    ...(plan === null ? {} : { plan }),
    ...(bodies.length === 0 ? {} : { with: bodies.join(',') }),
    ...(authority === null ? {} : { authority: authority.gss }),
  });
  return `/ask?${query}`;
};
