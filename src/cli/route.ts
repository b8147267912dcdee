/** The command `route`: a situation in, its guidance out. */
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Guidance } from '../law/guidance.ts';
import { guide } from '../law/guide.ts';
import { readSituation } from '../law/situation/read.ts';
import type { Problem } from '../law/situation/reader.ts';
import { type Line, linesOf, overlong } from './lines.ts';

export interface CommandStreams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

const HELP = `Usage: wayforward route [--batch]

Says which routes are open, whose case it is and which dates run.

Reads one situation (JSON, situation.schema.json) on standard input and writes
its guidance (JSON, guidance.schema.json) on standard output.

  --batch   one JSON object a line in, one answer a line out; a line that is
            not a valid situation is answered {"error":{"path","reason"}}
  --help    this text

Exit codes: 0 done, 2 the call or the input is wrong.
`;

const DONE = 0;
const WRONG_INPUT = 2;

type Answer = { readonly guidance: Guidance } | { readonly error: Problem };

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function answer(text: string): Answer {
  const json = parsed(text);
  if (json === undefined) return { error: { path: '', reason: 'This is not JSON.' } };
  const read = readSituation(json.value);
  return read.ok ? { guidance: guide(read.situation) } : { error: read.problem };
}

/** One line of a batch answered, without its line break. */
export function answerLine(line: Line): string {
  if (line === overlong)
    return JSON.stringify({ error: { path: '', reason: 'This line is longer than can be read.' } });
  const found = answer(line);
  return JSON.stringify('error' in found ? found : found.guidance);
}

async function* answers(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  for await (const lines of linesOf(source)) {
    if (lines.length > 0) yield `${lines.map(answerLine).join('\n')}\n`;
  }
}

/** A reader that has seen enough and closed its end is not a fault. */
const readerLeft = (fault: unknown): boolean =>
  fault instanceof Error &&
  'code' in fault &&
  (fault.code === 'EPIPE' || fault.code === 'ERR_STREAM_PREMATURE_CLOSE');

async function runBatch({ stdin, stdout }: CommandStreams): Promise<number> {
  try {
    await pipeline(stdin, answers, stdout, { end: false });
  } catch (fault) {
    if (!readerLeft(fault)) throw fault;
  }
  return DONE;
}

async function runOne({ stdin, stdout, stderr }: CommandStreams): Promise<number> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin)
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  const found = answer(text + decoder.decode());
  if ('error' in found) {
    stderr.write(`${found.error.path === '' ? '(input)' : found.error.path}: ${found.error.reason}\n`);
    return WRONG_INPUT;
  }
  stdout.write(`${JSON.stringify(found.guidance, null, 2)}\n`);
  return DONE;
}

/**
 * Runs `route` with its arguments (without the command's own name). One situation: guidance on stdout and 0, or path and
 * reason on stderr, nothing on stdout and 2. `--batch`: one answer a line and 0, however long the input, at the pace of
 * whoever reads. Another argument is refused with 2.
 */
export async function runRoute(args: readonly string[], io: CommandStreams): Promise<number> {
  if (args.includes('--help')) {
    io.stdout.write(HELP);
    return DONE;
  }
  const unknown = args.find((arg) => arg !== '--batch');
  if (unknown !== undefined) {
    io.stderr.write(`route does not know ${unknown}.\n\n${HELP}`);
    return WRONG_INPUT;
  }
  return args.includes('--batch') ? runBatch(io) : runOne(io);
}

if (import.meta.main) process.exitCode = await runRoute(process.argv.slice(2), process);
