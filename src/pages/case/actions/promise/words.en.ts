/** Words for one promise alone. */
export const words = {
  title: 'One promise',
  saidHeading: 'What was said',
  notDoneHeading: 'Is it not done?',
  notDoneIntro: 'Say what is missing, in your own words. Nobody is blamed. We ask what is in the way.',
  notDoneLabel: 'What is missing?',
  notDone: 'Say that it is not done',
  changedMind: 'If you have said that it is done, this takes that back.',
} as const;
