/** Words for closing a case. Each outcome in plain words, as the people of the case will read it. */
import type { Outcome } from '../../../case/events.ts';

export const words = {
  title: 'Close the case',
  intro: 'A closed case stays readable to its people for a time. Nothing more can be added to it.',
  rights: 'Closing costs nobody another right. Anyone can ask for help again.',
  cancels: 'A meeting is fixed. Closing cancels it, and everybody is told.',
  label: 'How did it end?',
  hint: 'Only what fits the case as it stands is shown.',
  close: 'Close the case',
  closedAlready: 'This case is closed.',
  outcome: {
    'agreement-kept': ['The agreement was kept', 'Every promise is done, and every side said so.'],
    'part-agreement-kept': ['What was agreed was kept', 'Some things stayed open, and that is normal.'],
    'agreement-not-kept': ['Not everything agreed was done', 'Some promises were not kept by now.'],
    'no-agreement': ['There was no agreement', 'They talked, or tried to, and did not agree.'],
    'did-not-go-ahead': ['It did not go ahead', 'The talks did not begin.'],
    withdrawn: ['The side that asked withdrew', 'They left. Nobody asks them why.'],
  } satisfies Record<Outcome, readonly [label: string, hint: string]>,
} as const;
