/** What has happened in the mediation strand, in plain words. `who` begins the sentence. */
import type { InformationWay, TellingWay } from '../../../mediation/events.ts';

export const words = {
  decisionRecorded: (who: string) => `${who} wrote down the council’s decision and its dates.`,
  letterWhole: 'A caseworker checked the letter. It says all that the law wants.',
  letterMisses: 'A caseworker checked the letter. Some things are missing from it.',
  informationGiven: (how: string) =>
    `We told the family about mediation and what follows each choice, ${how}.`,
  informationWays: {
    phone: 'by phone',
    online: 'in an online call',
    'in-person': 'in person',
    letter: 'by letter',
    email: 'by email',
  } satisfies Record<InformationWay, string>,
  chosen: (who: string) => `${who} chose mediation.`,
  declined: (who: string) => `${who} decided not to mediate. That is fine.`,
  told: (body: string, how: string) =>
    `${body} was told that the family wants to mediate, ${how}. The 30 days began.`,
  tellingWays: {
    phone: 'by phone',
    letter: 'by letter',
    email: 'by email',
    'this-service': 'through this service',
  } satisfies Record<TellingWay, string>,
  cannotArrange: (body: string) => `${body} said that mediation cannot be set up in the 30 days.`,
  shorterNotice: (who: string) => `${who} agreed to hear of the meeting less than 5 working days before.`,
  attendeeListed: 'The mediator wrote down who may come to the meeting.',
  attendeeRemoved: 'The mediator took somebody off the list of who comes to the meeting.',
  childsViews: 'The mediator did what can be done to learn what the child thinks.',
  concluded: {
    agreed: 'Mediation ended with an agreement.',
    'part-agreed': 'Mediation ended with agreement on some things.',
    'not-agreed': 'Mediation ended without an agreement.',
    'did-not-go-ahead': 'Mediation did not go ahead.',
  },
  certificateIssued: 'A mediation certificate was given.',
  certificateCorrected: 'A mistake in the certificate was put right. Its date stays the same.',
  appealReported: (who: string) => `${who} told us that the tribunal has the appeal.`,
} as const;
