/** The door: sign-in links that work once and soon, sessions, and tokens for programs. Only hashes are stored. */
import type { Pool, PoolClient } from 'pg';
import { type AccountId, accountId, type OrganisationId, organisationId } from '../case/ids.ts';
import { asService } from '../record/as-service.ts';
import { deviceAsText, deviceOf } from './device.ts';
import { hashOf, newSecret } from './secret.ts';

export interface Visitor {
  readonly account: AccountId;
  readonly roles: ReadonlySet<string>;
  readonly organisation: OrganisationId | null;
  /** The session's own id, which is no secret; null for a program with a token. */
  readonly session: string | null;
  /** Whether this session has passed the second step. A token is a program's own second thing. */
  readonly hasStepped: boolean;
}

/** What a browser shows besides the link: what it says it is, and the secret of a device in which the second step is remembered. */
export interface Coming {
  readonly agent: string;
  readonly device: string | null;
}

export interface Door {
  /** Who comes with this session or token; null for an unknown, ended or expired one. */
  enter(secret: string, by: 'session' | 'token'): Promise<Visitor | null>;
  /** In: whether coming in by it counts as both steps; only for the people of a demonstration. */
  makeLink(
    account: AccountId,
    goesTo: string,
    lasts: Temporal.Duration,
    countsAsTwo?: boolean,
  ): Promise<string>;
  /** What a link is good for, without using it: mail scanners open links. */
  peek(token: string): Promise<'good' | 'used-or-over'>;
  /** Uses the link and starts a session; null when it was used or is over. */
  useLink(token: string, coming?: Coming): Promise<{ session: string; goesTo: string } | null>;
  /** Starts a session for somebody who came in by another proof. In: whether it is two things at once. */
  startSession(account: AccountId, hasStepped: boolean, coming?: Coming): Promise<string>;
  /** The account that a link, even an old one, was made for: to send a new one to the same person. */
  ownerOfLink(token: string): Promise<{ account: AccountId; goesTo: string } | null>;
  endSession(session: string): Promise<void>;
  makeToken(account: AccountId): Promise<string>;
  /** Forgets who is known to be inside: some session or right ended or changed, here or on another node. */
  forget(): void;
}

/** A working day and an evening; a family may be interrupted often. */
const sessionLasts = Temporal.Duration.from({ hours: 12 });

/** Backstop only: whatever ends a session or a right tells every node at once. */
const knownForMilliseconds = 10_000;
const mostKnown = 20_000;
/** Tells every node, once the transaction is stored, that somebody's session or right changed. */
export const tellDoors = async (client: PoolClient): Promise<void> => {
  await client.query("select pg_notify('door_changed', '')");
};

const noBrowser: Coming = { agent: '', device: null };

interface Known {
  readonly visitor: Visitor;
  readonly until: number;
}

interface VisitorRow {
  readonly account_id: string;
  readonly roles: string[];
  readonly organisation_id: string | null;
  readonly session_id: string | null;
  readonly has_stepped: boolean;
}

