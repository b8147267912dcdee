/** Reads Server-Sent Events as a browser does, over a real connection. */
import { setTimeout as wait } from 'node:timers/promises';

export interface Heard {
  readonly id: string;
  readonly event: string;
  readonly data: {
    readonly id: string;
    readonly html: string;
    readonly message: { readonly text: string | null };
  };
}

export interface Listening {
  readonly status: number;
  readonly contentType: string;
  readonly heard: readonly Heard[];
  readonly raw: () => string;
  readonly isOver: () => boolean;
  /** Resolves once that many were heard; fails after five seconds. */
  hears(count: number): Promise<readonly Heard[]>;
  /** Milliseconds until the stream is over; fails after five seconds. */
  ends(): Promise<number>;
  leaves(): Promise<void>;
}

const until = async (what: string, isSo: () => boolean): Promise<void> => {
  const latest = performance.now() + 5_000;
  while (!isSo()) {
    if (performance.now() > latest) throw new Error(`Waited five seconds in vain: ${what}`);
    await wait(5);
  }
};

const parsed = (block: string): Heard | null => {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const data = field('data');
  return data === undefined
    ? null
    : { id: field('id') ?? '', event: field('event') ?? 'message', data: JSON.parse(data) };
};

export const listens = async (url: string, headers: Readonly<Record<string, string>>): Promise<Listening> => {
  const leaving = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    redirect: 'manual',
    signal: leaving.signal,
  });
  const heard: Heard[] = [];
  let raw = '';
  let rest = '';
  let isOver = false;
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      const text = decoder.decode(chunk, { stream: true });
      raw += text;
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const found = parsed(block);
        if (found !== null) heard.push(found);
      }
    }
  };
  const reading = read()
    .catch(() => {})
    .finally(() => {
      isOver = true;
    });
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    heard,
    raw: () => raw,
    isOver: () => isOver,
    hears: async (count) => {
      await until(`${count} messages, not ${heard.length}`, () => heard.length >= count);
      return heard;
    },
    ends: async () => {
      const began = performance.now();
      await until('the end of the stream', () => isOver);
      return performance.now() - began;
    },
    leaves: async () => {
      leaving.abort();
      await reading;
    },
  };
};
