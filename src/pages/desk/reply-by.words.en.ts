/** Words for the day by which an answer is wanted. */
export const words = {
  label: 'Answer wanted by',
  hint: (days: number) => `We ask for an answer within ${days} working days. You can choose another day.`,
  tooSoon: 'Choose a day after today: Answer wanted by',
  tooLate: 'Choose a day within a year: Answer wanted by',
  heading: 'Answer wanted by',
  why: 'This is our own standard, so that nobody waits for long. No law sets a limit here.',
  how: (days: number) =>
    `${days} working days from today. Weekends and bank holidays in England do not count, and today is day 0.`,
  source: 'Service standard of this service (no limit in law)',
} as const;
