/** What goes to one person about their own account: a code by text, and word by e-mail that something of theirs changed. */
import type { Transporter } from 'nodemailer';
import type { AccountId } from '../case/ids.ts';
import type { Accounts } from '../people/accounts.ts';
import { keepSent, type SentStore } from './keep-sent.ts';
import type { TextGateway } from './text-gateway.ts';
import { type AccountNews, accountLetter, codeText } from './words.en.ts';

export interface ToPerson {
  /** Whether a text can reach anybody: by a gateway, or on the outbox page of a service that sends nothing. */
  readonly sendsTexts: boolean;
  textCode(account: AccountId, code: string): Promise<'sent' | 'no-phone'>;
  /** In: an address to use instead of the account's, such as the one it had before. */
  tell(account: AccountId, news: AccountNews, address?: string): Promise<'sent' | 'no-address'>;
}

export interface ToPersonParts extends SentStore {
  readonly accounts: Accounts;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly serviceName: string;
  readonly phone: string;
  readonly fromAddress: string;
  readonly smtp: Transporter | null;
  readonly gateway: TextGateway | null;
}

/** A kept copy of a code that really went out does not hold the code. */
const hidden = '••••••';

export const openToPerson = (parts: ToPersonParts): ToPerson => {
  const { accounts, now, newId, smtp, gateway, serviceName, phone } = parts;
  const keep = (
    account: AccountId,
    channel: 'email' | 'text',
    to: string,
    subject: string,
    text: string,
  ): Promise<void> => {
    const id = newId();
    const message = { to, channel, subject, text, links: [], at: now().toString() };
    return keepSent(parts, { id, owner: id }, account, message);
  };

  return {
    sendsTexts: gateway !== null || smtp === null,
    textCode: async (account, code) => {
      const to = (await accounts.forService(account))?.phone ?? null;
      if (to === null || to === '') return 'no-phone';
      const { subject, text } = codeText(code, serviceName);
      await gateway?.send(to, text);
      await keep(account, 'text', to, subject, gateway === null ? text : text.replace(code, hidden));
      return 'sent';
    },
    tell: async (account, news, address) => {
      const to = address ?? (await accounts.forService(account))?.email ?? null;
      if (to === null) return 'no-address';
      const { subject, text } = accountLetter(news, { serviceName, phone });
      await smtp?.sendMail({ from: { name: serviceName, address: parts.fromAddress }, to, subject, text });
      await keep(account, 'email', to, subject, text);
      return 'sent';
    },
  };
};
