import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Agreeing, agreeing, laterOn } from '#test/kit/agreeing.ts';

let together: Agreeing;
let way = '';

before(async () => {
  together = await agreeing();
  way = `${together.url}/way-forward`;
});
after(() => together.service.stop());

const words = { owner: 'setting', what: 'New words.', dueOn: laterOn, howWeWillKnow: 'We see it.' };

test('a side says what it would change; its yes falls away, and everyone reads it at the clause', async () => {
  const clause = await together.drafts();
  await together.accepts('helen', clause);
  const [helen, samira] = [await together.as('helen'), await together.as('samira')];
  const page = `${way}/clauses/${clause}`;
  const text = 'Two groups, not three. 😀 <i>';
  assert.equal(await helen.does(page, 'suggest-change', { text }), way);
  const { data } = await samira.page(page);
  assert.deepEqual(data['suggestions'], [
    { party: 'setting', name: 'Milton Hall Primary School and Nursery', text },
  ]);
  assert.ok(Array.isArray(data['acceptances']));
  assert.deepEqual(
    data['acceptances'].map(({ stance }) => stance),
    ['thinking', 'would-change'],
  );
  for (const url of [page, way]) assert.match(await samira.html(url), /Two groups, not three\. 😀 &lt;i&gt;/);
  assert.match(await helen.html(way), /You would change this/);
});

test('the mediator drafts it again from the words before; every yes and every wish falls', async () => {
  const clause = await together.drafts();
  await together.accepts('amina', clause);
  const samira = await together.as('samira');
  const page = `${way}/clauses/${clause}`;
  const form = (await samira.page(page)).actions.find(({ name }) => name === 'draft-clause');
  const standing = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]));
  assert.deepEqual(standing, {
    issue: undefined,
    owner: 'setting',
    what: 'Three reading groups a week.',
    dueOn: laterOn,
    howWeWillKnow: 'A note home every Friday.',
    revision: '1',
  });
  await samira.does(page, 'draft-clause', { ...words, owner: 'family' });
  const { data } = await (await together.as('amina')).page(page);
  assert.deepEqual([data['revision'], data['what'], data['who']], [2, 'New words.', 'The family']);
  assert.ok(Array.isArray(data['acceptances']));
  assert.deepEqual(
    data['acceptances'].map(({ stance }) => stance),
    ['thinking', 'thinking'],
  );
});

test('a draft that builds on old words is refused, and what was typed is not lost', async () => {
  const clause = await together.drafts();
  const samira = await together.as('samira');
  const page = `${way}/clauses/${clause}`;
  await samira.does(page, 'draft-clause', { ...words, what: 'The second draft.' });
  const href = `${page}/draft`;
  const answer = await samira.post(
    href,
    { ...words, what: 'From old.', revision: '1' },
    { accept: 'text/html' },
  );
  assert.equal(answer.status, 409);
  assert.match(answer.text, /The text has changed since you opened this page/);
  assert.match(answer.text, /From old\.<\/textarea>/);
  assert.match(answer.text, /name="revision" value="2"/);
  assert.equal((await samira.page(page)).data['what'], 'The second draft.');
});

test('the mediator removes a clause; who still has it open finds nothing there, and nothing was accepted', async () => {
  const clause = await together.drafts();
  const [samira, amina] = [await together.as('samira'), await together.as('amina')];
  const page = `${way}/clauses/${clause}`;
  assert.equal(await samira.does(page, 'remove-clause'), way);
  assert.equal((await amina.get(page)).status, 404);
  assert.equal((await amina.post(`${page}/accept`, { revision: '1' })).status, 404);
  assert.ok(!(await samira.get(way)).text.includes(clause));
});

test('each role has its own forms, and others find nothing there', async () => {
  const clause = await together.drafts();
  const page = `${way}/clauses/${clause}`;
  const forms = async (key: 'amina' | 'samira') =>
    (await (await together.as(key)).page(page)).actions.map(({ name }) => name);
  assert.deepEqual(await forms('amina'), ['suggest-change']);
  assert.deepEqual(await forms('samira'), ['draft-clause', 'remove-clause']);
  for (const key of ['grace', 'daniel', 'tom'] as const) {
    const client = await together.as(key);
    assert.equal((await client.get(page)).status, 404, key);
    assert.equal((await client.post(`${page}/suggestions`, { text: 'x' })).status, 404, key);
    assert.equal((await client.post(`${page}/remove`, {})).status, 404, key);
  }
  const amina = await together.as('amina');
  assert.equal((await amina.get(`${way}/clauses/${randomUUID()}`)).status, 404);
  for (const fields of [{}, { text: '' }, { text: 'x'.repeat(2001) }, { text: 1 }, { text: 'a', b: 'c' }])
    assert.equal((await amina.post(`${page}/suggestions`, fields)).status, 400);
});
