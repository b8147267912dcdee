import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { people } from '#src/demonstration/people.ts';
import { cannotBeDoneBy, errorsOf, isNotThereFor, reading, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let url = '';

before(async () => {
  service = await testService();
  const { world } = service;
  const id = await world.asks('amina', {
    ...reading,
    against: { 'local-authority': 'la:E06000033' },
    about: 'duties',
  });
  await world.bringsTogether(id, { 'local-authority': 'nadia' });
  await world.appoints(id, 'samira');
  url = await urlOf(service, id);
});
after(() => service.stop());

const sent = () => ({
  former: service.world.account('nadia'),
  name: people.david.name,
  email: people.david.email,
  phone: '',
});

test('only the desk can put somebody in the place of another, and only for an organisation', async () => {
  await cannotBeDoneBy(service, `${url}/people/replace`, sent(), ['amina', 'nadia', 'samira', 'david']);
  const grace = await service.as('grace');
  const { actions } = await grace.page(`${url}/people`);
  const replace = actions.find(({ name }) => name === 'replace-representative');
  assert.deepEqual(replace?.fields.find(({ name }) => name === 'former')?.options, [
    service.world.account('nadia'),
  ]);
});

test('a worker, somebody of another body and somebody of another side are refused at the box', async () => {
  const grace = await service.as('grace');
  for (const key of ['samira', 'ian', 'amina'] as const) {
    const answer = await grace.post(`${url}/people/replace`, { ...sent(), email: people[key].email });
    assert.ok('email' in errorsOf(answer), key);
  }
  const nobody = await grace.post(`${url}/people/replace`, {
    ...sent(),
    former: service.services.store.newId(),
  });
  assert.ok('former' in errorsOf(nobody));
});

test('the one before finds nothing from the next request on, and the new one what the side reads', async () => {
  const nadia = await service.as('nadia');
  await nadia.does(`${url}/rooms/local-authority`, 'say', { text: 'MARKER-ROOM' });
  await (await service.as('grace')).does(`${url}/people`, 'replace-representative', sent());
  await isNotThereFor(service, url, ['nadia']);
  await isNotThereFor(service, `${url}/rooms/local-authority`, ['nadia']);
  const david = await service.as('david');
  assert.match(await david.html(`${url}/rooms/local-authority`), /MARKER-ROOM/u);
  assert.match(JSON.stringify(await david.page(`${url}/people`)), /David Sharp/u);
});

test('somebody who has no account yet gets one of that organisation', async () => {
  const grace = await service.as('grace');
  const email = 'new.officer@example.org';
  const former = service.world.account('david');
  await grace.does(`${url}/people`, 'replace-representative', {
    former,
    name: 'New Officer',
    email,
    phone: '',
  });
  const made = await service.services.accounts.findByEmail(email);
  assert.equal(made?.organisation, 'la:E06000033');
  await isNotThereFor(service, url, ['david']);
});
