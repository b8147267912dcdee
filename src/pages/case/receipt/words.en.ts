/** A receipt of something that somebody did in their case. The file holds no words of anybody and no names. */
export const words = {
  title: 'Your receipt',
  reference: (reference: string) => `Case ${reference}`,
  what: 'What it is for',
  on: (time: string) => `${time}.`,
  why: 'This file shows that what you did is in our record. If anybody changed or removed it later, you could prove it.',
  safe: 'The file holds no words and no names. It says the case number and the time.',
  covered: 'It is in the public list that we sign. Nobody can take it out unseen.',
  soon: 'In a few seconds it will also be in the list that we sign. Open this page again then, and keep that file.',
  again: 'Look again',
  keep: 'Keep the receipt',
  check: 'Check a receipt',
  checkNote: 'You, or anybody you give the file to, can check it at any time.',
  fileName: (reference: string, time: string) => `receipt-${reference}-${time}.json`,
  /** The lines at the top of the file. */
  about: (service: string, reference: string, time: string, address: string): readonly string[] => [
    `This is a receipt from ${service}, case ${reference}.`,
    `It shows that something done on ${time} is in our record.`,
    'It holds no words and no names. Keep it as it is.',
    `Check it at ${address}`,
  ],
  aboutSoon:
    'It was made in the first seconds. Get it once more for the proof that it is in our signed list.',
} as const;
