/** Words of the first page of asking for help. */
export const words = {
  title: 'Ask for help',
  lead: 'Tell us what you and a school, council or the NHS disagree about. We help all of you find a way forward.',
  description:
    'Ask for free, independent help with a disagreement about support for a child or young person. You do not need a plan.',
  who: 'Any child or young person with special educational needs can have this help. You do not need a plan.',
  promisesHeading: 'What you can count on',
  promises: [
    ['It is free', 'for families, always.'],
    ['It is your choice.', 'You can stop at any time. The others choose for themselves too.'],
    [
      'It is private.',
      'The others read only what you write for them, unless someone may be at risk of harm.',
    ],
    ['It is independent.', 'Nobody here works for a council or the NHS.'],
  ],
  howHeading: 'How it goes',
  how: [
    'You answer one question at a time. It takes about 10 minutes.',
    'You can save it and come back later. We keep it for 30 days.',
    'You check your answers. Nothing is sent until you press “Send”.',
    'A caseworker reads it. We aim to do that within 2 working days.',
  ],
  start: 'Start now',
  goOn: 'Go on with a request you began',
  letterHeading: 'Have you had a letter with a decision?',
  letter: 'Some decisions can be appealed, and there is a time limit. Asking us does not stop that time.',
  letterLink: 'See your dates',
  safety: 'If someone may be at risk of harm',
  signIn: 'Have you saved a request? Use the link in your email, or sign in',
} as const;
