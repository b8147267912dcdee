/** The sealed words that an event carries. */
import type { CaseEvent, Sealed } from '#src/case/events.ts';

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'word' in value && 'audience' in value;

export const sealedIn = (event: CaseEvent): readonly Sealed[] =>
  'words' in event ? Object.values(event.words).filter(isSealed) : [];
