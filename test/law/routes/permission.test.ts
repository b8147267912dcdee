/** C-6, T-4 and row 17: when the tribunal has to be asked first. The day before, on and after every limit. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deadlineOf, guided, primaryOf, routesOf, type SituationJson } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

function assertAppeal(situation: SituationJson, why: string): void {
  const routes = routesOf(guided(situation));
  assert.ok(routes.includes('tribunal-appeal') && !routes.includes('tribunal-permission'), why);
}

function assertPermission(situation: SituationJson, why: string): void {
  const guidance = guided(situation);
  const routes = routesOf(guidance);
  assert.ok(routes.includes('tribunal-permission') && !routes.includes('tribunal-appeal'), why);
  assert.equal(primaryOf(guidance), 'tribunal-permission', why);
  assert.ok(routes.includes('sendiass-advice'), why);
  assert.equal(deadlineOf(guidance, 'ask-tribunal')?.due, situation.today, why);
  assert.ok(
    guidance.notOpen.some(({ route }) => route === 'tribunal-appeal'),
    why,
  );
}

describe('the limit for contacting the adviser (C-6)', () => {
  const letter = { dated: '2026-03-02' };

  it('leaves the appeal open to its last day, and then asks for leave', () => {
    assertAppeal(about(letter, '2026-05-01'), 'the day before');
    assertAppeal(about(letter, '2026-05-02'), 'on the day, a Saturday');
    assertPermission(about(letter, '2026-05-03'), 'the day after, though the appeal limit is the 5th');
  });

  it('is kept by contact on its last day, however long ago', () => {
    assertAppeal(about(letter, '2026-05-20', { contactedAdviserOn: '2026-05-02' }), 'on the last day');
    assertPermission(about(letter, '2026-05-20', { contactedAdviserOn: '2026-05-03' }), 'a day after');
    assertAppeal(
      about(letter, '2027-05-20', { contactedAdviserOn: '2026-05-02' }),
      'the certificate is still to come',
    );
  });

  it('is kept by what implies contact by then', () => {
    for (const name of ['declinedMediationOn', 'mediationEndedOn', 'cannotArrangeToldOn']) {
      assertAppeal(about(letter, '2026-05-20', { [name]: '2026-05-02' }), name);
    }
  });

  it('is missed by declining after it; the certificate that mediation or its failure brings is not', () => {
    assertPermission(about(letter, '2026-05-20', { declinedMediationOn: '2026-05-03' }), 'declined late');
    assertAppeal(
      about(letter, '2026-05-20', { mediationEndedOn: '2026-05-19' }),
      'mediated; first contact not known',
    );
    assertAppeal(
      about(letter, '2026-05-20', { cannotArrangeToldOn: '2026-05-19' }),
      'not arranged; first contact not known',
    );
    const late = { contactedAdviserOn: '2026-05-03', mediationEndedOn: '2026-05-19' };
    assertPermission(about(letter, '2026-05-20', late), 'mediated after a late first contact');
  });

  it('counts from the sending, not from the date on the letter', () => {
    const sentLater = { dated: '2026-02-06', sent: '2026-02-12' };
    assertAppeal(
      about(sentLater, '2026-04-07', { contactedAdviserOn: '2026-04-07' }),
      'contact between the two',
    );
    assertAppeal(
      about(sentLater, '2026-04-20', { contactedAdviserOn: '2026-04-12' }),
      'contact on the last day',
    );
    assertPermission(about(sentLater, '2026-04-20', { contactedAdviserOn: '2026-04-13' }), 'a day after');
  });

  it('does not matter once a certificate is held, nor where none is required', () => {
    const held = { contactedAdviserOn: '2026-05-10', certificateOn: '2026-05-12' };
    assertAppeal(about(letter, '2026-06-12', held), 'a certificate is held');
    assertAppeal(about({ ...letter, sections: ['I'] }, '2026-05-05'), 'section I alone, to the last day');
  });

  it('invites the one fact that would change the answer', () => {
    const { notes } = guided(about(letter, '2026-05-20', { declinedMediationOn: '2026-05-03' }));
    assert.ok(notes.some(({ text }) => text.includes('on or before 2026-05-02')));
    const known = guided(about(letter, '2026-05-20', { contactedAdviserOn: '2026-05-03' })).notes;
    assert.ok(!known.some(({ text }) => text.includes('on or before')));
  });
});

describe('the limit for the appeal (T-4)', () => {
  it('with a certificate, leaves the appeal open to its latest date', () => {
    const held = { contactedAdviserOn: '2026-04-01', certificateOn: '2026-04-10' };
    const letter = { dated: '2026-03-06' };
    assertAppeal(about(letter, '2026-05-10', held), 'the strict date, a Sunday');
    assertAppeal(about(letter, '2026-05-11', held), 'the latest date');
    assertPermission(about(letter, '2026-05-12', held), 'the day after');
  });

  it('without need of one, the same', () => {
    const letter = { dated: '2026-06-20', sections: ['I'] };
    assertAppeal(about(letter, '2026-08-31'), 'in August');
    assertAppeal(about(letter, '2026-09-01'), 'the latest date');
    assertPermission(about(letter, '2026-09-02'), 'the day after');
  });

  it('asks for more time when the letter’s two months are gone and the adviser was not called, though that limit still runs', () => {
    const letter = { dated: '2026-02-06', sent: '2026-02-12' };
    assertAppeal(about(letter, '2026-04-07'), 'the latest date');
    const situation = about(letter, '2026-04-08');
    assertPermission(situation, 'the day after');
    assert.ok(guided(situation).notes.some(({ text }) => text.includes('call the adviser until 2026-04-12')));
  });

  it('is not known to have passed without a date on the letter or on the certificate', () => {
    assertAppeal(about({}, '2030-01-01'), 'no date at all');
    assertAppeal(
      about({ dated: '2026-03-06' }, '2030-01-01', { certificateKind: 'took-place' }),
      'certificate without a date',
    );
    assertAppeal(about({}, '2030-01-01', { certificateOn: '2026-03-06' }), 'letter without a date');
  });

  it('does not matter once an appeal is lodged, but does for a decision that it is not about', () => {
    const letter = { dated: '2026-03-06' };
    assertAppeal(about(letter, '2027-01-01', {}, { appeal: { lodgedOn: '2026-05-01' } }), 'lodged');
    assertAppeal(about(letter, '2027-01-01', {}, { stage: 'awaiting-appeal' }), 'known from the stage');
    const other = { appeal: { lodgedOn: '2026-05-01', aboutSameMatter: false } };
    assertPermission(about(letter, '2027-01-01', {}, other), 'an appeal about something else');
  });

  it('leads to a complaint when the letter left out what it had to say (M-3)', () => {
    const letter = { dated: '2026-03-06', letterOmits: ['time-limits'] };
    assert.ok(routesOf(guided(about(letter, '2026-06-01'))).includes('complaint-to-local-authority'));
    assert.ok(!routesOf(guided(about(letter, '2026-03-20'))).includes('complaint-to-local-authority'));
    const full = about({ dated: '2026-03-06' }, '2026-06-01');
    assert.ok(!routesOf(guided(full)).includes('complaint-to-local-authority'));
  });
});
