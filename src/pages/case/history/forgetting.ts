/** What is said of holds and of forgetting: pure, and the same to everybody, for why somebody's safety matters is nobody's business. */
import type { Sealed } from '../../../case/events.ts';
import type { ForgettingEvent } from '../../../forgetting/events.ts';
import { words } from './words.en.ts';

/** Who may know: two workers' proposal is the desk's own; what stays or goes is told to everybody. */
export const isOfTheDeskAlone = ({ kind }: ForgettingEvent<Sealed>): boolean =>
  kind === 'erasure-proposed' || kind === 'erasure-confirmed' || kind === 'erasure-taken-back';

export const ofForgetting = (event: ForgettingEvent<Sealed>): string => {
  switch (event.kind) {
    case 'hold-placed':
      return words.holdPlaced[event.reason];
    case 'hold-lifted':
      return words.holdLifted;
    case 'erasure-proposed':
      return words.erasureProposed;
    case 'erasure-confirmed':
      return words.erasureConfirmed;
    case 'erasure-taken-back':
      return words.erasureTakenBack;
    case 'words-erased':
      return words.erased[event.of];
    default:
      return event satisfies never;
  }
};
