/** Every developers' case comes out right. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { routingCases } from './kit/cases.ts';
import { guided, primaryOf, routesOf } from './kit/guiding.ts';

describe('the developers’ cases', () => {
  it('are all here', () => assert.equal(routingCases.length, 50));

  for (const { id, title, situation, expect } of routingCases) {
    it(`${id}: ${title}`, () => {
      const guidance = guided(situation);
      const routes = routesOf(guidance);
      const primary = primaryOf(guidance);
      assert.ok([expect.primary].flat().includes(primary ?? ''), `primary is ${primary}`);
      assert.deepEqual(
        expect.includes.filter((route) => !routes.includes(route)),
        [],
        'routes missing',
      );
      assert.deepEqual(
        expect.excludes.filter((route) => routes.includes(route)),
        [],
        'routes that should be shut',
      );
      assert.equal(guidance.certificate, expect.certificate);
      const { who, youngPersonFrom } = guidance.party;
      if (expect.party !== undefined) {
        assert.equal(who, expect.party.who);
        if (expect.party.youngPersonFrom !== undefined)
          assert.equal(youngPersonFrom, expect.party.youngPersonFrom);
      }
      for (const wanted of expect.deadlines) {
        const found = guidance.deadlines.filter(
          ({ what, owner, latestDate, safeDate }) =>
            what === wanted.what &&
            owner === wanted.owner &&
            latestDate === wanted.date &&
            (wanted.safeDate === undefined || safeDate === wanted.safeDate),
        );
        assert.equal(
          found.length,
          1,
          `${JSON.stringify(wanted)} among ${JSON.stringify(guidance.deadlines)}`,
        );
      }
      const listed: readonly string[] = guidance.deadlines.map(({ what }) => what);
      assert.deepEqual(
        (expect.noDeadlines ?? []).filter((what) => listed.includes(what)),
        [],
      );
    });
  }
});
