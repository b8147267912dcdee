/**
 * Passkeys (Web Authentication Level 3): a key in the person's own device that it uses after a fingerprint, a face or a PIN, so
 * one of them is two things at once. They cannot be typed into another site.
 */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Pool } from 'pg';
import { type AccountId, accountId } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';
import type { Keys } from '../seal/keys.ts';
import { openChallenges } from './challenge.ts';
import { type Device, deviceAsText, deviceFromText, deviceOf } from './device.ts';

export interface OwnPasskey {
  readonly id: string;
  readonly device: Device;
  readonly madeAt: Temporal.Instant;
}

export interface Passkeys {
  /** False where browsers make none: at an address that is a number. */
  readonly canBeMade: boolean;
  of(account: AccountId): Promise<readonly OwnPasskey[]>;
  /** What a browser needs to make one, as JSON (PublicKeyCredentialCreationOptionsJSON). */
  optionsToMake(account: AccountId, name: string, session: string): Promise<string>;
  /** Keeps the passkey that a browser made. In: its answer as JSON. False for anything that is not right. */
  keep(account: AccountId, session: string, answer: string, agent: string): Promise<boolean>;
  /** What a browser needs to use one; any of this site's, or those of one account. */
  optionsToUse(forWhom: {
    readonly account: AccountId | null;
    readonly session: string | null;
  }): Promise<string>;
  /** Whose passkey answered; null for anything that is not right, not told apart. */
  use(answer: string, session: string | null): Promise<AccountId | null>;
  /** False where there is none of this account. */
  end(account: AccountId, id: string): Promise<boolean>;
}

interface Row {
  readonly credential_id: string;
  readonly account_id: string;
  readonly public_key: Uint8Array;
  readonly counter: string;
  readonly device: string;
  readonly made_at: Date;
}

export interface PasskeyPlace {
  readonly pool: Pool;
  readonly keys: Keys;
  readonly baseUrl: string;
  readonly serviceName: string;
}

const lookup = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The library checks every part of an answer and throws at what is wrong; here only that it is an answer at all. */
const isAnswer = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

export const openPasskeys = ({ pool, keys, baseUrl, serviceName }: PasskeyPlace): Passkeys => {
  const { hostname, origin } = new URL(baseUrl);
  const challenges = openChallenges(keys, Date.now);
  const expected = { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: true };
  const toMake = (session: string) => `make ${session}`;
  const toUse = (session: string | null) => `use ${session ?? 'signing in'}`;

  const rowsOf = (where: 'account_id' | 'credential_id', value: string): Promise<readonly Row[]> =>
    asService(pool, 'door', async (client) => {
      const { rows } = await client.query<Row>(
        `select credential_id, account_id, public_key, counter, device, made_at from people.passkey
         where ${where} = $1 and ended_at is null order by made_at`,
        [value],
      );
      return rows;
    });

  return {
    canBeMade: !/^[\d.]+$|^\[/u.test(hostname),
    of: async (account) =>
      (await rowsOf('account_id', account)).map((row) => ({
        id: row.credential_id,
        device: deviceFromText(row.device),
        madeAt: Temporal.Instant.from(row.made_at.toISOString()),
      })),
    optionsToMake: async (account, name, session) => {
      const options = await generateRegistrationOptions({
        rpName: serviceName,
        rpID: hostname,
        userName: name,
        userDisplayName: name,
        userID: new TextEncoder().encode(account),
        challenge: new Uint8Array(challenges.make(toMake(session))),
        attestationType: 'none',
        excludeCredentials: (await rowsOf('account_id', account)).map((row) => ({ id: row.credential_id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return JSON.stringify(options);
    },
    keep: async (account, session, answer, agent) => {
      const response = lookup(answer);
      if (!isAnswer(response)) return false;
      let used = '';
      const verified = await verifyRegistrationResponse({
        ...expected,
        // The library refuses whatever has not the form of an answer.
        response: response as RegistrationResponseJSON,
        expectedChallenge: (challenge) => {
          used = challenge;
          return challenges.isGood(challenge, toMake(session));
        },
      }).catch(() => null);
      if (verified === null || !verified.verified) return false;
      const { credential } = verified.registrationInfo;
      return asService(pool, 'door', async (client) => {
        if (!(await challenges.use(client, used))) return false;
        const { rowCount } = await client.query(
          `insert into people.passkey (credential_id, account_id, public_key, counter, device)
           values ($1, $2, $3, $4, $5) on conflict do nothing`,
          [credential.id, account, credential.publicKey, credential.counter, deviceAsText(deviceOf(agent))],
        );
        return rowCount === 1;
      });
    },
    optionsToUse: async ({ account, session }) => {
      const own = account === null ? [] : await rowsOf('account_id', account);
      const options = await generateAuthenticationOptions({
        rpID: hostname,
        challenge: new Uint8Array(challenges.make(toUse(session))),
        allowCredentials: own.map((row) => ({ id: row.credential_id })),
        userVerification: 'required',
      });
      return JSON.stringify(options);
    },
    use: async (answer, session) => {
      const response = lookup(answer);
      if (!isAnswer(response)) return null;
      const [row] = await rowsOf('credential_id', response.id);
      if (row === undefined) return null;
      let used = '';
      const verified = await verifyAuthenticationResponse({
        ...expected,
        response: response as AuthenticationResponseJSON,
        expectedChallenge: (challenge) => {
          used = challenge;
          return challenges.isGood(challenge, toUse(session));
        },
        credential: {
          id: row.credential_id,
          publicKey: new Uint8Array(row.public_key),
          counter: Number(row.counter),
        },
      }).catch(() => null);
      if (verified === null || !verified.verified) return null;
      const { newCounter } = verified.authenticationInfo;
      return asService(pool, 'door', async (client) => {
        if (!(await challenges.use(client, used))) return null;
        const { rowCount } = await client.query(
          `update people.passkey set counter = greatest(counter, $2), last_used_at = now()
           where credential_id = $1 and ended_at is null`,
          [row.credential_id, newCounter],
        );
        return rowCount === 1 ? accountId(row.account_id) : null;
      });
    },
    end: (account, id) =>
      asService(pool, 'door', async (client) => {
        const { rowCount } = await client.query(
          'update people.passkey set ended_at = now() where credential_id = $1 and account_id = $2 and ended_at is null',
          [id, account],
        );
        return rowCount === 1;
      }),
  };
};
