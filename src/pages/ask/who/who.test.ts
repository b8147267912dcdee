import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clientFor, type TestClient } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

const begins = async (client: TestClient): Promise<string> =>
  (await client.does('/ask', 'start-request')).split('/').slice(0, 3).join('/');

test('the four who may ask are offered, and the answer comes back when one goes back', async () => {
  const amina = await service.as('amina');
  const url = await begins(amina);
  const page = await amina.page(`${url}/who`);
  assert.deepEqual(page.actions.find(({ name }) => name === 'answer')?.fields[0]?.options, [
    'parent',
    'young-person',
    'helper',
    'officer',
  ]);
  assert.equal(await amina.does(`${url}/who`, 'answer', { asker: 'parent' }), `${url}/council`);
  const council = await amina.page(`${url}/council`);
  const back = council.links.find(({ rel }) => rel === 'back')?.href ?? '';
  assert.equal(back, `${url}/who`);
  assert.deepEqual((await amina.page(back)).data['answer'], { asker: 'parent' });
  assert.match(await amina.html(back), /value="parent" checked/u);
});

test('an answer that is none of those, none at all, two, or of a wrong type is shown beside the question', async () => {
  const amina = await service.as('amina');
  const url = await begins(amina);
  for (const asker of ['king', '', ['parent', 'helper'], 7, { is: 'parent' }, true, 'parent '.repeat(100)]) {
    const answer = await amina.post(`${url}/who`, { asker });
    assert.equal(answer.status, 400, JSON.stringify(asker));
    assert.deepEqual(Object.keys(answer.json()['errors'] ?? {}).length, 1);
  }
  assert.equal((await amina.post(`${url}/who`, {})).status, 400);
  assert.equal((await amina.post(`${url}/who`, { asker: 'parent', more: 'x' })).status, 400);
  assert.deepEqual((await amina.page(`${url}/who`)).data['answer'], { asker: '' });
});

test('somebody who asks for a family confirms that the family said yes; others are not asked', async () => {
  const joan = await service.as('joan');
  const url = await begins(joan);
  assert.equal(await joan.does(`${url}/who`, 'answer', { asker: 'helper' }), `${url}/permission`);
  assert.equal((await joan.post(`${url}/permission`, {})).status, 400);
  assert.equal((await joan.post(`${url}/permission`, { permission: ['no'] })).status, 400);
  assert.equal(await joan.does(`${url}/check`, 'ask-for-help'), `${url}/permission`);
  assert.equal(await joan.does(`${url}/permission`, 'answer', { permission: ['yes'] }), `${url}/council`);
  await joan.does(`${url}/who`, 'answer', { asker: 'parent' });
  const answer = await joan.get(`${url}/permission`);
  assert.deepEqual([answer.status, answer.headers['location']], [303, url]);
});

test('an officer says for which body, unless the account says so, and is asked for no stage, plan or kind', async () => {
  const nobody = clientFor(
    service.server,
    await service.services.door.makeToken(service.world.account('daniel')),
  );
  const url = await begins(nobody);
  assert.equal(await nobody.does(`${url}/who`, 'answer', { asker: 'officer' }), `${url}/your-body`);
  assert.equal(await nobody.does(`${url}/your-body`, 'answer', { 'own-side': 'icb' }), `${url}/council`);
  assert.equal(await nobody.does(`${url}/council`, 'answer', { authority: 'E06000033' }), `${url}/child`);
  const david = await service.as('david');
  const his = await begins(david);
  assert.equal(await david.does(`${his}/who`, 'answer', { asker: 'officer' }), `${his}/child`);
  const ian = await service.as('ian');
  const ians = await begins(ian);
  assert.equal(await ian.does(`${ians}/who`, 'answer', { asker: 'officer' }), `${ians}/council`);
});

test('a caseworker is asked first whether it is for somebody, and then reads so on each page', async () => {
  const grace = await service.as('grace');
  const url = await begins(grace);
  assert.deepEqual((await grace.page(url)).links[0]?.href, `${url}/for-somebody`);
  assert.equal(await grace.does(`${url}/for-somebody`, 'answer', { 'for-somebody': 'phone' }), `${url}/who`);
  assert.match(await grace.html(`${url}/who`), /You are writing down what somebody tells you on the phone/u);
  assert.equal((await grace.post(`${url}/for-somebody`, { 'for-somebody': 'dream' })).status, 400);
  const steps = (await grace.page(url)).links.map(({ rel }) => rel);
  assert.ok(steps.includes('name') && steps.includes('contact'));
  await grace.does(`${url}/for-somebody`, 'answer', { 'for-somebody': 'no' });
  const own = (await grace.page(url)).links.map(({ rel }) => rel);
  assert.ok(!own.includes('name') && !own.includes('contact'));
});
