/** Words for one issue: the ideas about it, and whether a side could live with each. */
import type { Mark } from '../../../../agreement/commands/text/mark-option.ts';

export const words = {
  title: 'One thing we do not agree about',
  intro: 'What could help? Every idea may be written down. Nobody is held to an idea.',
  none: 'There is no idea yet.',
  idea: (number: number) => `Idea ${number}`,
  from: (who: string) => `From ${who}`,
  markLabel: (number: number) => `Could you live with idea ${number}?`,
  markHint:
    'Only your side and the mediator see your answer. It is not a yes to anything. You can change it.',
  marks: {
    'could-live-with': 'I could live with this',
    'not-sure': 'I am not sure',
    'could-not-live-with': 'I could not live with this',
  } satisfies Record<Mark, string>,
  mark: 'Tell the mediator',
  youSaid: (mark: string) => `Your side has said: ${mark}.`,
  forMediator: {
    heading: 'What each side has told you',
    marks: {
      'could-live-with': 'could live with this',
      'not-sure': 'is not sure',
      'could-not-live-with': 'could not live with this',
    } satisfies Record<Mark, string>,
    notSaid: 'has not said yet',
    private: 'Only you see this. Please do not pass it on without asking.',
    allCould:
      'Every side could live with this idea. No side knows that of the others. You choose whether and how to raise it. Only people accept.',
  },
  suggestLabel: 'Your idea: what could be done about this?',
  suggestHint: 'Say who could do what. It does not need to be perfect.',
  suggest: 'Write down this idea',
} as const;
