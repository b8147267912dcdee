/** Whole lives of cases over ninety days, with the truths of the design as assertions. `npm run test:lives -- --seed N --cases N`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveOnce } from './life.ts';
import { liveMany } from './live-many.ts';

const cases = Number(process.env['LIVES_CASES'] ?? 500);
const seed = Number(process.env['LIVES_SEED'] ?? Date.now() % 1_000_000);

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

test('in every life the truths hold', async (t) => {
  const began = performance.now();
  const tally = await liveMany(seed, cases);
  const seconds = (performance.now() - began) / 1000;
  t.diagnostic(
    `seed ${seed}: ${tally.cases} lives in ${seconds.toFixed(1)} s: ${tally.acts} acts tried, ${tally.events} events, ${tally.notices} notices`,
  );
  t.diagnostic(`they ended: ${listed(tally.ends)}`);
  const wrong = [...tally.faults].map(
    ([fault, first]) => `${fault}. Again: npm run test:lives -- --seed ${first} --cases 1`,
  );
  assert.deepEqual(wrong, []);
  assert.equal(tally.cases, cases);
  if (cases < 500) return;
  // A truth about what never happens proves nothing.
  const rare = ['agreement-signed', 'action-said-done', 'meeting-held', 'mediator-appointed', 'party-left'];
  for (const kind of [...rare, 'gone-on-without', 'mediator-objected-to', 'case-closed', 'document-shared'])
    assert.ok(
      (tally.kinds.get(kind) ?? 0) >= cases / 250,
      `${kind} happened in ${tally.kinds.get(kind) ?? 0} lives`,
    );
});

test('the same seed gives the same life', () => {
  assert.deepEqual(liveOnce(seed), liveOnce(seed));
});
