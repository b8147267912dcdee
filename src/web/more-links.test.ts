import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { linksLeft } from './more-links.ts';

const link = (href: string) => ({ rel: 'somewhere', href, title: `To ${href}` });

test('a link is left over unless the document shows its very address', () => {
  const document =
    html`<a href="${'/case/A/rooms?a=1&b=2'}">Rooms</a><a href="/case/A/people/more">More</a>`.toString();
  const links = ['/case/A/rooms?a=1&b=2', '/case/A/people', '/case/A/people'].map(link);
  assert.deepEqual(linksLeft(links, document), [link('/case/A/people')]);
});

test('a link to a place inside a page shows that page', () => {
  const document = html`<a href="/case/A/rooms/joint#latest">Joint room</a>`.toString();
  const links = ['/case/A/rooms/joint', '/case/A/rooms/joi'].map(link);
  assert.deepEqual(linksLeft(links, document), [link('/case/A/rooms/joi')]);
});

test('the answers of a form that only asks are shown by that form, the plain address is not', () => {
  const document =
    html`<form class="form" method="get" action="/check"><button>Go on</button></form>`.toString();
  const links = ['/check?harm=yes', '/check', '/other?harm=yes'].map(link);
  assert.deepEqual(
    linksLeft(links, document).map(({ href }) => href),
    ['/check', '/other?harm=yes'],
  );
});

test('what stands in the frame or beside the content is not said twice', () => {
  const document = layout({
    title: 'People',
    service: { name: 'Way Forward', homeHref: '/home' },
    nav: [{ href: '/desk', text: 'Worklist' }],
    leaveThisPage: false,
    backLink: { href: '/case/A' },
    main: html`<h1>People</h1>`,
    side: html`<a href="/case/A/pause">Pause</a>`,
    footer: { phone: '01632 960 001', links: [{ href: '/privacy', text: 'Privacy' }] },
    more: {
      heading: 'More',
      links: ['/home', '/desk', '/case/A', '/case/A/pause', '/privacy', '/case/A/rooms'].map(link),
    },
  }).toString();
  const nav = /<nav class="more-links"[\s\S]*?<\/nav>/u.exec(document)?.[0] ?? '';
  assert.deepEqual(nav.match(/href="[^"]*"/gu), ['href="/case/A/rooms"']);
});
