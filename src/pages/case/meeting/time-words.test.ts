import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeSpan } from './time-words.ts';

const span = (startsAt: string, endsAt: string) => timeSpan({ startsAt, endsAt });

test('a time is said in full, in London, in winter and in summer', () => {
  assert.equal(
    span('2027-01-11T10:00:00Z', '2027-01-11T12:30:00Z'),
    'Monday 11 January 2027, from 10:00 to 12:30',
  );
  assert.equal(
    span('2027-06-01T09:00:00Z', '2027-06-01T10:00:00Z'),
    'Tuesday 1 June 2027, from 10:00 to 11:00',
  );
});

test('a meeting over midnight names both days', () => {
  assert.equal(
    span('2027-06-01T22:30:00Z', '2027-06-02T00:00:00Z'),
    'From Tuesday 1 June 2027 at 23:30 to Wednesday 2 June 2027 at 01:00',
  );
});

test('an hour that comes twice says which it is, the rest of that day needs no more', () => {
  assert.equal(
    span('2027-10-30T23:00:00Z', '2027-10-31T00:00:00Z'),
    'Sunday 31 October 2027, from 00:00 (summer time) to 01:00 (summer time)',
  );
  assert.equal(
    span('2027-10-31T10:00:00Z', '2027-10-31T12:00:00Z'),
    'Sunday 31 October 2027, from 10:00 to 12:00',
  );
  assert.equal(
    span('2027-03-28T09:00:00Z', '2027-03-28T11:00:00Z'),
    'Sunday 28 March 2027, from 10:00 to 12:00',
  );
});

test('when the clocks change during it, each hour says which it is', () => {
  assert.equal(
    span('2027-03-28T00:30:00Z', '2027-03-28T02:30:00Z'),
    'Sunday 28 March 2027, from 00:30 (winter time) to 03:30 (summer time). The clocks change during this time.',
  );
  assert.equal(
    span('2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'),
    'Sunday 31 October 2027, from 01:30 (summer time) to 01:30 (winter time). The clocks change during this time.',
  );
});
