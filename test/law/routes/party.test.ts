/** P-1 and P-2: whose case it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { youngPersonFrom } from '../../../src/law/party.ts';
import { guided } from '../kit/guiding.ts';

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

function partyOf(today: string, asker: string, child: object | undefined, matter = ['exclusion']) {
  const { who, youngPersonFrom: from } = guided({
    today,
    asker,
    matter,
    ...(child === undefined ? {} : { child }),
  }).party;
  return { who, from };
}

describe('the first day as a party (P-1)', () => {
  const table: readonly (readonly [born: string, from: string, why: string])[] = [
    ['2009-08-31', '2025-06-28', 'the last day of a school year: at fifteen'],
    ['2009-09-01', '2026-06-27', 'the first day of the next'],
    ['2010-08-31', '2026-06-27', 'the last of that one'],
    ['2010-11-20', '2027-06-26', 'in the autumn'],
    ['2013-02-01', '2029-06-30', 'the last Friday is 29 June, so the 30th'],
    ['2008-02-29', '2024-06-29', 'a leap day'],
    ['2007-01-01', '2023-07-01', 'the last Friday is 30 June, so July'],
    ['2023-02-14', '2039-06-25', 'far ahead'],
  ];
  for (const [born, from, why] of table) {
    it(`born ${born}: ${from} (${why})`, () => assert.equal(youngPersonFrom(date(born)).toString(), from));
  }

  it('is always a Saturday from 25 June to 1 July, in the school year of the 16th birthday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const born = date('1990-01-01').add({ days });
        const from = youngPersonFrom(born);
        assert.equal(from.dayOfWeek, 6);
        const lastFriday = from.subtract({ days: 1 });
        assert.equal(lastFriday.month, 6);
        assert.ok(lastFriday.day >= 24);
        const birthday = born.add({ years: 16 });
        const yearStart = date(`${from.year - 1}-09-01`);
        assert.ok(Temporal.PlainDate.compare(birthday, yearStart) >= 0);
        assert.ok(Temporal.PlainDate.compare(birthday, date(`${from.year}-09-01`)) < 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the party', () => {
  it('changes the day after the last Friday in June (P-1)', () => {
    const child = { dateOfBirth: '2009-08-20' };
    assert.deepEqual(partyOf('2025-06-26', 'parent', child), { who: 'parent', from: '2025-06-28' });
    assert.deepEqual(partyOf('2025-06-27', 'parent', child), { who: 'parent', from: '2025-06-28' });
    assert.deepEqual(partyOf('2025-06-28', 'parent', child), { who: 'young-person', from: '2025-06-28' });
    assert.deepEqual(partyOf('2025-06-27', 'young-person', child), { who: 'parent', from: '2025-06-28' });
  });

  it('is the alternative person where capacity is lacking, but only after school age (P-2)', () => {
    const child = { dateOfBirth: '2009-08-20', capacity: 'lacks' };
    assert.equal(partyOf('2025-06-27', 'alternative-person', child).who, 'parent');
    assert.equal(partyOf('2025-06-28', 'parent', child).who, 'alternative-person');
    assert.equal(
      partyOf('2025-06-28', 'alternative-person', { ...child, capacity: 'presumed' }).who,
      'young-person',
    );
    assert.equal(
      partyOf('2025-06-28', 'alternative-person', { dateOfBirth: '2009-08-20' }).who,
      'young-person',
    );
  });

  it('follows the asker where the date of birth is not known', () => {
    for (const asker of ['parent', 'professional', 'setting', 'local-authority', 'icb']) {
      assert.deepEqual(partyOf('2026-01-01', asker, undefined), { who: 'parent', from: undefined }, asker);
      assert.equal(partyOf('2026-01-01', asker, { capacity: 'lacks' }).who, 'parent', asker);
    }
    assert.equal(partyOf('2026-01-01', 'young-person', undefined).who, 'young-person');
    assert.equal(partyOf('2026-01-01', 'young-person', { capacity: 'lacks' }).who, 'alternative-person');
    assert.equal(partyOf('2026-01-01', 'alternative-person', {}).who, 'alternative-person');
  });

  it('is nobody when authorities disagree between themselves alone', () => {
    const child = { dateOfBirth: '2009-08-20' };
    assert.deepEqual(partyOf('2026-01-01', 'icb', child, ['between-authorities']), {
      who: 'none',
      from: undefined,
    });
    const both = partyOf('2025-01-01', 'icb', child, ['between-authorities', 'exclusion']);
    assert.deepEqual(both, { who: 'parent', from: '2025-06-28' });
  });
});
