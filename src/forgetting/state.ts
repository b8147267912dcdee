/** Where a case stands with being kept and being forgotten. */
import type { Envelope, Sealed } from '../case/events.ts';
import type { AccountId } from '../case/ids.ts';
import type { Case } from '../case/state.ts';
import type { ErasedWhy, ForgettingEvent, HoldReason } from './events.ts';
import { type CaseKind, caseKinds } from './kinds.ts';

export interface Hold {
  readonly id: string;
  readonly reason: HoldReason;
  readonly at: Temporal.Instant;
  readonly by: AccountId;
  readonly why: Sealed;
}

export interface ProposedErasure {
  readonly at: Temporal.Instant;
  readonly by: AccountId;
  readonly why: Sealed;
  readonly confirmed: { readonly at: Temporal.Instant; readonly by: AccountId } | null;
}

export interface Tombstone {
  readonly of: CaseKind;
  readonly at: Temporal.Instant;
  readonly version: number;
  readonly keys: number;
  readonly why: ErasedWhy;
  readonly proposedBy: AccountId | null;
  readonly confirmedBy: AccountId | null;
}

export interface Forgetting {
  /** Those that are not lifted. */
  readonly holds: readonly Hold[];
  readonly proposed: ProposedErasure | null;
  readonly erased: ReadonlyMap<CaseKind, Tombstone>;
}

export const nothingForgotten: Forgetting = { holds: [], proposed: null, erased: new Map() };

export const evolveForgetting = (
  forgetting: Forgetting,
  event: ForgettingEvent<Sealed>,
  { at, actor: by, version }: Envelope,
): Forgetting => {
  switch (event.kind) {
    case 'hold-placed': {
      const hold = { id: event.hold, reason: event.reason, at, by, why: event.words.why };
      return { ...forgetting, holds: [...forgetting.holds, hold] };
    }
    case 'hold-lifted':
      return { ...forgetting, holds: forgetting.holds.filter(({ id }) => id !== event.hold) };
    case 'erasure-proposed':
      return { ...forgetting, proposed: { at, by, why: event.words.why, confirmed: null } };
    case 'erasure-confirmed': {
      const { proposed } = forgetting;
      return proposed === null
        ? forgetting
        : { ...forgetting, proposed: { ...proposed, confirmed: { at, by } } };
    }
    case 'erasure-taken-back':
      return { ...forgetting, proposed: null };
    case 'words-erased': {
      const { kind: _, ...tombstone } = event;
      const erased = new Map([...forgetting.erased, [event.of, { ...tombstone, at, version }]]);
      return { ...forgetting, erased };
    }
    default:
      return event satisfies never;
  }
};

export const isErased = ({ forgetting }: Case, kind: CaseKind): boolean => forgetting.erased.has(kind);

/** When the last words of a case were destroyed; null while any kind of them is kept. */
export const forgottenAt = ({ forgetting }: Case): Temporal.Instant | null => {
  const all = caseKinds.map((kind) => forgetting.erased.get(kind));
  if (all.some((tombstone) => tombstone === undefined)) return null;
  return (
    [...forgetting.erased.values()]
      .map(({ at }) => at)
      .sort(Temporal.Instant.compare)
      .at(-1) ?? null
  );
};
