/** Words for the questions that parties ask about taking part. */
export const words = {
  title: 'Questions about taking part',
  intro: 'Each answer is read by the side that asked and by caseworkers.',
  none: 'Nobody has asked a question.',
  waiting: 'Waiting for an answer',
  answered: 'Answered',
  askedOn: (time: string) => `Asked on ${time}`,
  answeredBy: (name: string, time: string) => `${name} answered on ${time}`,
  unreadable: 'These words are no longer kept.',
  answerLabel: 'Your answer',
  answer: (party: string) => `Answer ${party}`,
} as const;
