/** Forgets once a day what is due, on whichever node comes first; a node that was killed in the middle leaves it to the next. */
import type { Pool } from 'pg';
import { asService } from '../../record/as-service.ts';
import { londonDay } from '../london-day.ts';
import type { Forgetting } from './forgetting.ts';

/** Any number that no other lock of this program uses. */
const forgettingLock = 7_246_107;
const restMilliseconds = 15 * 60_000;
/** A start is busy enough. */
const firstMilliseconds = 60_000;

const task = 'forgetting';

const isDoneToday = (pool: Pool, today: Temporal.PlainDate): Promise<boolean> =>
  asService(pool, 'forgetting', async (client) => {
    const { rowCount } = await client.query(
      'select from record.daily_run where task = $1 and ran_on = $2::date',
      [task, today.toString()],
    );
    return rowCount === 1;
  });

const markDone = (pool: Pool, today: Temporal.PlainDate): Promise<unknown> =>
  asService(pool, 'forgetting', (client) =>
    client.query(
      `insert into record.daily_run (task, ran_on) values ($1, $2)
       on conflict (task) do update set ran_on = excluded.ran_on`,
      [task, today.toString()],
    ),
  );

/** In: where to lock, and the work. Out: whether it was done now: not when another node does it or it was done today. */
export const oncePerDay = async (
  pool: Pool,
  today: Temporal.PlainDate,
  work: () => Promise<unknown>,
): Promise<boolean> => {
  if (await isDoneToday(pool, today)) return false;
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      forgettingLock,
    ]);
    if (rows[0]?.mine !== true) return false;
    try {
      if (await isDoneToday(pool, today)) return false;
      await work();
      await markDone(pool, today);
      return true;
    } finally {
      await client.query('select pg_advisory_unlock($1)', [forgettingLock]);
    }
  } finally {
    client.release();
  }
};

/** Looks every quarter of an hour whether today's forgetting is done. Out: how to stop it, when what it does now is done. */
export const forgetDaily = (
  forgetting: Pick<Forgetting, 'run'>,
  { pool, now }: { readonly pool: Pool; readonly now: () => Temporal.Instant },
  log: (line: string) => void,
): { stop: () => Promise<void> } => {
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> = Promise.resolve();

  const work = async (): Promise<void> => {
    try {
      await oncePerDay(pool, londonDay(now()), async () => {
        const { certificates, rewritten } = await forgetting.run();
        if (certificates.length > 0) log(`forgotten: records of ${certificates.length} cases`);
        if (rewritten === false)
          log('the files of the keys could not be written anew: see docs/forgetting.md');
      });
    } catch (error) {
      log(`forgetting waits: ${error instanceof Error ? error.name : 'unknown trouble'}`);
    }
    plan(restMilliseconds);
  };
  const plan = (milliseconds: number): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      working = working.then(work);
    }, milliseconds);
    timer.unref();
  };

  plan(firstMilliseconds);
  return {
    stop: async () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await working;
    },
  };
};
