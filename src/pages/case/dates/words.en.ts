/** The dates of a case in plain words: what each is, what is counted, and what can still be done when one has passed. */
import type { ClockId, ClockState } from '../../../clock/clock.ts';

interface ClockWords {
  readonly title: string;
  /** What is counted, for those to whom the law's own sentence does not speak. */
  readonly counted: string;
  /** When the day has passed: what can still be done. It is never too late to ask. */
  readonly still: string;
}

const askThem = 'Ask them when it will be done. If that does not help, ring us, or complain to the council.';
const promise = 'Say on the page of promises that it is not done yet. Then we help, and you can complain.';
const tribunal =
  'You can still ask the tribunal to let the appeal in, with your reasons. Do it soon. SENDIASS, a free local advice service, helps you with it.';

export const clockWords: Readonly<Record<ClockId, ClockWords>> = {
  'answer-invitation': {
    title: 'Answer to the invitation',
    counted: 'A day we set ourselves. The law sets no limit here.',
    still: 'The answer can still come. We will ask again.',
  },
  promise: {
    title: 'A promise is kept',
    counted: 'The day that all sides wrote in the agreement.',
    still: promise,
  },
  'contact-adviser': {
    title: 'Turn to the mediation adviser',
    counted: '2 months after the letter was sent.',
    still:
      'The tribunal can still let you appeal without a certificate. Ask it for leave. Ring us and we show you how.',
  },
  'appeal-received': {
    title: 'The tribunal has the appeal',
    counted: '2 months from the letter, or 1 month from the certificate. The later one counts.',
    still: tribunal,
  },
  'appeal-received-projected': {
    title: 'The tribunal has the appeal, if the certificate comes on its last day',
    counted: '1 month from the certificate.',
    still: tribunal,
  },
  'ask-tribunal': { title: 'Ask the tribunal', counted: 'As soon as possible.', still: tribunal },
  'la-tells-icb': {
    title: 'The council tells the NHS board',
    counted: '3 working days after the council was told that the family wants to mediate.',
    still: 'The council can still tell the NHS board today. Ring the council, or let us do it.',
  },
  'mediation-by': {
    title: 'Mediation takes place',
    counted: '30 days after they were told that the family wants to mediate. All days count.',
    still:
      'The family can have its certificate now. The meeting can still take place, and the case stays open for it.',
  },
  'notice-of-session': {
    title: 'The family knows the day and place of the meeting',
    counted: '5 working days before the meeting.',
    still: 'The family can agree to hear later, or the meeting gets another day.',
  },
  'certificate-by': {
    title: 'The certificate is given',
    counted: '3 working days.',
    still: 'The certificate is still yours. Ring us today. The tribunal can take the wait into account.',
  },
  'icb-tells-la': {
    title: 'The NHS board tells the council what was agreed',
    counted: '1 week after the agreement.',
    still: askThem,
  },
  'notify-will-assess': {
    title: 'The council says that it will assess',
    counted: 'Weeks from the agreement.',
    still: promise,
  },
  'notify-no-plan': {
    title: 'The council says if there will be no plan',
    counted: 'Weeks from the agreement.',
    still: promise,
  },
  'final-plan-after-assessment': {
    title: 'The final plan',
    counted: 'Weeks from the agreement.',
    still: promise,
  },
  'draft-plan': { title: 'The draft plan', counted: 'Weeks from the agreement.', still: promise },
  'final-plan': { title: 'The final plan', counted: 'Weeks from the agreement.', still: promise },
  'amended-plan': { title: 'The changed plan', counted: 'Weeks from the agreement.', still: promise },
  'placement-change': {
    title: 'The place named in the plan is changed',
    counted: 'Weeks from the agreement.',
    still: promise,
  },
  'other-agreed-action': {
    title: 'An agreed thing is done',
    counted: '2 weeks from the agreement, or the day written in it.',
    still: promise,
  },
  'review-decision': { title: 'The council decides after the review', counted: 'Weeks.', still: askThem },
  'amended-plan-after-review': { title: 'The changed plan', counted: 'Weeks.', still: askThem },
  'review-by': { title: 'The next review', counted: '12 months.', still: askThem },
  'discrimination-claim': { title: 'Make the claim', counted: '6 months.', still: tribunal },
  'lgsco-complaint': {
    title: 'Go to the council ombudsman',
    counted: '12 months.',
    still: 'The ombudsman can allow more time. Ask it.',
  },
  'recommendation-reply': { title: 'The answer to the tribunal', counted: '5 weeks.', still: askThem },
};

export const words = {
  title: 'Dates',
  intro:
    'Each date says who has to act, and where it comes from. Nothing that we do stops a date of the law.',
  none: 'No date runs in this case now.',
  explained:
    'Act by the safe day if you can. The latest day can be later, because of weekends, holidays or two dates on a letter.',
  running: 'Dates that run',
  done: 'Done',
  missed: 'Days that have passed',
  missedIntro: 'A day that has passed is not the end. Each says what you can still do.',
  superseded: 'Dates that no longer count',
  supersededIntro: 'When something changes, we count again. The old dates are kept here.',
  state: { running: 'runs', met: 'done in time', missed: 'passed' } satisfies Record<ClockState, string>,
  doneOn: (day: string) => `Done on ${day}.`,
  doneLate: (day: string) => `Done on ${day}, after its day.`,
  safe: (day: string) => `Safe day: ${day}.`,
  latest: (day: string) => `Latest day: ${day}.`,
  owner: (who: string) => `Who acts: ${who}.`,
  adviser: 'our mediation adviser',
  you: 'you',
  basis: {
    law: '',
    'service-standard': 'This is our own standard. No law sets a limit here.',
    agreed: 'All sides wrote this day in the agreement.',
  },
  unconfirmed: 'We could not check this detail in the text of the law itself. It is our best reading.',
  changed: (day: string, because: string) => `Counted until ${day}. ${because}`,
  because: {
    'decision-recorded': 'Then the letter’s facts were put right.',
    'authority-told': 'Then the day of telling was put right.',
    'mediation-declined': 'Then the family decided not to mediate.',
    'certificate-issued': 'Then the certificate was given.',
    'meeting-fixed': 'Then the meeting got another day.',
    'meeting-cancelled': 'Then the meeting was cancelled.',
    'mediation-concluded': 'Then the mediation ended.',
    'cannot-arrange-said': 'Then we heard that it cannot be set up in time.',
    'mediation-chosen': 'Then the family chose mediation.',
    'party-left': 'Then somebody left.',
    'gone-on-without': 'Then the others were asked again.',
    'young-person-became-party': 'Then the young person was asked.',
    'party-invited': 'Then they were asked again.',
    'case-closed': 'Then the case was closed.',
  } as Readonly<Record<string, string>>,
  somethingChanged: 'Then something it is counted from changed.',
  cardHeading: 'The next date',
  all: 'All dates of this case',
} as const;
