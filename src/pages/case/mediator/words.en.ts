/** Words about the mediator. Accepting and asking for another weigh the same; who asked for another is nobody's business. */
import type { Employer } from '../../../case/events.ts';
import type { SpeaksAgainst } from '../../../people/mediators.ts';

export const words = {
  title: 'The mediator',
  reference: (reference: string) => `Case ${reference}`,
  sources: 'Where this stands: ',

  none: {
    first: 'There is no mediator yet. We are looking for one.',
    another: 'There will be another mediator. We will propose one soon.',
    detail: 'You do not need to do anything now.',
  },
  party: {
    proposed: (name: string) => `${name} is proposed as mediator.`,
    waitsForDeclaration: (name: string) =>
      `${name} first tells us about jobs and links. We will tell you when that is done.`,
    waitsForAll: 'You can say whether you accept once everybody has agreed to take part.',
    question: (name: string) => `Do you accept ${name} as mediator?`,
    questionDetail: 'Take your time. Nobody is chosen for you.',
    youAccepted: (name: string) => `You accepted ${name}.`,
    waiting: 'We are waiting for the others to answer.',
    appointed: (name: string) => `${name} is your mediator. Everyone accepted.`,
    declaredHeading: (name: string) => `What ${name} told us`,
    declaredOn: (day: string) => `On ${day}, before knowing anything about the case:`,
    employer:
      'Independent: yes. Works for no council in England, no NHS board (ICB) and not for NHS England.',
    interests: 'No link with anybody who takes part.',
    answersHeading: 'Who has answered',
    hasAnswered: 'Has answered.',
    hasNotAnswered: 'Has not answered yet.',
    youHaveAnswered: 'You have answered.',
    youHaveNotAnswered: 'You have not answered yet.',
    answersDetail: 'Nobody sees what the others answered until everybody has.',
    acceptHeading: 'Accept',
    accept: [
      'Your yes is for the person only. It binds you to nothing else.',
      'When everyone accepts, the mediator reads the request and can talk with each side in private.',
      'You can still ask for another mediator later.',
    ],
    acceptButton: (name: string) => `Accept ${name}`,
    objectHeading: 'Ask for another',
    object: [
      'You do not have to say why.',
      'The others are told only that there will be another mediator. They are not told that you asked.',
    ],
    objectLaterHeading: 'Would you like another mediator?',
    objectButton: 'Ask for another mediator',
  },
  candidate: {
    intro: 'You are proposed as mediator. Before you read anything of the case, please tell us two things.',
    detail: 'Having a job or a link is no fault. It only means that another mediator acts here.',
    partiesHeading: 'Who takes part',
    noPerson: 'Nobody is named yet.',
    formHeading: 'Your declaration',
    employer: 'Who employs you?',
    employerHint: 'Count every job that you have now, also part-time.',
    employers: {
      none: 'None of these',
      'local-authority': 'A local authority in England',
      icb: 'An integrated care board (ICB)',
      'nhs-england': 'NHS England',
    } satisfies Record<Employer, string>,
    law: 'Nobody employed by one of these may act as mediator here.',
    interests: 'Do you have a link with any of these?',
    interestsHint:
      'You have a link if you know them or are related. Also if you have worked with or for them, or they have paid you. Tick each one. If there is none, tick nothing.',
    note: 'Anything our caseworkers should know',
    button: 'Send my declaration',
    declared: 'Thank you. You have declared that you are independent and have no link.',
    declaredNext: 'Now each party says whether they accept you. We will tell you.',
    standDownHeading: 'Would you rather not act here?',
    standDown: 'You do not have to say why. Another mediator is proposed.',
    standDownButton: 'Stand down',
  },
  appointed: {
    intro: 'You are the mediator of this case. Everyone accepted you.',
    acceptedHeading: 'Who accepted',
    accepted: 'Accepted.',
    standDownHeading: 'Can you no longer act here?',
    standDown:
      'The joint room closes and a fixed meeting is cancelled. The parties choose another mediator. Your notes stay yours alone.',
    standDownButton: 'Stand down',
  },
  desk: {
    noneYet: 'No mediator is proposed.',
    noneAgain: 'An earlier mediator does not act here. Please propose another. Nobody needs to say why.',
    proposed: (name: string) => `${name} is proposed and has not declared yet.`,
    declared: (name: string) => `${name} has declared independence. The parties are asked.`,
    appointed: (name: string) => `${name} is the mediator. Everyone accepted.`,
    answersHeading: 'Who accepted',
    accepted: 'Accepted.',
    notYet: 'Not answered yet.',
    note: 'Note of the mediator for caseworkers',
    proposeHeading: 'Propose a mediator',
    proposeAnotherHeading: 'Propose another instead',
    proposeAnother: 'The one who is proposed now is no longer asked. Answers given so far fall away.',
    nowProposed: (name: string) => `${name} (proposed now)`,
    select: 'Mediator',
    selectHint: 'They declare jobs and links first. They see who takes part, not what it is about.',
    button: 'Propose',
    nobody: 'There is no other mediator to propose. Add one, or ring the partner service.',
    listHeading: 'All mediators',
    listCaption: 'Mediators of the service, and what speaks against each in this case',
    columnName: 'Name',
    columnAgainst: 'In this case',
    canBeProposed: 'Can be proposed',
    against: {
      'is-proposed-now': 'Is proposed now',
      'was-proposed-before': 'Was proposed before and does not act here',
      'stands-on-a-side': 'Takes part in this case on a side',
      'works-for-a-body': 'Answers for a council or an NHS board',
    } satisfies Record<SpeaksAgainst, string>,
    isMediator: 'Is the mediator',
  },
  thankYou: {
    title: 'Thank you',
    because: {
      employer:
        'Thank you for telling us. Nobody employed by a local authority in England, an ICB or NHS England may act as mediator here. So another mediator is proposed.',
      interest:
        'Thank you for telling us. A mediator has no link with anybody who takes part, so that everyone can trust them. So another mediator is proposed.',
      'stood-down': 'You have stood down. Another mediator is proposed.',
    },
    next: 'You do not need to do anything now. You can act in other cases as before.',
    home: 'My page',
  },
} as const;

export type Because = keyof typeof words.thankYou.because;
