/** DR-1: which kinds of disagreement resolution are open while no EHC process is under way, and with a family or without. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreementKinds, otherSide } from '../../../src/law/disagreement.ts';

test('without an EHC process all kinds are open but health and social care, and all but one have a family', () => {
  const said = disagreementKinds.map((kind) => {
    const { open, family } = otherSide(kind, 'none');
    return [kind, open, family];
  });
  assert.deepEqual(said, [
    ['duties', true, true],
    ['provision-by-setting', true, true],
    ['health-or-social-care', false, true],
    ['between-authorities', true, false],
  ]);
});
