/** The database's own wall: with no check of ours in the way, a query by the wrong person still finds nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseId } from '#src/case/ids.ts';
import { partyId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { people } from '#src/demonstration/people.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;

before(async () => {
  service = await testService();
  const { world } = service;
  id = await world.asks('amina', {
    about: 'provision-by-setting',
    child: 'MARKER-CHILD',
    story: 'MARKER-STORY',
    hopes: 'Hope.',
    summary: 'Summary.',
    against: { setting: 'setting:115313' },
  });
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  await world.does('samira', id, openJointRoom, {});
  await world.does('amina', id, say, { room: partyId('family'), text: 'MARKER-FAMILY' });
  await world.does('helen', id, say, { room: partyId('setting'), text: 'MARKER-SETTING' });
  await world.does('samira', id, say, { room: 'notes', text: 'MARKER-NOTES' });
  await world.does('amina', id, say, { room: 'joint', text: 'MARKER-JOINT' });
});
after(() => service.stop());

/** Runs a bare query as this person, with no word of ours between it and the tables. */
const asPerson = async (
  key: PersonKey | null,
  query: string,
): Promise<readonly Record<string, unknown>[]> => {
  const client = await service.services.store.pool.connect();
  try {
    await client.query('begin');
    const account = key === null ? null : service.world.account(key);
    await client.query('select app.act_for($1, $2, $3)', [
      account,
      key === null ? [] : [...people[key].roles],
      '',
    ]);
    const { rows } = await client.query(query);
    return rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
};

const audiences = async (key: PersonKey | null): Promise<readonly string[]> => {
  const rows = await asPerson(key, 'select distinct audience from record.word order by audience');
  return rows.map((row) => String(row['audience']));
};

test('each person finds the words of their own audiences and no other row', async () => {
  const mediator = service.world.account('samira');
  assert.deepEqual(await audiences('amina'), ['everyone', 'intake', 'side:family']);
  assert.deepEqual(await audiences('helen'), ['everyone', 'side:setting']);
  assert.deepEqual(await audiences('grace'), ['intake']);
  assert.deepEqual(await audiences('samira'), [
    'everyone',
    'intake',
    `mediator:${mediator}`,
    'side:family',
    'side:setting',
  ]);
});

test('strangers, workers without the role, and nobody at all find no row in any table of cases', async () => {
  for (const key of ['daniel', 'tom', 'ruth', null] as const) {
    for (const table of ['event', 'word', 'case_file', 'standing', 'reader', 'notice', 'once']) {
      const rows = await asPerson(key, `select * from record.${table}`);
      const own = rows.filter((row) => row['role'] !== 'safeguarding-lead');
      assert.deepEqual(own, [], `${key} finds rows in ${table}`);
    }
  }
});

test('the program’s own tasks read facts and never a word', async () => {
  const client = await service.services.store.pool.connect();
  try {
    await client.query('begin');
    await client.query("select app.act_for(null, null, 'clock')");
    assert.ok(((await client.query('select from record.event')).rowCount ?? 0) > 0);
    assert.equal((await client.query('select from record.word')).rowCount, 0);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('the role of the program owns nothing, bypasses nothing and cannot change what was written', async () => {
  const { pool } = service.services.store;
  const role = await pool.query(
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
  );
  assert.deepEqual(role.rows, [
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
  ]);
  const owned = await pool.query(
    'select count(*)::int as n from pg_class where relowner = (select oid from pg_roles where rolname = current_user)',
  );
  assert.deepEqual(owned.rows, [{ n: 0 }]);
  for (const change of [
    "update record.event set kind = 'x'",
    'delete from record.word',
    'truncate record.event',
    'alter table record.word disable row level security',
  ]) {
    await assert.rejects(pool.query(change), /permission denied|must be owner/u, change);
  }
});

test('every table of the record and of people that holds anything personal has row-level security', async () => {
  const { rows } = await service.services.store.pool.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('record', 'people', 'safeguarding') and c.relkind = 'r' and not c.relrowsecurity`,
  );
  // Organisations are public registers.
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['people.organisation'],
  );
});

test('no word and no name stands in the clear in the database', async () => {
  const { pool } = service.services.store;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select app.act_for($1, $2, $3)', [service.world.account('samira'), ['mediator'], '']);
    const { rows } = await client.query<{ all: string }>(
      `select string_agg(e.body, '') as all from record.event e
       union all select string_agg(encode(w.sealed, 'escape'), '') from record.word w
       union all select string_agg(f::text, '') from record.case_file f`,
    );
    const text = rows.map((row) => row.all).join('\n');
    assert.ok(text.length > 1000);
    assert.doesNotMatch(text, /MARKER|Amina|Helen|example\.org/u);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('sealed words do not open under another case, audience or id', async () => {
  const { openBytes, sealBytes } = await import('#src/seal/cipher.ts');
  const key = new Uint8Array(32).fill(7);
  const sealed = sealBytes(key, Buffer.from('words'), 'case word side:family');
  assert.equal(Buffer.from(openBytes(key, sealed, 'case word side:family')).toString(), 'words');
  assert.throws(() => openBytes(key, sealed, 'case word everyone'));
  assert.throws(() => openBytes(new Uint8Array(32).fill(8), sealed, 'case word side:family'));
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Uint8Array.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    assert.throws(
      () => openBytes(key, changed, 'case word side:family'),
      `byte ${index} was changed and it still opened`,
    );
  }
});
