/** What all sample pages share. Their people and words are made up. */
import type { Html } from '../../src/web/html.ts';
import { type LayoutOptions, layout } from '../../src/web/layout.ts';
import { assetPath } from '../../src/web/static-files.ts';

export interface SamplePage {
  readonly name: string;
  readonly document: Html;
}

const service = { name: 'Way Forward', homeHref: '/' } as const;

const footer = {
  phone: '01632 960 001',
  phoneHours: 'Monday to Friday, 9am to 5pm. We can call you back, so it costs you nothing.',
  links: [
    { href: '/who-pays', text: 'Who pays, and what they can see' },
    { href: '/accessibility', text: 'Accessibility' },
    { href: '/privacy', text: 'Privacy' },
    { href: '/easy-read', text: 'Easy Read' },
    { href: '/credits', text: 'Credits' },
  ],
} as const;

type Sample = Omit<LayoutOptions, 'service' | 'footer'>;

export const samplePage = (name: string, options: Sample): SamplePage => ({
  name,
  document: layout({ service, footer, scriptSrc: assetPath('live.js'), noIndex: true, ...options }),
});

export const familyNav = [
  { href: '/home', text: 'My page' },
  { href: '/rooms', text: 'Rooms' },
  { href: '/easy-read', text: 'Easy Read' },
] as const;
