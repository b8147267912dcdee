/** What goes in and comes out is exactly what the contracts say, with ajv as the judge. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Problems } from '../../src/law/situation/reader.ts';
import { readShape } from '../../src/law/situation/shape.ts';
import { situations } from './kit/arbitrary.ts';
import { routingCases } from './kit/cases.ts';
import { isGuidance, isSituation } from './kit/contract.ts';
import { guided, type SituationJson } from './kit/guiding.ts';
import { sharedJson } from './kit/shared.ts';

/** The path at which the shape is refused, or undefined when it is accepted. */
function shapeRefusedAt(value: unknown): string | undefined {
  const problems = new Problems();
  const read = readShape(value, problems);
  assert.equal(read === undefined, problems.first !== undefined, 'refused with a reason, accepted without');
  return problems.first?.path;
}

function assertSameVerdict(value: unknown): void {
  const verdict = isSituation(value);
  assert.equal(
    shapeRefusedAt(value) === undefined,
    verdict,
    `${JSON.stringify(value)}: the schema says ${verdict}`,
  );
}

/** Values that look like what is wanted, and are not, or only sometimes. */
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    '',
    [],
    {},
    '2026-02-29',
    '2024-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1900-02-29',
    '2000-02-29',
    '0000-02-29',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '٢٠٢٦-٠١-٠١',
    'parent',
    'decision',
    'plan-content',
    'cease',
    ['I'],
    ['B', 'B'],
    ['L'],
    ['icb'],
    ['decision', 'decision'],
    [[]],
  ),
);

interface Place {
  readonly path: readonly (string | number)[];
}

/** Every place in a JSON value, the whole included. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): readonly Place[] {
  const own: Place = { path };
  if (Array.isArray(value)) return [own, ...value.flatMap((item, index) => placesIn(item, [...path, index]))];
  if (typeof value !== 'object' || value === null) return [own];
  return [own, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

type Change = (value: unknown) => unknown;

/** The value with one place changed; a change that gives undefined takes the place away. */
function changedAt(value: unknown, path: readonly (string | number)[], change: Change): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return change(value);
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items
      .map((item, index) => (index === head ? changedAt(item, rest, change) : item))
      .filter((item) => item !== undefined);
  }
  const entries = Object.entries(value as object).map(([key, item]) => [
    key,
    key === head ? changedAt(item, rest, change) : item,
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)));
}

const unknownFields = [
  '__proto__',
  'constructor',
  'colour',
  'a/b',
  'Today',
  'sections',
  'against',
  'decision',
  'by',
];

const changes: fc.Arbitrary<Change> = fc.oneof(
  junk.map(
    (value): Change =>
      () =>
        value,
  ),
  fc.constant<Change>(() => undefined),
  fc.tuple(fc.constantFrom(...unknownFields), junk).map(
    ([key, extra]): Change =>
      (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return extra;
        return JSON.parse(
          `{${JSON.stringify(key)}:${JSON.stringify(extra)},${JSON.stringify(value).slice(1)}`.replace(
            ',}',
            '}',
          ),
        );
      },
  ),
  fc.constant<Change>((value) => (Array.isArray(value) ? [...value, value[0]] : value)),
);

const spoilt = situations.chain((situation: SituationJson) =>
  fc.tuple(fc.nat(), changes).map(([seed, change]) => {
    const places = placesIn(situation);
    const place = places[seed % places.length];
    const value = changedAt(situation, place?.path ?? [], change);
    return value === undefined ? null : value;
  }),
);

describe('a situation', () => {
  it('is accepted in every shape that the schema accepts', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        assert.ok(isSituation(situation), JSON.stringify(isSituation.errors));
        assert.equal(shapeRefusedAt(situation), undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused in every shape that the schema refuses', () => {
    fc.assert(fc.property(spoilt, assertSameVerdict), { numRuns: 10_000 });
  });

  it('gets the same verdict for any JSON at all', () => {
    fc.assert(fc.property(fc.jsonValue(), assertSameVerdict), { numRuns: 2000 });
  });

  it('is refused at the place that is wrong', () => {
    const good = { today: '2026-03-10', asker: 'parent', matter: ['decision'], decision: { kind: 'cease' } };
    assert.equal(shapeRefusedAt(good), undefined);
    assert.equal(shapeRefusedAt([]), '');
    assert.equal(shapeRefusedAt({ ...good, today: '2026-02-29' }), '/today');
    assert.equal(shapeRefusedAt({ ...good, today: ['2026-03-10'] }), '/today');
    assert.equal(shapeRefusedAt({ ...good, 'a/b~c': 1 }), '/a~1b~0c');
    assert.equal(shapeRefusedAt({ ...good, matter: [] }), '/matter');
    assert.equal(shapeRefusedAt({ ...good, matter: ['decision', 'delay'] }), '/matter/1');
    assert.equal(shapeRefusedAt({ ...good, matter: ['decision', 'exclusion', 'decision'] }), '/matter/2');
    assert.equal(shapeRefusedAt({ ...good, decision: { kind: 'plan-content' } }), '/decision/sections');
    assert.equal(
      shapeRefusedAt({ ...good, decision: { kind: 'cease', sections: ['F'] } }),
      '/decision/sections',
    );
    assert.equal(shapeRefusedAt({ today: '2026-03-10', asker: 'parent', matter: ['decision'] }), '/decision');
    const needsOtherSide = [
      'setting-provision',
      'discrimination',
      'health-or-social-care-support',
      'duty-not-carried-out',
    ];
    for (const matter of needsOtherSide)
      assert.equal(shapeRefusedAt({ ...good, matter: [matter] }), '/against', matter);
    assert.equal(
      shapeRefusedAt({ ...good, decision: undefined, matter: ['mediation-not-arranged'] }),
      '/decision',
    );
    assert.equal(shapeRefusedAt({ asker: 'parent', matter: ['exclusion'] }), '/today');
  });
});

describe('guidance', () => {
  it('is valid for the developers’ cases and for the examples of the schema', () => {
    const schema = sharedJson('contracts/situation.schema.json') as {
      readonly examples: readonly SituationJson[];
    };
    for (const situation of [...routingCases.map((one) => one.situation), ...schema.examples]) {
      assert.ok(isGuidance(guided(situation)), JSON.stringify(isGuidance.errors));
    }
  });

  it('is valid for every situation', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        assert.ok(isGuidance(guided(situation)), JSON.stringify(isGuidance.errors));
      }),
      { numRuns: 3000 },
    );
  });
});
