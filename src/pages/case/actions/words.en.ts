/** Words about promises. A day that passed is a fact, not a fault; there is always something that can be done next. */
import type { PromiseState } from '../../../agreement/promise-state.ts';
import type { PartyKind } from '../../../case/events.ts';

export const words = {
  title: 'Promises',
  erased: 'These words are no longer kept.',
  aPromise: 'Promise',
  noDate: 'No date was agreed',
  state: {
    done: 'Done',
    overdue: 'The day has passed',
    'due-soon': 'Due soon',
    'not-due': 'Not due yet',
    'no-date': 'No date',
  } satisfies Record<PromiseState, string>,
  now: {
    unsigned: 'We follow the promises when every side has signed.',
    toAgreement: 'See the agreement',
    allKept: 'Every promise has been kept. Thank you.',
    allKeptDetail: 'We will close the case soon. You do not need to do anything now.',
    overdue: 'The day of a promise has passed. That happens.',
    overdueDetail: 'You can see below what can be done next.',
    next: (day: string) => `The next promise is due by ${day}.`,
    noDay: 'The promises are being kept.',
    sayIt: 'When something is done, say so. If it is not, say that too, and we help.',
    closed: 'This case is closed.',
    toClose: 'Close the case',
  },
  said: {
    heading: 'What each side says',
    done: (day: string) => `Says it is done, on ${day}.`,
    youDone: (day: string) => `You said it is done, on ${day}.`,
    notDone: (day: string) => `Says it is not done yet, on ${day}.`,
    youNotDone: (day: string) => `You said it is not done yet, on ${day}.`,
    nothing: 'Has not said anything yet.',
    youNothing: 'You have not said anything yet.',
  },
  sayDone: (number: string) => `Promise ${number} is done`,
  more: (number: number) => `Say that promise ${number} is not done, or read what was said`,
  look: (number: number) => `Look at promise ${number} alone`,
  overdue: {
    heading: 'What can be done next',
    tellUs: 'Tell us. Ring us, or say that it is not done. We ask what is in the way. We do not take sides.',
    mediator: 'Ask the mediator. You can meet again and agree on another day or another way.',
    mediatorLink: 'Write to the mediator',
    yours: 'Is this your promise, and is it hard to keep? Say what is in the way. That helps everyone.',
    complaint: {
      family: null,
      setting: 'Complain to the school, nursery or college. Ask for its complaints rules. That is free.',
      'local-authority':
        'Complain to the council. If its answer does not help, go to the Local Government and Social Care Ombudsman. That is free. Do it within 12 months.',
      icb: 'Complain to the NHS board. If its answer does not help, go to the Parliamentary and Health Service Ombudsman. That is free. Do it within 12 months.',
    } satisfies Record<PartyKind, string | null>,
    court: {
      family: null,
      setting: null,
      'local-authority':
        'A court can order a council to do its duty. That has to be quick. Get a lawyer’s advice first.',
      icb: 'A court can order an NHS board to do its duty. That has to be quick. Get a lawyer’s advice first.',
    } satisfies Record<PartyKind, string | null>,
    rights: 'None of this costs you another right.',
  },
  table: {
    caption: 'Promises of this agreement',
    columns: ['Promise', 'Who', 'By when', 'Where it stands'],
    none: 'There are no promises.',
    note: 'You see facts only. What was promised is between those who signed and the mediator.',
  },
} as const;
