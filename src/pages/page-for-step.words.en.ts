/** The sentence of each next step, and the words on its one button. Nobody is blamed for what is waited for. */
import type { Step } from '../case/next-step.ts';

interface About {
  /** Whom the case waits for, as in a sentence. */
  readonly who: string;
  /** A day or time in full. */
  readonly by: string | null;
}

interface Says {
  readonly sentence: string;
  readonly detail?: string;
  readonly button?: string;
}

const nothingNow = 'You do not need to do anything now.';

export const words: Readonly<Record<Step, (about: About) => Says>> = {
  'check-request': () => ({ sentence: 'This request is new. Please read it.', button: 'Read the request' }),
  'invite-parties': () => ({
    sentence: 'The request is checked. Please invite the others.',
    button: 'Invite',
  }),
  'answer-questions': () => ({
    sentence: 'Somebody asked a question about taking part.',
    button: 'Answer it',
  }),
  'decide-going-on': () => ({
    sentence: 'Somebody no longer takes part.',
    detail: 'Ask the others whether to go on without them, or close the case.',
    button: 'Decide what happens',
  }),
  'propose-mediator': () => ({ sentence: 'Please propose a mediator.', button: 'Propose a mediator' }),
  'close-case': () => ({ sentence: 'This case can be closed.', button: 'Close the case' }),
  'nothing-to-do': () => ({ sentence: 'They are talking with the mediator.', detail: nothingNow }),
  'wait-for-check': () => ({
    sentence: 'A caseworker will read your request.',
    detail: `We aim to do that within 2 working days. ${nothingNow}`,
  }),
  'answer-invitation': ({ by }) => ({
    sentence: by === null ? 'Please answer the invitation.' : `Please answer the invitation by ${by}.`,
    detail: 'It is your choice. You can ask a question first.',
    button: 'Read the invitation',
  }),
  'wait-for-answers': ({ who, by }) => ({
    sentence:
      by === null ? `We are waiting for ${who} to answer.` : `We are waiting for ${who} to answer by ${by}.`,
    detail: nothingNow,
  }),
  'wait-for-mediator': () => ({
    sentence: 'Everyone has agreed to take part. We are finding a mediator.',
    detail: nothingNow,
  }),
  'answer-mediator': () => ({
    sentence: 'A mediator is proposed. Do you accept?',
    detail: 'You can ask for another. You do not have to say why.',
    button: 'Look at the mediator',
  }),
  'wait-for-acceptance': ({ who }) => ({
    sentence: `We are waiting for ${who} to answer about the mediator.`,
    detail: nothingNow,
  }),
  'declare-interests': () => ({
    sentence: 'You are proposed as mediator. Please declare your interests first.',
    button: 'Declare interests',
  }),
  talk: () => ({
    sentence: 'You can talk now.',
    detail: 'In your own room only your side and the mediator read what you write.',
    button: 'Open the rooms',
  }),
  'answer-times': () => ({
    sentence: 'The mediator offers times to meet. Which suit you?',
    button: 'Look at the times',
  }),
  'fix-meeting': () => ({ sentence: 'Everyone has said which times suit them.', button: 'Fix the meeting' }),
  'go-to-meeting': ({ by }) => ({
    sentence: `You meet on ${by ?? 'the day that was fixed'}.`,
    button: 'See the meeting',
  }),
  'read-clauses': () => ({
    sentence: 'There is a text for you to read.',
    detail: 'You accept each part, or say how you would change it. Take your time.',
    button: 'Read the text',
  }),
  'make-agreement': () => ({ sentence: 'Everyone accepts all of the text.', button: 'Make the agreement' }),
  sign: () => ({ sentence: 'The agreement is ready for you to sign.', button: 'Read and sign' }),
  'wait-for-signatures': ({ who }) => ({
    sentence: `We are waiting for ${who} to sign.`,
    detail: nothingNow,
    button: 'See the agreement',
  }),
  'keep-promises': ({ by }) => ({
    sentence:
      by === null
        ? 'You agreed. Now the promises are kept.'
        : `You agreed. The next promise is due by ${by}.`,
    detail: 'When something is done, say so. If it is not, say that too, and we help.',
    button: 'See the promises',
  }),
  'all-kept': () => ({
    sentence: 'Every promise has been kept.',
    detail: 'We will close the case soon.',
    button: 'See the promises',
  }),
  'paused-by-you': () => ({
    sentence: 'You have paused. Take the time you need.',
    button: 'I am ready again',
  }),
  paused: () => ({
    sentence: 'There is a pause.',
    detail: 'You can still write to the mediator in your own room.',
  }),
  'you-left': () => ({
    sentence: 'You have left this case.',
    detail: 'Nothing more is asked of you. Your other choices are still open.',
  }),
  'you-declined': () => ({
    sentence: 'You said no to this invitation.',
    detail: 'Nothing more is asked of you.',
  }),
  'somebody-gone': () => ({
    sentence: 'Somebody no longer takes part.',
    detail: 'A caseworker will tell you what can happen next. That is nobody’s fault.',
  }),
  'talks-ended': () => ({
    sentence: 'The talks ended without an agreement.',
    detail: 'That happens, and it costs you no other right. Your other choices are still open.',
  }),
  'give-information': () => ({
    sentence: 'Please tell the family about mediation, and what follows each choice.',
    button: 'Go to mediation',
  }),
  'check-letter': () => ({ sentence: 'Please check the council’s letter.', button: 'Check the letter' }),
  'tell-authority': () => ({
    sentence: 'The family chose mediation. Please tell the council or the NHS board.',
    detail: 'The 30 days begin on the day they are told.',
    button: 'Go to mediation',
  }),
  'give-certificate': ({ by }) => ({
    sentence: by === null ? 'A certificate is due.' : `A certificate is due by ${by}.`,
    button: 'Give the certificate',
  }),
  'choose-mediation': () => ({
    sentence: 'Would you like to mediate? You can say yes or no.',
    detail: 'Both are fine. No one will press you. Look at your dates first, if you like.',
    button: 'Look at your choice',
  }),
  'conclude-mediation': () => ({
    sentence: 'The meeting was held. Is the mediation over?',
    detail: 'The certificate follows within 3 working days of its end.',
    button: 'Go to the session',
  }),
  closed: () => ({ sentence: 'This case is closed.', detail: 'You can ask for help again at any time.' }),
};
