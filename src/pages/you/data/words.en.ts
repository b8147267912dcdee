/** Words of the page on which a person sees, takes and corrects what is kept about them. */
import type { Logged } from '../../../people/account-log.ts';

export const words = {
  title: 'What we keep about you',
  intro: 'You can see it, have a copy, and put it right. Nobody else sees this page.',
  name: 'Your name',
  email: 'Your e-mail address',
  phone: 'Your phone number',
  none: 'None',
  emailChange: (phone: string) =>
    `To change your e-mail address, ring us on ${phone}. Two of us check it, so that nobody else can take your place.`,
  correct: 'Put it right',
  correctHeading: 'Is something wrong?',
  correctHint: 'We keep only what you write here, not what stood there before.',
  cases: 'Your cases',
  caseLink: (reference: string) => `Case ${reference}`,
  noCases: 'You have no case.',
  drafts: (count: number) =>
    count === 1 ? 'One request that you have not sent.' : `${count} requests that you have not sent.`,
  also: 'We also keep when you signed in, and copies of messages that we sent to you.',
  copyHeading: 'Have a copy',
  copy: 'The copy holds all that you can read on your own pages, and your documents. It says what others cannot see too, so keep it safe.',
  copyReceipt: 'A document in the copy counts as opened by you.',
  download: 'Download your copy',
  logHeading: 'What was done with it',
  log: {
    'copy-taken': 'A copy was taken',
    'name-corrected': 'The name was changed',
    'phone-corrected': 'The phone number was changed',
    'email-corrected': 'The e-mail address was changed',
  } satisfies Record<Logged, string>,
  byYou: 'by you',
  byUs: 'by us',
  nothingDone: 'Nothing yet.',
  privacy: 'What we keep, and for how long',
  home: 'My page',
  copyTitle: 'Your own copy',
  takenAt: (at: string) => `Taken on ${at}.`,
  files: 'Files in this copy',
  filledIn: 'What you filled in',
  yes: 'yes',
  no: 'no',
} as const;
