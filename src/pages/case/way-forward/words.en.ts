/** Words of the work on a way forward. Nobody is hurried, and nothing counts until somebody says yes to it. */
export const words = {
  title: 'The way forward',
  intro:
    'Here you look for a way forward together. Nothing counts until you say yes to it. You can change your mind until the agreement is made.',
  introMediator: 'You hold the one text. Draft, ask and draft again, until nobody can make it better.',
  erased: 'These words are no longer kept.',
  theMediator: 'the mediator',
  oneStep: 'One step',
  now: {
    made: 'The agreement is made. Its text can no longer change.',
    seeAgreement: 'See the agreement',
    waiting: (count: number) =>
      count === 1
        ? 'One part of the text waits for your answer.'
        : `${count} parts of the text wait for your answer.`,
    takeYourTime: 'Take your time. You can say yes, or say what you would change.',
    answered: 'You have answered every part of the text.',
    othersRead: 'The others may still be reading. You do not need to do anything now.',
    allAccept: 'Everyone accepts all of the text.',
    mediatorMakes: 'The mediator can make the agreement now. Then everyone reads it again and signs.',
    lookAtList: 'Please look at the list. Is this what you disagree about?',
    agreeOnList: 'First you all agree on the list. Then you look for ways forward.',
    findIdeas: 'Open each thing on the list. Say what could help.',
    ideasBindNobody: 'An idea is only an idea. Nobody is held to it.',
    begin: 'Write down one thing that you disagree about.',
    beginDetail: 'A few words are enough. The mediator helps.',
    mediatorBegin: 'Put what they disagree about on the list, in words that no side minds.',
    mediatorDraft: 'Draft the first part of the text when there is an idea that could work.',
    mediatorWaits: 'Some parts are not accepted by every side yet.',
    mediatorCanMake: 'You can draft them again, or make the agreement from the parts that all accept.',
  },
  text: {
    heading: 'The text so far',
    none: 'There is no text yet. The mediator writes it from what you all say.',
    noneMediator: 'There is no text yet.',
    noDate: 'No date yet',
    dateHasPassed: 'This day has passed.',
    accept: (number: string) => `I accept part ${number}`,
    takeBack: (number: string) => `I take back my yes to part ${number}`,
    suggest: (number: number) => `Suggest a change to part ${number}`,
    look: (number: number) => `Look at part ${number} alone`,
    edit: (number: number) => `Draft part ${number} again, or remove it`,
    suggestions: 'How sides would change this',
    draft: 'Draft a new part',
  },
  issues: {
    heading: 'What we do not agree about',
    none: 'Nothing is on the list yet.',
    raisedBy: (who: string) => `Put on the list by ${who}.`,
    recognisedBy: (who: string) =>
      `${who} ${who === 'You' || who.includes(' and ') ? 'say' : 'says'} yes, we disagree about this.`,
    nobodyYet: 'No side has said yet whether this is one of the things.',
    recognise: 'Yes, this is one of the things we disagree about',
    ideas: (count: number) => {
      if (count === 0) return 'Be the first to say what could help';
      return count === 1 ? 'See the 1 idea and add yours' : `See the ${count} ideas and add yours`;
    },
    about: (text: string) => `about: ${text}`,
    raiseHeading: 'Is something missing?',
    raiseLabel: 'One thing that we disagree about, in a few words',
    raiseHint:
      'Say what it is about, not whose fault it is. For example: “How often the reading group meets.”',
    raise: 'Put it on the list',
  },
  make: {
    heading: 'Make the agreement',
    in: 'These parts are in. Every side accepts them:',
    out: 'These parts stay out. Not every side accepts them:',
    open: 'These things stay open:',
    nothingOpen: 'Nothing on the list stays open.',
    part: (number: number, what: string) => `Part ${number}: ${what}`,
    normal: 'Part agreement is normal. After this the text cannot change, and each side is asked to sign.',
    button: 'Make the agreement',
  },
  end: { link: 'End the talks without an agreement' },
  ended: {
    heading: 'Your other choices',
    text: 'That the talks ended is nobody’s fault. It costs you no other right.',
    link: 'See what else you can do',
  },
  calm: {
    heading: 'Take your time',
    text: 'You can pause or leave at any time. You do not have to say why.',
    link: 'Pause or leave',
  },
  /** What stands in each agreement about promises that are not kept. */
  whatIfNot: (serviceName: string) =>
    `If something here does not happen, tell ${serviceName}. We ask what is in the way. You can ask to meet again. You can also complain to the school, the council or the NHS board that made the promise. If the answer of a council or an NHS board does not help, you can go to the ombudsman. The ombudsman looks at complaints, and is free. You keep all your rights.`,
} as const;
