/** Clients who act over HTTP and keep trying the same request with the same key until they are told that it was done. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '#test/kit/chance.ts';
import type { JsonAction } from '#test/kit/client.ts';
import { fill } from '#test/kit/filler.ts';

/** Something that a person may do again and again, with their token. */
export interface Doing {
  readonly action: JsonAction;
  readonly token: string;
}

export interface Act {
  readonly key: string;
  /** Stands in the words of this act and of no other. */
  readonly label: string;
  readonly doing: Doing;
  readonly body: string;
  /** Where the answer led; null while nobody was told that it was done. */
  location: string | null;
  tries: number;
}

export interface Load {
  readonly acts: readonly Act[];
  /** Answers that should never be, with what was asked. */
  readonly wrong: readonly string[];
  readonly acknowledged: () => number;
  /** Ends the load: each lane finishes or gives up the request under way. */
  stop(): Promise<void>;
}

const patienceMilliseconds = 30_000;
const pauseMilliseconds = 25;

export const send = async (url: string, { doing, key, body }: Act): Promise<Response> =>
  fetch(new URL(doing.action.href, url), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${doing.token}`,
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body,
    signal: AbortSignal.timeout(patienceMilliseconds),
  });

/** The label goes into every box for words, and into the file. */
const bodyOf = ({ action }: Doing, label: string, chance: Chance): string => {
  const own = action.fields.flatMap(({ name, type }) => {
    if (type === 'text' || type === 'textarea') return [[name, `${label} some words`]];
    if (type !== 'file') return [];
    const content = Buffer.from(`${label}\n${'lines of a letter\n'.repeat(200)}`).toString('base64');
    return [[name, { fileName: `${label}.txt`, content }]];
  });
  return JSON.stringify({ ...fill(action, chance), ...Object.fromEntries(own) });
};

/** In: where the service is, what can be done, how many at once. Some give up after the first try, as people do. */
export const startLoad = (url: string, doings: readonly Doing[], lanes: number, chance: Chance): Load => {
  const acts: Act[] = [];
  const wrong: string[] = [];
  let isStopping = false;
  let acknowledged = 0;

  const attempt = async (act: Act): Promise<boolean> => {
    act.tries += 1;
    try {
      const reply = await send(url, act);
      const text = await reply.text();
      if (reply.status === 200 || reply.status === 201) {
        act.location = JSON.parse(text).location;
        acknowledged += 1;
        return true;
      }
      if (reply.status !== 503)
        wrong.push(`${reply.status} at ${act.doing.action.href}: ${text.slice(0, 200)}`);
      if (reply.status === 503 && reply.headers.get('retry-after') === null)
        wrong.push('503 without Retry-After');
    } catch {
      // Nobody there, or the line broke in the middle: not known whether it was done.
    }
    return false;
  };

  const lane = async (number: number): Promise<void> => {
    for (let count = 0; !isStopping; count += 1) {
      const label = `act-${number}-${count}-end`;
      const doing = chance.oneOf(doings);
      const body = bodyOf(doing, label, chance);
      const act: Act = { key: `key-${label}`, label, doing, body, location: null, tries: 0 };
      acts.push(act);
      const givesUp = chance.below(3) === 0;
      while (!(await attempt(act)) && !isStopping && !givesUp) await sleep(pauseMilliseconds);
    }
  };
  const work = Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return {
    acts,
    wrong,
    acknowledged: () => acknowledged,
    stop: async () => {
      isStopping = true;
      await work;
    },
  };
};
