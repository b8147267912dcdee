import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';
import { type LayoutOptions, layout } from './layout.ts';

const page: LayoutOptions = {
  title: 'My page',
  service: { name: 'Way Forward', homeHref: '/' },
  nav: [{ href: '/home', text: 'My page' }],
  leaveThisPage: true,
  main: html`<h1>Main words</h1>`,
  side: html`<p>Side words</p>`,
  footer: { phone: '01632 960 001', links: [] },
};

const order = (markup: string, ...parts: readonly string[]): void => {
  const places = parts.map((part) => markup.indexOf(part));
  assert.ok(
    places.every((place) => place >= 0),
    `missing: ${parts.filter((part) => !markup.includes(part))}`,
  );
  assert.deepEqual(
    [...places].sort((one, other) => one - other),
    places,
  );
};

test('people who use the keyboard meet the skip link, the way out, the links, the content, then the side', () => {
  const markup = layout({ ...page, backLink: { href: '/before' } }).toString();
  order(
    markup,
    '<!DOCTYPE html>',
    'href="#main-content"',
    'data-leave',
    '<nav class="masthead__nav"',
    'href="/before"',
    '<main id="main-content">',
    'Main words',
    '<aside',
    'Side words',
    '<footer',
  );
});

test('the title says what is wrong, then the page, then the service', () => {
  const titleOf = (options: Partial<LayoutOptions>) =>
    /<title>(.*)<\/title>/.exec(layout({ ...page, ...options }).toString())?.[1];
  assert.equal(titleOf({}), 'My page – Way Forward');
  assert.equal(titleOf({ hasErrors: true }), 'Error: My page – Way Forward');
  assert.equal(titleOf({ title: 'Way Forward' }), 'Way Forward');
  assert.equal(titleOf({ title: '<script>' }), '&lt;script&gt; – Way Forward');
});

test('only what is asked for is there', () => {
  const { side: _, ...without } = page;
  const plain = layout({ ...without, leaveThisPage: false }).toString();
  assert.doesNotMatch(plain, /<script|noindex|<aside|data-leave|data-live|description|<body class/);
  const full = layout({
    ...page,
    scriptSrc: '/static/live.js',
    noIndex: true,
    liveRegion: true,
    dense: true,
    lang: 'cy',
    description: 'Help',
    reading: ['larger', 'own-font'],
  }).toString();
  assert.match(full, /<script src="\/static\/live\.js" defer><\/script>/);
  assert.match(full, /<meta name="robots" content="noindex">/);
  assert.match(full, /<meta name="description" content="Help">/);
  assert.match(full, /<p role="status" data-live-news><\/p>/);
  assert.match(full, /<html lang="cy">/);
  assert.match(full, /<body class="is-dense has-leave reading-larger reading-own-font">/);
});

test('nothing in the frame needs a looser security policy', () => {
  const markup = layout({ ...page, liveRegion: true, scriptSrc: '/s.js' }).toString();
  assert.doesNotMatch(markup, /<style|style=|\son[a-z]+=|javascript:|data:/);
  assert.doesNotMatch(markup, /<script(?! src=)/);
});
