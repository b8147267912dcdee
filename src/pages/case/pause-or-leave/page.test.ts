import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let url = '';

before(async () => {
  service = await testService();
  const id = await service.world.asks('amina', {
    about: 'provision-by-setting',
    child: 'Zara',
    story: 'The group stopped.',
    hopes: 'Reading again.',
    summary: 'Reading stopped.',
    against: { setting: 'setting:115313' },
  });
  await service.world.bringsTogether(id, { setting: 'helen' });
  const amina = await service.as('amina');
  const home = await amina.page('/home');
  url = home.links.find(({ rel }) => rel === 'case')?.href ?? '';
});
after(() => service.stop());

test('anyone can pause in one action, and only the same side can end the pause', async () => {
  const helen = await service.as('helen');
  await helen.does(`${url}/pause-or-leave`, 'pause');
  assert.equal((await helen.page(url)).data['nextStep'] instanceof Object, true);
  const amina = await service.as('amina');
  const { actions } = await amina.page(`${url}/pause-or-leave`);
  assert.deepEqual(
    actions.map(({ name }) => name),
    ['pause', 'leave'],
  );
  await helen.does(`${url}/pause-or-leave`, 'resume');
});

test('somebody outside the case finds nothing there, as for a case that does not exist', async () => {
  const daniel = await service.as('daniel');
  const theirs = await daniel.get(`${url}/pause-or-leave`);
  const nobodys = await daniel.get('/case/WF-0000-00/pause-or-leave');
  assert.equal(theirs.status, 404);
  assert.equal(theirs.text, nobodys.text);
});

test('leaving is one action, and the others are told so', async () => {
  const amina = await service.as('amina');
  await amina.does(`${url}/pause-or-leave`, 'leave');
  const helen = await service.as('helen');
  const page = await helen.page(url);
  assert.deepEqual(page.data['nextStep'], { step: 'somebody-gone', says: 'Somebody no longer takes part.' });
});

test('the page is shown in HTML with its forms', async () => {
  const helen = await service.as('helen');
  const html = await helen.html(`${url}/pause-or-leave`);
  assert.match(html, /Leave this case/);
});
