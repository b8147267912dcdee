/** What the service itself decides when it destroys words: pure, from the case as it stands. */
import { type AccountId, accountId } from '../case/ids.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { Case } from '../case/state.ts';
import type { ForgettingEvent } from './events.ts';
import { type CaseKind, caseKinds, kindOfKey } from './kinds.ts';
import { type Retention, whatIsDue } from './retention.ts';
import { forgottenAt } from './state.ts';

/** The service itself as the one who did something: no person has this id. */
export const theService: AccountId = accountId('00000000-0000-8000-8000-000000000000');

type Tombstones = readonly Extract<ForgettingEvent<never>, { kind: 'words-erased' }>[];

const keysOf = (kind: CaseKind, keyNames: readonly string[]): number =>
  keyNames.filter((name) => kindOfKey(name) === kind).length;

/** In: the case, the provider's times, the London date, and the names of its keys. Out: a tombstone for each kind that is due. */
export const eraseDue = (
  state: Case,
  retention: Retention,
  today: Temporal.PlainDate,
  keyNames: readonly string[],
): Tombstones =>
  whatIsDue(state, retention, today).due.map((kind) => ({
    kind: 'words-erased',
    of: kind,
    keys: keysOf(kind, keyNames),
    why: 'due',
    proposedBy: null,
    confirmedBy: null,
  }));

/** The same for a whole case by hand: refused unless it is closed, not held, and two different workers decided it. */
export const eraseByHand = (state: Case, keyNames: readonly string[]): Tombstones | Refusal => {
  const { holds, proposed, erased } = state.forgetting;
  if (forgottenAt(state) !== null) return refuse('case-is-forgotten');
  if (state.closed === null) return refuse('case-is-open');
  if (holds.length > 0) return refuse('kept-by-a-hold');
  const confirmed = proposed?.confirmed ?? null;
  if (proposed === null || confirmed === null || confirmed.by === proposed.by) {
    return refuse('needs-a-second-person');
  }
  return caseKinds
    .filter((kind) => !erased.has(kind))
    .map((kind) => ({
      kind: 'words-erased',
      of: kind,
      keys: keysOf(kind, keyNames),
      why: 'by-hand',
      proposedBy: proposed.by,
      confirmedBy: confirmed.by,
    }));
};
