import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserFor } from '#test/kit/browser.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import type { PersonKey } from '../../../demonstration/people.ts';
import { asks, caseOf, fillsIn, fillsInByHand, parentReplies, signedInReplies } from '../ask.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

const as = (key: PersonKey) => service.as(key);
const partiesIn = async (reference: string) =>
  [...(await caseOf(service, reference)).state.parties.values()].map(({ id, organisation, members }) => [
    id,
    organisation,
    members.map((member) => member.as),
  ]);

test('a young person of 17 asks in her own name about her college', async () => {
  const maya = await as('maya');
  const reference = await asks(maya, {
    ...signedInReplies,
    who: { asker: 'young-person' },
    setting: { find: 'essex COLLEGE' },
    'setting-choose': { setting: 'setting:130672' },
    child: { child: 'Maya' },
  });
  const { state } = await caseOf(service, reference);
  assert.equal(state.asker, 'young-person');
  assert.deepEqual(await partiesIn(reference), [
    ['family', null, ['young-person']],
    ['setting', 'setting:130672', []],
  ]);
});

test('three and more at one table: two schools, the council and the board while a plan is reviewed', async () => {
  const amina = await as('amina');
  const url = await fillsIn(amina, {
    ...signedInReplies,
    stage: { stage: 'review' },
    plan: { plan: 'yes' },
    'who-with': { with: ['setting', 'icb', 'local-authority'] },
  });
  await amina.does(`${url}/setting`, 'answer', { find: 'temple' });
  await amina.does(`${url}/setting-choose`, 'answer', { setting: 'setting:144694' });
  await amina.does(`${url}/setting-other`, 'answer', { 'setting-name': 'Forest School, Rochford' });
  await amina.does(`${url}/check`, 'ask-for-help');
  const reference = String((await amina.page(`${url}/sent`)).data['reference']);
  assert.deepEqual(await partiesIn(reference), [
    ['family', null, ['parent']],
    ['setting', 'setting:115313', []],
    ['setting-2', 'setting:144694', []],
    ['setting-3', null, []],
    ['local-authority', 'la:E06000033', []],
    ['icb', 'icb:QH8', []],
  ]);
  const { state, words } = await caseOf(service, reference);
  assert.equal(state.hasPlan, true);
  assert.equal(words.needs, 'Not in our list of settings: Forest School, Rochford');
});

const officersReplies = {
  who: { asker: 'officer' },
  child: { child: 'A pupil in year 9' },
  story: { story: 'We do not agree who pays.' },
  hopes: {},
  summary: { summary: 'Who pays for the nurse?' },
  needs: {},
} as const;

test('between authorities: an officer who is signed in is asked for nothing that the account says', async () => {
  const reference = await asks(await as('nadia'), officersReplies);
  assert.deepEqual(await partiesIn(reference), [
    ['local-authority', 'la:E06000033', ['representative']],
    ['icb', 'icb:QH8', []],
  ]);
  const { state } = await caseOf(service, reference);
  assert.deepEqual(
    [state.about, state.asker, state.authority],
    ['between-authorities', 'officer', 'E06000033'],
  );

  const boards = await asks(await as('ian'), { ...officersReplies, council: { authority: 'E10000012' } });
  assert.deepEqual(await partiesIn(boards), [
    ['icb', 'icb:QH8', ['representative']],
    ['local-authority', 'la:E10000012', []],
  ]);
});

test('between authorities: an officer without an account says for whom, and gets no standing in that body', async () => {
  const nobody = browserFor(service.server);
  const replies = {
    ...officersReplies,
    'your-body': { 'own-side': 'local-authority' },
    council: { authority: 'E06000033' },
    name: { name: 'Olu Officer' },
    contact: { email: 'olu@example.org' },
  };
  await fillsInByHand(nobody, replies);
  const sent = await nobody.presses('Send');
  const reference = /WF-\w{4}-\w{2}/u.exec(sent.text)?.[0] ?? '';
  assert.deepEqual(await partiesIn(reference), [
    ['local-authority', 'la:E06000033', ['representative']],
    ['icb', 'icb:QH8', []],
  ]);
  const olu = await service.services.accounts.findByEmail('olu@example.org');
  assert.equal(olu?.organisation, null);
  assert.deepEqual(olu?.roles, []);
});

test('somebody asks with the permission of a family, which is recorded', async () => {
  const reference = await asks(await as('joan'), {
    ...signedInReplies,
    who: { asker: 'helper' },
    permission: { permission: ['yes'] },
    needs: { needs: ['interpreter', 'large-print'], 'needs-more': 'Somali' },
  });
  const { state, words } = await caseOf(service, reference);
  assert.equal(state.asker, 'helper');
  assert.deepEqual(await partiesIn(reference), [
    ['family', null, ['supporter']],
    ['setting', 'setting:115313', []],
  ]);
  assert.equal(
    words.needs,
    'An interpreter\nLarge print\nSomali\nThe family knows, and said that this person may ask for them.',
  );
});

test('a caseworker writes down what somebody tells on the telephone, and the record says both', async () => {
  const grace = await as('grace');
  const first = await grace.does('/ask', 'start-request');
  assert.match(first, /\/for-somebody$/u);
  const reference = await asks(grace, {
    ...parentReplies,
    'for-somebody': { 'for-somebody': 'phone' },
    name: { name: 'Dora Caller' },
    contact: { phone: '01632 960 003' },
  });
  const { id, state } = await caseOf(service, reference);
  const dora = await service.services.accounts.forService(state.askedBy);
  assert.equal(dora?.name, 'Dora Caller');
  assert.deepEqual(await partiesIn(reference), [
    ['family', null, ['parent']],
    ['setting', 'setting:115313', []],
  ]);
  const recorded = await service.services.store.readEvents(service.world.actor('grace'), id);
  assert.equal(recorded?.[0]?.envelope.actor, service.world.account('grace'));
  assert.deepEqual(recorded?.[0]?.envelope.onBehalf, { party: 'family', by: 'phone' });
  assert.equal((await grace.get(`/case/${reference}`)).status, 200);
  await service.services.outbox.deliver();
});

test('by post, for an address that is known: that person finds the case on their own page', async () => {
  const owen = await as('owen');
  const reference = await asks(owen, {
    ...parentReplies,
    'for-somebody': { 'for-somebody': 'post' },
    name: { name: 'P. Nair' },
    contact: { email: 'priya.nair@example.org' },
  });
  const { state } = await caseOf(service, reference);
  assert.equal(state.askedBy, service.world.account('priya'));
  const home = await (await as('priya')).page('/home');
  assert.ok(home.links.some(({ href }) => href === `/case/${reference}`));
});

test('nobody but a caseworker is offered to write for somebody, and the answer counts for nobody else', async () => {
  const samira = await as('samira');
  const first = await samira.does('/ask', 'start-request');
  assert.match(first, /\/who$/u);
  const url = first.replace(/\/who$/u, '');
  const answer = await samira.post(`${url}/for-somebody`, { 'for-somebody': 'phone' });
  assert.deepEqual(answer.json(), { location: url });
  assert.equal(
    (await samira.page(url)).links.some(({ rel }) => rel === 'for-somebody'),
    false,
  );
});
