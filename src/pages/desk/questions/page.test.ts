import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { askQuestion } from '#src/case/commands/inviting/ask-question.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import { escapeHtml } from '#src/web/html.ts';
import { cannotBeDoneBy, errorsOf, hostile, isNotThereFor, reading, stateOf, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;
let url = '';

interface Asked {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly answer: { readonly by: string; readonly text: string } | null;
}

const asked = async (): Promise<readonly Asked[]> =>
  (await (await service.as('grace')).page(url)).data['questions'] as readonly Asked[];

before(async () => {
  service = await testService();
  const { world } = service;
  id = await world.asks('amina', reading);
  await world.does('grace', id, checkRequest, {});
  url = `${await urlOf(service, id)}/questions`;
});
after(() => service.stop());

test('without a question the page says so', async () => {
  assert.deepEqual(await asked(), []);
  assert.match(await (await service.as('grace')).html(url), /Nobody has asked a question/);
});

test('each question is shown with the side that asked, and its box says who will read the answer', async () => {
  const { world } = service;
  const account = world.account('helen');
  const invitation = { party: partyId('setting'), account, replyBy: '2099-01-01', summary: 'x' };
  await world.does('grace', id, inviteParty, invitation);
  await world.does('helen', id, askQuestion, { text: `Must we come? ${hostile}` });
  await world.does('amina', id, askQuestion, { text: 'How long does it take?' });
  const grace = await service.as('grace');
  assert.deepEqual(
    (await asked()).map(({ name, text }) => [name, text]),
    [
      ['Milton Hall Primary School and Nursery', `Must we come? ${hostile}`],
      ['the family', 'How long does it take?'],
    ],
  );
  const { actions } = await grace.page(url);
  assert.deepEqual(
    actions.map(({ name, audience, readers }) => [name, audience, readers?.map((reader) => reader.name)]),
    [
      ['answer-question', 'arrangements', ['Helen Marsh', 'Grace Bello', 'Owen Price']],
      ['answer-question', 'arrangements', ['Amina Yusuf', 'Grace Bello', 'Owen Price']],
    ],
  );
  const html = await grace.html(url);
  assert.ok(html.includes(escapeHtml(hostile)));
  assert.ok(!html.includes('<script>alert'));
});

test('an answer is read by the side that asked, which is told of it, and by nobody of another side', async () => {
  const grace = await service.as('grace');
  const [first, second] = await asked();
  const go = await grace.does(url, 'answer-question', { text: 'No. It is your choice.' }, first?.id);
  assert.equal(go, url, 'another question waits');
  const after = await asked();
  assert.deepEqual(after[0]?.answer?.text, 'No. It is your choice.');
  assert.equal(after[0]?.answer?.by, 'Grace Bello');
  const { questions } = await stateOf(service, id);
  const words = questions.flatMap(({ answer }) => (answer === null ? [] : [answer.text]));
  const readBy = async (key: 'helen' | 'amina') => {
    const opened = await service.services.store.readWords(service.world.actor(key), id, words);
    return words.map((word) => opened.text(word));
  };
  assert.deepEqual(await readBy('helen'), ['No. It is your choice.']);
  assert.deepEqual(await readBy('amina'), [null]);
  await service.services.outbox.deliver();
  const told = (await service.services.outbox.sent(20)).filter(({ subject }) =>
    subject.includes('question is answered'),
  );
  assert.deepEqual(
    told.map(({ to }) => to),
    ['helen.marsh@example.org'],
  );
  assert.equal(
    await grace.does(url, 'answer-question', { text: 'A few weeks.' }, second?.id),
    url.replace('/questions', ''),
  );
});

test('a question is answered once', async () => {
  const grace = await service.as('grace');
  assert.deepEqual((await grace.page(url)).actions, []);
  const [first] = await asked();
  const again = await grace.post(`${url}/${first?.id}`, { text: 'Something else.' });
  assert.equal(again.json()['refusal'], 'already-answered');
});

test('an answer is text, to a question that is there', async () => {
  const grace = await service.as('grace');
  const [first] = await asked();
  for (const sent of [
    {},
    { text: '' },
    { text: 5 },
    { text: 'x'.repeat(10_001) },
    { text: 'x', to: 'all' },
  ]) {
    assert.notDeepEqual(errorsOf(await grace.post(`${url}/${first?.id}`, sent)), {});
  }
  for (const unknown of ['none', service.services.store.newId(), '..', '%00']) {
    assert.equal((await grace.post(`${url}/${unknown}`, { text: 'x' })).status, 404, unknown);
  }
});

test('nobody but a caseworker finds the page or answers', async () => {
  const [first] = await asked();
  await isNotThereFor(service, url, ['amina', 'helen', 'samira', 'daniel', 'ruth']);
  await cannotBeDoneBy(service, `${url}/${first?.id}`, { text: 'x' }, ['amina', 'helen', 'samira']);
});

test('a closed case takes no more answers', async () => {
  const { world } = service;
  await world.does('helen', id, askQuestion, { text: 'One more?' });
  await world.does('grace', id, closeCase, { outcome: 'did-not-go-ahead' });
  const grace = await service.as('grace');
  assert.deepEqual((await grace.page(url)).actions, []);
  const last = (await asked()).at(-1);
  const answer = await grace.post(`${url}/${last?.id}`, { text: 'x' });
  assert.equal(answer.json()['refusal'], 'case-is-closed');
});
