/** Each of the three walls alone, with the other two taken down: rules of pages, rows of the database, seals on words. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caseId, wordId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { people } from '#src/demonstration/people.ts';
import { boundTo } from '#src/record/record.ts';
import { type Audience, audiencesOf, mayRead } from '#src/seal/audience.ts';
import { openBytes } from '#src/seal/cipher.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { callerFor } from '#test/kit/walk.ts';
import { addressesOf } from './addresses.ts';
import { markCases } from './marked-cases.ts';
import { everybody, Matrix, type Tried } from './matrix.ts';
import { asOwner, marksIn, privateWords, stateOf } from './private-words.ts';

let service: TestService;
let tried: readonly Tried[];

before(async () => {
  service = await testService();
  const cases = await markCases(service.world, 2);
  tried = await Promise.all(
    cases.map(async ({ name, id }) => {
      const state = await stateOf(service, id);
      return { name, state, ...addressesOf(service, state) };
    }),
  );
});
after(() => service.stop());

const keys = Object.keys(people) as readonly PersonKey[];

test('the database alone: a query with no check in it, and no seal, gives each person their own rows', async (t) => {
  let rowsSeen = 0;
  for (const { state } of tried) {
    for (const key of keys) {
      const client = await service.services.store.pool.connect();
      try {
        await client.query('begin');
        const roles = people[key].roles;
        const account = service.world.account(key);
        await client.query("select app.act_for($1, $2, '')", [account, [...roles]]);
        const { rows } = await client.query<{ audience: Audience }>(
          'select audience from record.word where case_id = $1',
          [state.id],
        );
        rowsSeen += rows.length;
        for (const { audience } of rows) {
          assert.ok(mayRead(state, audience, account, new Set(roles)), `${key} finds a row of ${audience}`);
        }
        const mine = audiencesOf(state).filter((audience) =>
          mayRead(state, audience, account, new Set(roles)),
        );
        const stored = await asOwner(service, (owner) =>
          owner.query('select from record.word where case_id = $1 and audience = any ($2)', [state.id, mine]),
        );
        assert.equal(rows.length, stored.rowCount, `${key} does not find all that is theirs`);
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  }
  t.diagnostic(`${rowsSeen} rows, each for a person who may read it`);
  assert.ok(rowsSeen > 100);
});

test('the seals alone: whoever has every row and the keys of one audience opens no word of another', async (t) => {
  const { keys: keyStore } = service.services.store;
  const { rows } = await asOwner(service, (owner) =>
    owner.query<{ case_id: string; word_id: string; audience: Audience; sealed: Uint8Array }>(
      'select case_id, word_id, audience, sealed from record.word',
    ),
  );
  assert.deepEqual(marksIn(rows.map(({ sealed }) => Buffer.from(sealed).toString('latin1')).join('\n')), []);
  let refused = 0;
  for (const row of rows) {
    const id = caseId(row.case_id);
    const others = rows.filter((other) => other.case_id !== row.case_id || other.audience !== row.audience);
    for (const other of others.slice(0, 12)) {
      const key = await keyStore.forOpening(other.case_id, other.audience);
      if (key === null) continue;
      const bound = boundTo(id, { word: wordId(row.word_id), audience: row.audience });
      assert.throws(() => openBytes(key, row.sealed, bound));
      refused += 1;
    }
  }
  t.diagnostic(`${refused} keys tried on words of other audiences`);
  assert.ok(refused > 200);
});

test('the pages alone: with no row-level security, and every key at hand, nobody reads or reaches what is not theirs', async (t) => {
  const words = await privateWords(service);
  const tables = await asOwner(service, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('record', 'people') and c.relkind = 'r' and c.relrowsecurity`,
    );
    for (const { name } of rows) await owner.query(`alter table ${name} disable row level security`);
    return rows.map(({ name }) => name);
  });
  assert.ok(tables.includes('record.word') && tables.includes('record.event'));
  const open = await service.services.store.pool.query('select from record.word');
  assert.ok((open.rowCount ?? 0) > 30, 'the wall of the database still stands');
  const matrix = new Matrix(service, words, tried);
  for (const who of everybody()) {
    const caller = await callerFor(service, who);
    for (const its of tried) for (const address of its.reads) await matrix.read(caller, its, address);
  }
  t.diagnostic(`${matrix.answers} answers, ${matrix.refused} refused, ${matrix.cells} combinations`);
  const lines = matrix.findings.map(({ who, where, what }) => `${who} at ${where}: ${what}`);
  assert.deepEqual([...new Set(lines)].slice(0, 30), []);
  assert.ok(matrix.seen.size > 20);
});
