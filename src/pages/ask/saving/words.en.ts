/** Words of stopping, coming back and throwing away. */
export const words = {
  request: {
    title: 'Your request so far',
    says: 'Nothing is sent yet. You can go on, stop or throw it away.',
    done: 'Answered',
    todo: 'Not yet',
    goOn: 'Go on',
    check: 'Check your answers',
    throwAway: 'Throw this request away',
    throwAwayHeading: 'You do not want to go on?',
    throwAwaySays: 'Then everything you wrote here is deleted at once. Nobody else reads it.',
  },
  save: {
    title: 'Save and come back later',
    says: [
      'We keep what you have written for 30 days. Nobody else reads it.',
      'Give us your email address, and we send you a link. The link brings you back here.',
    ],
    email: 'Your email address',
    send: 'Save and send me a link',
    yourPage:
      'You are signed in. We keep what you have written on your own page for 30 days. Nobody else reads it.',
    keep: 'Save',
    shared: 'When you open the link, this computer no longer shows your answers. Only you do, signed in.',
    enough: 'We have sent several links already. Please look in your email, or ring us',
    notSent: 'We could not send the email just now. Nothing is lost. Please try once more, or ring us',
  },
  saved: {
    title: 'It is saved',
    says: 'We have sent a link to the address you gave. It brings you back to your answers.',
    link: 'The link works once, for half an hour. After that it offers you a new one.',
    notThere: 'Nothing there after 5 minutes? Look in your spam folder, or ring us.',
    yourPage: 'You find it on your own page, under “Not sent yet”. We keep it for 30 days.',
    home: 'Go to my page',
    goOn: 'Go on now',
  },
} as const;
