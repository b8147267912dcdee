/** Destroys words of one case: the tombstone is appended first, at the version it was decided on, and then made true. */
import type { ProposedEvent } from '../../case/events.ts';
import type { CaseId } from '../../case/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../case/refusal.ts';
import type { Case } from '../../case/state.ts';
import { append } from '../../record/append.ts';
import { eraseByHand, eraseDue, theService } from '../erasing.ts';
import { londonDay } from '../london-day.ts';
import { begin, finish } from './finish.ts';
import type { ForgettingParts } from './parts.ts';

export interface Erased {
  readonly state: Case;
  readonly people: number;
}

const mostAttempts = 5;
const service = { account: theService, roles: new Set<string>(), onBehalf: null };

type Decide = (state: Case, keyNames: readonly string[]) => readonly ProposedEvent[] | Refusal;

/** A hold that is placed meanwhile takes the version, so the decision is made again and sees it. */
const eraseWith = (parts: ForgettingParts, id: CaseId, decide: Decide): Promise<Erased | Refusal> =>
  parts.store.inTurn(id, async () => {
    const { store } = parts;
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const before = await store.readCase({ service: 'forgetting' }, id);
      if (before === null) return refuse('not-yours');
      const decided = decide(before.state, await store.keys.namesOf(id));
      if (isRefusal(decided)) return decided;
      if (decided.length === 0) return { state: before.state, people: 0 };
      await begin(parts, id);
      const result = await append(store, id, before, service, decided, null);
      if (!('appended' in result)) continue;
      const { people } = await finish(parts, result.appended.state);
      return { state: result.appended.state, people };
    }
    return refuse('changed-by-someone-else');
  });

/** What of a case is due today. Nothing happens to what is not, or while something holds it. */
export const eraseWhatIsDue = (parts: ForgettingParts, id: CaseId): Promise<Erased | Refusal> =>
  eraseWith(parts, id, (state, keyNames) =>
    eraseDue(state, parts.retention, londonDay(parts.store.now()), keyNames),
  );

/** One closed case whole, before its time: refused unless two workers decided it on its page. */
export const eraseOneByHand = (parts: ForgettingParts, id: CaseId): Promise<Erased | Refusal> =>
  eraseWith(parts, id, eraseByHand);
