/** O-2 to O-5 and U-1: what was agreed, and what follows when the council gives way. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guided, type SituationJson } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

type Line = readonly [what: string, owner: string, due: string];

const actionDeadlines = new Set([
  'icb-tells-la',
  'notify-will-assess',
  'notify-no-plan',
  'final-plan-after-assessment',
  'draft-plan',
  'final-plan',
  'amended-plan',
  'placement-change',
  'other-agreed-action',
]);

function lines(situation: SituationJson): readonly Line[] {
  const deadlines = guided(situation).deadlines.filter(({ what }) => actionDeadlines.has(what));
  for (const { due, safeDate, latestDate } of deadlines) assert.deepEqual([safeDate, latestDate], [due, due]);
  return deadlines.map(({ what, owner, due }) => [what, owner, due]);
}

const agreed = (
  dated: string,
  actions: readonly object[],
  parties: readonly string[] = ['local-authority'],
): SituationJson => ({
  today: '2027-12-31',
  asker: 'parent',
  matter: ['decision'],
  decision: { kind: 'refuse-to-assess' },
  agreement: { dated, parties, actions },
});

describe('agreed actions', () => {
  const table: readonly (readonly [kind: string, dated: string, lines: readonly Line[]])[] = [
    [
      'assess',
      '2026-06-15',
      [
        ['notify-will-assess', 'local-authority', '2026-06-29'],
        ['notify-no-plan', 'local-authority', '2026-08-24'],
        ['final-plan-after-assessment', 'local-authority', '2026-09-21'],
      ],
    ],
    [
      'reassess',
      '2026-09-30',
      [
        ['notify-will-assess', 'local-authority', '2026-10-14'],
        ['notify-no-plan', 'local-authority', '2026-12-09'],
        ['final-plan-after-assessment', 'local-authority', '2027-01-06'],
      ],
    ],
    [
      'make-plan',
      '2026-03-02',
      [
        ['draft-plan', 'local-authority', '2026-04-06'],
        ['final-plan', 'local-authority', '2026-05-18'],
      ],
    ],
    ['amend-plan', '2026-03-02', [['amended-plan', 'local-authority', '2026-04-06']]],
    ['amend-plan', '2024-01-25', [['amended-plan', 'local-authority', '2024-02-29']]],
    ['change-placement', '2026-12-18', [['placement-change', 'local-authority', '2027-01-01']]],
    ['other', '2026-03-20', [['other-agreed-action', 'local-authority', '2026-04-03']]],
    ['health-provision', '2026-08-01', [['other-agreed-action', 'icb', '2026-08-15']]],
  ];
  for (const [kind, dated, expected] of table) {
    it(`O-2, O-3: ${kind}, agreed ${dated}: weeks of seven days, nothing rolls`, () => {
      assert.deepEqual(lines(agreed(dated, [{ kind }])), expected);
    });
  }

  it('take the date that the parties wrote, for the last step (O-5)', () => {
    const by = '2026-12-25';
    assert.deepEqual(lines(agreed('2026-06-15', [{ kind: 'assess', by }])).at(-1), [
      'final-plan-after-assessment',
      'local-authority',
      by,
    ]);
    assert.deepEqual(lines(agreed('2026-06-15', [{ kind: 'assess', by }])).at(0), [
      'notify-will-assess',
      'local-authority',
      '2026-06-29',
    ]);
    assert.deepEqual(lines(agreed('2026-06-15', [{ kind: 'make-plan', by }])), [
      ['draft-plan', 'local-authority', '2026-07-20'],
      ['final-plan', 'local-authority', by],
    ]);
    assert.deepEqual(lines(agreed('2026-06-15', [{ kind: 'amend-plan', by }])), [
      ['amended-plan', 'local-authority', by],
    ]);
    assert.deepEqual(lines(agreed('2026-06-15', [{ kind: 'other', by }])), [
      ['other-agreed-action', 'local-authority', by],
    ]);
    assert.deepEqual(lines(agreed('2026-06-15', [{ kind: 'health-provision', by: '2026-06-15' }])), [
      ['other-agreed-action', 'icb', '2026-06-15'],
    ]);
  });

  it('are each listed, the same one once', () => {
    const actions = [
      { kind: 'other' },
      { kind: 'other', by: '2026-07-01' },
      { kind: 'other' },
      { kind: 'health-provision' },
    ];
    assert.deepEqual(lines(agreed('2026-06-15', actions, ['local-authority', 'icb'])), [
      ['other-agreed-action', 'local-authority', '2026-06-29'],
      ['other-agreed-action', 'icb', '2026-06-29'],
      ['other-agreed-action', 'local-authority', '2026-07-01'],
    ]);
  });

  it('of the ICB alone are the ICB’s, and it tells the council in a week (O-4)', () => {
    assert.deepEqual(lines(agreed('2026-04-13', [{ kind: 'other' }], ['icb'])), [
      ['icb-tells-la', 'icb', '2026-04-20'],
      ['other-agreed-action', 'icb', '2026-04-27'],
    ]);
    const both = lines(agreed('2026-04-13', [{ kind: 'other' }], ['icb', 'local-authority']));
    assert.deepEqual(both, [['other-agreed-action', 'local-authority', '2026-04-27']]);
  });
});

describe('an appeal that the council does not oppose (U-1, U-2)', () => {
  const conceded = (letter: object, more: object = {}): SituationJson =>
    about(
      { dated: '2026-02-10', ...letter },
      '2026-12-01',
      {},
      {
        appeal: { lodgedOn: '2026-03-30', concededOn: '2026-06-15', ...more },
      },
    );
  const assessed: readonly Line[] = [
    ['notify-will-assess', 'local-authority', '2026-06-29'],
    ['notify-no-plan', 'local-authority', '2026-08-24'],
    ['final-plan-after-assessment', 'local-authority', '2026-09-21'],
  ];

  it('runs from the day the tribunal was told', () => {
    assert.deepEqual(lines(conceded({ kind: 'refuse-to-assess' })), assessed);
    assert.deepEqual(lines(conceded({ kind: 'refuse-to-reassess' })), assessed);
    assert.deepEqual(lines(conceded({ kind: 'refuse-to-issue' })), [
      ['draft-plan', 'local-authority', '2026-07-20'],
      ['final-plan', 'local-authority', '2026-08-31'],
    ]);
    for (const letter of [
      { sections: ['B'] },
      { sections: ['F'] },
      { sections: ['I'] },
      { kind: 'refuse-to-amend' },
    ]) {
      assert.deepEqual(
        lines(conceded(letter)),
        [['amended-plan', 'local-authority', '2026-07-20']],
        JSON.stringify(letter),
      );
    }
    assert.deepEqual(lines(conceded({ kind: 'cease' })), []);
  });

  it('has no times where the appeal is about something else, or nothing was conceded', () => {
    assert.deepEqual(lines(conceded({}, { aboutSameMatter: false })), []);
    assert.deepEqual(
      lines(about({ dated: '2026-02-10' }, '2026-12-01', {}, { appeal: { lodgedOn: '2026-03-30' } })),
      [],
    );
  });
});
