import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html } from '../../../html.ts';
import { message, messageList, paragraphs, roomNotice } from './message.ts';

const words = {
  id: '01J',
  author: 'Priya Shah',
  role: 'deputy head, Oak Primary',
  side: 'setting',
  sentText: 'Monday 7 December, 10:05',
  sentAt: '2026-12-07T10:05:00Z',
  text: 'One',
} as const;

test('line breaks are kept, blank lines part paragraphs, spaces at the ends go', () => {
  assert.equal(paragraphs('  One\r\ntwo\n\n \n\nThree\n').toString(), '<p>One<br>two</p><p>Three</p>');
  assert.equal(paragraphs(' \n ').toString(), '');
});

test('no text becomes markup', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', 'a', '\n', '\r', ' ', '/') }),
      (text) => {
        assert.equal(
          paragraphs(text)
            .toString()
            .replaceAll(/<p>|<\/p>|<br>/g, '')
            .match(/[<>]/),
          null,
        );
      },
    ),
  );
});

test('no character that is not white space is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', ' ', '\t') }), (text) => {
      const shown = paragraphs(text)
        .toString()
        .replaceAll(/<[^>]*>/g, '');
      assert.equal(shown.replace(/\s/g, ''), text.replace(/\s/g, ''));
    }),
  );
});

test('a message says who, for whom, when and what, and can be found by its id', () => {
  const markup = message({ ...words, note: 'Came in by phone' }).toString();
  assert.match(markup, /^<li class="message side-setting" id="message-01J">/);
  assert.match(markup, /<strong class="message__author">Priya Shah<\/strong>/);
  assert.match(markup, /deputy head, Oak Primary/);
  assert.match(
    markup,
    /<time class="message__time" datetime="2026-12-07T10:05:00Z">Monday 7 December, 10:05<\/time>/,
  );
  assert.match(markup, /<div class="message__text"><p>One<\/p><\/div>/);
  assert.match(markup, /<p class="message__note">Came in by phone<\/p>/);
});

test('a message can lead to a document, whose name stays text', () => {
  const markup = message({ ...words, link: { href: '/d/1', text: 'A & <b>' } }).toString();
  assert.match(
    markup,
    /<div class="message__text"><p>One<\/p><p><a href="\/d\/1">A &amp; &lt;b&gt;<\/a><\/p><\/div>/,
  );
});

test('a notice stands between messages and says when', () => {
  const notice = roomNotice({
    id: '1',
    text: 'The room is open',
    sentText: '10:02',
    sentAt: '2026-12-07T10:02:00Z',
  });
  assert.equal(
    notice.toString(),
    '<li class="room-notice" id="message-1"><p>The room is open · <time datetime="2026-12-07T10:02:00Z">10:02</time></p></li>',
  );
});

test('only a list with a feed is live', () => {
  const list = { id: 'messages', label: 'Messages', items: [html`<li>One</li>`] };
  assert.equal(
    messageList(list).toString(),
    '<ol class="message-list" id="messages" aria-label="Messages"><li>One</li></ol>',
  );
  assert.match(
    messageList({ ...list, feedHref: '/feed?after=1' }).toString(),
    /^<div data-live-feed="\/feed\?after=1" data-live-list="messages"><ol /,
  );
});
