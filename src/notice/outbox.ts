/**
 * Sends what is waiting: checks at the moment of sending that the person still has a place in the case,
 * writes words that name no child, no need and no other person, and keeps a sealed copy of what was sent.
 */
import { setTimeout } from 'node:timers/promises';
import type { Transporter } from 'nodemailer';
import type { Pool } from 'pg';
import { type AccountId, accountId, caseId } from '../case/ids.ts';
import { sentMessagesKey } from '../forgetting/kinds.ts';
import type { Accounts } from '../people/accounts.ts';
import type { Door } from '../people/door.ts';
import { asService } from '../record/as-service.ts';
import { openBytes } from '../seal/cipher.ts';
import type { Keys } from '../seal/keys.ts';
import type { CalendarPart, NoticeInCase } from './calendar-of-notice.ts';
import { keepSent } from './keep-sent.ts';
import { isNoticeKind, type NoticeKind } from './notices.ts';
import { type Letter, noticeLetter, signInLetter } from './words.en.ts';

export interface SentMessage {
  readonly to: string;
  readonly channel: 'email' | 'text';
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly at: string;
  /** The calendar file that went with it: the only attachment there ever is. */
  readonly calendar?: CalendarPart;
}

export interface Outbox {
  /** A sign-in link to the address of this account. */
  sendSignIn(account: AccountId, goesTo: string): Promise<void>;
  /**
   * The same after the answer has gone, by address or by an older link; nothing for one that nobody has. Everything that
   * differs between known and unknown happens here, where nobody waits for it.
   */
  sendSignInSoon(to: SignInTo): void;
  /** Resolves when everything that was to be sent soon has been sent. */
  settled(): Promise<void>;
  /** Sends all notices that wait; resolves with how many were sent. */
  deliver(): Promise<number>;
  /** What would have been sent, newest first; only without an SMTP server and outside production. */
  sent(limit: number): Promise<readonly SentMessage[]>;
}

export type SignInTo = { readonly email: string; readonly goesTo: string } | { readonly oldLink: string };

export interface OutboxParts {
  readonly pool: Pool;
  readonly keys: Keys;
  readonly accounts: Accounts;
  readonly door: Door;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly baseUrl: string;
  readonly serviceName: string;
  readonly phone: string;
  readonly fromAddress: string;
  /** Null: nothing is sent, and the outbox page shows what would have been. */
  readonly smtp: Transporter | null;
  /** The calendar file that goes with a notice; null for most. */
  readonly calendar: (notice: NoticeInCase) => Promise<CalendarPart | null>;
  readonly log: (line: string) => void;
}

interface Waiting {
  readonly case_id: string;
  readonly notice_id: string;
  readonly account_id: string;
  readonly kind: string;
  readonly version: number;
  /** Of the case; empty for the lead's own page, null for somebody who is no longer to be told. */
  readonly reference: string | null;
  /** Its message is kept already: only the settling was missed. */
  readonly was_sent: boolean;
}

interface SentRow {
  readonly message_id: string;
  readonly account_id: string;
  /** Null for what was kept before copies had keys of their own. */
  readonly key_owner: string | null;
  readonly sealed: Uint8Array;
}

/** As a part that mail programs understand and as a file (RFC 5546, RFC 6047). */
const withCalendar = (calendar: CalendarPart | null) =>
  calendar === null
    ? {}
    : { icalEvent: { method: calendar.method, filename: 'meeting.ics', content: calendar.content } };

/** Soon enough for a letter to wait over a weekend; a later click offers a new link to the same address. */
const noticeLinkLasts = Temporal.Duration.from({ hours: 72 });
const signInLinkLasts = Temporal.Duration.from({ minutes: 30 });
/** By chance, so that the next request does not tell by its slowness whether this one found somebody. */
const longestWaitMilliseconds = 250;
const batch = 50;
/** Each wait is twice the last, from half a minute: a mail server may be away for three days. A kill of ours is no try. */
const mostTries = 14;

