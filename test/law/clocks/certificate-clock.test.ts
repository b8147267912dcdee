/** C-3, C-4, C-5: the adviser's 3 working days. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deadlineOf, guided, type SituationJson } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

const dated = '2026-03-02';
const certificateBy = (situation: SituationJson) => deadlineOf(guided(situation), 'certificate-by');
const after = (events: Readonly<Record<string, string>>, letter: object = { dated }, today = '2026-12-31') =>
  certificateBy(about(letter, today, { contactedAdviserOn: '2026-03-03', ...events }));

describe('the certificate', () => {
  const table: readonly (readonly [event: string, due: string, why: string])[] = [
    ['2026-03-23', '2026-03-26', 'a plain week'],
    ['2026-03-26', '2026-03-31', 'over a week-end and a change of clocks'],
    ['2026-03-28', '2026-04-01', 'from a Saturday'],
    ['2026-03-30', '2026-04-02', 'the day before Good Friday'],
    ['2026-03-31', '2026-04-07', 'over Easter'],
    ['2026-04-29', '2026-05-05', 'over the early May holiday'],
    ['2026-05-22', '2026-05-28', 'over the spring holiday'],
    ['2026-08-27', '2026-09-02', 'over the summer holiday'],
    ['2026-12-22', '2026-12-29', 'over Christmas'],
    ['2026-12-29', '2027-01-04', 'over New Year'],
  ];
  for (const [event, due, why] of table) {
    it(`C-3, C-4, C-5: from ${event} by ${due}: ${why}`, () => {
      for (const name of ['declinedMediationOn', 'mediationEndedOn', 'cannotArrangeToldOn']) {
        const found = after({ [name]: event });
        assert.deepEqual([found?.owner, found?.due, found?.latestDate], ['adviser', due, due], name);
      }
    });
  }

  it('names the rule of its own event', () => {
    assert.ok(after({ declinedMediationOn: '2026-03-23' })?.sources.includes('SEND Regs 2014 reg 34'));
    assert.ok(after({ mediationEndedOn: '2026-03-23' })?.sources.includes('CFA 2014 s.55(5)'));
    assert.deepEqual(after({ cannotArrangeToldOn: '2026-03-23' })?.sources, ['SEND Regs 2014 reg 39']);
  });

  it('counts from the latest of the events', () => {
    const found = after({
      declinedMediationOn: '2026-03-09',
      cannotArrangeToldOn: '2026-03-16',
      mediationEndedOn: '2026-03-23',
    });
    assert.equal(found?.due, '2026-03-26');
    assert.match(found?.rule ?? '', /mediation ended/);
    assert.equal(
      after({ mediationEndedOn: '2026-03-09', declinedMediationOn: '2026-03-16' })?.due,
      '2026-03-19',
    );
  });

  it('is not listed before any of them, once it is dated, or where none is required', () => {
    assert.equal(after({}), undefined);
    assert.equal(after({ mediationEndedOn: '2026-03-23', certificateOn: '2026-03-24' }), undefined);
    for (const sections of [['I'], ['G'], ['H2'], ['J'], ['I', 'G']]) {
      assert.equal(
        after({ mediationEndedOn: '2026-03-23' }, { dated, sections }),
        undefined,
        sections.join(),
      );
    }
    assert.equal(after({ mediationEndedOn: '2026-03-23' }, { dated, kind: 'not-appealable' }), undefined);
    assert.notEqual(after({ mediationEndedOn: '2026-03-23' }, { dated, sections: ['I', 'F'] }), undefined);
  });

  it('is due though there is an agreement, or an appeal', () => {
    const agreement = { dated: '2026-03-23', parties: ['local-authority'], actions: [{ kind: 'other' }] };
    const events = { contactedAdviserOn: '2026-03-03', mediationEndedOn: '2026-03-23' };
    assert.equal(certificateBy(about({ dated }, '2026-03-24', events, { agreement }))?.due, '2026-03-26');
    const appeal = { lodgedOn: '2026-03-24' };
    assert.equal(certificateBy(about({ dated }, '2026-03-24', events, { appeal }))?.due, '2026-03-26');
  });

  it('is not promised when the adviser was first contacted after the limit and mediation declined (C-6)', () => {
    const late = { contactedAdviserOn: '2026-05-03', declinedMediationOn: '2026-05-05' };
    assert.equal(certificateBy(about({ dated }, '2026-05-06', late)), undefined);
    const inTime = { contactedAdviserOn: '2026-05-02', declinedMediationOn: '2026-05-05' };
    assert.equal(certificateBy(about({ dated }, '2026-05-06', inTime))?.due, '2026-05-08');
  });
});
