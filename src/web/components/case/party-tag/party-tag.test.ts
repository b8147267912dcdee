import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partyTag } from './party-tag.ts';

test('a tag shows the name as text in the colour of the side', () => {
  assert.equal(
    partyTag({ side: 'local-authority', name: 'Kent & Medway' }).toString(),
    '<span class="party-tag side-local-authority">Kent &amp; Medway</span>',
  );
});

test('colour alone is a fault', () => {
  assert.throws(() => partyTag({ side: 'icb', name: ' ' }), /needs a name/);
});
