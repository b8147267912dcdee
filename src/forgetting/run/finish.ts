/** Makes true what the tombstones of a case say. May be done again at any time: after a kill, or when somebody brought keys back. */

import type { Recorded } from '../../case/events.ts';
import type { AccountId, CaseId } from '../../case/ids.ts';
import type { Case } from '../../case/state.ts';
import { asService } from '../../record/as-service.ts';
import { type CaseKind, caseKinds, kindOfKey } from '../kinds.ts';
import { forgottenAt } from '../state.ts';
import { forgetPeople } from './forget-people.ts';
import { type ForgettingParts, tellErased } from './parts.ts';

export interface Finished {
  /** Keys destroyed now: none when it was done before. */
  readonly keys: number;
  readonly people: number;
}

/** Everybody who ever stood on a side of this case. */
const everMembers = (events: readonly Recorded[]): readonly AccountId[] => [
  ...new Set(
    events.flatMap(({ event }) => {
      if (event.kind === 'help-asked')
        return event.parties.flatMap(({ members }) => members.map((m) => m.account));
      return event.kind === 'party-invited' ||
        event.kind === 'member-added' ||
        event.kind === 'young-person-became-party'
        ? [event.member]
        : [];
    }),
  ),
];

/** The mediator's notes first and on their own, then kind after kind. */
const destroyKeys = async ({ store }: ForgettingParts, id: CaseId, erased: ReadonlySet<CaseKind>) => {
  const names = await store.keys.namesOf(id);
  let keys = 0;
  for (const kind of caseKinds.filter((each) => erased.has(each))) {
    const own = names.filter((name) => kindOfKey(name) === kind);
    if (own.length > 0) keys += await store.keys.destroy(id, own);
  }
  await tellErased(store.pool, id);
  return keys;
};

const removeMessages = ({ store }: ForgettingParts, id: CaseId) =>
  asService(store.pool, 'forgetting', async (client) => {
    await client.query('delete from people.sent_message where key_owner = $1', [id]);
    await client.query(
      `update record.notice set outcome = 'erased', sent_at = $2 where case_id = $1 and (sent_at is null or outcome = 'claimed')`,
      [id, store.now().toString()],
    );
  });

const settle = (
  { store }: ForgettingParts,
  id: CaseId,
  erased: ReadonlySet<CaseKind>,
  wholeAt: Temporal.Instant | null,
) =>
  asService(store.pool, 'forgetting', async (client) => {
    await client.query(
      `insert into record.forgetting (case_id, erased, whole_at) values ($1, $3, $2)
       on conflict (case_id) do update
         set begun_at = null, whole_at = excluded.whole_at, look_on = null, erased = excluded.erased`,
      [id, wholeAt?.toString() ?? null, [...erased]],
    );
  });

/** Remembered before anything is destroyed, so that a run after a kill finds it. */
export const begin = ({ store }: ForgettingParts, id: CaseId): Promise<void> =>
  asService(store.pool, 'forgetting', async (client) => {
    await client.query(
      `insert into record.forgetting (case_id, begun_at) values ($1, $2)
       on conflict (case_id) do update set begun_at = excluded.begun_at`,
      [id, store.now().toString()],
    );
  });

/** In: the case after its tombstones. Out: what was destroyed now. People go when the last words of the case do. */
export const finish = async (parts: ForgettingParts, state: Case): Promise<Finished> => {
  const { store } = parts;
  const erased = new Set(state.forgetting.erased.keys());
  const keys = await destroyKeys(parts, state.id, erased);
  if (erased.has('sent-messages')) await removeMessages(parts, state.id);
  const wholeAt = forgottenAt(state);
  await settle(parts, state.id, erased, wholeAt);
  if (wholeAt === null) return { keys, people: 0 };
  const events = (await store.readEvents({ service: 'forgetting' }, state.id)) ?? [];
  const gone = await forgetPeople(store.pool, store.keys, everMembers(events), store.now());
  return { keys, people: gone.length };
};
