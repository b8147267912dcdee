/** Words for writing down what a side told us by phone or post. */
import type { DeclineReason } from '../../../case/events.ts';

export const words = {
  title: 'Record what a side tells us',
  intro: (party: string) =>
    `Write down what ${party} told us. It counts as if they had done it themselves, and the history says that you wrote it down.`,
  readBack: 'Read it back to them before you record it.',
  by: 'How did they tell us?',
  byChoices: { phone: 'By phone', post: 'By post' },
  nothing: 'There is nothing that this side can do now.',
  closed: 'The case is closed. Nothing can be recorded any more.',
  notHereHeading: 'What you cannot record here',
  notHere:
    'Writing in rooms and working on the text. You cannot read those words, and that protects everybody.',
  notHereHelp: 'The mediator can help them with it, or a supporter whom they choose.',
  peopleLink: 'Add a supporter',
  historyHint: 'Everything recorded here stands in the history of the case.',
  agree: {
    heading: 'They agree to take part',
    button: 'Record that they agree',
    attendee: 'Who will come?',
    attendeeHint: 'Name and role.',
    mayDecide: 'What may that person decide?',
  },
  decline: {
    heading: 'They say no',
    button: 'Record that they say no',
    reason: 'Reason',
    reasonHint: 'They need not give one.',
    reasons: {
      'no-reason-given': 'No reason given',
      'no-time': 'No time',
      'already-resolved': 'It is resolved already',
      'another-route': 'They would rather use another route',
      'not-able': 'They are not able to take part',
    } satisfies Record<DeclineReason, string>,
    note: 'What they said about it',
  },
  pause: { heading: 'They want a pause', button: 'Record the pause' },
  resume: { heading: 'They are ready again', button: 'Record that they are ready' },
  leave: {
    heading: 'They leave',
    button: 'Record that they leave',
    intro: 'They need not say why, and it is never held against them.',
  },
  mediation: {
    on: 'On what day did they say so?',
    choose: { heading: 'They would like to mediate', button: 'Record that they would like to mediate' },
    decline: {
      heading: 'They would rather not mediate',
      button: 'Record that they would rather not',
      intro: 'They need not say why. It is as good as a yes.',
    },
    shorterNotice: {
      heading: 'They agree to hear of the meeting less than 5 working days before',
      button: 'Record that less is fine for them',
    },
    appeal: {
      heading: 'They have sent an appeal',
      button: 'Record the appeal',
      intro: 'They need not tell us. The others are not told.',
      on: 'On what day did the tribunal get it?',
    },
    cannotArrange: {
      heading: 'They cannot set up mediation within the 30 days',
      button: 'Record that it cannot be set up in time',
      intro: 'The certificate is then due within 3 working days.',
    },
  },
  acceptMediator: {
    heading: (name: string) => `They accept ${name} as mediator`,
    button: 'Record that they accept',
  },
  objectToMediator: {
    heading: (name: string) => `They ask for another mediator than ${name}`,
    button: 'Record that they ask for another',
    intro: 'They need not say why.',
  },
  answerTimes: {
    heading: 'They say which times suit them',
    button: 'Record the times',
    suits: 'Which times suit them?',
    suitsHint: 'Leave all empty if none does.',
    time: (from: string, to: string) => `${from} to ${to}`,
  },
  text: {
    part: (number: number, owner: string, draft: number) =>
      draft === 1 ? `Part ${number}, for ${owner}` : `Part ${number}, for ${owner}, draft ${draft}`,
    which: 'Which part?',
    whichHint: 'They read you the number from their page or paper. You do not see the words.',
    intro: 'Only what they have read or had read to them. The mediator can ring them and read it out.',
    accept: { heading: 'They accept a part of the text', button: 'Record that they accept' },
    takeBack: { heading: 'They take back a yes to a part', button: 'Record that they take it back' },
    sign: {
      heading: 'They have signed the agreement',
      button: 'Record the signature',
      intro:
        'On the paper that the mediator sent them, or by phone after the mediator read it out. Keep the paper. Only people sign: nothing counts as a yes by itself.',
      name: 'Name as they signed',
      nameHint: 'Those who signed read it. You cannot read it here afterwards.',
    },
  },
  promise: 'Which promise?',
  promiseHint: 'They can read you the number from their page. You do not see the words.',
  promiseChoice: (number: number, owner: string, due: string | null) =>
    due === null ? `Promise ${number}, by ${owner}` : `Promise ${number}, by ${owner}, due ${due}`,
  sayDone: { heading: 'They say that a promise is kept', button: 'Record that it is kept' },
  sayNotDone: {
    heading: 'They say that a promise is not kept',
    button: 'Record that it is not kept',
    note: 'What is missing',
    noteHint: 'You write it down for them. You cannot read it here afterwards.',
  },
} as const;
