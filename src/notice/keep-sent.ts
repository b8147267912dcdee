/** A sealed copy of what was sent, under a key of the person's own. */
import type { Pool } from 'pg';
import type { AccountId } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';
import { sealBytes } from '../seal/cipher.ts';
import type { Keys } from '../seal/keys.ts';
import type { SentMessage } from './outbox.ts';

export interface SentStore {
  readonly pool: Pool;
  readonly keys: Keys;
}

/** In: the id of the notice, so that it is known to have gone; a new one for anything else. */
export const keepSent = async (
  { pool, keys }: SentStore,
  id: string,
  account: AccountId,
  message: SentMessage,
): Promise<void> => {
  const sealed = sealBytes(
    await keys.forSealing(account, 'person'),
    Buffer.from(JSON.stringify(message)),
    id,
  );
  await asService(pool, 'notices', (client) =>
    client.query(
      'insert into people.sent_message (message_id, account_id, channel, sealed, sent_at) values ($1, $2, $3, $4, $5)',
      [id, account, message.channel, sealed, message.at],
    ),
  );
};
