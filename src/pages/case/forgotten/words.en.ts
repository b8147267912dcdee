/** Words of a case that was forgotten. */
export const words = {
  title: 'This case was forgotten',
  says: (day: string) => `What was written in this case was destroyed on ${day}.`,
  why: 'We keep words only for a time. Nobody can read them any more, and we cannot bring them back.',
  stays: 'We still know that there was a case, and how it ended. Numbers like these help us to do better.',
  own: 'Your own copies stay yours, such as an agreement that you saved.',
  again: 'You can ask for help again at any time.',
  home: 'My page',
  ask: 'Ask for help',
} as const;
