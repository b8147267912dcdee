/** What holds for every situation. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isWorkingDay } from '../../src/law/calendar.ts';
import type { Guidance } from '../../src/law/guidance.ts';
import { sections } from '../../src/law/situation/situation.ts';
import { situations } from './kit/arbitrary.ts';
import { guided, primaryOf, routesOf, type SituationJson } from './kit/guiding.ts';

const RUNS = { numRuns: 2000 };

function forAll(check: (guidance: Guidance, situation: SituationJson) => void): void {
  fc.assert(
    fc.property(situations, (situation) => check(guided(situation), situation)),
    RUNS,
  );
}

const part = (situation: SituationJson, name: string): Readonly<Record<string, unknown>> => {
  const value = situation[name];
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

const withPart = (situation: SituationJson, name: string, extra: object): SituationJson => ({
  ...situation,
  [name]: { ...part(situation, name), ...extra },
});

describe('the routes of any situation', () => {
  it('hold exactly one primary, which comes first and is never help that only stands beside', () =>
    forAll((guidance) => {
      assert.equal(guidance.routes.filter(({ primary }) => primary).length, 1);
      assert.equal(guidance.routes[0]?.primary, true);
      const beside = ['sendiass-advice', 'judicial-review', 'phso', 'dfe'];
      assert.ok(!beside.includes(primaryOf(guidance) ?? ''));
    }));

  it('are each listed once, open or shut and never both', () =>
    forAll((guidance) => {
      const all = [...routesOf(guidance), ...guidance.notOpen.map(({ route }) => route)];
      assert.equal(new Set(all).size, all.length, all.join(' '));
    }));

  it('have a reason and a source each, like dates, notes and the party', () =>
    forAll((guidance) => {
      const told = [
        ...guidance.routes,
        ...guidance.notOpen,
        ...guidance.deadlines,
        ...guidance.notes,
        guidance.party,
      ];
      for (const { sources } of told) {
        assert.ok(sources.length > 0);
        assert.equal(new Set(sources).size, sources.length, sources.join('; '));
      }
    }));

  it('never hold an appeal and the asking of permission together, and list ask-tribunal with the latter', () =>
    forAll((guidance) => {
      const routes = routesOf(guidance);
      const asks = routes.includes('tribunal-permission');
      assert.ok(!(asks && routes.includes('tribunal-appeal')));
      assert.equal(
        guidance.deadlines.some(({ what }) => what === 'ask-tribunal'),
        asks,
      );
      if (asks) assert.ok(routes.includes('sendiass-advice'));
    }));

  it('start with safeguarding exactly when someone may be harmed (row-1)', () =>
    forAll((guidance, { matter }) => {
      const harm = Array.isArray(matter) && matter.includes('risk-of-harm');
      assert.equal(primaryOf(guidance) === 'safeguarding', harm);
      assert.equal(routesOf(guidance).includes('safeguarding'), harm);
    }));

  it('never hold the ombudsman for a matter under appeal (L-3), and the ombudsman only beside a complaint', () =>
    forAll((guidance, situation) => {
      const routes = routesOf(guidance);
      if (!routes.includes('lgsco')) return;
      assert.ok(situation.appeal === undefined || part(situation, 'appeal').aboutSameMatter === false);
      assert.ok(
        routes.includes('complaint-to-local-authority') || routes.includes('complaint-about-social-care'),
      );
    }));

  it('say nothing that closes a door for good', () =>
    forAll((guidance) => assert.doesNotMatch(JSON.stringify(guidance), /too late/i)));
});

describe('the dates of any situation', () => {
  it('run from safe to strict to latest, and differ only where they may', () =>
    forAll((guidance) => {
      for (const { what, due, safeDate, latestDate } of guidance.deadlines) {
        assert.ok(safeDate <= due && due <= latestDate, what);
        const rolls = what === 'appeal-received' || what === 'appeal-received-projected';
        if (!rolls) assert.equal(latestDate, due, what);
        if (!rolls && what !== 'contact-adviser') assert.equal(safeDate, due, what);
      }
    }));

  it('never end an appeal on a day that is not a working day', () =>
    forAll((guidance) => {
      for (const { what, latestDate } of guidance.deadlines) {
        if (!what.startsWith('appeal-received')) continue;
        assert.ok(isWorkingDay(Temporal.PlainDate.from(latestDate)), latestDate);
      }
    }));

  it('are each listed once, soonest first', () =>
    forAll(({ deadlines }) => {
      const keys = deadlines.map(({ what, owner, due }) => `${what} ${owner} ${due}`);
      assert.equal(new Set(keys).size, keys.length);
      const dues = deadlines.map(({ due }) => due);
      assert.deepEqual(dues, [...dues].sort());
    }));

  it('list what depends on another only beside it', () =>
    forAll((guidance, situation) => {
      const listed: ReadonlySet<string> = new Set(guidance.deadlines.map(({ what }) => what));
      const events = part(situation, 'events');
      if (listed.has('contact-adviser')) {
        assert.equal(guidance.certificate, 'required');
        assert.equal(events.certificateOn, undefined);
      }
      if (listed.has('certificate-by')) {
        assert.equal(guidance.certificate, 'required');
        assert.equal(events.certificateOn, undefined);
      }
      const projected = listed.has('appeal-received') && listed.has('certificate-by');
      assert.equal(listed.has('appeal-received-projected'), projected);
      const ombudsman = routesOf(guidance).includes('lgsco') && events.knewOn !== undefined;
      assert.equal(listed.has('lgsco-complaint'), ombudsman);
      if (listed.has('mediation-by')) assert.equal(events.mediationEndedOn, undefined);
    }));
});

/** Turns every list of a situation round, save the actions of an agreement, which are in the order of its text. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.map(reversed).reverse();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, key === 'actions' ? item : reversed(item)] as const)
      .reverse(),
  );
};

const byKey = ({ what, due, owner }: Guidance['deadlines'][number]): string => `${due} ${what} ${owner}`;
const sorted = (guidance: Guidance): Guidance => ({
  ...guidance,
  deadlines: [...guidance.deadlines].sort((one, other) => (byKey(one) < byKey(other) ? -1 : 1)),
});

describe('facts that do not matter', () => {
  it('change nothing: the same situation gives the same answer, byte for byte', () =>
    forAll((guidance, situation) => {
      assert.equal(JSON.stringify(guided(JSON.parse(JSON.stringify(situation)))), JSON.stringify(guidance));
    }));

  it('change nothing: the order of lists and fields', () =>
    forAll((guidance, situation) => {
      assert.deepEqual(sorted(guided({ ...(reversed(situation) as SituationJson) })), sorted(guidance));
    }));

  it('change nothing: a plan (DR-2), above all not disagreement resolution', () =>
    forAll((guidance, situation) => {
      const withPlan = guided(withPart(situation, 'child', { hasPlan: true }));
      const without = guided(withPart(situation, 'child', { hasPlan: false }));
      if (routesOf(guidance).includes('disagreement-resolution')) {
        assert.ok(routesOf(withPlan).includes('disagreement-resolution'));
      }
      assert.deepEqual(withPlan, guidance);
      assert.deepEqual(without, guidance);
    }));

  it('change no route and no date: who is asking', () =>
    forAll((guidance, situation) => {
      const other = guided({ ...situation, asker: 'professional' });
      assert.deepEqual(other.routes, guidance.routes);
      assert.deepEqual(other.deadlines, guidance.deadlines);
      assert.deepEqual(other.notOpen, guidance.notOpen);
    }));

  it('change no date and no list of routes: what the asker wishes', () =>
    forAll((guidance, situation) => {
      for (const wish of ['mediate', 'appeal', 'talk', 'undecided']) {
        const other = guided({ ...situation, wish });
        assert.deepEqual([...routesOf(other)].sort(), [...routesOf(guidance)].sort());
        assert.deepEqual(other.deadlines, guidance.deadlines);
        assert.deepEqual({ ...other, routes: [] }, { ...guidance, routes: [] });
      }
    }));
});

describe('sections of a plan', () => {
  const base: SituationJson = { today: '2026-03-10', asker: 'parent', matter: ['decision'] };
  const content = (some: readonly string[]) =>
    guided({ ...base, decision: { kind: 'plan-content', sections: some, dated: '2026-03-02' } });
  const without = fc.subarray(
    sections.filter((one) => one !== 'B' && one !== 'F'),
    { minLength: 1 },
  );

  it('need no certificate without B or F, and always one with either (C-1, C-2)', () => {
    fc.assert(
      fc.property(without, fc.constantFrom('B', 'F'), (some, education) => {
        assert.equal(content(some).certificate, 'not-required');
        assert.equal(content([...some, education]).certificate, 'required');
      }),
    );
  });

  it('can always be mediated (M-1) and be appealed only with B, F or I (M-2)', () => {
    fc.assert(
      fc.property(fc.subarray([...sections], { minLength: 1 }), (some) => {
        const routes = routesOf(content(some));
        assert.ok(routes.includes('mediation'));
        const appealable = some.some((one) => one === 'B' || one === 'F' || one === 'I');
        assert.equal(routes.includes('tribunal-appeal'), appealable);
      }),
    );
  });
});
