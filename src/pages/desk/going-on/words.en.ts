/** Words for what can happen when somebody no longer takes part. Neutral: saying no or leaving is nobody's fault. */
import type { DeclineReason } from '../../../case/events.ts';

export const words = {
  title: 'Going on',
  nobodyGone: 'Nobody has said no or left. There is nothing to decide.',
  happenedHeading: 'What happened',
  declined: (day: string) => `Said no on ${day}.`,
  left: (day: string) => `Left on ${day}. Nobody is asked why.`,
  voluntary: 'Taking part is voluntary for everybody. Nothing is held against anyone.',
  source: 'Source',
  reason: 'Reason',
  reasons: {
    'no-time': 'They have no time for it.',
    'already-resolved': 'They say that it is resolved already.',
    'another-route': 'They would rather use another route.',
    'not-able': 'They are not able to take part.',
    'no-reason-given': 'They gave no reason, and need not.',
  } satisfies Record<DeclineReason, string>,
  note: 'What they wrote to us',
  unreadable: 'These words are no longer kept.',
  noteReaders: 'Who can read this',
  goOnHeading: 'Ask the others whether to go on without them',
  goOnIntro:
    'Each of the others is asked again, for each agreed to something else. Nothing starts until all agree.',
  asked: (names: string) => `We would ask: ${names}.`,
  goOn: 'Ask the others',
  cannot: 'There are not enough sides left to go on. The case can be closed.',
  askerGone: 'The side that asked no longer takes part, so the case cannot go on. It can be closed.',
  closeHeading: 'Close the case',
  closeIntro: 'The family keeps all its other rights. Show them their other routes first.',
  closeLink: 'Close the case',
  routesHeading: 'Next routes',
  routes: [
    'Their own procedure: a complaint to the school, the council or the NHS.',
    'An appeal or mediation, if there is a decision that can be appealed. Its time runs on.',
    'The local SENDIASS, for free and impartial advice.',
  ],
  routesLink: 'Find the routes for one situation',
} as const;
