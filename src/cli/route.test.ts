/** The command `route`, through real streams. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { linesOf, overlong } from './lines.ts';
import { runRoute } from './route.ts';

const good = {
  today: '2026-01-26',
  asker: 'parent',
  matter: ['decision'],
  decision: { kind: 'cease', dated: '2026-01-19' },
};
const bad = { ...good, today: '2026-02-30' };

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function collector(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

async function run(args: readonly string[], input: string | readonly Buffer[]): Promise<Ran> {
  const out = collector();
  const err = collector();
  const stdin = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input);
  const code = await runRoute(args, { stdin, stdout: out.stream, stderr: err.stream });
  return { code, out: out.text(), err: err.text() };
}

/** The answers of a batch, one a line. */
const answersOf = ({ out }: Ran): readonly unknown[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const kindsOf = (ran: Ran): readonly string[] =>
  answersOf(ran).map((answer) =>
    JSON.stringify(answer).startsWith('{"error":{"path":') ? 'error' : 'guidance',
  );

describe('route', () => {
  it('answers one situation with its guidance', async () => {
    const { code, out, err } = await run([], JSON.stringify(good));
    assert.deepEqual([code, err], [0, '']);
    const guidance: unknown = JSON.parse(out);
    assert.ok(
      typeof guidance === 'object' && guidance !== null && 'routes' in guidance && 'deadlines' in guidance,
    );
  });

  it('refuses an invalid one with its path and reason, and says nothing on standard output', async () => {
    const { code, out, err } = await run([], JSON.stringify(bad));
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^\/today: This has to be a real date/);
    for (const input of ['', '{', 'null', '[]', '"x"', `${JSON.stringify(good)}${JSON.stringify(good)}`]) {
      const ran = await run([], input);
      assert.deepEqual([ran.code, ran.out], [2, ''], input);
      assert.notEqual(ran.err, '', input);
    }
  });

  it('shows help, and refuses arguments that it does not know', async () => {
    const help = await run(['--help'], '');
    assert.equal(help.code, 0);
    assert.match(help.out, /--batch/);
    assert.equal((await run(['--batch', '--help'], '')).out, help.out);
    const unknown = await run(['--bach'], JSON.stringify(good));
    assert.deepEqual([unknown.code, unknown.out], [2, '']);
    assert.match(unknown.err, /--bach/);
  });
});

describe('route --batch', () => {
  it('answers every line, an error where there is one, and goes on', async () => {
    const lines = [good, bad, good].map((one) => JSON.stringify(one));
    const ran = await run(['--batch'], `${lines.join('\n')}\nnot JSON\n\n[]\n${lines[0]}\n`);
    assert.deepEqual([ran.code, ran.err], [0, '']);
    assert.deepEqual(kindsOf(ran), ['guidance', 'error', 'guidance', 'error', 'error', 'error', 'guidance']);
    const [, second] = answersOf(ran);
    const reason = 'This has to be a real date, written like 2026-03-19.';
    assert.deepEqual(second, { error: { path: '/today', reason } });
  });

  it('takes lines however they are cut, ended or encoded', async () => {
    const one = JSON.stringify(good);
    const bytes = Buffer.from(`\ufeff${one}\r\n{"x":"é"}\n${one}`);
    const whole = await run(['--batch'], [bytes]);
    assert.deepEqual(kindsOf(whole), ['guidance', 'error', 'guidance']);
    const cut = await run(
      ['--batch'],
      [...bytes].map((byte) => Buffer.from([byte])),
    );
    assert.equal(cut.out, whole.out);
    assert.deepEqual(await run(['--batch'], ''), { code: 0, out: '', err: '' });
  });

  it('gives the same answer as one situation alone', async () => {
    const alone = await run([], JSON.stringify(good));
    const [answer] = answersOf(await run(['--batch'], JSON.stringify(good)));
    assert.deepEqual(answer, JSON.parse(alone.out));
  });

  it('lets go of a line that is longer than can be read, and goes on', async () => {
    const long = Array.from({ length: 30 }, () => Buffer.alloc(100_000, 'x'));
    const ran = await run(['--batch'], [...long, Buffer.from(`\n${JSON.stringify(good)}\n`)]);
    assert.deepEqual(kindsOf(ran), ['error', 'guidance']);
    assert.deepEqual(kindsOf(await run(['--batch'], long)), ['error']);
    const inOneChunk = await run(
      ['--batch'],
      [Buffer.concat([...long, Buffer.from(`\n${JSON.stringify(good)}`)])],
    );
    assert.deepEqual(kindsOf(inOneChunk), ['error', 'guidance']);
  });

  it('reads no faster than its answers are taken', async () => {
    const line = Buffer.from(`${JSON.stringify(good)}\n`);
    let given = 0;
    const stdin = Readable.from(
      (function* () {
        for (; given < 10_000; given += 1) yield line;
      })(),
      { highWaterMark: 1 },
    );
    const taken: (() => void)[] = [];
    const stdout = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => taken.push(done) });
    const { stream: stderr } = collector();
    const running = runRoute(['--batch'], { stdin, stdout, stderr });
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(given < 100, `${given} lines read while nobody took an answer`);
    stdout._write = (_chunk, _encoding, done) => done();
    for (const done of taken) done();
    assert.equal(await running, 0);
    assert.equal(given, 10_000);
  });

  it('ends quietly when the reader leaves', async () => {
    const program = spawn(process.execPath, [
      fileURLToPath(new URL('./route.ts', import.meta.url)),
      '--batch',
    ]);
    const line = `${JSON.stringify(good)}\n`.repeat(2000);
    program.stdin.on('error', () => program.stdin.destroy());
    program.stdin.write(line);
    program.stdin.end(line);
    program.stdout.once('data', () => program.stdout.destroy());
    const errors: string[] = [];
    program.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
    const code = await new Promise((resolve) => program.on('close', resolve));
    assert.deepEqual([code, errors.join('')], [0, '']);
  });
});

describe('linesOf', () => {
  it('keeps empty lines and gives no line after the last break', async () => {
    const lines = [];
    for await (const some of linesOf(Readable.from(['a\n\nb', '\r\n', 'c\n']))) lines.push(...some);
    assert.deepEqual(lines, ['a', '', 'b', 'c']);
  });

  it('marks a line over the limit and keeps one at it', async () => {
    const lines = [];
    const source = Readable.from(['x'.repeat(1_000_000), '\n', 'y'.repeat(1_000_001), '\nz']);
    for await (const some of linesOf(source)) lines.push(...some);
    assert.deepEqual(
      lines.map((line) => (line === overlong ? line : line.length)),
      [1_000_000, overlong, 1],
    );
  });
});
