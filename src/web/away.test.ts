import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDatabaseAway } from './away.ts';

const withCode = (code: string) => Object.assign(new Error('some words'), { code });

test('a database that is gone, full, stopping or broken is away', () => {
  const codes = [
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOENT',
    '08006',
    '53100',
    '53200',
    '53300',
    '57P01',
    '57P02',
    '57P03',
  ];
  for (const code of [...codes, '58030', '25006']) assert.ok(isDatabaseAway(withCode(code)), code);
  assert.ok(isDatabaseAway(new Error('Connection terminated unexpectedly')));
  assert.ok(isDatabaseAway(new Error('timeout exceeded when trying to connect')));
  assert.ok(isDatabaseAway(new AggregateError([withCode('ECONNREFUSED')])));
});

test('a fault of the program is not blamed on the database', () => {
  for (const code of ['23505', '42501', '42P01', '57014', 'ERR_INVALID_ARG_TYPE', 'EACCES']) {
    assert.ok(!isDatabaseAway(withCode(code)), code);
  }
  assert.ok(!isDatabaseAway(new TypeError('x is undefined')));
  assert.ok(!isDatabaseAway('a text'));
});
