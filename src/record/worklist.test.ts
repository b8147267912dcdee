import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Stage } from '#src/case/standing.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { type CaseRow, listCases, type WorklistQuery } from './worklist.ts';

let service: TestService;

interface Filed {
  readonly reference: string;
  readonly stage: Stage;
  readonly changedAt: string;
  readonly deskFrom: string | null;
  readonly isClosed: boolean;
}

const facts = {
  about: 'duties',
  ehcStage: 'none',
  parties: [],
  waitingQuestions: 0,
  outcome: null,
  desk: { step: 'nothing-to-do', waitingFor: [], by: null },
};

const file = ({ reference, stage, changedAt, deskFrom, isClosed }: Filed) =>
  service.services.store.pool.query('select record.set_case_file($1)', [
    JSON.stringify({
      case_id: service.services.store.newId(),
      reference,
      authority: 'E06000033',
      version: 1,
      stage,
      asked_at: changedAt,
      changed_at: changedAt,
      closed_at: isClosed ? changedAt : null,
      desk_from: deskFrom,
      facts,
    }),
  ]);

const list = (
  query: Partial<WorklistQuery>,
  key: 'grace' | 'samira' = 'grace',
): Promise<readonly CaseRow[]> =>
  listCases(service.services.store.pool, service.world.actor(key), {
    stage: null,
    waitingOn: null,
    limit: 7,
    after: null,
    ...query,
  });

const everyPage = async (query: Partial<WorklistQuery>): Promise<readonly CaseRow[]> => {
  const found: CaseRow[] = [];
  let rows = await list(query);
  while (rows.length > 0) {
    found.push(...rows);
    const last = rows.at(-1);
    rows = last === undefined ? [] : await list({ ...query, after: last });
  }
  return found;
};

const filed: readonly Filed[] = Array.from({ length: 60 }, (_, index) => ({
  reference: `WF-${String(index).padStart(4, '0')}-AA`,
  stage: (['checking', 'talking', 'closed'] as const)[index % 3] ?? 'checking',
  // Ten cases of the same millisecond at a time, so that pages end among them.
  changedAt: `2026-11-${String(1 + Math.trunc(index / 10)).padStart(2, '0')}T09:00:00.123Z`,
  deskFrom: index % 3 === 2 ? null : (['2026-11-20', '2026-11-25'][index % 4] ?? null),
  isClosed: index % 3 === 2,
}));

before(async () => {
  service = await testService();
  for (const row of filed) await file(row);
});
after(() => service.stop());

const references = (rows: readonly { readonly reference: string }[]) => rows.map((row) => row.reference);
const newestFirst = (rows: readonly Filed[]) =>
  references(
    [...rows].sort((one, other) =>
      `${other.changedAt} ${other.reference}`.localeCompare(`${one.changedAt} ${one.reference}`),
    ),
  );

test('page after page gives every open case once, the newest change first, though many changed at once', async () => {
  const rows = await everyPage({});
  assert.deepEqual(references(rows), newestFirst(filed.filter((row) => !row.isClosed)));
  assert.equal(rows.length, 40);
});

test('a stage gives its own cases, and closed is a stage', async () => {
  for (const stage of ['checking', 'talking', 'closed'] as const) {
    const rows = await everyPage({ stage });
    assert.deepEqual(references(rows), newestFirst(filed.filter((row) => row.stage === stage)));
  }
});

test('what waits for a caseworker waits from its day on, and not on the day before', async () => {
  const waitingOn = (date: string, stage: Stage | null = null) =>
    everyPage({ waitingOn: Temporal.PlainDate.from(date), stage });
  const expected = (date: string, stage: Stage | null = null) =>
    newestFirst(
      filed.filter(
        (row) => row.deskFrom !== null && row.deskFrom <= date && (stage === null || row.stage === stage),
      ),
    );
  for (const date of ['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-25']) {
    assert.deepEqual(references(await waitingOn(date)), expected(date), date);
    assert.deepEqual(references(await waitingOn(date, 'talking')), expected(date, 'talking'), date);
  }
  assert.equal((await waitingOn('2026-11-19')).length, 0);
  assert.ok(expected('2026-11-20').length < expected('2026-11-25').length);
});

test('somebody who is no caseworker and in no case has no row', async () => {
  assert.deepEqual(await list({}, 'samira'), []);
});
