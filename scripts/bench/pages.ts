/** Pages against a raw server that sends the same bytes, in turn: A B A B, so that both meet the same machine. */
import { type Load, load, median } from './load.ts';
import { startRaw, stop } from './processes.ts';

export interface PageFigure {
  readonly what: string;
  readonly bytes: number;
  readonly perSecond: number;
  readonly rawPerSecond: number;
  readonly ratio: number;
  readonly p99Milliseconds: number;
}

const rounds = 3;
const seconds = 3;

/** In: the page's address and headers. Out: medians of three rounds and of their ratios. */
export const measurePage = async (
  what: string,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<PageFigure> => {
  const first = await fetch(url, { headers });
  if (first.status !== 200) throw new Error(`${what} answered ${first.status}`);
  const body = await first.text();
  const raw = await startRaw(body, first.headers.get('content-type') ?? 'text/html');
  try {
    await load(url, headers, 1);
    await load(raw.url, headers, 1);
    const ours: Load[] = [];
    const theirs: Load[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await load(url, headers, seconds));
      theirs.push(await load(raw.url, headers, seconds));
    }
    return {
      what,
      bytes: Buffer.byteLength(body),
      perSecond: Math.round(median(ours.map((each) => each.perSecond))),
      rawPerSecond: Math.round(median(theirs.map((each) => each.perSecond))),
      ratio: median(ours.map((each, index) => each.perSecond / (theirs[index]?.perSecond ?? Number.NaN))),
      p99Milliseconds: median(ours.map((each) => each.p99Milliseconds)),
    };
  } finally {
    await stop(raw.process);
  }
};
