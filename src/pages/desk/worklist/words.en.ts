/** Words of the worklist. It names organisations and steps; no child, no parent and no need. */
import type { Outcome } from '../../../case/events.ts';

export const words = {
  title: 'Worklist',
  calls: 'Calls to make',
  show: 'Which cases',
  shows: { waiting: 'Waiting for us', open: 'All open', closed: 'Closed' },
  stages: 'Which stage',
  everyStage: 'Every stage',
  caption: {
    waiting: 'Waiting for us, the newest change first',
    open: 'Open cases, the newest change first',
    closed: 'Closed cases, the newest change first',
  },
  inStage: (caption: string, stage: string) => `${caption} (${stage})`,
  columns: {
    reference: 'Case',
    next: 'What is next',
    stage: 'Stage',
    parties: 'Who takes part',
    questions: 'Questions waiting',
    askedOn: 'Asked on',
    changedOn: 'Last change',
  },
  empty: {
    waiting: 'No case waits for us.',
    open: 'There is no open case.',
    closed: 'There is no closed case.',
  },
  waitsForUs: 'Waiting for us',
  late: 'That day has passed. Please ring them.',
  older: 'Older cases',
  newest: 'Back to the newest',
  moreLinks: 'More cases',
  find: 'Open a case by its reference',
  findLabel: 'Reference',
  findHint: 'Such as WF-7K3M-2Q. Small letters are fine.',
  findButton: 'Open the case',
  notFound: 'There is no case with this reference. Check it with the caller.',
  outcome: {
    'agreement-kept': 'The agreement was kept',
    'part-agreement-kept': 'A part agreement was kept',
    'agreement-not-kept': 'The agreement was not kept',
    'no-agreement': 'No agreement',
    'did-not-go-ahead': 'Did not go ahead',
    withdrawn: 'The asker withdrew',
  } satisfies Record<Outcome, string>,
} as const;
