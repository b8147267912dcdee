/** What can happen in a case's mediation strand (CFA 2014 ss.52-56). Dates are London dates, ISO 8601. */
import type { PartyId } from '../case/ids.ts';
import type { CertificateKind, DecisionKind, NoticeItem, Section } from '../law/situation/situation.ts';
import type { DocumentType } from '../room/events.ts';

export type InformationWay = 'phone' | 'online' | 'in-person' | 'letter' | 'email';
/** Who told the authority or the ICB that the family wants to mediate. */
export type Teller = 'family' | 'service' | 'local-authority';
export type TellingWay = 'phone' | 'letter' | 'email' | 'this-service';
/** Regs 38(1): why a person may be in the room. */
export type AttendanceBasis = 'party' | 'supporter' | 'child' | 'all-agree' | 'mediator-permits';
/** How the mediator came to know what the child thinks, or tried to. */
export type ChildsViewsWay =
  | 'met-the-child'
  | 'from-the-child'
  | 'through-somebody'
  | 'child-did-not-wish'
  | 'not-possible';
export type MediationResult = 'agreed' | 'part-agreed' | 'not-agreed' | 'did-not-go-ahead';

export type MediationEvent<Word> =
  | {
      /** The decision of the authority; recorded anew it corrects what stood there, with the reason. */
      readonly kind: 'decision-recorded';
      readonly decision: DecisionKind;
      /** Of a plan's content, and only then. */
      readonly sections: readonly Section[];
      /** The date on the letter. */
      readonly dated: string | null;
      readonly sent: string | null;
      /** The day on which the family first turned to this service about it. */
      readonly contactedOn: string;
      readonly letter: { readonly type: DocumentType; readonly bytes: number } | null;
      readonly words: { readonly letterName?: Word; readonly letter?: Word; readonly reason?: Word };
    }
  /** What a letter must say and this one does not: kept as evidence (M-3). */
  | { readonly kind: 'letter-checked'; readonly missing: readonly NoticeItem[] }
  | { readonly kind: 'information-given'; readonly on: string; readonly how: InformationWay }
  | {
      readonly kind: 'mediation-chosen';
      readonly party: PartyId;
      readonly on: string;
      /** M-4: what the mediation is about, and the health provision wanted where the plan has none. */
      readonly words: { readonly issues: Word; readonly health?: Word };
    }
  | { readonly kind: 'mediation-declined'; readonly party: PartyId; readonly on: string }
  | {
      readonly kind: 'authority-told';
      readonly body: PartyId;
      readonly on: string;
      readonly teller: Teller;
      readonly how: TellingWay;
      readonly words: { readonly reason?: Word };
    }
  | { readonly kind: 'cannot-arrange-said'; readonly body: PartyId; readonly on: string }
  | { readonly kind: 'shorter-notice-agreed'; readonly party: PartyId }
  | {
      readonly kind: 'attendee-listed';
      readonly attendee: string;
      readonly party: PartyId | null;
      readonly basis: AttendanceBasis;
      readonly agreedBy: readonly PartyId[];
      readonly words: { readonly name: Word };
    }
  | { readonly kind: 'attendee-removed'; readonly attendee: string }
  | {
      readonly kind: 'childs-views-recorded';
      readonly how: ChildsViewsWay;
      readonly words: { readonly note: Word };
    }
  | { readonly kind: 'mediation-concluded'; readonly on: string; readonly result: MediationResult }
  | {
      readonly kind: 'certificate-issued';
      readonly number: string;
      readonly certificate: CertificateKind;
      readonly issuedOn: string;
      /** SHA-256 of the whole text. */
      readonly digest: string;
      readonly words: { readonly document: Word };
    }
  | {
      readonly kind: 'certificate-corrected';
      readonly number: string;
      readonly digest: string;
      readonly words: { readonly document: Word };
    }
  | { readonly kind: 'appeal-reported'; readonly party: PartyId; readonly on: string };

const kinds: Readonly<Record<MediationEvent<never>['kind'], true>> = {
  'decision-recorded': true,
  'letter-checked': true,
  'information-given': true,
  'mediation-chosen': true,
  'mediation-declined': true,
  'authority-told': true,
  'cannot-arrange-said': true,
  'shorter-notice-agreed': true,
  'attendee-listed': true,
  'attendee-removed': true,
  'childs-views-recorded': true,
  'mediation-concluded': true,
  'certificate-issued': true,
  'certificate-corrected': true,
  'appeal-reported': true,
};

/** Tells an event of the strand from every other by its kind. */
export const isOfMediation = <Word, Other extends { readonly kind: string }>(
  event: MediationEvent<Word> | Other,
): event is MediationEvent<Word> => event.kind in kinds;
