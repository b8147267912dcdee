import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Reader, whoWillSee } from './who-will-see.ts';

const said = (markup: { toString(): string }): string =>
  markup
    .toString()
    .replace(/<svg.*?<\/svg>/s, '')
    .replace(/<[^>]*>/g, '')
    .trim();

const you: Reader = { name: 'Rosa', side: 'family', isYou: true };
const mediator: Reader = { name: 'Sam Okoro', role: 'mediator', side: 'mediator' };
const deputy: Reader = { name: 'Priya Shah', role: 'deputy head', party: 'Oak Primary', side: 'setting' };

test('the reader of the page is "you" and first, the others have names, roles and parties', () => {
  assert.equal(
    said(whoWillSee({ readers: [mediator, deputy, you] })),
    'Who will see this: you, Sam Okoro (mediator) and Priya Shah (deputy head, Oak Primary).',
  );
});

test('who takes part and will not see it is said', () => {
  assert.equal(
    said(whoWillSee({ readers: [you, mediator], notSeenBy: ['the school', 'the council'] })),
    'Who will see this: you and Sam Okoro (mediator). Nobody else: not the school and not the council.',
  );
  assert.equal(
    said(whoWillSee({ readers: [you], notSeenBy: [] })),
    'Who will see this: only you. Nobody else.',
  );
});

test('an empty audience is said, not left blank', () => {
  assert.equal(said(whoWillSee({ readers: [] })), 'Who will see this: nobody.');
});

test('a room may use words of its own, and a box can point at the line', () => {
  const markup = whoWillSee({ readers: [mediator], label: 'Who is in this room', id: 'readers' });
  assert.match(markup.toString(), /^<p class="who-will-see" id="readers">/);
  assert.equal(said(markup), 'Who is in this room: Sam Okoro (mediator).');
});

test('every reader is named, whoever they are', () => {
  const reader = fc.record({
    name: fc.string({ minLength: 1, unit: fc.constantFrom('A', 'b', '<', '&', '"', "'") }),
    role: fc.constantFrom('mediator', 'officer'),
    side: fc.constantFrom('family' as const, 'setting' as const, 'mediator' as const),
  });
  const escaped = (name: string) =>
    name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
  fc.assert(
    fc.property(fc.array(reader, { minLength: 1, maxLength: 6 }), (readers) => {
      const markup = whoWillSee({ readers }).toString();
      for (const { name } of readers) assert.ok(markup.includes(`>${escaped(name)}</b>`));
    }),
  );
});
