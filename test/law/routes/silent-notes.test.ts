/** Notes stay away from situations next to those they are for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guided, type SituationJson } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

const dated = '2026-03-02';
const today = '2026-03-10';
const letter = about({ dated }, today);
const grown = { dateOfBirth: '2008-01-01' };
const young = { dateOfBirth: '2012-01-01' };

const says = (situation: SituationJson, words: RegExp): boolean =>
  guided(situation).notes.some(({ text }) => words.test(text));

type Row = readonly [name: string, words: RegExp, when: SituationJson, notWhen: SituationJson];

const rows: readonly Row[] = [
  [
    'an agreement that stops no dates, only with an agreement',
    /does not stop the dates/,
    {
      ...letter,
      agreement: { dated: today, parties: ['local-authority'], actions: [{ kind: 'other' }] },
    },
    letter,
  ],
  [
    'the date of a certificate, only while it is unknown',
    /Tell us the date on your certificate/,
    about({ dated }, today, { certificateKind: 'took-place' }),
    about({ dated }, today, { certificateKind: 'took-place', certificateOn: today }),
  ],
  [
    'a professional needs a yes, only of a family',
    /needs the family’s yes/,
    { ...letter, asker: 'professional' },
    { today, asker: 'professional', matter: ['between-authorities'] },
  ],
  [
    'a young person’s own case, not while a parent is the party',
    /own case/,
    { ...letter, child: grown },
    { ...letter, child: young },
  ],
  [
    'a parent’s case, not once the young person is the party',
    /still of school age, so the parent asks/,
    { ...letter, child: young, asker: 'young-person' },
    { ...letter, child: grown, asker: 'young-person' },
  ],
  [
    'capacity, not when it is a parent who asks',
    /make each choice/,
    { ...letter, child: grown, asker: 'alternative-person' },
    { ...letter, child: grown },
  ],
];

describe('a note', () => {
  for (const [name, words, when, notWhen] of rows) {
    it(name, () => {
      assert.ok(says(when, words));
      assert.ok(!says(notWhen, words));
    });
  }

  it('on two dates needs both', () => {
    const words = /one date and was sent on another/;
    assert.ok(says(about({ dated, sent: '2026-03-04' }, today), words));
    assert.ok(!says(about({ dated }, today), words));
    assert.ok(!says(about({ sent: dated }, today), words));
  });
});

describe('the note that the adviser can still be called', () => {
  const words = /You can still call the adviser until 2026-04-20/;
  const sentLate = (day: string, events: object = {}) =>
    about({ dated: '2026-01-05', sent: '2026-02-20' }, day, { ...events });

  it('is given to the very last day', () => {
    assert.ok(says(sentLate('2026-04-19'), words));
    assert.ok(says(sentLate('2026-04-20'), words));
    assert.ok(!says(sentLate('2026-04-21'), words));
  });

  it('is not given after it, to somebody who called late', () => {
    assert.ok(!says(sentLate('2026-04-22', { contactedAdviserOn: '2026-04-21' }), /still call the adviser/));
  });
});
