/** Accounts: who somebody is. Name, address and telephone number are sealed under a key of the person's own. */
import type { Pool } from 'pg';
import { type AccountId, accountId, type OrganisationId, organisationId } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';
import { openBytes, sealBytes } from '../seal/cipher.ts';
import type { Keys } from '../seal/keys.ts';
import { noteInLog } from './account-log.ts';

export type Role = 'caseworker' | 'mediator' | 'administrator' | 'commissioner' | 'safeguarding-lead';

export interface Details {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface Account extends Details {
  readonly account: AccountId;
  readonly roles: readonly Role[];
  readonly organisation: OrganisationId | null;
}

export interface NewAccount extends Details {
  /** An id chosen before, so that the same person without an address, made twice, is made once. */
  readonly id?: AccountId;
  readonly roles?: readonly Role[];
  readonly organisation?: OrganisationId | null;
}

export type Corrected = 'name-corrected' | 'phone-corrected';

interface AccountRow {
  readonly account_id: string;
  readonly roles: Role[];
  readonly organisation_id: string | null;
  readonly details: Uint8Array;
}

export interface Accounts {
  /** The account with this address, made if there is none. Never changes one that is there. */
  findOrMake(details: NewAccount): Promise<AccountId>;
  /** Gives an account that has no name yet its name and telephone number; one that has a name stays as it is. */
  fillIn(account: AccountId, details: Pick<Details, 'name' | 'phone'>): Promise<void>;
  /** A person puts their own name or number right; the words of before are kept nowhere. Out: what was changed. */
  correct(account: AccountId, details: Pick<Details, 'name' | 'phone'>): Promise<readonly Corrected[]>;
  /** Forgets what this node remembers of people: some of their details were destroyed, here or on another node. */
  forget(): void;
  findByEmail(email: string): Promise<Account | null>;
  /** Those of the wanted accounts whom this person may know. */
  known(
    viewer: { account: AccountId; roles: ReadonlySet<string> },
    wanted: readonly AccountId[],
  ): Promise<ReadonlyMap<AccountId, Account>>;
  /** The workers who hold one of the staff roles, known to everybody they work for. */
  staff(viewer: { account: AccountId; roles: ReadonlySet<string> }): Promise<readonly Account[]>;
  withRole(role: Role): Promise<readonly Account[]>;
  ofOrganisation(organisation: OrganisationId): Promise<readonly Account[]>;
  /** For the program itself: to send a notice. */
  forService(account: AccountId): Promise<Account | null>;
}

/** One person has one address however it is typed. */
export const normalEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();

const columns = 'account_id, roles, organisation_id, details';

export const openAccounts = (
  pool: Pool,
  keys: Keys,
  now: () => Temporal.Instant,
  newId: () => string,
): Accounts => {
  const opened = new Map<string, Account>();

  const read = async (row: AccountRow): Promise<Account> => {
    const tag = `${row.account_id} ${Buffer.from(row.details.subarray(0, 28)).toString('base64')} ${row.roles}`;
    const before = opened.get(tag);
    if (before !== undefined) return before;
    const key = await keys.forOpening(row.account_id, 'person');
    const details: Details =
      key === null
        ? { name: 'Somebody whose details were erased', email: null, phone: null }
        : JSON.parse(Buffer.from(openBytes(key, row.details, row.account_id)).toString('utf8'));
    const account: Account = {
      ...details,
      account: accountId(row.account_id),
      roles: row.roles,
      organisation: row.organisation_id === null ? null : organisationId(row.organisation_id),
    };
    if (opened.size > 10_000) opened.clear();
    opened.set(tag, account);
    return account;
  };

  const asPeople = (where: string, values: unknown[]): Promise<readonly Account[]> =>
    asService(pool, 'people', async (client) => {
      const { rows } = await client.query<AccountRow>(
        `select ${columns} from people.account where ended_at is null and ${where} order by made_at, account_id`,
        values,
      );
      return Promise.all(rows.map(read));
    });

  const named = async (
    viewer: { account: AccountId; roles: ReadonlySet<string> },
    wanted: readonly AccountId[] | null,
  ): Promise<readonly Account[]> => {
    const { rows } = await pool.query<AccountRow>({
      name: 'names',
      text: `select ${columns} from people.names($1, $2, $3)`,
      values: [viewer.account, [...viewer.roles], wanted],
    });
    return Promise.all(rows.map(read));
  };

  const findByEmail = async (email: string): Promise<Account | null> =>
    (await asPeople('email_index = $1', [keys.index(normalEmail(email))]))[0] ?? null;

  const seal = async (id: string, details: Details): Promise<Uint8Array> =>
    sealBytes(await keys.forSealing(id, 'person'), Buffer.from(JSON.stringify(details), 'utf8'), id);

  const fillIn: Accounts['fillIn'] = (account, { name, phone }) =>
    asService(pool, 'people', async (client) => {
      const { rows } = await client.query<AccountRow>(
        `select ${columns} from people.account where account_id = $1 and ended_at is null for update`,
        [account],
      );
      const before = rows[0] === undefined ? null : await read(rows[0]);
      if (before === null || before.name !== '') return;
      const details = await seal(account, { name, email: before.email, phone: before.phone ?? phone });
      await client.query('update people.account set details = $2 where account_id = $1', [account, details]);
    });

  const correct: Accounts['correct'] = (account, { name, phone }) =>
    asService(pool, 'people', async (client) => {
      const { rows } = await client.query<AccountRow>(
        `select ${columns} from people.account where account_id = $1 and ended_at is null for update`,
        [account],
      );
      const before = rows[0] === undefined ? null : await read(rows[0]);
      if (before === null) return [];
      const changed: readonly Corrected[] = [
        ...(name === before.name ? [] : ['name-corrected' as const]),
        ...(phone === before.phone ? [] : ['phone-corrected' as const]),
      ];
      if (changed.length === 0) return [];
      const details = await seal(account, { name, email: before.email, phone });
      await client.query('update people.account set details = $2 where account_id = $1', [account, details]);
      await noteInLog(
        client,
        changed.map((what) => ({ account, by: account, what })),
        now(),
        newId,
      );
      return changed;
    });

  const findOrMake = async ({
    roles = [],
    organisation = null,
    id: chosen,
    ...details
  }: NewAccount): Promise<AccountId> => {
    const { name, phone } = details;
    const email = details.email === null ? null : normalEmail(details.email);
    const id = chosen ?? newId();
    const sealed = await seal(id, { name, email, phone });
    const index = email === null ? null : keys.index(email);
    return asService(pool, 'people', async (client) => {
      await client.query(
        `insert into people.account (account_id, roles, organisation_id, email_index, details, made_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [id, roles, organisation, index, sealed, now().toString()],
      );
      const { rows } = await client.query<{ account_id: string }>(
        'select account_id from people.account where account_id = $1 or email_index = $2',
        [id, index],
      );
      if (rows[0] === undefined) throw new Error('An account that was just made cannot be found');
      return accountId(rows[0].account_id);
    });
  };

  return {
    findOrMake,
    fillIn,
    correct,
    forget: () => opened.clear(),
    findByEmail,
    known: async (viewer, wanted) => {
      const accounts = wanted.length === 0 ? [] : await named(viewer, [...new Set(wanted)]);
      return new Map(accounts.map((account) => [account.account, account]));
    },
    staff: (viewer) => named(viewer, null),
    withRole: (role) => asPeople('$1 = any (roles)', [role]),
    ofOrganisation: (organisation) => asPeople('organisation_id = $1', [organisation]),
    forService: async (account) => (await asPeople('account_id = $1', [account]))[0] ?? null,
  };
};
