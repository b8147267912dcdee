import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TestClient } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { authorities } from '../../../directory/authorities.ts';
import { ehcStages } from '../../../law/disagreement.ts';

let service: TestService;
let amina: TestClient;
let url: string;
before(async () => {
  service = await testService();
  amina = await service.as('amina');
  url = (await amina.does('/ask', 'start-request', { asker: 'parent' })).replace(/\/who$/u, '');
});
after(() => service.stop());

const fieldOf = async (step: string) =>
  (await amina.page(`${url}/${step}`)).actions.find(({ name }) => name === 'answer')?.fields[0];

test('every council of England can be chosen, found by the name that people use', async () => {
  const field = await fieldOf('council');
  assert.deepEqual([...(field?.options ?? [])].sort(), authorities.map(({ gss }) => gss).sort());
  const html = await amina.html(`${url}/council`);
  const names = [...html.matchAll(/<option value="E\d+">([^<]+)</gu)].map(([, name]) => name ?? '');
  assert.deepEqual(names, names.toSorted(new Intl.Collator('en-GB').compare));
  for (const name of ['Bristol', 'Durham', 'Hull', 'Dorset', 'City of London', 'Southend-on-Sea']) {
    assert.ok(names.includes(name), name);
  }
  assert.equal((await amina.post(`${url}/council`, { authority: 'W06000001' })).status, 400);
  assert.equal((await amina.post(`${url}/council`, { authority: '' })).status, 400);
});

test('the question speaks to whoever asks', async () => {
  const asks = async (asker: string) => {
    await amina.does(`${url}/who`, 'answer', { asker });
    return (await amina.page(`${url}/council`)).title;
  };
  assert.equal(await asks('young-person'), 'Which council area do you live in?');
  assert.equal(await asks('helper'), 'Which council area does the family live in?');
  assert.equal(await asks('parent'), 'Which council area does your child live in?');
});

test('every stage can be chosen, and the page says that no plan is needed', async () => {
  const field = await fieldOf('stage');
  assert.deepEqual(field?.options, ehcStages);
  assert.match(JSON.stringify((await amina.page(`${url}/stage`)).data), /You do not need a plan/u);
  for (const stage of ehcStages) {
    await amina.does(`${url}/stage`, 'answer', { stage });
    assert.deepEqual((await amina.page(`${url}/stage`)).data['answer'], { stage });
  }
  assert.equal((await amina.post(`${url}/stage`, { stage: 'over' })).status, 400);
});

test('whether there is a plan: yes, no or not sure', async () => {
  assert.deepEqual((await fieldOf('plan'))?.options, ['yes', 'no', 'not-sure']);
  await amina.does(`${url}/plan`, 'answer', { plan: 'not-sure' });
  assert.deepEqual((await amina.page(`${url}/plan`)).data['answer'], { plan: 'not-sure' });
});
