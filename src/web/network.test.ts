import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from './network.ts';

test('an IPv4 address is its own network, also written as IPv6', () => {
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7');
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7');
});

test('the addresses of one IPv6 home are one network, and the next home is another', () => {
  const home = networkOf('2001:db8:12:3400::1');
  assert.equal(home, '2001:db8:12:3400/56');
  assert.equal(networkOf('2001:0db8:0012:34ff:1:2:3:4'), home);
  assert.equal(networkOf('2001:db8:12:34aa::%eth0'), home);
  assert.notEqual(networkOf('2001:db8:12:3500::1'), home);
  assert.equal(networkOf('::1'), '0:0:0:000/56');
});

test('what is no address is nobody in particular', () => {
  assert.equal(networkOf(''), 'unknown');
  assert.equal(networkOf('<script>'), 'unknown');
});
