import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { accountId, wordId } from '../case/ids.ts';
import { holdReasons } from './events.ts';
import { type CaseKind, caseKinds } from './kinds.ts';
import { dueOn, type Retention, readRetention, usualRetention, whatIsDue } from './retention.ts';
import { type Forgetting, nothingForgotten } from './state.ts';

const somebody = accountId('00000000-0000-4000-8000-000000000001');
const why = { audience: 'arrangements' as const, word: wordId('00000000-0000-4000-8000-000000000002') };

const closedAt = (text: string | null, forgetting: Forgetting = nothingForgotten) => ({
  closed: text === null ? null : { outcome: 'no-agreement' as const, at: Temporal.Instant.from(text) },
  forgetting,
});

const day = (text: string) => Temporal.PlainDate.from(text);

const retention = (text: string): Retention => {
  const read = readRetention(text);
  assert.ok(!('wrong' in read), JSON.stringify(read));
  return read;
};

const wrong = (text: string): string => {
  const read = readRetention(text);
  assert.ok('wrong' in read, text);
  return read.wrong;
};

describe('the times of a provider', () => {
  test('are as usual where nothing is said, and as said otherwise', () => {
    assert.deepEqual(retention(''), usualRetention);
    const own = retention('rooms=P5Y, mediator-notes=P1M15D,drafts=P7D');
    assert.equal(String(own.rooms), 'P5Y');
    assert.equal(String(own['mediator-notes']), 'P1M15D');
    assert.equal(String(own.drafts), 'P7D');
    assert.equal(own.agreement, usualRetention.agreement);
  });

  test('are refused when they cannot be read', () => {
    for (const text of [
      'rooms',
      'rooms=',
      'rooms=P',
      'rooms=5',
      'rooms=PT5H',
      'attic=P1Y',
      'rooms=-P1Y',
      'rooms=P1Y=P2Y',
      'rooms=P1W',
    ])
      assert.match(wrong(text), /must hold parts such as rooms=P3Y/, text);
  });

  test('never keep a mediator’s notes longer than anything else', () => {
    assert.match(wrong('mediator-notes=P4Y'), /longer than rooms/);
    assert.match(wrong('mediator-notes=P31D,rooms=P1M'), /longer than rooms/);
    assert.match(wrong('mediator-notes=P1M,rooms=P30D'), /longer than rooms/);
    assert.equal(String(retention('mediator-notes=P28D,rooms=P1M')['mediator-notes']), 'P28D');
  });
});

describe('what is due', () => {
  test('counts from the London date of closing', () => {
    // Half past eleven at night in UTC is the next day in a London summer.
    assert.equal(String(dueOn(closedAt('2026-06-30T23:30:00Z'), usualRetention, 'rooms')), '2029-07-01');
    assert.equal(String(dueOn(closedAt('2026-12-31T23:30:00Z'), usualRetention, 'rooms')), '2029-12-31');
    assert.equal(String(dueOn(closedAt('2028-02-29T12:00:00Z'), usualRetention, 'agreement')), '2035-02-28');
    assert.equal(
      String(dueOn(closedAt('2026-08-31T12:00:00Z'), usualRetention, 'mediator-notes')),
      '2027-02-28',
    );
    assert.equal(dueOn(closedAt(null), usualRetention, 'rooms'), null);
  });

  test('the day before, on and after', () => {
    const state = closedAt('2026-11-24T12:00:00Z');
    const on = (text: string) => whatIsDue(state, usualRetention, day(text));
    assert.deepEqual(on('2027-05-23').due, []);
    assert.equal(String(on('2027-05-23').nextOn), '2027-05-24');
    assert.deepEqual(on('2027-05-24').due, ['mediator-notes']);
    assert.deepEqual(on('2029-11-24').due, ['mediator-notes', 'rooms', 'sent-messages', 'request']);
    assert.deepEqual(on('2033-11-24').due, [...caseKinds]);
    assert.equal(on('2033-11-24').nextOn, null);
  });
});

const anyDuration = fc.nat(4_000).map((days) => Temporal.Duration.from({ days }));
/** Any times that a provider may set. */
const anyRetention = fc
  .record({
    notes: fc.nat(300),
    rest: fc.array(anyDuration, { minLength: caseKinds.length, maxLength: caseKinds.length }),
  })
  .map(({ notes, rest }): Retention => {
    const own = caseKinds.map((kind, index): [CaseKind, string] => [
      kind,
      String((rest[index] ?? Temporal.Duration.from('P0D')).add({ days: 300 })),
    ]);
    const text = own
      .map(([kind, time]) => `${kind}=${kind === 'mediator-notes' ? `P${notes}D` : time}`)
      .join(',');
    return retention(text);
  });
const anyDay = fc.integer({ min: 0, max: 6_000 }).map((days) => day('2026-01-01').add({ days }));
const anyClosing = fc
  .integer({ min: 0, max: 6_000 })
  .map((days) => Temporal.Instant.from('2026-01-01T12:00:00Z').add({ hours: 24 * days }));
const anyHolds = fc.array(fc.constantFrom(...holdReasons), { minLength: 1, maxLength: 3 });
const anyErased = fc.subarray([...caseKinds]);

const erasedOf = (kinds: readonly CaseKind[]): Forgetting['erased'] =>
  new Map(
    kinds.map((of) => [
      of,
      {
        of,
        at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
        version: 1,
        keys: 0,
        why: 'due' as const,
        proposedBy: null,
        confirmedBy: null,
      },
    ]),
  );

describe('whatever the times', () => {
  test('a mediator’s notes go no later than anything else', () => {
    fc.assert(
      fc.property(anyRetention, anyClosing, anyDay, (times, at, today) => {
        const { due } = whatIsDue(closedAt(String(at)), times, today);
        if (due.length > 0) assert.equal(due[0], 'mediator-notes');
      }),
    );
  });

  test('a hold stops everything, and what it stops is said', () => {
    fc.assert(
      fc.property(anyRetention, anyClosing, anyDay, anyHolds, (times, at, today, reasons) => {
        const holds = reasons.map((reason) => ({ id: reason, reason, at, by: somebody, why }));
        const free = whatIsDue(closedAt(String(at)), times, today);
        const held = whatIsDue(closedAt(String(at), { ...nothingForgotten, holds }), times, today);
        assert.deepEqual(held, { due: [], held: free.due, nextOn: free.nextOn });
      }),
    );
  });

  test('nothing is due before closing, nor twice, and what is due stays due', () => {
    fc.assert(
      fc.property(anyRetention, anyClosing, anyDay, anyErased, (times, at, today, gone) => {
        assert.deepEqual(whatIsDue(closedAt(null), times, today), { due: [], held: [], nextOn: null });
        const state = closedAt(String(at), { ...nothingForgotten, erased: erasedOf(gone) });
        const { due, nextOn } = whatIsDue(state, times, today);
        const closedOn = at.toZonedDateTimeISO('Europe/London').toPlainDate();
        if (Temporal.PlainDate.compare(today, closedOn) < 0) assert.deepEqual(due, []);
        assert.ok(due.every((kind) => !gone.includes(kind)));
        const later = whatIsDue(state, times, today.add({ days: 1 })).due;
        assert.ok(due.every((kind) => later.includes(kind)));
        if (nextOn !== null) assert.ok(whatIsDue(state, times, nextOn).due.length > due.length);
      }),
    );
  });
});
