/** The words of signing in. The answer is the same whether an address is known or not. */
export const words = {
  title: 'Sign in',
  intro: 'We send you a link. There is no password to remember.',
  email: 'Your email address',
  send: 'Send me a link',
  sentTitle: 'Look in your email',
  sent: 'If we know this address, we have sent it a link. It works once, for half an hour.',
  notThere: 'Nothing there after 5 minutes? Look in your spam folder, or ring us.',
  linkTitle: 'Sign in to Way Forward',
  linkIntro: 'Press the button to come in. The link works once.',
  linkButton: 'Come in',
  oldTitle: 'This link no longer works',
  old: 'A link works once, and only for a time. Nothing is lost. We can send a new one to the same address.',
  newLink: 'Send me a new link',
  signOutTitle: 'Sign out',
  signOut: 'Your case stays as it is. You can come back at any time.',
  signOutButton: 'Sign out',
} as const;
