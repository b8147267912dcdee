/** The words of the answer to "Can this help me?": what fits, what else is open, dates, and who helps for free. */
import type { CertificateNeed, DeadlineId, DeadlineOwner } from '../../../../law/guidance.ts';

interface DateWords {
  readonly title: string;
  /** What the day is for, in a sentence. */
  readonly why: string;
}

export const dateWords: Readonly<Record<DeadlineId, DateWords>> = {
  'contact-adviser': {
    title: 'Reach the mediation adviser',
    why: 'Call or write by this day. The adviser gives the certificate that most appeals need.',
  },
  'appeal-received': {
    title: 'Send the appeal',
    why: 'The tribunal, a kind of court, has to get your appeal by this day.',
  },
  'appeal-received-projected': {
    title: 'Send the appeal, if the certificate comes on its last day',
    why: 'If the certificate comes sooner, this day is sooner too. It is one month from the certificate.',
  },
  'ask-tribunal': { title: 'Ask the tribunal', why: 'The sooner you ask, the better.' },
  'la-tells-icb': {
    title: 'The council tells the NHS board',
    why: 'By law, the NHS board has to hear by then.',
  },
  'mediation-by': { title: 'Mediation takes place', why: 'By law, it has to be set up by then.' },
  'notice-of-session': { title: 'You hear the place and time', why: 'By law, you have to know by then.' },
  'certificate-by': { title: 'Your certificate comes', why: 'By law, the adviser has to give it by then.' },
  'icb-tells-la': {
    title: 'The NHS board tells the council',
    why: 'By law, the council has to hear by then.',
  },
  'notify-will-assess': {
    title: 'The council says what it will do',
    why: 'You hear that an assessment begins.',
  },
  'notify-no-plan': {
    title: 'You hear if there will be no plan',
    why: 'If the council will not make a plan, it says so.',
  },
  'final-plan-after-assessment': {
    title: 'The final plan comes',
    why: 'If there is to be a plan, it is ready.',
  },
  'draft-plan': { title: 'The draft plan comes', why: 'You then say what you think of it.' },
  'final-plan': { title: 'The final plan comes', why: 'The plan is ready.' },
  'amended-plan': { title: 'The changed plan comes', why: 'The council sends the plan as agreed.' },
  'placement-change': {
    title: 'The school or place is changed',
    why: 'The council changes the plan as agreed.',
  },
  'other-agreed-action': { title: 'An agreed thing is done', why: 'What was agreed has to be done by then.' },
  'review-decision': {
    title: 'The council decides after the review',
    why: 'It says if the plan stays, changes or ends.',
  },
  'amended-plan-after-review': {
    title: 'The changed plan comes after the review',
    why: 'If the plan changes, it is ready.',
  },
  'review-by': { title: 'The next review', why: 'By law, a plan has to be looked at again by then.' },
  'discrimination-claim': {
    title: 'Make the claim',
    why: 'The tribunal or the court has to get your claim by this day.',
  },
  'lgsco-complaint': {
    title: 'Go to the council ombudsman',
    why: 'The ombudsman looks at complaints. Normally it has to hear by this day.',
  },
  'recommendation-reply': {
    title: 'The answer to the tribunal',
    why: 'They have to answer what the tribunal said.',
  },
};

export const ownerWords: Readonly<Record<DeadlineOwner, string>> = {
  family: 'This is for you to do.',
  'local-authority': 'This is for the council to do.',
  icb: 'This is for the NHS board to do.',
  adviser: 'This is for the mediation adviser to do.',
  setting: 'This is for the school, nursery or college to do.',
};

export const certificateWords: Readonly<Record<CertificateNeed, string>> = {
  required:
    'To appeal you need a certificate. It is a paper from the mediation adviser. You get one if you mediate, and also if you choose not to.',
  'not-required': 'You do not need a certificate for this.',
  'not-applicable': '',
};

export const words = {
  title: 'What you can do',
  lead: 'This is what the law says on your answers. It gives facts. The choice is yours.',
  printable: 'You can print this page. It holds no names.',
  workedOut: (day: string) => `The dates were worked out on ${day}.`,
  best: 'What fits best',
  ask: 'Ask us for help',
  askWhat: 'Your answers go with you, so you do not give them twice.',
  askNotHere: 'For this we cannot set up a talk now. You can still ring us.',
  talk: 'Talk to a person',
  whoWith: 'Who the disagreement is with',
  talkLive:
    'You can talk with the council or the NHS board, and someone who is on nobody’s side. Everyone has to agree to come.',
  whoWithLive:
    'Now the disagreement is with the council or the NHS board. It is not with the school, nursery or college.',
  whoseCase: 'Whose case it is',
  certificate: 'Do you need a certificate?',
  dates: 'Dates that matter',
  datesExplained:
    'The safe day is the best day to act by. The latest day can be later, because of weekends, holidays or two dates on the letter.',
  agreementDays: 'If the agreement itself names a day, that day counts.',
  datesDoNotWait: 'Nothing that we do stops these dates.',
  oneDay: 'The safe day to act by and the latest day are the same here.',
  latestDay: (day: string) => `The latest day is ${day}.`,
  passed: 'This day has passed. Look at the ways above, or ring us.',
  passedForOthers: 'This day has passed. You can ask them why, or ring us.',
  others: 'What else is open to you',
  othersNone: 'There is no other way to tell you about.',
  compare: 'How they compare',
  notOpen: 'What is not open now, and what to do instead',
  good: 'Good to know',
  calm: 'What you need not worry about',
  calmList: {
    rights: 'Using this service costs you no other right.',
    free: 'It is free for families, and you can stop at any time.',
    nobody: 'Nobody is told that you were on this page.',
  },
  calmPlan: 'You do not need a plan to ask for a talk.',
  calmTribunal: 'The tribunal can let an appeal in after its last day, if there is a good reason.',
  free: 'Who can help for free',
  freeList: [
    [
      'SENDIASS.',
      'It is a free advice service for families in your area. It does not take the council’s side. Search for SENDIASS and the name of your council.',
    ],
    ['IPSEA.', 'It is a charity that gives free legal advice. Its website is ipsea.org.uk.'],
    ['Us.', 'We tell you what you can do. We do not take sides.'],
  ],
  findCouncil: 'Find your council, and who helps there',
  yourCouncil: (name: string) => `Who helps in ${name}`,
  detained: 'Is the child or young person held in a secure place?',
  detainedText: 'Then other rules count.',
  detainedLink: 'Show me those',
  notDetainedLink: 'Take this back',
  detainedNow: 'You told us that the child or young person is held in a secure place.',
  source: 'Where this comes from',
  sources: 'Where these come from',
  answers: 'Your answers',
  startAgain: 'Start again',
  safetyFirst: 'Keeping safe comes first',
  way: 'The way',
  facts: {
    whoDecides: 'Who decides',
    whatFor: 'What it is for',
    time: 'How long',
    cost: 'What it costs',
    next: 'What happens next',
  },
} as const;
