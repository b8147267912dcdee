/** A sealed copy of what was sent, under a key of its case or of its own, so that it can be forgotten without its person. */
import type { Pool } from 'pg';
import type { AccountId } from '../case/ids.ts';
import { sentMessagesKey } from '../forgetting/kinds.ts';
import { asService } from '../record/as-service.ts';
import { sealBytes } from '../seal/cipher.ts';
import type { Keys } from '../seal/keys.ts';
import type { SentMessage } from './outbox.ts';

export interface SentStore {
  readonly pool: Pool;
  readonly keys: Keys;
}

interface Kept {
  /** The id of the notice, so that it is known to have gone; a new one for anything else. */
  readonly id: string;
  /** Whose key it is sealed under: the case of a notice, so that it goes with the case; otherwise the message itself. */
  readonly owner: string;
}

export const keepSent = async (
  { pool, keys }: SentStore,
  { id, owner }: Kept,
  account: AccountId,
  message: SentMessage,
): Promise<void> => {
  const key = await keys.forSealing(owner, sentMessagesKey);
  const sealed = sealBytes(key, Buffer.from(JSON.stringify(message)), id);
  await asService(pool, 'notices', (client) =>
    client.query(
      `insert into people.sent_message (message_id, account_id, channel, sealed, sent_at, key_owner)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, account, message.channel, sealed, message.at, owner],
    ),
  );
};
