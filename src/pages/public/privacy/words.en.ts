/** The words of "Privacy": what is kept, for how long, and when something has to be told to others. */
import type { ReadingWords } from '../reading-page.ts';

export const words = (phone: string): ReadingWords => ({
  title: 'What we keep, and for how long',
  lead: 'We keep as little as we can. What is said stays with the people it was said to.',
  description: 'What this service keeps about you, for how long, and when it has to tell others.',
  sections: [
    {
      heading: 'When you only look',
      paragraphs: [
        'We keep nothing. Your answers to “Can this help me?” stand only in the address of the page, on your own device.',
        'Your device keeps a history. You can clear it there.',
      ],
    },
    {
      heading: 'When you ask for help',
      list: [
        'What you write before you send it is kept for 30 days, locked, so that you can come back. Then it is gone.',
        'After you send it, we keep what you wrote, who takes part, and what is agreed.',
        'We keep your name and how to reach you. Others in your case see your name. They do not see how to reach you.',
      ],
    },
    {
      heading: 'Who can read what you write',
      paragraphs: [
        'Each box says who will see it, by name, before you write. Nobody else can read it.',
        'Caseworkers help to set things up. They cannot read what is said in rooms.',
        'Your words are locked with keys. Each case has keys of its own.',
      ],
    },
    {
      heading: 'When we have to tell others',
      paragraphs: [
        'If someone may come to serious harm, we tell the people who keep others safe. We tell you first if that is safe.',
        'Nothing else leaves the case. What is said in mediation cannot be used at the tribunal, which is a kind of court.',
      ],
    },
    {
      heading: 'How long we keep a case',
      paragraphs: [
        'A closed case is kept for a set time, most often 3 to 7 years. The mediator’s own notes go first. Your case shows the days.',
        'After that the words are made unreadable for good, because we destroy their keys. Your name and how to reach you go with your last case.',
        'Copies of the keys that we keep against breakdowns go a little later. Until then only we could bring words back, and we do not.',
        'A complaint, an appeal or somebody’s safety can make us keep a case longer. Your case tells you so.',
        'Two of us have to agree before a case is forgotten early.',
        'Only numbers stay.',
      ],
    },
    {
      heading: 'Your rights',
      list: [
        'You can see what we keep about you, and have a copy. Sign in and open “What we keep about you”.',
        'You can put mistakes right there.',
        'You can ask us to delete things. Sometimes the law says that we must keep them for a time.',
        'You can complain to the Information Commissioner, who watches over the law on data. See ico.org.uk.',
      ],
      links: [{ href: '/talk', text: `Ask us: ${phone}` }],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'A cookie is a small note that a website keeps on your device. We use one to keep you signed in, and one so that you can come back to a form. There are no others.',
      ],
    },
  ],
});
