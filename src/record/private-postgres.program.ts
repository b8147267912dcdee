/**
 * A program to be killed by the tests: `<dataDir> hold | write | leave`. Prints one line for each thing that happened.
 * AS_UID, for tests run by root, gives up root first.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPrivatePostgres } from './private-postgres.ts';

const [dataDir = '', task = 'hold'] = process.argv.slice(2);

const giveUpRoot = (id: number): void => {
  process.setgroups?.([]);
  process.setgid?.(id);
  process.setuid?.(id);
};

const say = (line: string): void => console.log(line);

if (process.env.AS_UID) giveUpRoot(Number(process.env.AS_UID));
try {
  const postgres = await startPrivatePostgres({ dataDir, log: (line) => say(`log ${line}`) });
  const client = new pg.Client(postgres.connection(postgres.superuser, postgres.database));
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists kept (number bigserial primary key)');
  const write = async (): Promise<string> =>
    (await client.query<{ number: string }>('insert into kept default values returning number')).rows[0]
      ?.number ?? '';
  process.once('SIGINT', async () => {
    // Work that takes a while: a server that heard the signal too would be gone by then.
    await sleep(300);
    say(`written ${await write()}`);
    await client.end();
    await postgres.stop();
    say('stopped');
    process.exit(0);
  });
  say('ready');
  while (task === 'write') say(`written ${await write()}`);
  if (task === 'leave') process.exit(0);
  process.stdin.resume();
} catch (error) {
  say(`refused ${error instanceof Error ? `${error.name}: ${error.message}` : error}`);
  process.exit(1);
}
