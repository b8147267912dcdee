/** The words of "Who pays": why the service is independent of those who pay for it. */
import type { ReadingWords } from '../reading-page.ts';

export const words = (phone: string): ReadingWords => ({
  title: 'Who pays, and what they can see',
  lead: 'Your council pays for this service. It cannot see your case, and it cannot tell us what to do.',
  description: 'Who pays for this service, why it is independent, and what those who pay can see.',
  sections: [
    {
      heading: 'Why the council pays',
      paragraphs: [
        'The law says that every council must have a service like this for families. So it pays an independent service to do it.',
        'You pay nothing. Schools, nurseries and colleges pay nothing.',
      ],
    },
    {
      heading: 'Why we are independent',
      list: [
        'No mediator may work for a council in England or for the NHS. The law says so.',
        'Each mediator tells us of any link with the people in a case. With such a link, they may not act.',
        'You can ask for another mediator. You do not have to say why.',
      ],
    },
    {
      heading: 'What those who pay can see',
      list: [
        'Numbers only, like how many people asked for help.',
        'Numbers below 5 are hidden, so that nobody can be found.',
        'Never a name, a story or a word that you wrote.',
      ],
    },
    {
      heading: 'When the council is part of your case',
      paragraphs: [
        'Then the people from the council who take part can see what all sides see. They cannot see your own room.',
        'The people at the council who pay for us are not those people. They see numbers only.',
      ],
      links: [
        { href: '/privacy', text: 'What we keep, and for how long' },
        { href: '/talk', text: `Talk to a person: ${phone}` },
      ],
    },
  ],
});
