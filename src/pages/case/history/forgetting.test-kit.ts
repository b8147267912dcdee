/** Anything that can happen on the way to a forgotten case, for the histories of `history.test-kit.ts`. */
import fc from 'fast-check';
import type { Sealed } from '#src/case/events.ts';
import { type ForgettingEvent, holdReasons } from '#src/forgetting/events.ts';
import { caseKinds } from '#src/forgetting/kinds.ts';

type Event<Kind extends ForgettingEvent<Sealed>['kind']> = fc.Arbitrary<
  Extract<ForgettingEvent<Sealed>, { kind: Kind }>
>;

export const forgettingMakers = (
  word: Sealed,
): { readonly [Kind in ForgettingEvent<Sealed>['kind']]: Event<Kind> } => ({
  'hold-placed': fc.record({
    kind: fc.constant('hold-placed'),
    hold: fc.constant('h'),
    reason: fc.constantFrom(...holdReasons),
    words: fc.constant({ why: word }),
  }),
  'hold-lifted': fc.constant({ kind: 'hold-lifted', hold: 'h' }),
  'erasure-proposed': fc.constant({ kind: 'erasure-proposed', words: { why: word } }),
  'erasure-confirmed': fc.constant({ kind: 'erasure-confirmed' }),
  'erasure-taken-back': fc.constant({ kind: 'erasure-taken-back' }),
  'words-erased': fc.record({
    kind: fc.constant('words-erased'),
    of: fc.constantFrom(...caseKinds),
    keys: fc.nat(9),
    why: fc.constantFrom('due', 'by-hand'),
    proposedBy: fc.constant(null),
    confirmedBy: fc.constant(null),
  }),
});
