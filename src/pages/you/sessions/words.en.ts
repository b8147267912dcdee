/** Words of the page on which people see where they are signed in. Devices are told by kind, never by name. */
export const words = {
  title: 'Where you are signed in',
  intro: 'You are signed in on these devices. If you do not know one of them, end it here.',
  endsBySelf: 'Each of them ends by itself after 12 hours.',
  thisOne: 'This one',
  here: 'You are using it now.',
  signOut: 'Sign out here',
  started: (at: string) => `Signed in: ${at}`,
  used: (at: string) => `Last used: about ${at}`,
  end: (device: string) => `End it: ${device}`,
  endOthers: 'End all others',
  endOthersIntro: 'This ends all others at once, wherever they are. Your case stays as it is.',
  known: (count: number) =>
    count === 1
      ? 'One device is remembered, so it needs no code. Ending all others forgets it.'
      : `${count} devices are remembered, so they need no code. Ending all others forgets them.`,
  program: 'You came in as a program. It sees these browsers, and cannot end them.',
  none: 'No browser is signed in.',
  worry: (phone: string) => `Did somebody else come in? End all others, then ring us on ${phone}.`,
  device: (kind: string, browser: string) => (browser === '' ? kind : `${kind}, ${browser}`),
  kinds: {
    iphone: 'iPhone',
    ipad: 'iPad',
    'android-phone': 'Android phone',
    'android-tablet': 'Android tablet',
    windows: 'Windows computer',
    mac: 'Apple computer',
    chromebook: 'Chromebook',
    linux: 'Linux computer',
    unknown: 'A device we do not know',
  },
  browsers: {
    edge: 'Edge',
    samsung: 'Samsung Internet',
    firefox: 'Firefox',
    chrome: 'Chrome',
    safari: 'Safari',
    unknown: '',
  },
} as const;
