/** What can happen on the way from a closed case to a forgotten one. */
import type { AccountId } from '../case/ids.ts';
import type { CaseKind } from './kinds.ts';

/** Why words have to stay for now. A hold for safety is placed and lifted by the safeguarding lead alone. */
export const holdReasons = ['complaint', 'appeal', 'safeguarding'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** `due`: their time was over. `by-hand`: two workers decided it. */
export type ErasedWhy = 'due' | 'by-hand';

export type ForgettingEvent<Word> =
  | {
      readonly kind: 'hold-placed';
      readonly hold: string;
      readonly reason: HoldReason;
      readonly words: { readonly why: Word };
    }
  | { readonly kind: 'hold-lifted'; readonly hold: string }
  | { readonly kind: 'erasure-proposed'; readonly words: { readonly why: Word } }
  | { readonly kind: 'erasure-confirmed' }
  | { readonly kind: 'erasure-taken-back' }
  | {
      /** The tombstone: stands in the chain where the words of one kind were. */
      readonly kind: 'words-erased';
      readonly of: CaseKind;
      /** How many keys there were to destroy. */
      readonly keys: number;
      readonly why: ErasedWhy;
      /** The two workers, where it was by hand. */
      readonly proposedBy: AccountId | null;
      readonly confirmedBy: AccountId | null;
    };
