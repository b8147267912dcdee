/** `wayforward route` with input that is wrong: run as a program, as others run it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../main.ts', import.meta.url));

const run = (args: readonly string[], input: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'route', ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr.trim() };
};

const letter = {
  today: '2026-11-24',
  asker: 'parent',
  matter: ['decision'],
  decision: { kind: 'cease', dated: '2026-11-02' },
};
const admission = { today: '2026-11-24', asker: 'parent', matter: ['admission'] };

/** What is wrong, and the path and reason that are said of it. */
const wrong: readonly (readonly [why: string, input: object, path: string, reason: string])[] = [
  [
    'a certificate before the decision',
    { ...letter, events: { certificateOn: '2026-10-30' } },
    '/events/certificateOn',
    '2026-10-30 is before the decision, 2026-11-02.',
  ],
  [
    'a birth after today',
    { ...admission, child: { dateOfBirth: '2026-11-25' } },
    '/child/dateOfBirth',
    '2026-11-25 is after today, 2026-11-24.',
  ],
  [
    'a decision raised but not told: asked for',
    { ...letter, decision: undefined },
    '/decision',
    'Say which decision this is about.',
  ],
  [
    'the other side not told where it decides the route: asked for',
    { ...admission, matter: ['setting-provision'] },
    '/against',
    'Say who is on the other side.',
  ],
  ['a field left out', { ...admission, asker: undefined }, '/asker', 'This is missing.'],
  ['a field that is not known', { ...admission, name: 'Kit' }, '/name', 'There is no such field.'],
  [
    'a day that does not exist',
    { ...letter, decision: { kind: 'cease', dated: '2027-02-29' } },
    '/decision/dated',
    'This has to be a real date, written like 2026-03-19.',
  ],
];

describe('one situation that is wrong', () => {
  for (const [why, input, path, reason] of wrong) {
    it(`${why}: exit code 2, path and reason on standard error, nothing on standard output`, () => {
      assert.deepEqual(run([], JSON.stringify(input)), { code: 2, out: '', err: `${path}: ${reason}` });
    });
  }
});

describe('a batch with lines that are wrong', () => {
  it('answers each on its own line with its path and reason, the others with guidance, and ends with 0', () => {
    const lines = wrong.flatMap(([, input]) => [JSON.stringify(input), JSON.stringify(admission)]);
    const { code, out, err } = run(['--batch'], `${lines.join('\n')}\n{"today":\n`);
    assert.deepEqual([code, err], [0, '']);
    const answers = out.trimEnd().split('\n');
    assert.equal(answers.length, lines.length + 1);
    wrong.forEach(([, , path, reason], index) => {
      assert.deepEqual(JSON.parse(answers[index * 2] ?? ''), { error: { path, reason } });
      assert.ok(Array.isArray(JSON.parse(answers[index * 2 + 1] ?? '').routes));
    });
    assert.deepEqual(JSON.parse(answers.at(-1) ?? ''), { error: { path: '', reason: 'This is not JSON.' } });
  });
});

describe('facts that are absent', () => {
  it('are left open: no date without its start, no party by guess, and a note that asks', () => {
    const { code, out } = run([], JSON.stringify({ ...letter, decision: { kind: 'cease' } }));
    assert.equal(code, 0);
    const { deadlines, party, notes } = JSON.parse(out);
    assert.deepEqual(deadlines, []);
    assert.equal('youngPersonFrom' in party, false);
    assert.match(
      party.why,
      /No date of birth was given\. For a child of school age it is the parent’s case\./u,
    );
    assert.match(JSON.stringify(notes), /Tell us the date on the letter and the day it was sent\./u);
  });
});
