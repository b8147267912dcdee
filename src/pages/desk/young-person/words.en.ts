/** Words for whose case it is: the parent's, and from a day of the law on the young person's own. */
import type { ToldUs } from '../../../case/events.ts';

export const words = {
  title: 'Whose case it is',
  parents: 'It is the parent’s case now.',
  parentsStill:
    'The parent acts now. By law it is the young person’s case, once they tell us that they go on.',
  youngPersons: 'It is the young person’s own case.',
  alternative: (day: string) =>
    `Somebody else makes this decision for the young person. This was found on ${day}.`,
  assessment: 'Who found it, and why',
  gone: 'These words are no longer kept.',
  heading: 'From this day it is the young person’s',
  why: (day: string) => `Up to and on ${day} it is the parent’s case. After that the young person decides.`,
  bornHeading: 'The date of birth',
  bornText: 'We work out the day and keep only that. The date of birth is not stored.',
  bornOn: 'Date of birth of the child or young person',
  bornButton: 'Work out the day',
  notYet: 'You can hand the case over from that day on.',
  handHeading: 'Hand the case to the young person',
  handText: [
    'Only when the young person tells you themselves. A parent cannot ask for it in their place.',
    'The young person reads what the family asked for, and what was arranged with us.',
    'The parent’s room with the mediator stays closed to everybody. The parent reads nothing more of the case.',
    'A parent can stay as a supporter, if the young person adds them. Tell the parent this yourself.',
  ],
  name: 'Name of the young person',
  nameHint: 'Everybody in this case will see the name.',
  email: 'Their own email address',
  emailHint: 'We send them a link. It must not be the address of a parent.',
  phone: 'Their own telephone number',
  told: 'How did they tell you?',
  toldBy: {
    phone: 'By phone',
    post: 'By letter or email',
    'in-person': 'When we met',
  } satisfies Record<ToldUs, string>,
  handButton: 'Hand it over, and ask whether to go on',
  capacityHeading: 'Somebody else decides for them',
  capacityText:
    'Everybody is taken to be able to decide. Write here only what a person who may judge that has found, for this one decision.',
  assessedOn: 'When was it found?',
  assessed: 'Who found it, and why? Who decides instead?',
  capacityButton: 'Write it down',
  cannotUse: 'This address belongs to somebody who cannot be the young person here',
} as const;
