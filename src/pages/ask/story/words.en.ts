/** Words of the questions that are answered in people's own words. */
export const words = {
  child: {
    question: {
      parent: 'What shall we call your child?',
      'young-person': 'What shall we call you?',
      helper: 'What shall we call the child or young person?',
      officer: 'What shall we call the child or young person?',
    },
    hint: 'A first name or first letters. Please do not write the full name.',
  },
  story: {
    question: 'Tell us what happened',
    label: 'In your own words',
    hint: 'There is no right way to write it. A few lines are enough.',
    privateHeading: 'What you write here is private',
    private: 'A caseworker reads it, and later the mediator whom you accept. The others do not.',
    exception: 'There is one exception: if someone may be at risk of harm.',
    harm: 'Then we tell the people whose job it is to keep them safe. If we can, we talk with you first.',
    danger: 'If someone is in danger now, ring 999.',
    unsure: 'If you are not sure, talk to us first:',
    dangerLink: 'People who help to keep somebody safe',
  },
  hopes: {
    question: 'What do you hope for?',
    hint: 'What would be better a few months from now?',
  },
  summary: {
    question: 'What may we tell the others?',
    says: 'We invite the others with a few words from you. They read these words, and not your story.',
    invited:
      'Only the people who are invited read them. We ask nobody before a caseworker has read your request.',
    label: 'A few words for the others',
    hint: 'Say what you would like to talk about. For example: The small reading group stopped. We would like to find out what can take its place.',
  },
} as const;
