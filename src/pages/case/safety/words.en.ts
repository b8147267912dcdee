/** Words for saying that somebody may come to harm. First who reads it and what may follow, then the box. */
export const words = {
  title: 'If somebody may come to harm',
  danger: 'If someone is in danger now, ring 999.',
  dangerText: 'Ring first. Write to us later. You can text 999 too, if you have set that up before.',
  more: 'Other people who can help',
  readersHeading: 'Who reads it',
  readers:
    'The safeguarding lead reads what you write here, and nobody else. It is their job to help keep people safe.',
  readersLabel: 'Who will see this',
  secret: 'Nobody in this case is told that you wrote. It stands in no list, no message and no history.',
  wait: 'It is read on working days. If it cannot wait, ring 999, or ring us.',
  nextHeading: 'What may happen next',
  next: [
    'The lead may ring you or write to you.',
    'The lead may have to tell others, like the people at the council who keep children safe.',
    'They try to tell you first. They do not wait if waiting could harm somebody.',
  ],
  privateHeading: 'What stays private',
  private: [
    'What is said in this case stays with the people it was said to. The lead does not read the rooms.',
    'Only a worry that somebody may come to harm is passed on.',
    'Writing here changes nothing in this case, and counts against nobody.',
  ],
  label: 'What worries you?',
  hint: 'Say who may come to harm, and what you saw or heard. A few lines are enough.',
  hintDesk: 'If somebody told you, say who it was and what they said.',
  button: 'Send to the safeguarding lead',
  ownHeading: 'You have written to the lead',
  own: (day: string, reference: string) => `You wrote on ${day}. If you ring us, say ${reference}.`,
  ownKept: 'What you wrote is not shown here, so that nobody who looks at this page can read it.',
  /** What stands before the boxes of a case, so that everybody knows it before they write. */
  limits: 'There is one limit to what stays private: a risk that somebody comes to harm is passed on.',
  limitsLink: 'What that means, and how to tell us',
} as const;
