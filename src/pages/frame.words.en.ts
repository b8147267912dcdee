/** Words of the frame: what stands at the top and the foot of every page. */
export const words = {
  nav: {
    check: 'Can this help me?',
    signIn: 'Sign in',
    home: 'My page',
    desk: 'Worklist',
    safeguarding: 'Safeguarding',
    signOut: 'Sign out',
  },
  more: 'Where you can go from here',
  phoneHours: 'Monday to Friday, 9 am to 5 pm. Calls are free. You can also ask us to ring you.',
  footer: [
    { href: '/talk', text: 'Ask us to ring you' },
    { href: '/routes', text: 'All the ways to sort it out' },
    { href: '/how-it-works', text: 'How it works' },
    { href: '/who-pays', text: 'Who pays, and what they can see' },
    { href: '/authorities', text: 'Find your council' },
    { href: '/certificates/verify', text: 'Check a certificate' },
    { href: '/privacy', text: 'What we keep, and for how long' },
    { href: '/accessibility', text: 'Accessibility' },
    { href: '/credits', text: 'Credits' },
  ],
} as const;
