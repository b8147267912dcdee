/** Prints how many situations a second `route --batch` answers on one core: the developers' cases over and over, through the real streams. */
import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runRoute } from '../src/cli/route.ts';

const LINES = 200_000;
const CHUNK_LINES = 200;

const sharedRoot = process.env.SHARED_DIR ?? fileURLToPath(new URL('../../shared', import.meta.url));
// The shape is the file's own; a missing situation would show as an error line.
const file = JSON.parse(readFileSync(`${sharedRoot}/data/routing-cases.json`, 'utf8')) as {
  readonly cases: readonly { readonly situation: unknown }[];
};
const lines = file.cases.map(({ situation }) => JSON.stringify(situation));

function* chunks(count: number): Generator<Buffer> {
  for (let sent = 0; sent < count; sent += CHUNK_LINES) {
    const some = Array.from({ length: CHUNK_LINES }, (_, index) => lines[(sent + index) % lines.length]);
    yield Buffer.from(`${some.join('\n')}\n`);
  }
}

/** Seconds for so many lines, and the bytes answered. */
async function run(count: number): Promise<{ readonly seconds: number; readonly bytes: number }> {
  let bytes = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  const started = performance.now();
  await runRoute(['--batch'], { stdin: Readable.from(chunks(count)), stdout: sink, stderr: process.stderr });
  return { seconds: (performance.now() - started) / 1000, bytes };
}

await run(LINES / 10);
const { seconds, bytes } = await run(LINES);
const perSecond = Math.round(LINES / seconds);
process.stdout.write(
  `${perSecond} situations a second (${LINES} in ${seconds.toFixed(2)} s, ${(bytes / 1e6).toFixed(0)} MB of answers)\n`,
);