export const openOutbox = (parts: OutboxParts): Outbox => {
  const { pool, keys, accounts, door, now, newId, smtp } = parts;
  const soon = new Set<Promise<void>>();

  const post = async (
    id: string,
    owner: string,
    account: AccountId,
    letter: Letter,
    links: readonly string[],
    calendar: CalendarPart | null = null,
  ): Promise<'sent' | 'no-address'> => {
    const person = await accounts.forService(account);
    if (person === null || person.email === null) return 'no-address';
    const { subject, text } = letter;
    if (smtp !== null) {
      await smtp.sendMail({
        from: { name: parts.serviceName, address: parts.fromAddress },
        to: person.email,
        subject,
        text,
        ...withCalendar(calendar),
      });
    }
    const message = {
      to: person.email,
      channel: 'email' as const,
      subject,
      text,
      links,
      at: now().toString(),
    };
    await keepSent(parts, { id, owner }, account, calendar === null ? message : { ...message, calendar });
    return 'sent';
  };

  const linkFor = async (account: AccountId, goesTo: string, lasts: Temporal.Duration): Promise<string> =>
    `${parts.baseUrl}/sign-in/${await door.makeLink(account, goesTo, lasts)}`;

  /**
   * Takes what waits, and what a program took and did not settle because it was killed meanwhile.
   * The audience is checked now, not when it was queued: a person who left since is told nothing more.
   */
  const claim = (): Promise<readonly Waiting[]> =>
    asService(pool, 'notices', async (client) => {
      const { rows } = await client.query<Waiting>(
        `with due as (
           select case_id, notice_id from record.notice
           where (sent_at is null or (outcome = 'claimed' and sent_at not between $3::timestamptz - interval '2 minutes' and $3::timestamptz))
             and tries < $1 and queued_at + interval '30 seconds' * (2 ^ tries - 1) <= $3
           order by queued_at limit $2 for update skip locked)
         update record.notice n set sent_at = $3, outcome = 'claimed' from due
         where n.case_id = due.case_id and n.notice_id = due.notice_id
         returning n.case_id, n.notice_id, n.account_id, n.kind, n.version,
           case when n.kind = 'something-to-read' then (
             select '' from people.account a
             where a.account_id = n.account_id and a.ended_at is null and 'safeguarding-lead' = any (a.roles))
           else (select f.reference from record.case_file f
            where f.case_id = n.case_id and (n.kind in ('somebody-left', 'mediator-changed', 'case-closed') or exists (
              select from record.standing s where s.case_id = n.case_id and s.account_id = n.account_id))) end as reference,
           exists (select from people.sent_message m where m.message_id = n.notice_id) as was_sent`,
        [mostTries, batch, now().toString()],
      );
      // Ids are in order of time, so that an invitation goes out before its cancellation.
      return rows.toSorted((one, other) => (one.notice_id < other.notice_id ? -1 : 1));
    });

  const settle = (waiting: Waiting, outcome: string, isOver: boolean): Promise<unknown> =>
    asService(pool, 'notices', (client) =>
      client.query(
        `update record.notice set outcome = $3, sent_at = case when $4 then $5::timestamptz else null end,
           tries = tries + case when $4 then 0 else 1 end
         where case_id = $1 and notice_id = $2`,
        [waiting.case_id, waiting.notice_id, outcome, isOver, now().toString()],
      ),
    );

  const deliverOne = async (waiting: Waiting): Promise<boolean> => {
    const account = accountId(waiting.account_id);
    if (waiting.reference === null || !isNoticeKind(waiting.kind)) {
      await settle(waiting, 'no-longer-theirs', true);
      return false;
    }
    if (waiting.was_sent) {
      await settle(waiting, 'sent', true);
      return false;
    }
    try {
      const kind: NoticeKind = waiting.kind;
      const { reference, version } = waiting;
      const page = reference === '' ? '/safeguarding' : `/case/${reference}`;
      const link = await linkFor(account, page, noticeLinkLasts);
      const calendar = await parts.calendar({ caseId: caseId(waiting.case_id), reference, version, kind });
      const letter = noticeLetter(kind, { ...parts, link });
      const outcome = await post(waiting.notice_id, waiting.case_id, account, letter, [link], calendar);
      await settle(waiting, outcome, true);
      return outcome === 'sent';
    } catch (error) {
      parts.log(
        `a notice could not be sent (${error instanceof Error ? error.name : 'unknown'}); it will be tried again`,
      );
      await settle(waiting, 'failed', false);
      return false;
    }
  };

  const sendSignIn: Outbox['sendSignIn'] = async (account, goesTo) => {
    const link = await linkFor(account, goesTo, signInLinkLasts);
    const id = newId();
    await post(id, id, account, signInLetter({ ...parts, link }), [link]);
  };

  const whoIs = async (to: SignInTo) => {
    if ('oldLink' in to) return door.ownerOfLink(to.oldLink);
    const found = await accounts.findByEmail(to.email);
    return found === null ? null : { account: found.account, goesTo: to.goesTo };
  };

  return {
    sendSignIn,
    sendSignInSoon: (to) => {
      const send = async () => {
        await setTimeout(Math.random() * longestWaitMilliseconds);
        const found = await whoIs(to);
        if (found !== null) await sendSignIn(found.account, found.goesTo);
      };
      const sending = send()
        .catch((error: unknown) => {
          const kind = error instanceof Error ? error.name : 'unknown';
          parts.log(`a sign-in link could not be sent (${kind}); the person may ask again`);
        })
        .finally(() => soon.delete(sending));
      soon.add(sending);
    },
    settled: async () => {
      await Promise.all(soon);
    },
    deliver: async () => {
      let count = 0;
      for (const waiting of await claim()) if (await deliverOne(waiting)) count += 1;
      return count;
    },
    sent: (limit) =>
      asService(pool, 'notices', async (client) => {
        const { rows } = await client.query<SentRow>(
          'select message_id, account_id, key_owner, sealed from people.sent_message order by sent_at desc, message_id desc limit $1',
          [limit],
        );
        const opened = await Promise.all(
          rows.map(async (row) => {
            const key =
              row.key_owner === null
                ? await keys.forOpening(row.account_id, 'person')
                : await keys.forOpening(row.key_owner, sentMessagesKey);
            if (key === null) return [];
            const message: SentMessage = JSON.parse(
              Buffer.from(openBytes(key, row.sealed, row.message_id)).toString('utf8'),
            );
            return [message];
          }),
        );
        return opened.flat();
      }),
  };
};