/** In: whether this node hears of what ends elsewhere; while it does not, it remembers nobody. */
export const openDoor = (pool: Pool, now: () => Temporal.Instant, isHearing: () => boolean): Door => {
  const known = new Map<string, Known>();
  let timesForgotten = 0;
  const forget = (): void => {
    timesForgotten += 1;
    known.clear();
  };

  const enter: Door['enter'] = async (given, by) => {
    const name = `${by} ${given}`;
    const before = known.get(name);
    if (before !== undefined && before.until > performance.now() && isHearing()) return before.visitor;
    const forgottenBefore = timesForgotten;
    const visitor = await look(given, by);
    if (visitor === null) {
      known.delete(name);
      return null;
    }
    // What was looked up before something ended is good for this request only.
    if (forgottenBefore !== timesForgotten) return visitor;
    if (known.size >= mostKnown) known.clear();
    known.set(name, { visitor, until: performance.now() + knownForMilliseconds });
    return visitor;
  };

  const look = async (given: string, by: 'session' | 'token'): Promise<Visitor | null> => {
    const { rows } = await pool.query<VisitorRow>({
      name: 'enter',
      text: 'select account_id, roles, organisation_id, session_id, has_stepped from people.enter($1, $2)',
      values: [hashOf(given), by === 'token'],
    });
    const row = rows[0];
    if (row === undefined) return null;
    return {
      account: accountId(row.account_id),
      roles: new Set(row.roles),
      organisation: row.organisation_id === null ? null : organisationId(row.organisation_id),
      session: row.session_id,
      hasStepped: row.has_stepped,
    };
  };

  const makeLink: Door['makeLink'] = (account, goesTo, lasts, countsAsTwo = false) =>
    asService(pool, 'door', async (client) => {
      const token = newSecret();
      await client.query(
        `insert into people.sign_in_link (token_hash, account_id, goes_to, expires_at, counts_as_two)
         values ($1, $2, $3, $4, $5)`,
        [hashOf(token), account, goesTo, now().add(lasts).toString(), countsAsTwo],
      );
      return token;
    });

  const startSession = async (
    client: PoolClient,
    account: string,
    hasStepped: boolean,
    { agent, device }: Coming,
  ): Promise<string> => {
    const session = newSecret();
    // Sessions end by the database's own clock, which a service clock set for a demonstration does not move.
    await client.query(
      `insert into people.session (session_hash, account_id, started_at, expires_at, device, stepped_at)
       values ($1, $2, now(), now() + $3::interval, $4, case when $5 or exists (
         select from people.known_device d where d.device_hash = $6 and d.account_id = $2
           and d.ended_at is null and d.expires_at > now()) then now() end)`,
      [
        hashOf(session),
        account,
        sessionLasts.toString(),
        deviceAsText(deviceOf(agent)),
        hasStepped,
        device === null ? null : hashOf(device),
      ],
    );
    return session;
  };

  const useLink: Door['useLink'] = (token, coming = noBrowser) =>
    asService(pool, 'door', async (client) => {
      const at = now();
      const { rows } = await client.query<{ account_id: string; goes_to: string; counts_as_two: boolean }>(
        `update people.sign_in_link set used_at = $2
         where token_hash = $1 and used_at is null and expires_at > $2 returning account_id, goes_to, counts_as_two`,
        [hashOf(token), at.toString()],
      );
      const link = rows[0];
      if (link === undefined) return null;
      const session = await startSession(client, link.account_id, link.counts_as_two, coming);
      return { session, goesTo: link.goes_to };
    });

  return {
    enter,
    forget,
    makeLink,
    useLink,
    startSession: (account, hasStepped, coming = noBrowser) =>
      asService(pool, 'door', (client) => startSession(client, account, hasStepped, coming)),
    peek: (token) =>
      asService(pool, 'door', async (client) => {
        const { rows } = await client.query(
          'select from people.sign_in_link where token_hash = $1 and used_at is null and expires_at > $2',
          [hashOf(token), now().toString()],
        );
        return rows.length === 1 ? 'good' : 'used-or-over';
      }),
    ownerOfLink: (token) =>
      asService(pool, 'door', async (client) => {
        const { rows } = await client.query<{ account_id: string; goes_to: string }>(
          'select account_id, goes_to from people.sign_in_link where token_hash = $1',
          [hashOf(token)],
        );
        return rows[0] === undefined
          ? null
          : { account: accountId(rows[0].account_id), goesTo: rows[0].goes_to };
      }),
    endSession: (session) =>
      asService(pool, 'door', async (client) => {
        await client.query('update people.session set ended_at = now() where session_hash = $1', [
          hashOf(session),
        ]);
        await tellDoors(client);
        forget();
      }),
    makeToken: (account) =>
      asService(pool, 'door', async (client) => {
        const token = `wf_${newSecret()}`;
        await client.query(
          'insert into people.api_token (token_hash, account_id, made_at) values ($1, $2, $3)',
          [hashOf(token), account, now().toString()],
        );
        return token;
      }),
  };
};
