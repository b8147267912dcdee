/** Words for drafting a part of the text, new or anew. */
export const words = {
  title: 'Draft a new part',
  intro: 'Each side reads your draft and accepts it, or says what it would change. You can draft it again.',
  button: 'Put it into the text',
  form: {
    issue: 'Which thing on the list does this settle?',
    issueHint: 'Leave it as it is if it settles none of them.',
    owner: 'Who will do it?',
    what: 'What will they do?',
    whatHint: 'One promise only, in words that a child of 10 can read.',
    dueOn: 'By when?',
    dueOnHint: 'For example, 27 3 2027',
    dueOnInMediation:
      'Leave it empty, and the time that the law gives counts. A date that all write takes its place.',
    lawAction: 'What kind of thing is it?',
    lawActionHint: 'The law gives each kind its time, counted from the day all have signed.',
    lawActions: {
      assess: 'The council assesses',
      reassess: 'The council assesses again',
      'make-plan': 'The council makes a plan',
      'amend-plan': 'The council changes what the plan says of needs or help',
      'change-placement': 'The council changes the place named in the plan',
      'health-provision': 'The NHS board gives health support',
      other: 'Anything else, such as a visit, money, training or a meeting',
    },
    dateHasPassed: 'Choose today or a later day: By when?',
    howWeWillKnow: 'How will everyone know that it is done?',
    howHint: 'For example: “A note home every Friday.”',
  },
} as const;
