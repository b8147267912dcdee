/** Destroys what is known of people: name, address, number, messages and unsent requests. An id without a person stays. */
import type { Pool } from 'pg';
import { asService } from '../../record/as-service.ts';
import type { Keys } from '../../seal/keys.ts';
import { sentMessagesKey } from '../kinds.ts';
import { tellErased } from './parts.ts';

/** Nobody who works here, nobody with a case whose words are still kept, and nobody whom the safeguarding lead may have to ring. A tombstone may be newer than the rows it is about. */
const hasNoLiveCase = `a.ended_at is null and a.roles = '{}' and not exists (
  select from record.standing s left join record.forgetting f using (case_id)
  where s.account_id = a.account_id and f.whole_at is null) and not safeguarding.waits_for_answer(a.account_id)`;

/** Where rows of a person stand besides the account; what others did about it stays, with ids alone. */
const ownTables = [
  'sent_message',
  'draft',
  'session',
  'sign_in_link',
  'api_token',
  'step_code',
  'known_device',
  'address_change',
] as const;

interface Owned {
  readonly accounts: readonly string[];
  readonly drafts: readonly string[];
  readonly messages: readonly string[];
}

const ownedBy = (pool: Pool, ids: readonly string[]): Promise<Owned> =>
  asService(pool, 'forgetting', async (client) => {
    const found = await client.query<{ id: string }>(
      `select a.account_id as id from people.account a where a.account_id = any ($1) and ${hasNoLiveCase}`,
      [ids],
    );
    const accounts = found.rows.map(({ id }) => id);
    const drafts = await client.query<{ id: string }>(
      'select draft_id as id from people.draft where account_id = any ($1)',
      [accounts],
    );
    const messages = await client.query<{ id: string }>(
      'select key_owner as id from people.sent_message where account_id = any ($1) and key_owner = message_id',
      [accounts],
    );
    return {
      accounts,
      drafts: drafts.rows.map(({ id }) => id),
      messages: messages.rows.map(({ id }) => id),
    };
  });

/**
 * In: accounts that may go. Out: those that went; workers and people with a live case stay.
 * Keys go first: if the program is killed in between, the rows are still there to be found again.
 */
export const forgetPeople = async (
  pool: Pool,
  keys: Keys,
  ids: readonly string[],
  at: Temporal.Instant,
): Promise<readonly string[]> => {
  const { accounts, drafts, messages } = await ownedBy(pool, ids);
  if (accounts.length === 0) return [];
  for (const message of messages) await keys.destroy(message, [sentMessagesKey]);
  for (const owner of [...drafts, ...accounts]) await keys.destroy(owner);
  await asService(pool, 'forgetting', async (client) => {
    for (const table of ownTables) {
      await client.query(`delete from people.${table} where account_id = any ($1)`, [accounts]);
    }
    await client.query(
      `update people.account set details = '', email_index = null, ended_at = $2 where account_id = any ($1)`,
      [accounts, at.toString()],
    );
    await client.query("select pg_notify('door_changed', '')");
  });
  for (const account of accounts) await tellErased(pool, account);
  return accounts;
};

const atOnce = 500;

/** Accounts without a live case and without an unsent request, whose person did not come in since. At most 500 a run. */
export const forgottenAccounts = (pool: Pool, lastSeenBefore: Temporal.Instant): Promise<readonly string[]> =>
  asService(pool, 'forgetting', async (client) => {
    const { rows } = await client.query<{ account_id: string }>(
      `select a.account_id from people.account a
       where ${hasNoLiveCase} and a.made_at < $1
         and not exists (select from people.session s where s.account_id = a.account_id and s.started_at >= $1)
         and not exists (select from people.api_token t where t.account_id = a.account_id and t.made_at >= $1)
         and not exists (select from people.draft d where d.account_id = a.account_id)
       order by a.made_at limit $2`,
      [lastSeenBefore.toString(), atOnce],
    );
    return rows.map(({ account_id }) => account_id);
  });
