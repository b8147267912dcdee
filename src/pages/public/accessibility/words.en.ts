/** The accessibility statement (Public Sector Bodies Accessibility Regulations 2018), with the faults that are known. */
import type { ReadingWords } from '../reading-page.ts';

export const words = (phone: string): ReadingWords => ({
  title: 'Accessibility',
  lead: 'We want everybody to be able to use this service. If something does not work for you, tell us.',
  description: 'How accessible this service is, what does not work yet, and how to get help.',
  sections: [
    {
      heading: 'What you can do here',
      list: [
        'Make the text up to 4 times larger. Nothing is cut off.',
        'Use every page with the keyboard alone.',
        'Use every page with a screen reader, which reads pages aloud.',
        'Use every page without scripts, on an old phone too.',
        'Use your own colours.',
        'Do it all by phone or post, with a person.',
      ],
    },
    {
      heading: 'How well it does',
      paragraphs: [
        'We aim for WCAG 2.2, level AA. That is the standard for websites that the law asks for.',
        'The service meets it in part, because of the faults below.',
      ],
    },
    {
      heading: 'What does not work yet',
      list: [
        'Pages are in English only. We can find an interpreter.',
        'There is no film in British Sign Language yet. We can find an interpreter for that too.',
        'Some words on folded parts cannot be opened by voice with older software. Nothing you need stands only there.',
        'Tables turn into lists on a small screen. Some screen readers then do not say that they are tables.',
        'A document that somebody shares in a case may not be accessible. Ask us for it in another form.',
        'Tests with people who use screen readers and voice control are still to come.',
      ],
    },
    {
      heading: 'Tell us, or ask for another form',
      paragraphs: [
        `Ring ${phone}. Tell us what does not work, or ask for large print, Easy Read, audio or braille.`,
        'We answer within 5 working days.',
      ],
      links: [{ href: '/talk', text: 'Other ways to reach us' }],
    },
    {
      heading: 'If you are not happy with our answer',
      paragraphs: ['You can ask the Equality Advisory and Support Service, a free helpline, for help.'],
      links: [
        { href: 'https://www.equalityadvisoryservice.com/', text: 'Equality Advisory and Support Service' },
      ],
    },
    {
      heading: 'How we tested',
      paragraphs: [
        'This statement was written on Tuesday 24 November 2026. We tested pages with a tool that finds common faults. We also used the keyboard alone, no scripts, and small and large screens.',
      ],
    },
  ],
});
