/** What goes besides cases: keys that came back, unsent requests, calls, copies of messages, and people without a case. */
import { asService } from '../../record/as-service.ts';
import { kindOfKey, sentMessagesKey } from '../kinds.ts';
import { londonDay } from '../london-day.ts';
import { forgetPeople, forgottenAccounts } from './forget-people.ts';
import { type ForgettingParts, tellErased } from './parts.ts';

const atOnce = 5_000;

/**
 * Keys that stand for destroyed words: made by somebody who sealed at that very moment, or brought back with an old copy
 * of the keys. Out: how many were destroyed again.
 */
export const destroyReturnedKeys = async ({ store }: ForgettingParts): Promise<number> => {
  let destroyed = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await asService(store.pool, 'forgetting', async (client) => {
      const found = await client.query<{ case_id: string; erased: string[] }>(
        `select case_id, erased from record.forgetting where case_id > $1 and erased <> '{}'
         order by case_id limit $2`,
        [last, atOnce],
      );
      return found.rows;
    });
    const erased = new Map(rows.map(({ case_id, erased: kinds }) => [case_id, new Set(kinds)]));
    for (const { owner, name } of await store.keys.among([...erased.keys()])) {
      if (erased.get(owner)?.has(kindOfKey(name)) !== true) continue;
      destroyed += await store.keys.destroy(owner, [name]);
      await tellErased(store.pool, owner);
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < atOnce) return destroyed;
    last = end.case_id;
  }
};

/**
 * Worries stand apart from their case and under keys of their own, which go with its safeguarding records once the lead
 * has closed them. No certificate counts them: that there was a worry is nobody's business. Out: how many keys went.
 */
export const destroyWorries = async ({ store }: ForgettingParts): Promise<number> => {
  const over = await asService(store.pool, 'forgetting', async (client) => {
    const { rows } = await client.query<{ worry_id: string }>(
      'select worry_id from safeguarding.closed_worries_of_forgotten_cases()',
    );
    return rows.map(({ worry_id }) => worry_id);
  });
  let destroyed = 0;
  for (const { owner } of await store.keys.among(over)) {
    destroyed += await store.keys.destroy(owner);
    await tellErased(store.pool, owner);
  }
  return destroyed;
};

/** The midnight in London that ends the last day that is over its time. */
const before = ({ store }: ForgettingParts, lasts: Temporal.Duration): Temporal.Instant =>
  londonDay(store.now()).subtract(lasts).toZonedDateTime('Europe/London').toInstant();

const rowsOlder = (parts: ForgettingParts, select: string, lasts: Temporal.Duration) =>
  asService(parts.store.pool, 'forgetting', async (client) => {
    const { rows } = await client.query<{ id: string }>(select, [before(parts, lasts).toString(), atOnce]);
    return rows.map(({ id }) => id);
  });

/** Keys first, then the rows that led to them. */
const clear = async (
  parts: ForgettingParts,
  ids: readonly string[],
  remove: string,
  name: string,
): Promise<number> => {
  for (const id of ids) await parts.store.keys.destroy(id, [name]);
  if (ids.length > 0) await tellErased(parts.store.pool, '');
  await asService(parts.store.pool, 'forgetting', (client) => client.query(remove, [ids]));
  return ids.length;
};

export interface Swept {
  readonly drafts: number;
  readonly calls: number;
  readonly messages: number;
  readonly people: number;
}

/** In: the parts. Out: how many of each went today; each is counted from its own last day. */
export const sweep = async (parts: ForgettingParts): Promise<Swept> => {
  const { retention, store } = parts;
  const drafts = await rowsOlder(
    parts,
    'select draft_id as id from people.draft where changed_at < $1 order by changed_at limit $2',
    retention.drafts,
  );
  const calls = await rowsOlder(
    parts,
    'select call_id as id from people.call_request where asked_at < $1 order by asked_at limit $2',
    retention['call-requests'],
  );
  const messages = await rowsOlder(
    parts,
    `select message_id as id from people.sent_message where sent_at < $1 and key_owner = message_id
     order by sent_at limit $2`,
    retention['sent-messages'],
  );
  const gone = await forgottenAccounts(store.pool, before(parts, retention.accounts));
  return {
    drafts: await clear(parts, drafts, 'delete from people.draft where draft_id = any ($1)', 'draft'),
    calls: await clear(parts, calls, 'delete from people.call_request where call_id = any ($1)', 'call'),
    messages: await clear(
      parts,
      messages,
      'delete from people.sent_message where message_id = any ($1)',
      sentMessagesKey,
    ),
    people: (await forgetPeople(store.pool, store.keys, gone, store.now())).length,
  };
};
