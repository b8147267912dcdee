import assert from 'node:assert/strict';
import { test } from 'node:test';
import { promiseState } from './promise-state.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const due = on('2027-06-01');

test('a promise is in time on its very day, and overdue from the day after', () => {
  assert.equal(promiseState(false, due, on('2027-05-31')), 'due-soon');
  assert.equal(promiseState(false, due, on('2027-06-01')), 'due-soon');
  assert.equal(promiseState(false, due, on('2027-06-02')), 'overdue');
});

test('it is due soon a week before its day, over the end of a month and of a year', () => {
  assert.equal(promiseState(false, due, on('2027-05-24')), 'not-due');
  assert.equal(promiseState(false, due, on('2027-05-25')), 'due-soon');
  assert.equal(promiseState(false, on('2028-01-03'), on('2027-12-26')), 'not-due');
  assert.equal(promiseState(false, on('2028-01-03'), on('2027-12-27')), 'due-soon');
  assert.equal(promiseState(false, on('2028-03-01'), on('2028-02-22')), 'not-due');
  assert.equal(promiseState(false, on('2028-03-01'), on('2028-02-23')), 'due-soon');
});

test('what is done is done, whatever its day; without a day nothing is late', () => {
  assert.equal(promiseState(true, due, on('2028-01-01')), 'done');
  assert.equal(promiseState(true, null, on('2028-01-01')), 'done');
  assert.equal(promiseState(false, null, on('2028-01-01')), 'no-date');
});
