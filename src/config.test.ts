import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigurationIsWrong, readConfig } from './config.ts';

const served = (environment: Readonly<Record<string, string>>) =>
  readConfig(environment, '/nowhere').config.servedAuthorities;

const production = {
  NODE_ENV: 'production',
  BASE_URL: 'https://example.org',
  SMTP_URL: 'smtp://localhost:2525',
};

test('the demonstration serves one council, and a provider says which it serves', () => {
  assert.deepEqual(served({}), ['E06000033']);
  assert.deepEqual(served({ SERVED_AUTHORITIES: ' E10000016, E06000035,E10000016 ' }), [
    'E10000016',
    'E06000035',
  ]);
  assert.deepEqual(served({ SERVED_AUTHORITIES: '' }), []);
  assert.deepEqual(served(production), []);
});

test('a code of no council is refused by name', () => {
  for (const code of ['E06000999', 'Kent', 'S12000033']) {
    assert.throws(
      () => served({ SERVED_AUTHORITIES: `E06000033,${code}` }),
      (error) => error instanceof ConfigurationIsWrong && error.message.includes(code),
    );
  }
});
