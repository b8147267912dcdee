import assert from 'node:assert/strict';
import { test } from 'node:test';
import { masthead } from './masthead.ts';

const options = {
  serviceName: 'Way Forward',
  homeHref: '/',
  nav: [
    { href: '/home', text: 'My page', current: true },
    { href: '/rooms', text: 'Rooms' },
  ],
  leaveThisPage: true,
};

test('the way out is a plain link that says nothing about where it came from', () => {
  assert.match(
    masthead(options).toString(),
    /<a class="leave" href="https:\/\/www\.bbc\.co\.uk\/weather" rel="nofollow noreferrer" data-leave>Leave this page<\/a>/,
  );
  assert.doesNotMatch(masthead({ ...options, leaveThisPage: false }).toString(), /Leave this page|bbc/);
});

test('the page that is shown is marked in the links', () => {
  const markup = masthead(options).toString();
  assert.match(markup, /<a href="\/home" aria-current="page">My page<\/a>/);
  assert.match(markup, /<a href="\/rooms">Rooms<\/a>/);
  assert.doesNotMatch(masthead({ ...options, nav: [] }).toString(), /<nav/);
});

test('the mark is drawn without inline styles, and hidden from those who hear the page', () => {
  const markup = masthead(options).toString();
  assert.doesNotMatch(markup, /style=/);
  for (const drawing of markup.match(/<svg[^>]*>/g) ?? []) assert.match(drawing, /aria-hidden="true"/);
  assert.equal(markup.match(/<svg/g)?.length, 2);
});
