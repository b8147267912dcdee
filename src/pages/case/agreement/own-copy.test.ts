import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { type Agreeing, agreeing } from '#test/kit/agreeing.ts';

const replyBy = Temporal.Now.plainDateISO('Europe/London').add({ days: 20 }).toString();
let case3: Agreeing;

before(async () => {
  case3 = await agreeing({}, 3);
  const clause = await case3.drafts({ what: 'MARKER-PROMISE' });
  for (const key of ['amina', 'helen', 'nadia'] as const) await case3.accepts(key, clause);
  await case3.makes();
});
after(() => case3.service.stop());

const audiencesFor = async (key: PersonKey): Promise<readonly string[]> => {
  const { pool } = case3.service.services.store;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const account = case3.service.world.account(key);
    await client.query("select app.act_for($1, $2, '')", [account, [...people[key].roles]]);
    const { rows } = await client.query<{ audience: string }>(
      'select distinct audience from record.word order by audience',
    );
    return rows.map(({ audience }) => audience);
  } finally {
    await client.query('rollback');
    client.release();
  }
};

const readsAgreement = async (key: PersonKey): Promise<boolean> => {
  const client = await case3.as(key);
  const [page, paper] = [
    await client.get(`${case3.url}/agreement`),
    await client.get(`${case3.url}/agreement.pdf`, 'application/pdf'),
  ];
  assert.equal(page.status === 200, paper.status === 200, key);
  return page.status === 200 && page.text.includes('MARKER-PROMISE');
};

test('whoever says how the box is read names all who sign', async () => {
  const page = await (await case3.as('helen')).page(`${case3.url}/agreement`);
  const sign = page.actions.find(({ name }) => name === 'sign-agreement');
  assert.equal(sign?.audience, 'everyone');
  assert.deepEqual(
    sign?.readers?.map(({ name }) => name),
    ['Amina Yusuf', 'Helen Marsh', 'Nadia Rahman', 'Samira Haddad'],
  );
});

test('a side that leaves after signing keeps the agreement and reads nothing else of the others', async () => {
  await case3.signs('helen', 'Helen Marsh MARKER-NAME');
  const helen = await case3.as('helen');
  await helen.does(`${case3.url}/pause-or-leave`, 'leave');
  assert.ok(await readsAgreement('helen'));
  assert.deepEqual(await audiencesFor('helen'), ['signed']);
  const links = (await helen.page(case3.url)).links.map(({ rel }) => rel);
  assert.ok(links.includes('agreement') && !links.includes('way-forward'), String(links));
  assert.equal((await helen.get(`${case3.url}/way-forward`)).status, 404);
  assert.equal((await helen.get(`${case3.url}/rooms/joint`)).status, 404);
});

test('also when the others go on without it: the agreement is there, and the case is not', async () => {
  await (await case3.as('grace')).does(`${case3.url}/going-on`, 'go-on-without', { replyBy });
  assert.ok(await readsAgreement('helen'));
  assert.deepEqual(await audiencesFor('helen'), ['signed']);
  const helen = await case3.as('helen');
  for (const page of [
    '',
    '/rooms',
    '/people',
    '/history',
    '/actions',
    '/safety',
    '/documents',
    '/mediator',
  ]) {
    assert.equal((await helen.get(`${case3.url}${page}`)).status, 404, page);
  }
  const page = await helen.page(`${case3.url}/agreement`);
  assert.deepEqual(page.actions, []);
  assert.deepEqual(
    page.links.map(({ rel }) => rel),
    ['agreement', 'agreement-pdf', 'verify-agreement'],
  );
  const home = await helen.page('/home');
  assert.deepEqual(
    home.links.filter(({ rel }) => rel === 'case').map(({ href }) => href),
    [`${case3.url}/agreement`],
  );
});

test('a side that leaves without signing has no copy to keep', async () => {
  const nadia = await case3.as('nadia');
  assert.ok(await readsAgreement('nadia'));
  await nadia.does(`${case3.url}/pause-or-leave`, 'leave');
  assert.ok(!(await readsAgreement('nadia')));
  assert.deepEqual(await audiencesFor('nadia'), []);
});
