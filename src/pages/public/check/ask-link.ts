/** Where "Ask us for help" leads: what was answered here need not be answered there again. */
import type { AskerAs } from '../../../case/events.ts';
import type { Check } from './check.ts';
import { disagreementKindOf, stageOf } from './situation.ts';

const askerOf = (answer: string | undefined): AskerAs => {
  switch (answer) {
    case 'young-person':
      return 'young-person';
    case 'alternative-person':
    case 'professional':
      return 'helper';
    case 'setting':
    case 'local-authority':
    case 'icb':
      return 'officer';
    default:
      return 'parent';
  }
};

/** The address of a request for help with who asks, the stage, the kind and the council, in the words of a request. */
export const askHref = ({ answers, authority }: Check): string => {
  const query = new URLSearchParams({
    asker: askerOf(answers.get('asker')?.[0]),
    stage: stageOf(answers) ?? 'none',
    about: disagreementKindOf(answers),
    ...(authority === null ? {} : { authority: authority.gss }),
  });
  return `/ask?${query}`;
};
