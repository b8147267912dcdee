/** A decision in the background, an appeal about something else, a late call: which clocks run all the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deadlineOf, guided, primaryOf, type SituationJson } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

const dated = '2026-03-02';
const appeal = { lodgedOn: '2026-04-01', aboutSameMatter: false };
const appealDue = (situation: SituationJson): string | undefined =>
  deadlineOf(guided(situation), 'appeal-received')?.due;

describe('an appeal about something else', () => {
  it('leaves a decision that is raised without an appeal', () => {
    for (const matter of ['decision', 'mediation-not-arranged'])
      assert.equal(
        appealDue({ ...about({ dated }, '2026-04-02', {}, { appeal }), matter: [matter] }),
        '2026-05-02',
      );
  });

  it('is taken to be against a decision in the background', () => {
    assert.equal(
      appealDue({ ...about({ dated }, '2026-04-02', {}, { appeal }), matter: ['admission'] }),
      undefined,
    );
    assert.equal(appealDue({ ...about({ dated }, '2026-04-02'), matter: ['admission'] }), '2026-05-02');
  });
});

describe('a first call after the limit', () => {
  const certificateBy = (events: object) =>
    deadlineOf(
      guided(about({ dated }, '2026-05-21', { contactedAdviserOn: '2026-05-03', ...events })),
      'certificate-by',
    );

  it('costs the certificate when mediation was only declined (C-6)', () => {
    assert.equal(certificateBy({ declinedMediationOn: '2026-05-20' }), undefined);
  });

  it('costs nothing once mediation ended or could not be arranged (C-4, C-5)', () => {
    assert.equal(certificateBy({ mediationEndedOn: '2026-05-20' })?.due, '2026-05-26');
    assert.equal(certificateBy({ cannotArrangeToldOn: '2026-05-20' })?.due, '2026-05-26');
  });
});

describe('a late appeal about section I alone', () => {
  it('needs the tribunal’s leave also after a call to the adviser, for no certificate is to come', () => {
    const late = about({ sections: ['I'], dated }, '2026-06-15', { contactedAdviserOn: '2026-03-10' });
    assert.equal(primaryOf(guided(late)), 'tribunal-permission');
    const waiting = about({ sections: ['F'], dated }, '2026-06-15', { contactedAdviserOn: '2026-03-10' });
    assert.notEqual(primaryOf(guided(waiting)), 'tribunal-permission');
  });
});
