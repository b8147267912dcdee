/** The words of "How it works": the whole way, so that nothing comes as a surprise. */
import type { ReadingWords } from '../reading-page.ts';

export const words = (phone: string): ReadingWords => ({
  title: 'How it works',
  lead: 'Everyone takes part because they choose to. A trained person helps you talk.',
  description: 'How free and independent help works when you disagree about support.',
  sections: [
    {
      heading: 'The way, step by step',
      steps: [
        'You check if this can help you. We keep nothing.',
        'You ask for help in your own words. You can stop and come back.',
        'We invite the others, like the school or the council. They can say yes, no, or ask something.',
        'When everyone has said yes, we propose a mediator. A mediator helps people talk and takes no side.',
        'Everyone can say yes or no to the mediator. You do not have to say why.',
        'The mediator listens to each side alone. Then you talk together, on paper or in a meeting.',
        'You write down who does what, by when. You can agree on a part only.',
        'Each side signs. We watch each promise until it is kept.',
      ],
    },
    {
      heading: 'Who can use it',
      paragraphs: [
        'Any child or young person with special educational needs, up to 25. You do not need a plan. You do not need a diagnosis.',
        'A parent or carer can ask. So can a young person.',
      ],
    },
    {
      heading: 'What you can always do',
      list: [
        'You can pause or leave at any time. You do not have to say why.',
        'You can bring somebody who helps you.',
        'You can use the phone for everything.',
        'You can go on using other ways, like a complaint or an appeal.',
      ],
    },
    {
      heading: 'What a mediator does not do',
      list: ['Decide who is right.', 'Make anybody say yes.', 'Tell others what you say in your own room.'],
    },
    {
      heading: 'If someone says no',
      paragraphs: [
        'Then the talk does not take place. Nobody did wrong. We show you the other ways that are open.',
      ],
    },
    {
      heading: 'Dates',
      paragraphs: [
        'This service does not stop the time for an appeal. If you have a letter with a decision, check your dates first.',
      ],
      links: [
        { href: '/check', text: 'Can this help me?' },
        { href: '/routes', text: 'All the ways to sort it out' },
        { href: '/talk', text: `Talk to a person: ${phone}` },
      ],
    },
  ],
});
