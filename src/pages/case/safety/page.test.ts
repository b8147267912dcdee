import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { joinPrivatePostgres } from '#src/record/private-postgres/join.ts';
import { verifyWorries } from '#src/safety/verify-worries.ts';
import { cannotBeDoneBy, errorsOf, hostile, isNotThereFor, stateOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

const marker = 'MARKER-HARM';
const everybody = Object.keys(people) as readonly PersonKey[];
const others = everybody.filter((key) => key !== 'ruth');

let service: TestService;
let url = '';
let id: Awaited<ReturnType<TestService['world']['asks']>>;

before(async () => {
  service = await testService();
  const { world } = service;
  id = await world.asks('amina', {
    about: 'provision-by-setting',
    child: 'Zara',
    story: 'The group stopped.',
    hopes: 'Reading again.',
    summary: 'Reading stopped.',
    against: { setting: 'setting:115313' },
  });
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  url = `/case/${(await stateOf(service, id)).reference}`;
});
after(() => service.stop());

interface Worry {
  readonly reference: string;
  readonly case: string;
  readonly writtenBy: { readonly name: string; readonly as: string };
}

const worries = async (): Promise<readonly Worry[]> => {
  const page = await (await service.as('ruth')).page('/safeguarding');
  const all = page.data['worries'];
  assert.ok(Array.isArray(all));
  return all;
};

/** A bare query under the program's role, as this person. */
const asPerson = async (key: PersonKey, query: string): Promise<readonly unknown[]> => {
  const client = await service.services.store.pool.connect();
  try {
    await client.query('begin');
    await client.query('select app.act_for($1, $2, $3)', [
      service.world.account(key),
      [...people[key].roles],
      '',
    ]);
    return (await client.query(query)).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
};

/** Everything that people of the case may open, as data and as HTML. */
const everythingFor = async (key: PersonKey): Promise<string> => {
  const client = await service.as(key);
  const start = await client.get(url);
  const pages = ['/home', '/desk', '/desk?show=all', '/outbox', '/cast', url];
  const links: readonly { href: string }[] = start.status === 200 ? JSON.parse(start.text).links : [];
  const addresses = [...new Set([...pages, ...links.map(({ href }) => href)])];
  const texts: string[] = [];
  for (const address of addresses) {
    if (/sign-out|\/safety/u.test(address)) continue;
    for (const accept of ['application/json', 'text/html']) {
      const answer = await client.get(address, accept);
      // Secrets and ids of forms differ from draw to draw.
      texts.push(answer.text.replace(/(name="_(once|csrf)" value=")[^"]*/gu, '$1'));
    }
  }
  return texts.join('\n');
};

test('the page says first whom to ring, who reads it, what may follow and what stays private; then comes one box', async () => {
  for (const key of ['amina', 'helen', 'samira', 'grace'] as const) {
    const client = await service.as(key);
    const page = await client.page(`${url}/safety`);
    assert.match(String(page.data['danger']), /ring 999/u);
    const [action, ...more] = page.actions;
    assert.equal(action?.name, 'raise-safety-worry');
    assert.deepEqual(more, []);
    assert.equal(action?.audience, 'safeguarding');
    assert.deepEqual(action?.readers, [{ name: 'Ruth Okoye', role: 'safeguarding lead', party: null }]);
    const text = await client.html(`${url}/safety`);
    const order = ['ring 999', 'Who reads it', 'What may happen next', 'What stays private', '<textarea'].map(
      (words) => text.indexOf(words),
    );
    assert.ok(
      order.every((at, index) => at > (order[index - 1] ?? 0)),
      String(order),
    );
  }
});

test('whoever writes, nothing of the case changes and nobody else finds a trace anywhere', async () => {
  await service.services.outbox.deliver();
  const before = new Map<PersonKey, string>();
  for (const key of others) before.set(key, await everythingFor(key));
  const state = await stateOf(service, id);
  const changed: string[] = [];
  const forget = service.backend.onChange((each) => changed.push(each));

  for (const [index, key] of (['amina', 'helen', 'samira', 'grace'] as const).entries()) {
    const location = await (await service.as(key)).does(`${url}/safety`, 'raise-safety-worry', {
      text: `${marker}-${index} ${hostile}`,
    });
    assert.equal(location, `${url}/safety`);
  }
  await new Promise((done) => setTimeout(done, 200));
  forget();
  assert.ok(!changed.includes(id), 'open rooms of the case were told of a change');

  assert.deepEqual(await stateOf(service, id), state);
  for (const key of others) assert.equal(await everythingFor(key), before.get(key), key);
});

test('the writer sees that they wrote and when, and not what; others of the same side see nothing', async () => {
  const amina = await service.as('amina');
  const page = await amina.page(`${url}/safety`);
  const own = page.data['own'];
  assert.ok(Array.isArray(own) && own.length === 1);
  assert.match(own[0].reference, /^SW-/u);
  assert.doesNotMatch(JSON.stringify(page), new RegExp(marker, 'u'));
  const text = await amina.html(`${url}/safety`);
  assert.match(text, /You have written to the lead/u);
  assert.doesNotMatch(text, new RegExp(marker, 'u'));
  const { owen } = { owen: await service.as('owen') };
  assert.deepEqual((await owen.page(`${url}/safety`)).data['own'], []);
});

test('the lead is told without words, reads what was written and by whom, and comes no further into the case', async () => {
  assert.equal(await service.services.outbox.deliver(), 4);
  const sent = (await service.services.outbox.sent(100)).filter(({ to }) => to === people.ruth.email);
  assert.equal(sent.length, 4);
  for (const { subject, text, links } of sent) {
    assert.match(subject, /There is something for you to read/u);
    assert.doesNotMatch(`${subject} ${text}`, /MARKER|WF-|SW-|Amina|Zara|safe|harm/u);
    assert.equal(links.length, 1);
  }
  const all = await worries();
  assert.deepEqual(all.map(({ writtenBy }) => `${writtenBy.name}, ${writtenBy.as}`).sort(), [
    'Amina Yusuf, parent',
    'Grace Bello, caseworker',
    'Helen Marsh, representative',
    'Samira Haddad, mediator',
  ]);
  const ruth = await service.as('ruth');
  const amina = all.find(({ writtenBy }) => writtenBy.name === 'Amina Yusuf');
  assert.equal(`/case/${amina?.case}`, url);
  const opened = await ruth.page(`/safeguarding/${amina?.reference}`);
  const [first] = Array.from(Object(opened.data['entries'])) as { kind: string; text: string }[];
  assert.equal(first?.kind, 'safety-worry-raised');
  assert.equal(first?.text, `${marker}-0 ${hostile}`);
  assert.equal(Object(opened.data['writtenBy']).email, people.amina.email);
  const drawn = await ruth.html(`/safeguarding/${amina?.reference}`);
  assert.doesNotMatch(drawn, /<script>alert/u);
  assert.match(drawn, /<title>Safeguarding/u);
  await isNotThereFor(service, url, ['ruth']);
  await isNotThereFor(service, `${url}/rooms`, ['ruth']);
  await isNotThereFor(service, `${url}/safety`, ['ruth']);
});

test('no other person finds the lead’s pages, and a bare query by them finds no word and no other row', async () => {
  const [worry] = await worries();
  const page = `/safeguarding/${worry?.reference}`;
  await isNotThereFor(service, '/safeguarding', others);
  await isNotThereFor(service, page, others);
  await cannotBeDoneBy(service, `${page}/note`, { text: 'x' }, ['amina', 'grace', 'samira', 'daniel']);
  await cannotBeDoneBy(service, `${url}/safety`, { text: 'x' }, ['daniel', 'tom', 'ruth', 'carol']);
  const wrote = new Map<PersonKey, number>([
    ['amina', 1],
    ['helen', 1],
    ['samira', 1],
    ['grace', 1],
  ]);
  for (const key of others) {
    assert.deepEqual(await asPerson(key, 'select * from safeguarding.entry'), [], key);
    const rows = await asPerson(key, 'select * from safeguarding.worry');
    assert.equal(rows.length, wrote.get(key) ?? 0, key);
    assert.deepEqual(await asPerson(key, 'select * from safeguarding.chains()'), [], key);
    assert.deepEqual(
      await asPerson(key, `select * from record.notice where kind = 'something-to-read'`),
      [],
      key,
    );
  }
  assert.equal((await asPerson('ruth', 'select * from safeguarding.entry')).length, 4);
  // The lead knows those who wrote and the workers, and nobody else of the case or outside it.
  const known = (await asPerson('ruth', 'select account_id from people.account')) as { account_id: string }[];
  const names = known.map(({ account_id }) =>
    everybody.find((key) => service.world.account(key) === account_id),
  );
  assert.deepEqual(names.toSorted(), ['amina', 'grace', 'helen', 'owen', 'ruth', 'samira']);
});

test('nobody can write a worry as another, nor add to one without being the lead', async () => {
  const insert = (as: PersonKey) =>
    `insert into safeguarding.worry values (gen_random_uuid(), 'SW-${as}', '${id}', 'WF', '${service.world.account(as)}', 'parent', now())`;
  await assert.rejects(asPerson('amina', insert('helen')), /row-level security/u);
  await assert.rejects(asPerson('daniel', insert('daniel')), /row-level security/u);
  const [row] = (await asPerson('amina', 'select worry_id from safeguarding.worry')) as {
    worry_id: string;
  }[];
  await assert.rejects(
    asPerson(
      'amina',
      `insert into safeguarding.entry values ('${row?.worry_id}', 2, 'safety-worry-noted', '${service.world.account('amina')}', now(), '', '', '', '')`,
    ),
    /row-level security/u,
  );
  for (const sql of ['update safeguarding.entry set kind = kind', 'delete from safeguarding.worry']) {
    await assert.rejects(asPerson('ruth', sql), /permission denied/u);
  }
});

test('the lead writes down what was done and closes it; then it can only be read', async () => {
  const ruth = await service.as('ruth');
  const open = (await worries()).find(({ writtenBy }) => writtenBy.name === 'Amina Yusuf');
  const page = `/safeguarding/${open?.reference}`;
  const { actions } = await ruth.page(page);
  for (const action of actions) {
    assert.equal(action.audience, 'safeguarding');
    assert.deepEqual(action.readers, [{ name: 'Ruth Okoye', role: 'safeguarding lead', party: null }]);
  }
  await ruth.does(page, 'note-safety-worry', { text: 'Rang the council. Told the mother first.' });
  await ruth.does(page, 'close-safety-worry', { text: 'The council looks after it.' });
  const closed = await ruth.page(page);
  assert.deepEqual(
    Array.from(Object(closed.data['entries']), ({ kind, by, text }) => [kind, by, text]).slice(1),
    [
      ['safety-worry-noted', 'Ruth Okoye', 'Rang the council. Told the mother first.'],
      ['safety-worry-closed', 'Ruth Okoye', 'The council looks after it.'],
    ],
  );
  assert.deepEqual(closed.actions, []);
  const late = await ruth.post(`${page}/note`, { text: 'More.' });
  assert.equal(late.status, 409);
  assert.equal(late.json()['refusal'], 'already-done');
  assert.equal((await worries()).at(-1)?.reference, open?.reference);
});

test('the same press twice is one worry, and one note', async () => {
  const helen = await service.as('helen');
  const { length } = await worries();
  const once = { 'idempotency-key': 'press-1' };
  for (let press = 0; press < 2; press += 1) {
    const answer = await helen.post(`${url}/safety`, { text: 'Once.' }, once);
    assert.ok(answer.status < 300, answer.text);
  }
  const all = await worries();
  assert.equal(all.length, length + 1);
  const ruth = await service.as('ruth');
  const page = `/safeguarding/${all[0]?.reference}`;
  for (let press = 0; press < 2; press += 1) await ruth.post(`${page}/note`, { text: 'Rang.' }, once);
  assert.equal(Array.from(Object((await ruth.page(page)).data['entries'])).length, 2);
});

test('bad input is named at its box, and nothing is stored', async () => {
  const amina = await service.as('amina');
  const { length } = await worries();
  assert.ok('text' in errorsOf(await amina.post(`${url}/safety`, { text: '' })));
  assert.ok('text' in errorsOf(await amina.post(`${url}/safety`, { text: 'x'.repeat(5_001) })));
  assert.ok('text' in errorsOf(await amina.post(`${url}/safety`, { text: ['a', 'b'] })));
  assert.ok('other' in errorsOf(await amina.post(`${url}/safety`, { text: 'x', other: 'y' })));
  assert.equal((await worries()).length, length);
});

test('no word of it and no name stands in the clear in the database, and each changed byte is found', async () => {
  const { pool } = service.services.store;
  const whole = await verifyWorries(pool);
  assert.equal(whole.broken, null);
  assert.deepEqual([whole.worries, whole.entries], [5, 8]);
  const owner = new pg.Client((await joinPrivatePostgres(service.dataDir))('postgres', 'wayforward'));
  await owner.connect();
  try {
    const { rows } = await owner.query<{ all: string }>(
      `select string_agg(e::text || encode(e.sealed, 'escape'), '') as all from safeguarding.entry e
       union all select string_agg(w::text, '') from safeguarding.worry w
       union all select string_agg(n::text, '') from record.notice n`,
    );
    assert.doesNotMatch(rows.map((row) => row.all).join('\n'), /MARKER|Amina|council looks/u);
    await assert.rejects(owner.query('delete from safeguarding.entry'), /only ever added to/u);
    await owner.query("set session_replication_role = 'replica'");
    for (const change of [
      `update safeguarding.entry set sealed = set_byte(sealed, 30, (get_byte(sealed, 30) + 1) % 256) where number = 2`,
      `update safeguarding.entry set body = replace(body, 'noted', 'closed') where number = 2`,
      `update safeguarding.entry set actor = gen_random_uuid() where number = 1`,
      'delete from safeguarding.entry where number = 1',
      `update safeguarding.worry set written_by = gen_random_uuid()`,
      `update safeguarding.worry set written_as = 'mediator' where written_as = 'parent'`,
      `update safeguarding.entry set previous_hash = sha256('x') where number = 2`,
    ]) {
      await owner.query('begin');
      const { rowCount } = await owner.query(change);
      assert.ok((rowCount ?? 0) > 0, change);
      await owner.query("select app.act_for(null, null, 'verify')");
      const found = await verifyWorries({ connect: async () => wrapped(owner) } as unknown as pg.Pool);
      assert.notEqual(found.broken, null, change);
      await owner.query('rollback');
    }
  } finally {
    await owner.end();
  }
});

/** The owner's own connection inside its open transaction, so that each tampering can be taken back. */
const wrapped = (client: pg.Client) => ({
  query: (text: string, values?: unknown[]) =>
    /^(begin|commit|rollback)/u.test(text) ? Promise.resolve({ rows: [] }) : client.query(text, values),
  release: () => {},
});

test('before words are asked for, the limits of what stays private are said, with the way to the safety page', async () => {
  const amina = await service.as('amina');
  for (const page of ['rooms/family', 'documents/new/family', 'way-forward']) {
    const text = await amina.html(`${url}/${page}`);
    const [at, box] = [
      text.indexOf('a risk that somebody comes to harm is passed on'),
      text.search(/<textarea|type="(file|text)"/u),
    ];
    assert.ok(at > 0 && at < box, page);
    assert.ok(text.includes(`href="${url}/safety"`), page);
  }
  const anyone = await service.as(null);
  const ask = await anyone.html('/ask');
  assert.match(ask, /unless someone may be at risk of harm/u);
  assert.ok(ask.includes('href="/check?harm=yes"'));
});
