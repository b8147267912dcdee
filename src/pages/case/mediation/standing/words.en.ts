/**
 * Words of the mediation strand: facts without pressure. Yes, no and time to think weigh the same, and no answer is nudged
 * (CFA s.56(2)-(3)).
 */
import type { InformationWay, Teller, TellingWay } from '../../../../mediation/events.ts';

export const words = {
  title: 'Mediation',
  reference: (reference: string) => `Case ${reference}`,
  headHeading: 'Where this stands',
  source: 'Where this comes from',
  erased: 'These words are no longer kept.',

  what: {
    heading: 'What mediation is',
    says: [
      'You meet the council, the NHS board or both. A mediator helps you talk. The mediator takes no side.',
      'It is free for you. It is private. What is said there stays there, unless somebody may be at risk of harm.',
      'Nobody decides for you. If you agree on something, it is written down.',
    ],
  },

  family: {
    'to-inform': [
      'We will tell you what mediation is, and what follows each choice.',
      'You can also choose now. You do not have to wait for us.',
    ],
    'to-choose': [
      'You can say yes, say no, or take time to think.',
      'All three are fine. Nobody will press you.',
    ],
    declined: ['You decided not to mediate. That is fine.', ''],
    'to-tell': [
      'You chose mediation. Next, the council or the NHS board is told.',
      'Their 30 days begin on the day they are told.',
    ],
    'session-held': ['The meeting was held.', 'The mediator says when the mediation is over.'],
    ended: ['The mediation has ended.', 'What you agreed stays. Your other choices are still open.'],
  },
  desk: {
    'to-inform': [
      'The family has not been told about mediation yet.',
      'Tell them what it is and what follows each choice. Then write it down below.',
    ],
    'to-choose': ['The family takes its time to choose.', 'Do not press them. Saying no is as good as yes.'],
    declined: ['The family decided not to mediate. That is fine.', ''],
    'to-tell': [
      'The family chose mediation. The council or the NHS board has to be told.',
      'Their 30 days begin on the day they are told.',
    ],
    'session-held': ['The meeting was held.', 'The mediator says when the mediation is over.'],
    ended: ['The mediation has ended.', 'The certificate follows within 3 working days.'],
  },
  body: {
    'to-tell': [
      'The family chose mediation.',
      'The 30 days begin on the day you are told. We will write that day here.',
    ],
    'session-held': ['The meeting was held.', 'The mediator says when the mediation is over.'],
    ended: ['The mediation has ended.', 'What you agreed stays.'],
    'not-now': ['There is nothing for you to do about mediation now.', 'We tell you if that changes.'],
  },
  mediator: {
    'to-tell': ['The family chose mediation.', 'The 30 days begin on the day the others are told.'],
    'session-held': [
      'The meeting was held.',
      'Say when the mediation is over. Then the certificate follows.',
    ],
    ended: ['The mediation has ended.', ''],
    'not-now': ['There is no mediation to prepare now.', 'We tell you if that changes.'],
  },
  toArrange: (who: string, day: string) => `${who} has until ${day} to set up mediation.`,
  toArrangeYou: (day: string) => `The law asks you to set up mediation by ${day}.`,
  told: (who: string) => `${who} knows that mediation is wanted.`,
  nothingNow: 'You do not need to do anything now.',
  meetOn: (day: string) => `The meeting is on ${day}.`,
  meetDetail: 'Place and time are on the page of the meeting.',
  notArranged: 'Mediation was not set up in the 30 days.',
  cannotArrange: (who: string, day: string) =>
    `${who} said on ${day} that mediation cannot be set up in the 30 days.`,
  certificateOf: (day: string) => `The certificate is of ${day}. It stays good.`,
  certificateComes: 'The certificate comes within 3 working days.',
  toldFirst: 'For a certificate, the law asks that you are told about mediation first. We will ring you.',
  toldFirstDesk: 'For a certificate, tell the family about mediation first.',

  choice: {
    heading: 'Your choice',
    intro: 'You can change your mind at any time, until there is a certificate or the mediation has ended.',
    nav: 'What you can do',
    links: [
      { href: '#yes', text: 'Yes, mediate' },
      { href: '#no', text: 'No, do not mediate' },
      { href: '#time', text: 'Take time to think' },
    ],
    yesHeading: 'Yes, I would like to mediate',
    noHeading: 'No, I would rather not mediate',
    timeHeading: 'You can also take time to think',
    changeHeading: 'If you change your mind',
    follows: 'What follows:',
    yes: [
      'We tell the council or the NHS board for you. You can also tell them yourself.',
      'By law they then have 30 days to set up a meeting, and they have to come.',
      'You can bring one person to support you.',
      'You can stop at any time.',
    ],
    yesCertificate: 'When it has ended you get a certificate, whatever the result. With it you can appeal.',
    no: ['You do not have to say why.', 'The talks in this case stay open to you.'],
    noNobodyTold: 'Nobody else is told.',
    noCertificate: 'You get a certificate within 3 working days. With it you can appeal.',
    noToldFirst:
      'To appeal you need a certificate. By law, our adviser has to tell you about mediation first. Then it comes within 3 working days.',
    noOutOfTime:
      'You turned to us after the two months, so we cannot promise a certificate. You can ask the tribunal for leave to appeal without one. Ring us and we show you how.',
    noNeedForOne: 'You need no certificate for this.',
    time: [
      'There is no need to answer now. Nobody is told that you think.',
      'Your dates go on while you think. They stand on this page.',
    ],
    on: 'On what day do you say so?',
    onHint: 'For example 19 1 2026. It is today, unless you said so before.',
    issues: 'What do you want to talk about?',
    issuesHint: 'A few words are enough. Everyone who takes part reads this.',
    health: 'Is there health care that you want and the plan does not have?',
    healthHint: 'If so, write which. Everyone who takes part reads this.',
    yesButton: 'Yes, mediate',
    noButton: 'No, do not mediate',
    chosenHeading: 'What you chose',
    chosenHeadingOthers: 'What the family chose',
    chosenOn: (day: string) => `Mediation, on ${day}.`,
    declinedOn: (day: string) => `Not to mediate, on ${day}.`,
    about: 'To talk about',
    healthWanted: 'Health care wanted',
  },

  information: {
    heading: 'Being told about mediation',
    given: (by: string, day: string, how: string) =>
      `${by} told the family what mediation is and what follows each choice, on ${day}, ${how}.`,
    givenToYou: (by: string, day: string, how: string) =>
      `${by} told you what mediation is and what follows each choice, on ${day}, ${how}.`,
    none: 'Not yet.',
    noneYou: 'Not yet. We will ring you. You can also ring us.',
    noneDesk:
      'Facts only, and no pressure. Say what mediation is and is not. Say what follows each choice. Say that they can take time.',
    on: 'On what day?',
    how: 'How?',
    ways: {
      phone: 'by phone',
      online: 'in an online call',
      'in-person': 'in person',
      letter: 'by letter',
      email: 'by email',
    } satisfies Record<InformationWay, string>,
    button: 'Write down that the family was told',
  },

  telling: {
    heading: 'Telling the council or the NHS board',
    told: (who: string, day: string, teller: string, how: string) =>
      `${who} was told on ${day}, by ${teller}, ${how}.`,
    notTold: (who: string) => `${who} has not been told yet.`,
    intro: 'The 30 days begin on this day, so it is written down with care.',
    body: 'Who was told?',
    on: 'On what day?',
    teller: 'Who told them?',
    tellers: {
      family: 'the family',
      service: 'Way Forward',
      'local-authority': 'the council',
    } satisfies Record<Teller, string>,
    how: 'How?',
    ways: {
      phone: 'by phone',
      letter: 'by letter',
      email: 'by email',
      'this-service': 'through this service',
    } satisfies Record<TellingWay, string>,
    reason: 'Why do you change the day?',
    reasonHint: 'For example: the email went a day sooner.',
    correctLink: 'Is this day not right?',
    correctHeading: 'Put the day of telling right',
    correctIntro: 'We count the 30 days again. The old day is kept, with your reason.',
    correctButton: 'Put it right',
    button: 'Write down who was told',
  },

  duty: {
    heading: 'What the law asks of you',
    arranges: [
      'You set up the meeting and take part in it.',
      'You do so within 30 days of the day you were told. All days count.',
    ],
    takesPart: (who: string) => `${who} sets up the meeting. You take part in it.`,
    both: [
      'Whoever comes for you can decide for you. Write the name, and what they may decide, in your answer to the invitation.',
      'The family knows the day and place 5 working days before, unless it agrees to less.',
      'The law does not let you ask for another meeting first.',
    ],
    tellsIcb: 'Parts about health are in it. The law asks you to tell the NHS board within 3 working days.',
    byHeading: 'Set up by',
    cannotHeading: 'If it cannot be set up in time',
    cannot:
      'Say so as soon as you know. Then the family gets its certificate within 3 working days. The case stays open, and you can still meet.',
    cannotOn: 'On what day do you say so?',
    cannotButton: 'Say that it cannot be set up in time',
  },

  late: {
    heading: 'What happens now',
    family: [
      'Your case stays open. You can still meet, if you like.',
      'It was not your doing, and it costs you no right.',
    ],
    familyCertificate: 'You get a certificate within 3 working days. With it you can appeal.',
    others: ['The case stays open. If the family still wants to meet, the meeting can take place.'],
    othersCertificate: 'Our adviser gives the family its certificate within 3 working days.',
  },

  appeal: {
    heading: 'Have you sent an appeal?',
    intro: 'You do not have to tell us. If you do, we mark that date as done. The others are not told.',
    on: 'On what day did the tribunal get it?',
    button: 'Tell us',
    reported: (day: string) => `The tribunal has the appeal since ${day}.`,
  },

  sides: {
    heading: 'By phone or post',
    says: 'Write down for a side what it tells you.',
    link: (who: string) => `Record what ${who} tells you`,
  },
} as const;
