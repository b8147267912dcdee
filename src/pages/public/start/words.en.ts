/** The words of the start page. Translators: "a way forward" is the name of the service as well as its aim. */
export const words = {
  title: 'Way Forward',
  heading: 'When you and a school, council or the NHS disagree about support',
  what: 'A trained mediator can help everyone find a way forward that all of you accept. Any parent of a child with special educational needs can use this, and so can young people. You do not need a plan.',
  description:
    'Free, independent help for families with special educational needs who disagree with a school, a council or the NHS.',
  check: 'Can this help me?',
  ask: 'Ask us for help',
  nothingKept: 'It takes about 3 minutes. We keep nothing until you ask us to.',
  howHeading: 'What you can count on',
  how: [
    ['It is free', 'for families, always.'],
    ['It is your choice.', 'Everyone has to agree to take part. You can stop at any time.'],
    [
      'It is private.',
      'What is said stays with the people who were there, unless someone may be at risk of harm.',
    ],
    ['It is independent.', 'Nobody here works for a council or the NHS.'],
  ],
  steps: 'How it goes',
  stepList: [
    'You tell us what the disagreement is about.',
    'We invite the others. Nothing starts until everyone agrees.',
    'A mediator listens to each side, then helps you talk.',
    'You write down together who does what, by when.',
    'We follow each promise until it is kept.',
  ],
  letterHeading: 'Have you had a letter with a decision?',
  letter: 'Some decisions can be appealed, and there is a time limit. This service does not stop that time.',
  letterLink: 'Check what you can do',
  inviteHeading: 'Were you invited?',
  invite: 'Schools, councils and NHS boards come in with the link in their invitation.',
  inviteLink: 'Sign in',
} as const;
