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
    dateHasPassed: 'Choose today or a later day: By when?',
    howWeWillKnow: 'How will everyone know that it is done?',
    howHint: 'For example: “A note home every Friday.”',
  },
} as const;
