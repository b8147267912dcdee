/** Words of the page with which a caseworker reads out a code by phone. */
export const words = {
  title: 'Read out a code',
  intro: (name: string) => `With this code ${name} can open their pages after signing in by their own link.`,
  checks: [
    'Ring a number that we already have, or ask two things that only this person can know.',
    'Never read a code out to somebody who rings in a hurry for another person.',
    'Do not send the code by email.',
  ],
  how: 'How do you know that it is this person?',
  ways: {
    'rang-known-number': 'I rang a number that we had before',
    'asked-questions': 'I asked things that only they know',
    'by-post': 'They told us by post, and I checked the letter',
  },
  make: 'Show a code',
  makeNew: 'Show a new code',
  codeHeading: 'The code',
  until: (at: string) =>
    `Works once, until ${at}. We have told the person by email that a code was read out.`,
  historyHeading: 'What was done about this account',
  nothing: 'Nothing yet.',
  kinds: {
    'code-read-out': 'A code was read out',
    'change-asked': 'A change of address was asked for',
    'change-stopped': 'A change of address was stopped',
    'address-changed': 'The address was changed',
  },
  line: (at: string, what: string, who: string, how: string) => `${at}: ${what}. ${who}. ${how}.`,
  people: 'People',
} as const;
