/** Words of a person's own page. */
export const words = {
  title: 'My page',
  /** Somebody who saved a request may not have told us a name yet. */
  hello: (name: string) => (name === '' ? 'Hello' : `Hello, ${name}`),
  cases: 'Your cases',
  none: 'You have no case yet.',
  changed: (day: string) => `Last news on ${day}`,
  closed: 'Closed',
  ask: 'Ask for help',
  askFor: 'Write down a request for somebody',
  goOn: 'Go on with a request you began',
  drafts: 'Not sent yet',
  desk: 'Open the worklist',
  safeguarding: 'Read the worries about safety',
  holds: 'Keep a case longer',
  ownData: 'What we keep about you',
  sessions: 'Where you are signed in',
  mediatorNone: 'No case waits for you now.',
} as const;
