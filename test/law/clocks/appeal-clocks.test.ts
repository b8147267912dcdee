/** M-5 and T-1: contacting the adviser and getting the appeal in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeadlineId } from '../../../src/law/guidance.ts';
import { deadlineOf, guided } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

type Dates = readonly [due: string, safe: string, latest: string];

function datesOf(situation: Parameters<typeof guided>[0], what: DeadlineId): Dates | undefined {
  const found = deadlineOf(guided(situation), what);
  return found === undefined ? undefined : [found.due, found.safeDate, found.latestDate];
}

describe('contact with the adviser (M-5)', () => {
  const table: readonly (readonly [sent: string, due: string, why: string])[] = [
    ['2026-01-19', '2026-03-19', 'the corresponding date'],
    ['2026-12-30', '2027-02-28', 'no 30 February'],
    ['2026-12-31', '2027-02-28', 'no 31 February'],
    ['2027-12-28', '2028-02-28', 'a leap year, before its last day'],
    ['2027-12-29', '2028-02-29', 'a leap day'],
    ['2027-12-31', '2028-02-29', 'no 31 February, in a leap year'],
    ['2024-02-29', '2024-04-29', 'from a leap day'],
    ['2026-04-30', '2026-06-30', 'from the last of a short month'],
    ['2026-07-31', '2026-09-30', 'from the last of a long month'],
    ['2026-06-08', '2026-08-08', 'August does not move it'],
    ['2026-10-28', '2026-12-28', 'nor does Christmas'],
    ['2026-02-06', '2026-04-06', 'nor does Easter Monday'],
    ['2026-03-02', '2026-05-02', 'nor does a Saturday'],
    ['2026-01-29', '2026-03-29', 'nor does a change of clocks'],
  ];
  for (const [sent, due, why] of table) {
    it(`sent ${sent}, by ${due}: ${why}`, () => {
      assert.deepEqual(datesOf(about({ sent }, sent), 'contact-adviser'), [due, due, due]);
      assert.deepEqual(datesOf(about({ dated: sent }, sent), 'contact-adviser'), [due, due, due]);
    });
  }

  it('counts from the sending, the safe date from the earlier of letter and sending', () => {
    const early = about({ dated: '2026-02-06', sent: '2026-02-12' }, '2026-02-16');
    assert.deepEqual(datesOf(early, 'contact-adviser'), ['2026-04-12', '2026-04-06', '2026-04-12']);
    const late = about({ dated: '2026-02-12', sent: '2026-02-06' }, '2026-02-16');
    assert.deepEqual(datesOf(late, 'contact-adviser'), ['2026-04-06', '2026-04-06', '2026-04-06']);
  });

  it('is not asked for without need of a certificate, with one, or with an appeal lodged', () => {
    const dated = '2026-01-19';
    const today = '2026-03-01';
    const none = (situation: Parameters<typeof guided>[0]) =>
      assert.equal(datesOf(situation, 'contact-adviser'), undefined);
    none(about({ sections: ['I'], dated }, today));
    none(about({ sections: ['G'], dated }, today));
    none(about({ kind: 'not-appealable', dated }, today));
    none(about({ dated }, today, { certificateOn: '2026-02-10' }));
    none(about({ dated }, today, {}, { appeal: { lodgedOn: '2026-02-20' } }));
    none(about({}, today));
    assert.notEqual(datesOf(about({ dated }, today), 'contact-adviser'), undefined);
    assert.notEqual(datesOf(about({ dated }, '2027-01-01'), 'contact-adviser'), undefined);
  });
});

describe('the appeal (T-1)', () => {
  const table: readonly (readonly [
    dated: string,
    certificateOn: string | undefined,
    dates: Dates,
    why: string,
  ])[] = [
    ['2026-01-19', undefined, ['2026-03-19', '2026-03-19', '2026-03-19'], 'two months from the letter'],
    ['2026-12-31', undefined, ['2027-02-28', '2027-02-28', '2027-03-01'], 'no 31 February, and a Sunday'],
    ['2026-10-24', undefined, ['2026-12-24', '2026-12-24', '2026-12-24'], 'the day before the closed days'],
    ['2026-10-25', undefined, ['2026-12-25', '2026-12-25', '2027-01-04'], 'the first of the closed days'],
    ['2026-11-01', undefined, ['2027-01-01', '2027-01-01', '2027-01-04'], 'the last of the closed days'],
    ['2026-11-04', undefined, ['2027-01-04', '2027-01-04', '2027-01-04'], 'the first working day after'],
    ['2026-05-31', undefined, ['2026-07-31', '2026-07-31', '2026-07-31'], 'the day before August'],
    ['2026-06-01', undefined, ['2026-08-01', '2026-08-01', '2026-09-01'], 'the first of August'],
    ['2026-06-30', undefined, ['2026-08-30', '2026-08-30', '2026-09-01'], 'late August'],
    ['2026-04-30', '2026-05-29', ['2026-06-30', '2026-06-30', '2026-06-30'], 'the letter gives more'],
    ['2026-04-30', '2026-05-30', ['2026-06-30', '2026-06-30', '2026-06-30'], 'both give the same'],
    [
      '2026-04-30',
      '2026-06-01',
      ['2026-07-01', '2026-07-01', '2026-07-01'],
      'the certificate gives a day more',
    ],
    [
      '2026-11-30',
      '2027-01-31',
      ['2027-02-28', '2027-02-28', '2027-03-01'],
      'no 31 February from the certificate',
    ],
    [
      '2026-06-05',
      '2026-07-10',
      ['2026-08-10', '2026-08-10', '2026-09-01'],
      'the certificate’s month ends in August',
    ],
    [
      '2026-09-01',
      '2026-11-27',
      ['2026-12-27', '2026-12-27', '2027-01-04'],
      'the certificate’s month ends at Christmas',
    ],
  ];
  for (const [dated, certificateOn, dates, why] of table) {
    it(`letter ${dated}, certificate ${certificateOn}, by ${dates.join(' / ')}: ${why}`, () => {
      const events = certificateOn === undefined ? {} : { certificateOn };
      assert.deepEqual(datesOf(about({ dated }, certificateOn ?? dated, events), 'appeal-received'), dates);
    });
  }

  it('counts from the date on the letter, the safe date from the earlier of letter and sending', () => {
    const early = about({ dated: '2026-02-06', sent: '2026-02-12' }, '2026-02-16');
    assert.deepEqual(datesOf(early, 'appeal-received'), ['2026-04-06', '2026-04-06', '2026-04-07']);
    const late = about({ dated: '2026-02-12', sent: '2026-02-06' }, '2026-02-16');
    assert.deepEqual(datesOf(late, 'appeal-received'), ['2026-04-12', '2026-04-06', '2026-04-13']);
    const held = about({ dated: '2026-02-12', sent: '2026-02-06' }, '2026-04-01', {
      certificateOn: '2026-03-20',
    });
    assert.deepEqual(datesOf(held, 'appeal-received'), ['2026-04-20', '2026-04-20', '2026-04-20']);
  });

  it('is listed for what can be appealed and has a date, also when it has passed, unless an appeal is lodged', () => {
    const dated = '2026-01-19';
    const listed = (situation: Parameters<typeof guided>[0]) =>
      datesOf(situation, 'appeal-received') !== undefined;
    for (const kind of [
      'refuse-to-assess',
      'refuse-to-issue',
      'refuse-to-reassess',
      'refuse-to-amend',
      'cease',
    ]) {
      assert.ok(listed(about({ kind, dated }, '2026-02-01')), kind);
      assert.ok(listed(about({ kind, dated }, '2026-12-01')), kind);
      assert.ok(!listed(about({ kind }, '2026-02-01')), kind);
      assert.ok(
        !listed(about({ kind, dated }, '2026-04-01', {}, { appeal: { lodgedOn: '2026-03-01' } })),
        kind,
      );
    }
    assert.ok(listed(about({ sections: ['I'], dated }, '2026-02-01')));
    for (const one of ['A', 'C', 'D', 'E', 'G', 'H1', 'H2', 'J', 'K']) {
      assert.ok(!listed(about({ sections: [one], dated }, '2026-02-01')), one);
    }
    assert.ok(!listed(about({ kind: 'not-appealable', dated }, '2026-02-01')));
  });

  it('runs for a decision raised now when the appeal lodged is about something else', () => {
    const other = about(
      { dated: '2026-02-06' },
      '2026-03-02',
      {},
      { appeal: { lodgedOn: '2026-01-10', aboutSameMatter: false } },
    );
    assert.deepEqual(datesOf(other, 'appeal-received'), ['2026-04-06', '2026-04-06', '2026-04-07']);
    assert.notEqual(datesOf(other, 'contact-adviser'), undefined);
  });
});

describe('the words beside the date', () => {
  const told = (dated: string) => {
    const found = deadlineOf(guided(about({ dated }, dated)), 'appeal-received');
    return [found?.rule ?? '', found?.sources ?? []] as const;
  };

  it('say why the latest date is later, with the source of that alone (T-2, T-3)', () => {
    const [plain, plainSources] = told('2026-01-19');
    assert.doesNotMatch(plain, /August|working day/);
    assert.deepEqual(plainSources, ['HESC Rules 2008 r.20']);
    const [august, augustSources] = told('2026-06-12');
    assert.match(august, /August/);
    assert.deepEqual(augustSources, ['HESC Rules 2008 r.20', 'HESC Rules 2008 r.12(3)']);
    assert.match(told('2026-11-01')[0], /from 25 December to 1 January/);
    const [sunday, sundaySources] = told('2026-12-31');
    assert.match(sunday, /not a working day/);
    assert.deepEqual(sundaySources, [
      'HESC Rules 2008 r.20',
      'HESC Rules 2008 r.12(1)',
      'HESC Rules 2008 r.12(2)',
    ]);
  });
});

describe('the appeal as it will be (appeal-received-projected)', () => {
  it('counts a month from the last lawful day of the certificate', () => {
    const ended = about({ sections: ['B'], dated: '2026-03-02' }, '2026-04-27', {
      mediationEndedOn: '2026-04-24',
    });
    assert.deepEqual(datesOf(ended, 'appeal-received-projected'), ['2026-05-29', '2026-05-29', '2026-05-29']);
  });

  it('is never before what the letter gives', () => {
    const declined = about({ dated: '2026-03-02' }, '2026-03-06', { declinedMediationOn: '2026-03-05' });
    assert.deepEqual(datesOf(declined, 'appeal-received-projected'), [
      '2026-05-02',
      '2026-05-02',
      '2026-05-05',
    ]);
  });

  it('takes its safe date from the sending where that is earlier', () => {
    const declined = about({ dated: '2026-03-02', sent: '2026-02-25' }, '2026-03-06', {
      declinedMediationOn: '2026-03-05',
    });
    assert.deepEqual(datesOf(declined, 'appeal-received-projected'), [
      '2026-05-02',
      '2026-04-25',
      '2026-05-05',
    ]);
  });

  it('rolls like the appeal itself', () => {
    const ended = about({ dated: '2026-06-01' }, '2026-07-08', { mediationEndedOn: '2026-07-07' });
    assert.deepEqual(datesOf(ended, 'appeal-received-projected'), ['2026-08-10', '2026-08-10', '2026-09-01']);
  });
});
