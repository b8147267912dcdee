/** Durable commands against raw single-row inserts, on the same database, with 16 at once. */
import pg from 'pg';
import { noteArrangement } from '../../src/case/commands/asking/note-arrangement.ts';
import type { CaseId } from '../../src/case/ids.ts';
import { openWorld } from '../../src/demonstration/world.ts';
import type { Services } from '../../src/pages/site.ts';
import { act } from '../../src/record/act.ts';
import { median } from './load.ts';

export interface CommandFigure {
  readonly what: string;
  readonly perSecond: number;
  readonly rawPerSecond: number;
  readonly ratio: number;
}

const atOnce = 16;
const rounds = 3;
const milliseconds = 3_000;

/** Runs work in 16 lanes for the given time. Out: how often it was done per second. */
const perSecond = async (work: (lane: number) => Promise<void>): Promise<number> => {
  const began = performance.now();
  let done = 0;
  const lane = async (number: number) => {
    while (performance.now() - began < milliseconds) {
      await work(number);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, number) => lane(number)));
  return (done / (performance.now() - began)) * 1000;
};

/** In: the service, and a connection as the owner for the raw table. Each lane works on a case of its own. */
export const measureCommands = async (services: Services, owner: pg.ClientConfig): Promise<CommandFigure> => {
  const world = await openWorld(services);
  const cases: CaseId[] = [];
  for (let number = 0; number < atOnce; number += 1) {
    cases.push(
      await world.asks('daniel', {
        about: 'provision-by-setting',
        child: 'F',
        story: 'A story.',
        hopes: 'A hope.',
        summary: 'A summary.',
        against: { setting: 'setting:134860' },
      }),
    );
  }
  const raw = new pg.Pool({ ...owner, max: atOnce });
  await raw.query(
    'create table if not exists public.bench (id bigint generated always as identity primary key, body text)',
  );
  const note = 'The parent rang and asked for large print. '.repeat(3);
  const insert = async () => {
    await raw.query({ name: 'raw', text: 'insert into public.bench (body) values ($1)', values: [note] });
  };
  const command = async (lane: number) => {
    const id = cases[lane];
    if (id === undefined) throw new Error('A lane without a case');
    const result = await act(services.store, id, world.actor('grace'), noteArrangement, { text: note });
    if (!('state' in result)) throw new Error('A command of the benchmark was refused');
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await perSecond(command));
    theirs.push(await perSecond(insert));
  }
  await raw.query('drop table public.bench');
  await raw.end();
  return {
    what: 'durable command (decide, seal, chain, store)',
    perSecond: Math.round(median(ours)),
    rawPerSecond: Math.round(median(theirs)),
    ratio: median(ours.map((each, index) => each / (theirs[index] ?? Number.NaN))),
  };
};
