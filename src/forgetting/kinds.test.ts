import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accountId, partyId } from '../case/ids.ts';
import type { Audience } from '../seal/audience.ts';
import { caseKinds, isAudienceGone, keyOfWord, kindOfKey, kindOfWord, sentMessagesKey } from './kinds.ts';

const family = partyId('family');
const someone = accountId('00000000-0000-4000-8000-000000000001');

const anyAudience = fc.constantFrom<Audience[]>(
  'intake',
  'everyone',
  'signed',
  'child',
  'arrangements',
  'safeguarding',
  `side:${family}`,
  `arrangements:${family}`,
  `mediator:${someone}`,
);
const anyKept = fc.constantFrom('agreement' as const, 'certificates' as const, undefined);
const wordOf = (audience: Audience, kept: 'agreement' | 'certificates' | undefined) =>
  kept === undefined ? { audience } : { audience, kept };

test('the key of a word is of the kind of the word, so that it goes when the word does and not before', () => {
  fc.assert(
    fc.property(anyAudience, anyKept, (audience, kept) => {
      const word = wordOf(audience, kept);
      assert.equal(kindOfKey(keyOfWord(word)), kindOfWord(word));
    }),
  );
  assert.equal(kindOfKey(sentMessagesKey), 'sent-messages');
});

test('words of different times never share a key', () => {
  fc.assert(
    fc.property(anyAudience, anyKept, anyKept, (audience, one, other) => {
      const [first, second] = [wordOf(audience, one), wordOf(audience, other)];
      assert.equal(keyOfWord(first) === keyOfWord(second), one === other);
    }),
  );
});

test('an audience keeps its readers as long as any of its words is kept, and no longer than all', () => {
  const shared = anyAudience.filter(
    (audience) => audience !== 'safeguarding' && !audience.startsWith('mediator:'),
  );
  fc.assert(
    fc.property(shared, anyKept, fc.subarray([...caseKinds]), (audience, kept, gone) => {
      const isGone = isAudienceGone(audience, (kind) => gone.includes(kind));
      if (!gone.includes(kindOfWord(wordOf(audience, kept)))) assert.equal(isGone, false);
      assert.equal(
        isAudienceGone(audience, () => true),
        true,
      );
    }),
  );
  for (const audience of ['safeguarding', `mediator:${someone}`] as const) {
    const own = kindOfWord({ audience });
    assert.equal(
      isAudienceGone(audience, (kind) => kind === own),
      true,
    );
    assert.equal(
      isAudienceGone(audience, (kind) => kind !== own),
      false,
    );
  }
});
