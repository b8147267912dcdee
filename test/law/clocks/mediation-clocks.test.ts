/** what the council and the ICB owe a family that wants to mediate. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeadlineId } from '../../../src/law/guidance.ts';
import { deadlineOf, guided } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

const dated = '2026-01-05';
const today = '2027-06-01';

function found(
  what: DeadlineId,
  letter: object,
  events: object,
): readonly [owner: string, due: string] | undefined {
  const deadline = deadlineOf(guided(about({ dated, ...letter }, today, { ...events })), what);
  if (deadline !== undefined)
    assert.deepEqual([deadline.safeDate, deadline.latestDate], [deadline.due, deadline.due]);
  return deadline === undefined ? undefined : [deadline.owner, deadline.due];
}

describe('mediation within 30 days', () => {
  const table: readonly (readonly [told: string, due: string, why: string])[] = [
    ['2026-01-31', '2026-03-02', 'from the last of January'],
    ['2027-01-30', '2027-03-01', 'over a February of 28 days'],
    ['2026-06-03', '2026-07-03', 'a plain month'],
    ['2026-07-31', '2026-08-30', 'August does not move it'],
    ['2026-11-27', '2026-12-27', 'nor does Christmas'],
    ['2026-03-05', '2026-04-04', 'nor does Easter'],
    ['2026-03-20', '2026-04-19', 'nor a change of clocks: 30 calendar days'],
    ['2026-10-10', '2026-11-09', 'nor the change back'],
  ];
  for (const [told, due, why] of table) {
    it(`A-1, A-4: told ${told}, by ${due} by the council: ${why}`, () => {
      const events = { toldLocalAuthorityOn: told };
      assert.deepEqual(found('mediation-by', {}, events), ['local-authority', due]);
      assert.deepEqual(found('mediation-by', { sections: ['F', 'G'] }, events), ['local-authority', due]);
      assert.deepEqual(found('mediation-by', { sections: ['H2'] }, events), ['local-authority', due]);
      assert.deepEqual(found('mediation-by', { sections: ['I'] }, events), ['local-authority', due]);
    });
    it(`A-3: ICB told ${told}, by ${due} by the ICB, health alone: ${why}`, () => {
      const events = { toldLocalAuthorityOn: dated, toldIcbOn: told };
      assert.deepEqual(found('mediation-by', { sections: ['C', 'G'] }, events), ['icb', due]);
    });
  }

  it('in a leap year ends a day earlier in March', () => {
    const leap = about({ dated: '2028-01-10' }, '2028-03-01', { toldLocalAuthorityOn: '2028-01-31' });
    assert.equal(deadlineOf(guided(leap), 'mediation-by')?.due, '2028-03-01');
  });

  it('does not run for health alone until the ICB is told', () => {
    assert.equal(
      found('mediation-by', { sections: ['G'] }, { toldLocalAuthorityOn: '2026-01-20' }),
      undefined,
    );
    assert.equal(found('mediation-by', { sections: ['F', 'G'] }, { toldIcbOn: '2026-01-20' }), undefined);
  });

  it('with another section than health is the council’s, whatever the other', () => {
    const events = { toldLocalAuthorityOn: '2026-06-03', toldIcbOn: '2026-06-05' };
    for (const other of ['A', 'B', 'D', 'E', 'F', 'H1', 'I', 'J', 'K']) {
      assert.deepEqual(
        found('mediation-by', { sections: ['G', other] }, events),
        ['local-authority', '2026-07-03'],
        other,
      );
    }
  });

  it('names the provision of its own kind', () => {
    const sources = (sections: readonly string[]) =>
      deadlineOf(
        guided(about({ dated, sections }, today, { toldLocalAuthorityOn: dated, toldIcbOn: dated })),
        'mediation-by',
      )?.sources;
    assert.ok(sources(['F'])?.includes('CFA 2014 s.54'));
    assert.deepEqual(sources(['F', 'G']), ['SEND Regs 2014 reg 35', 'SEND Regs 2014 reg 36']);
    assert.deepEqual(sources(['G']), ['CFA 2014 s.53', 'SEND Regs 2014 reg 35']);
  });

  it('stops when mediation has ended, and runs on when it cannot be arranged', () => {
    const told = { toldLocalAuthorityOn: '2026-01-20' };
    assert.equal(found('mediation-by', {}, { ...told, mediationEndedOn: '2026-02-02' }), undefined);
    const held = { ...told, certificateOn: '2026-02-05', certificateKind: 'took-place' };
    assert.equal(found('mediation-by', {}, held), undefined);
    assert.deepEqual(found('mediation-by', {}, { ...told, cannotArrangeToldOn: '2026-02-02' }), [
      'local-authority',
      '2026-02-19',
    ]);
  });

  it('is not owed about a decision outside the closed list', () => {
    const events = { toldLocalAuthorityOn: '2026-01-20', sessionOn: '2026-02-02' };
    assert.equal(found('mediation-by', { kind: 'not-appealable' }, events), undefined);
    assert.equal(found('notice-of-session', { kind: 'not-appealable' }, events), undefined);
  });
});

describe('the council tells the ICB (A-2)', () => {
  const table: readonly (readonly [told: string, due: string])[] = [
    ['2026-03-25', '2026-03-30'],
    ['2026-03-31', '2026-04-07'],
    ['2026-04-29', '2026-05-05'],
    ['2026-05-22', '2026-05-28'],
    ['2026-12-23', '2026-12-30'],
    ['2026-10-23', '2026-10-28'],
  ];
  for (const [told, due] of table) {
    it(`told ${told}, by ${due}, with any health section`, () => {
      for (const sections of [['G'], ['C'], ['F', 'G'], ['C', 'H1']]) {
        assert.deepEqual(found('la-tells-icb', { sections }, { toldLocalAuthorityOn: told }), [
          'local-authority',
          due,
        ]);
      }
    });
  }

  it('is not owed without a health section, or before the council was told', () => {
    assert.equal(
      found('la-tells-icb', { sections: ['F', 'H2'] }, { toldLocalAuthorityOn: '2026-03-25' }),
      undefined,
    );
    assert.equal(found('la-tells-icb', {}, { toldLocalAuthorityOn: '2026-03-25' }), undefined);
    assert.equal(found('la-tells-icb', { sections: ['G'] }, {}), undefined);
  });
});

describe('notice of the session (A-6)', () => {
  const table: readonly (readonly [session: string, due: string, why: string])[] = [
    ['2026-03-13', '2026-03-06', 'a plain week'],
    ['2026-04-10', '2026-04-01', 'back over Easter'],
    ['2026-05-08', '2026-04-30', 'back over the early May holiday'],
    ['2026-05-29', '2026-05-21', 'back over the spring holiday'],
    ['2027-01-08', '2026-12-31', 'back over New Year'],
    ['2026-06-14', '2026-06-08', 'a session on a Sunday'],
    ['2027-12-01', '2027-11-24', 'a session still ahead'],
  ];
  for (const [session, due, why] of table) {
    it(`session ${session}, told by ${due}: ${why}`, () => {
      assert.deepEqual(found('notice-of-session', {}, { sessionOn: session }), ['local-authority', due]);
      assert.deepEqual(found('notice-of-session', { sections: ['G'] }, { sessionOn: session }), ['icb', due]);
      assert.deepEqual(found('notice-of-session', { sections: ['G', 'F'] }, { sessionOn: session }), [
        'local-authority',
        due,
      ]);
    });
  }
});
