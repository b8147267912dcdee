/** Words of the questions about the council, and about an education, health and care plan. */
export const words = {
  council: {
    question: {
      parent: 'Which council area does your child live in?',
      'young-person': 'Which council area do you live in?',
      helper: 'Which council area does the family live in?',
      officer: 'Which council is it?',
    },
    hint: 'The council that looks after schools. Type the first letters to find it in the list.',
  },
  stage: {
    question: 'Is a plan being worked on now?',
    says: 'We mean an education, health and care plan. It is a legal paper that says what help somebody gets. You do not need a plan to ask us.',
    label: 'What is happening now',
    choices: {
      none: ['Nothing now', 'There is no plan, or there is a plan and nobody is changing it.'],
      'needs-assessment': [
        'The council is finding out what help is needed',
        'This is called a needs assessment.',
      ],
      drafting: ['A plan is being written', 'You may have seen a first version, called a draft.'],
      review: ['A plan is being looked at again', 'For example at the yearly review.'],
      reassessment: [
        'There is a plan, and needs are being looked at from the start',
        'This is called a reassessment.',
      ],
      'awaiting-appeal': ['An appeal is waiting to be heard', 'You can still talk while you wait.'],
    },
  },
  plan: {
    question: 'Is there an education, health and care plan?',
    hint: 'We help with a plan and without one.',
    yes: 'Yes',
    no: 'No',
    notSure: 'I am not sure',
  },
} as const;
