/** Words that every question of a request shares. */
export const words = {
  goOn: 'Go on',
  save: 'Save and come back later',
  part: (number: number, count: number, name: string) => `Part ${number} of ${count}: ${name}`,
  parts: ['You', 'The disagreement', 'In your words', 'Reaching you'],
  talkHeading: 'Would you rather talk?',
  talk: 'We can fill this in with you on the phone.',
  ring: (phone: string) => `Ring ${phone}`,
  choiceHeading: 'You can stop at any time',
  choice: 'It is free, and it is your choice. Nothing is sent until you press “Send”.',
  writingFor: {
    phone: 'You are writing down what somebody tells you on the phone. “You” means that person.',
    post: 'You are writing down what somebody wrote to us. “You” means that person.',
  },
  you: 'You',
  personYouWriteFor: 'The person you write for',
  caseworker: 'caseworker',
  onlyInvited: 'only the people there who are invited',
  memberAs: {
    parent: 'parent',
    'young-person': 'young person',
    supporter: 'supporter',
    representative: 'representative',
  },
  kinds: {
    family: 'the family',
    setting: 'the school, nursery or college',
    'local-authority': 'the council',
    icb: 'the NHS board',
  },
  links: {
    request: 'Your request so far',
    save: 'Save and come back later',
    back: 'Back',
    talk: 'Ask us to ring you',
  },
} as const;
