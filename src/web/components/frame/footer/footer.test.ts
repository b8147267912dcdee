import assert from 'node:assert/strict';
import { test } from 'node:test';
import { footer, phoneHref, sayPhone } from './footer.ts';

test('the foot has the number to call, and the links in their order', () => {
  const markup = footer({
    phone: '01632 960 001',
    phoneHours: '9am to 5pm',
    links: [
      { href: '/who-pays', text: 'Who pays, and what they can see' },
      { href: '/privacy', text: 'Privacy', current: true },
    ],
  }).toString();
  assert.match(markup, /<a href="tel:01632960001">01632\u00a0960\u00a0001<\/a>/);
  assert.match(markup, /9am to 5pm/);
  assert.match(markup, /free for families/);
  assert.match(
    markup,
    /Who pays, and what they can see<\/a><\/li><li><a href="\/privacy" aria-current="page">Privacy/,
  );
});

test('a number from abroad keeps its plus', () => {
  assert.equal(phoneHref('+44 (0)1632 960 001'), 'tel:+4401632960001');
});

test('without links there is no empty list', () => {
  assert.doesNotMatch(footer({ phone: '1', links: [] }).toString(), /<ul/);
});

test('of a sentence with a number only the number is a link, and it does not break', () => {
  assert.equal(
    sayPhone((phone) => `Ring ${phone}. We help.`, '0800 11 11').toString(),
    'Ring <a href="tel:08001111">0800\u00a011\u00a011</a>. We help.',
  );
});
