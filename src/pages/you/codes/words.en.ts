/** Words of the page of printed codes: for a phone that is lost, or none. */
export const words = {
  title: 'Codes to print',
  intro:
    'Each code works once. Keep them on paper, away from your device. With one of them you come in without a phone.',
  why: 'You need one only when you sign in and we ask for a code.',
  none: 'You have no printed codes.',
  left: (count: number) => (count === 1 ? 'One code is left.' : `${count} codes are left.`),
  year: 'They work for a year.',
  make: 'Make ten codes',
  makeNew: 'Make ten new codes',
  newEnds: 'New codes end the old ones.',
  first: 'Please show first that it is you.',
  firstLink: 'Show that it is you',
  list: 'Your codes',
} as const;
