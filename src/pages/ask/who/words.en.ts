/** Words of the questions about who asks. */
export const words = {
  forSomebody: {
    question: 'Are you writing this down for somebody?',
    hint: 'The case will say that you wrote it down, and how they told us.',
    phone: 'Yes, they tell me on the phone',
    post: 'Yes, they wrote to us by post',
    no: 'No, I ask for myself',
  },
  who: {
    question: 'Who is asking for help?',
    choices: {
      parent: ['I am a parent or carer', 'For example a mother, a father, a grandparent or a foster carer.'],
      'young-person': [
        'I am a young person, and this is about me',
        'From about 16 you can ask in your own name. Somebody you trust can help you.',
      ],
      helper: ['I ask for a family', 'The family has to know and say yes first.'],
      officer: [
        'I work for a council or an NHS board',
        'For a disagreement between a council and an NHS board. No family takes part.',
      ],
    },
  },
  permission: {
    question: 'Does the family know that you ask?',
    says: 'Only the family decides whether to ask for help. If they have not said yes yet, talk with them first. We keep your answers for 30 days.',
    label: 'What the family said',
    yes: 'The family knows, and said that I may ask for them',
  },
  yourBody: {
    question: 'Who do you work for?',
    'local-authority': 'A council',
    icb: 'An NHS board',
    boardHint: 'Its full name is integrated care board. It plans health care for an area.',
  },
} as const;
