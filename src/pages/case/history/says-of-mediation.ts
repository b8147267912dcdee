/** What is said of an event of the mediation strand. */

import type { Sealed } from '../../../case/events.ts';
import type { PartyId } from '../../../case/ids.ts';
import type { MediationEvent } from '../../../mediation/events.ts';
import { words } from './mediation.words.en.ts';

/** In: the event, who did it and what a party is called, each as it begins a sentence. */
export const saysOfMediation = (
  event: MediationEvent<Sealed>,
  doer: string,
  who: (party: PartyId) => string,
): string => {
  switch (event.kind) {
    case 'decision-recorded':
      return words.decisionRecorded(doer);
    case 'letter-checked':
      return event.missing.length === 0 ? words.letterWhole : words.letterMisses;
    case 'information-given':
      return words.informationGiven(words.informationWays[event.how]);
    case 'mediation-chosen':
      return words.chosen(who(event.party));
    case 'mediation-declined':
      return words.declined(who(event.party));
    case 'authority-told':
      return words.told(who(event.body), words.tellingWays[event.how]);
    case 'cannot-arrange-said':
      return words.cannotArrange(who(event.body));
    case 'shorter-notice-agreed':
      return words.shorterNotice(who(event.party));
    case 'attendee-listed':
      return words.attendeeListed;
    case 'attendee-removed':
      return words.attendeeRemoved;
    case 'childs-views-recorded':
      return words.childsViews;
    case 'mediation-concluded':
      return words.concluded[event.result];
    case 'certificate-issued':
      return words.certificateIssued;
    case 'certificate-corrected':
      return words.certificateCorrected;
    case 'appeal-reported':
      return words.appealReported(who(event.party));
    default:
      return event satisfies never;
  }
};
