/** The kinds of record that are kept for different times, and which sealed words belong to which. */
import type { CaseEvent, Sealed } from '../case/events.ts';
import type { Audience } from '../seal/audience.ts';

/**
 * Kinds of a case, in the order in which they are destroyed: the mediator's own notes first.
 * `rooms`: what was said, documents, and the text on the way to an agreement. `request`: the request, questions and
 * arrangements. `agreement`: the agreement itself, its signatures and what became of it. `sent-messages`: copies of notices.
 */
export const caseKinds = [
  'mediator-notes',
  'rooms',
  'sent-messages',
  'request',
  'agreement',
  'certificates',
  'safeguarding',
] as const;

export type CaseKind = (typeof caseKinds)[number];

/** Kinds that belong to a person and not to a case. */
export const personKinds = ['accounts', 'drafts', 'call-requests'] as const;

export type PersonKind = (typeof personKinds)[number];
export type RecordKind = CaseKind | PersonKind;

/** Words that are kept for another time than the rest of their audience have a key of their own. */
export type KeptAs = 'agreement' | 'certificates';

/** The name under which the keys of the copies of a case's notices are kept. */
export const sentMessagesKey = 'sent';

const keptByEvent: Partial<Record<CaseEvent['kind'], KeptAs>> = {
  'agreement-made': 'agreement',
  'agreement-signed': 'agreement',
  'action-said-not-done': 'agreement',
  'certificate-issued': 'certificates',
  'certificate-corrected': 'certificates',
};

/** In: what happened. Out: whether its words are kept with the agreement or a certificate; undefined for all others. */
export const keptAs = (kind: CaseEvent['kind']): KeptAs | undefined => keptByEvent[kind];

const kindOfAudience = (audience: string): CaseKind => {
  if (audience.startsWith('mediator:')) return 'mediator-notes';
  if (audience === 'safeguarding') return 'safeguarding';
  const isArranging = audience === 'intake' || audience === 'arrangements';
  return isArranging || audience.startsWith('arrangements:') ? 'request' : 'rooms';
};

export const kindOfWord = ({ audience, kept }: Pick<Sealed, 'audience' | 'kept'>): CaseKind =>
  kept ?? kindOfAudience(audience);

/** The name of the key of these words within their case. */
export const keyOfWord = ({ audience, kept }: Pick<Sealed, 'audience' | 'kept'>): string =>
  kept === undefined ? audience : `${kept} ${audience}`;

/** The kind that a key of a case opens, by the key's name. Every name has one kind, so no key is left over. */
export const kindOfKey = (name: string): CaseKind => {
  if (name === sentMessagesKey) return 'sent-messages';
  if (name.startsWith('agreement ')) return 'agreement';
  if (name.startsWith('certificates ')) return 'certificates';
  return kindOfAudience(name);
};

/** Whether words of this audience may still be there once these kinds are gone: what the reading rights follow. */
export const isAudienceGone = (audience: Audience, gone: (kind: CaseKind) => boolean): boolean => {
  const kind = kindOfAudience(audience);
  if (kind === 'mediator-notes' || kind === 'safeguarding') return gone(kind);
  // An agreement or a certificate is kept for longer than the rest of its audience.
  return gone(kind) && gone('agreement') && gone('certificates');
};
