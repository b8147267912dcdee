import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

const call = { name: 'Zara', phone: '01632 960 222', when: 'after four' };
const hostile = 'سلام <script>alert(1)</script> 👩‍👧 ‮gnp.exe';

const waiting = async () =>
  Array.from(Object((await (await service.as('grace')).page('/desk/calls')).data['calls']));

const errorsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    JSON.parse(text).errors.map(({ field, message }: Record<string, string>) => [field, message]),
  );

test('the telephone number stands first, and the form says who will read it', async () => {
  const anyone = await service.as(null);
  const page = await anyone.page('/talk');
  assert.equal(page.data['phone'], '01632 960 001');
  const [action] = page.actions;
  assert.equal(action?.audience, 'arrangements');
  assert.deepEqual(action?.readers, [
    { name: 'The caseworkers of this service', role: 'caseworker', party: null },
  ]);
  const html = await anyone.html('/talk');
  assert.ok(html.indexOf('tel:01632960001') < html.indexOf('<form'));
  assert.match(html, /Who will see this/u);
  assert.match(html, /ring 999/u);
});

test('who asks for a call is told so, a caseworker rings, and what was written goes', async () => {
  const anyone = await service.as(null);
  assert.equal(await anyone.does('/talk', 'ask-for-call', { ...call, when: hostile }), '/talk?asked=yes');
  const asked = await anyone.page('/talk?asked=yes');
  assert.equal(asked.title, 'We will ring you');
  assert.deepEqual(asked.actions, []);
  const grace = await service.as('grace');
  const [found] = await waiting();
  assert.deepEqual(
    { ...Object(found), id: '', askedAt: '' },
    { ...call, when: hostile, id: '', askedAt: '' },
  );
  const html = await grace.html('/desk/calls');
  assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; 👩‍👧/u);
  assert.match(html, /tel:01632960222/u);
  await grace.does('/desk/calls', 'call-made');
  assert.deepEqual(await waiting(), []);
  assert.match(await grace.html('/desk/calls'), /Nobody waits for a call/u);
});

test('the same request sent twice is one call', async () => {
  const anyone = await service.as(null);
  const twice = { 'idempotency-key': 'one-call' };
  for (const _ of [1, 2]) assert.equal((await anyone.post('/talk', call, twice)).status, 200);
  assert.equal((await waiting()).length, 1);
  await (await service.as('grace')).does('/desk/calls', 'call-made');
});

test('input that is no number, too long or of another kind is named at its box, and nothing is kept', async () => {
  const anyone = await service.as(null);
  for (const [fields, box] of [
    [{ ...call, phone: 'ring me' }, 'phone'],
    [{ ...call, phone: '' }, 'phone'],
    [{ ...call, name: 'x'.repeat(81) }, 'name'],
    [{ ...call, name: ['a', 'b'] }, 'name'],
    [{ ...call, when: 'x'.repeat(201) }, 'when'],
    [{ ...call, colour: 'blue' }, 'colour'],
  ] as const) {
    const answer = await anyone.post('/talk', fields);
    assert.equal(answer.status, 400);
    assert.deepEqual(Object.keys(errorsOf(answer.text)), [box]);
  }
  assert.deepEqual(await waiting(), []);
});

test('calls are for caseworkers alone: for all others the page is not there', async () => {
  await (await service.as(null)).does('/talk', 'ask-for-call', call);
  const id = String(Object((await waiting())[0]).id);
  for (const key of ['amina', 'samira', 'helen', 'david', 'ruth'] as const) {
    const client = await service.as(key);
    const theirs = await client.get('/desk/calls');
    assert.equal(theirs.status, 404, key);
    assert.equal(theirs.text, (await client.get('/nothing-here')).text, key);
    assert.equal((await client.post(`/desk/calls/${id}/made`, {})).status, 404, key);
  }
  const nobody = await service.as(null);
  assert.equal((await nobody.get('/desk/calls')).status, 401);
  assert.equal((await nobody.post(`/desk/calls/${id}/made`, {})).status, 401);
  assert.equal((await waiting()).length, 1);
  const grace = await service.as('grace');
  assert.equal((await grace.post('/desk/calls/not-an-id/made', {})).status, 404);
  assert.equal((await grace.post(`/desk/calls/${id}/made`, { reason: 'x' })).status, 400);
  assert.equal((await grace.post(`/desk/calls/${id}/made`, {})).status, 200);
  assert.equal((await grace.post(`/desk/calls/${id}/made`, {})).status, 404);
});
