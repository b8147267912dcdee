import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWrongLink, secureLink } from './place.ts';

test('what looks like a link and does not lead to the web is wrong', () => {
  for (const place of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/',
    'Join at file:///etc',
    'https://',
    'http://[x',
    'mailto:a@example.org',
  ])
    assert.equal(isWrongLink(place), true, place);
});

test('links to the web, addresses and numbers are right', () => {
  for (const place of [
    'https://meet.example/a',
    'http://meet.example/a',
    'Join at https://meet.example/a (code 123)',
    '01632 960 001',
    '+44 1632 960001',
    'Library: second floor',
    'The library, High Street 2',
    'مكتبة',
  ])
    assert.equal(isWrongLink(place), false, place);
});

test('only one whole https address, which names no user, is linked to', () => {
  assert.equal(secureLink(' https://meet.example/a?b=1 '), 'https://meet.example/a?b=1');
  for (const place of [
    'http://meet.example/a',
    'see https://meet.example/a',
    'https://user@meet.example/',
    'https://a:b@meet.example',
    'javascript:alert(1)',
    'meet.example',
    '',
  ])
    assert.equal(secureLink(place), null, place);
});
