/** Words of the questions about the disagreement: what kind, and with whom. No blame on anybody. */
export const words = {
  about: {
    question: 'What do you disagree about?',
    hint: 'Choose what fits best. You tell us more in your own words later.',
    choices: {
      duties: [
        'Something that a council, school or college has to do',
        'For example help that a plan names, or an answer that does not come.',
      ],
      'provision-by-setting': ['The help at a nursery, school or college', 'With a plan or without one.'],
      'health-or-social-care': [
        'Health or social care help',
        'We can help with this while a plan is being worked on.',
      ],
    },
  },
  notOpen: {
    title: 'There is another way for this',
    waysHeading: 'What you can do',
    complain: 'You can complain to the people who give the help. They have to answer you.',
    stage: 'Is a plan being worked on after all? Change that answer',
    about: 'Is it about something else as well? Change that answer',
    check: 'See all the ways that are open to you',
    kept: 'We keep what you have written.',
  },
  with: {
    question: 'Who is the disagreement with?',
    label: 'Who should we ask to take part?',
    hint: 'You can choose more than one. Everybody decides for themselves whether to take part.',
    council: 'The council',
    icb: 'The NHS board',
    icbHint: 'It plans health care for an area. Its full name is integrated care board.',
    setting: 'A nursery, school or college',
    settingToo: 'It can join, as well as the council or the NHS board.',
  },
  board: {
    question: { asking: 'Which NHS board do you work for?', other: 'Which NHS board is it?' },
    hint: 'Not sure? We find out for you.',
    askingHint: 'Its full name is integrated care board.',
    notSure: 'I am not sure',
  },
  setting: {
    question: 'Which nursery, school or college is it?',
    another: 'Is there another nursery, school or college?',
    label: 'Its name, or a part of it',
    hint: 'For example: Milton Hall',
    find: 'Look for it',
    chosen: 'You have chosen',
    remove: (name: string) => `Take out ${name}`,
    goOn: 'Go on with these',
    most: 'You can choose 3 at most. Take one out first.',
  },
  choose: {
    question: 'Is it one of these?',
    nothing: 'We do not know that name yet.',
    none: 'No, it is not here',
    noneHint: 'You can look once more, or write its name.',
    at: (name: string, town: string | null) => (town === null ? name : `${name}, ${town}`),
  },
  other: {
    question: 'What is it called?',
    says: 'It is not in our list, so please write its name. A caseworker finds it for you.',
    label: 'Its name, and the town',
    lookAgain: 'Look for it once more',
  },
} as const;
