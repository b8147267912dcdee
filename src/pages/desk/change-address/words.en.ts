/** Words of the page on which two caseworkers change the address of somebody who lost theirs. */
export const words = {
  title: 'Change somebody’s address',
  intro: (name: string) =>
    `For ${name}, who cannot reach their email or phone any more. Nothing of the case changes. Two of us do this together.`,
  checks: [
    'Ring a number that we had before this call, or ask two things that only this person can know.',
    'Another caseworker makes sure too, and confirms here.',
    'When it is confirmed, everybody who is signed in for this person is out, and old links and codes end.',
    'We tell the person at the old address and at the new one.',
  ],
  email: 'New email address',
  phone: 'New telephone number',
  stays: 'Leave it empty if it stays as it is.',
  oneOfThem: 'Write a new email address, a new telephone number, or both',
  how: 'How do you know that it is this person?',
  ask: 'Ask a colleague to confirm',
  openAlready: 'A change waits already. Confirm it or stop it first.',
  waitingHeading: 'This change waits',
  waiting: (who: string, at: string) => `${who} asked for it on ${at}.`,
  newEmail: (email: string) => `New email address: ${email}`,
  newPhone: (phone: string) => `New telephone number: ${phone}`,
  needsAnother: 'Another caseworker has to confirm it.',
  confirm: 'I made sure too: change it',
  stop: 'Stop this change',
  taken: 'Somebody else has this address, so nothing was changed. Ask for another address.',
  people: 'People',
} as const;
