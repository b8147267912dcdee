/** Words of the questions about taking part and about reaching somebody. */
export const words = {
  needs: {
    question: 'What would make it easier to take part?',
    says: 'Choose as many as you like, or none. You can change this at any time.',
    label: 'What would help',
    choices: {
      interpreter: ['An interpreter', 'Please write the language in the box below.'],
      'sign-language': ['A sign language interpreter'],
      'large-print': ['Large print'],
      'easy-read': ['Easy words and pictures'],
      phone: ['To talk on the phone, and not write'],
      'quiet-room': ['A quiet room and breaks'],
      'no-stairs': ['A place without stairs'],
      supporter: ['To have somebody with me'],
    },
    more: 'Anything else that would help',
  },
  name: {
    question: 'What is your name?',
    hint: 'The name that we should call you.',
  },
  contact: {
    question: 'How can we reach you?',
    says: 'Give an email address or a phone number, or both. We use them only to reach you. We do not give them to the others.',
    email: 'Email address',
    emailHint: 'We send you a link to your own page. There is no password to remember.',
    phone: 'Phone number',
    phoneHint: 'With a phone number alone, a caseworker rings you.',
    best: 'Which way is best?',
    byEmail: 'Email',
    byPhone: 'Phone',
    care: 'Is there anything we should take care with?',
    careHint: 'For example a good time to ring, or not to leave a message.',
    oneIsNeeded: 'Give an email address or a phone number, so that we can reach you',
    noEmail: 'Give an email address, or choose phone',
    noPhone: 'Give a phone number, or choose email',
  },
} as const;
