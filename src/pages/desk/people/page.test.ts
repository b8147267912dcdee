import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addSupporter } from '#src/case/commands/asking/add-supporter.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { type CaseId, organisationId, partyId } from '#src/case/ids.ts';
import { isRefusal } from '#src/case/refusal.ts';
import { act } from '#src/record/act.ts';
import { escapeHtml } from '#src/web/html.ts';
import {
  cannotBeDoneBy,
  errorsOf,
  hostile,
  isNotThereFor,
  lastEvent,
  reading,
  stateOf,
  urlOf,
} from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;

interface PersonJson {
  readonly name: string;
  readonly role: string;
  readonly isYou: boolean;
  readonly email?: string;
}
interface PartyJson {
  readonly party: string;
  readonly people: readonly PersonJson[];
}

before(async () => {
  service = await testService();
});
after(() => service.stop());

const talking = async () => {
  const id = await service.world.asks('amina', reading);
  await service.world.bringsTogether(id, { setting: 'helen' });
  await service.world.appoints(id, 'samira');
  return { id, url: `${await urlOf(service, id)}/people` };
};

const membersOf = async (id: CaseId, party: string) =>
  [...(await stateOf(service, id)).parties.values()]
    .find((each) => each.id === party)
    ?.members.map(({ account, as }) => [account, as]);

const joan = { name: 'Joan Reeve', email: 'joan.reeve@example.org' };

test('everybody of a case reads who takes part, by name and role, and no address or number', async () => {
  const { url } = await talking();
  for (const key of ['amina', 'helen', 'samira'] as const) {
    const client = await service.as(key);
    const { data } = await client.page(url);
    const parties = data['parties'] as readonly PartyJson[];
    assert.deepEqual(
      parties.flatMap(({ people }) => people.map(({ name, role }) => [name, role])),
      [
        ['Amina Yusuf', 'parent'],
        ['Helen Marsh', 'representative'],
      ],
    );
    assert.deepEqual(data['caseworkers'], {
      names: ['Grace Bello', 'Owen Price'],
      phone: service.services.config.phone,
    });
    const text = JSON.stringify(data) + (await client.html(url));
    assert.ok(!text.includes('@example.org'), key);
    assert.ok(!text.includes('mailto:'), key);
  }
});

test('a caseworker sees how to reach people, and where to record what they tell us', async () => {
  const { url } = await talking();
  const grace = await service.as('grace');
  await grace.does(url, 'add-supporter', {
    party: 'setting',
    name: 'Zoe Ash',
    email: 'zoe.ash@example.org',
    phone: '+44 1632 960 777',
  });
  const { data, links } = await grace.page(url);
  const parties = data['parties'] as readonly PartyJson[];
  assert.equal(parties[0]?.people[0]?.email, 'amina.yusuf@example.org');
  const html = await grace.html(url);
  assert.ok(html.includes('<a href="tel:+441632960777">+44 1632 960 777</a>'));
  assert.ok(html.includes('<a href="mailto:zoe.ash@example.org">'));
  const record = links.filter(({ rel }) => rel === 'record-for').map(({ href }) => href);
  const caseUrl = url.replace('/people', '');
  assert.deepEqual(record, [`${caseUrl}/for/family`, `${caseUrl}/for/setting`]);
});

test('a family brings a supporter, who gets an account, a notice with a link, and reads what the family reads', async () => {
  const { id, url } = await talking();
  const amina = await service.as('amina');
  const somebody = { name: 'Nell Wood', email: 'Nell.Wood@example.org' };
  assert.equal(await amina.does(url, 'add-supporter', somebody), url);
  const account = await service.services.accounts.findByEmail('nell.wood@example.org');
  assert.equal(account?.organisation, null);
  assert.deepEqual((await membersOf(id, 'family'))?.at(-1), [account?.account, 'supporter']);
  const { envelope, event } = await lastEvent(service, id);
  assert.equal(event.kind, 'member-added');
  assert.equal(envelope.actor, service.world.account('amina'));
  await service.services.outbox.deliver();
  const message = (await service.services.outbox.sent(20)).find(({ to }) => to === 'nell.wood@example.org');
  assert.match(message?.subject ?? '', /^Somebody asked you to join them/);
  assert.equal(message?.links.length, 1);
  for (const secret of ['Zara', 'Amina', 'Milton', 'Wood', 'group', url]) {
    assert.ok(!`${message?.subject} ${message?.text}`.includes(secret), secret);
  }
  const token = new URL(message?.links[0] ?? '').pathname.split('/').at(-1) ?? '';
  const entered = await service.services.door.useLink(token);
  assert.equal(entered?.goesTo, url.replace('/people', ''));
});

test('a body brings a colleague, whose account belongs to the body', async () => {
  const { id, url } = await talking();
  const helen = await service.as('helen');
  await helen.does(url, 'add-supporter', { name: 'Kit Lane', email: 'kit.lane@example.org' });
  const account = await service.services.accounts.findByEmail('kit.lane@example.org');
  assert.equal(account?.organisation, organisationId('setting:115313'));
  assert.deepEqual((await membersOf(id, 'setting'))?.at(-1), [account?.account, 'representative']);
});

test('somebody known is brought by address, once, and the same request twice changes nothing more', async () => {
  const { id, url } = await talking();
  const amina = await service.as('amina');
  const href = url;
  const send = () => amina.post(href, { party: 'family', ...joan }, { 'idempotency-key': 'joan' });
  const first = await send();
  assert.equal(first.status, 200, first.text);
  const again = await send();
  assert.equal(again.text, first.text);
  const anew = await amina.post(href, { party: 'family', ...joan });
  assert.equal(anew.json()['refusal'], 'already-done');
  assert.equal((await membersOf(id, 'family'))?.length, 2);
});

test('somebody who came to us without a name is brought with the name that is given', async () => {
  const { url } = await talking();
  const { accounts } = service.services;
  await accounts.findOrMake({ name: '', email: 'ned@example.org', phone: null });
  const amina = await service.as('amina');
  await amina.does(url, 'add-supporter', { name: 'Ned Hall', email: 'ned@example.org' });
  assert.equal((await accounts.findByEmail('ned@example.org'))?.name, 'Ned Hall');
  const { data } = await (await service.as('helen')).page(url);
  assert.match(JSON.stringify(data), /Ned Hall/);
});

test('a side is told no more than that somebody cannot be added; the desk is told why', async () => {
  const { id, url } = await talking();
  const [amina, grace] = [await service.as('amina'), await service.as('grace')];
  const wanted = [
    ['grace.bello@example.org', /worker of this service/],
    ['samira.haddad@example.org', /worker of this service/],
    ['helen.marsh@example.org', /another side/],
  ] as const;
  const said = new Set<string | undefined>();
  for (const [email, why] of wanted) {
    const fields = { party: 'family', name: 'X', email };
    said.add(errorsOf(await amina.post(url, fields))['email']);
    assert.match(errorsOf(await grace.post(url, fields))['email'] ?? '', why);
  }
  assert.equal(said.size, 1);
  assert.equal((await membersOf(id, 'family'))?.length, 1);
});

test('somebody who works for another body of the case does not join a side of it', async () => {
  const { url } = await talking();
  const grace = await service.as('grace');
  await grace.does(url, 'add-supporter', { party: 'setting', name: 'Lou', email: 'lou@example.org' });
  const { id, url: other } = await talking();
  const amina = await service.as('amina');
  const answer = await amina.post(other, { party: 'family', name: 'Lou', email: 'lou@example.org' });
  assert.match(errorsOf(answer)['email'] ?? '', /We cannot add this person here/);
  assert.equal((await membersOf(id, 'family'))?.length, 1);
});

test('the mediator, also a former one, joins no side, whoever asks', async () => {
  const { id } = await talking();
  await service.world.does('samira', id, standDown, {});
  const { store } = service.services;
  const account = service.world.account('samira');
  const grace = service.world.actor('grace');
  const added = await act(store, id, grace, addSupporter, { party: partyId('family'), account });
  assert.equal(isRefusal(added) && added.refused, 'already-done');
  const invitation = { party: partyId('setting'), account, replyBy: '2099-01-01', summary: 'x' };
  const invited = await act(store, id, grace, inviteParty, invitation);
  assert.equal(isRefusal(invited) && invited.refused, 'party-already-invited');
});

test('a side removes whom it brought, not its parent, and the removed person finds nothing there', async () => {
  const { id, url } = await talking();
  const amina = await service.as('amina');
  await amina.does(url, 'add-supporter', joan);
  const joans = await service.as('joan');
  assert.equal((await joans.get(url)).status, 200);
  const page = await amina.page(url);
  const removes = page.actions.filter(({ name }) => name === 'remove-supporter');
  assert.deepEqual(
    removes.map(({ title }) => title),
    ['Remove Joan Reeve'],
  );
  const href = removes[0]?.href ?? '';
  await cannotBeDoneBy(service, href, {}, ['helen', 'samira', 'daniel']);
  assert.equal((await amina.post(href, {}, { 'idempotency-key': 'gone' })).status, 200);
  assert.equal((await amina.post(href, {}, { 'idempotency-key': 'gone' })).status, 200);
  assert.equal((await amina.post(href, {})).json()['refusal'], 'already-done');
  assert.equal((await membersOf(id, 'family'))?.length, 1);
  await isNotThereFor(service, url, ['joan']);
  const parent = `${url}/family/${service.world.account('amina')}/remove`;
  assert.equal((await amina.post(parent, {})).status, 404);
  for (const account of ['nobody', '%00', service.services.store.newId()]) {
    assert.notEqual((await amina.post(`${url}/family/${account}/remove`, {})).status, 200);
  }
});

test('who removes themselves is led to their own page', async () => {
  const { url } = await talking();
  await (await service.as('amina')).does(url, 'add-supporter', joan);
  const joans = await service.as('joan');
  assert.equal(await joans.does(url, 'remove-supporter'), '/home');
  assert.equal((await joans.get(url)).status, 404);
});

test('nobody adds to another side, and its people cannot be guessed by trying', async () => {
  const { id, url } = await talking();
  const amina = await service.as('amina');
  for (const email of ['helen.marsh@example.org', 'never.seen@example.org', 'grace.bello@example.org']) {
    const answer = await amina.post(url, { party: 'setting', name: 'X', email });
    assert.equal(answer.status, 404, email);
  }
  assert.equal(await service.services.accounts.findByEmail('never.seen@example.org'), null);
  assert.equal((await membersOf(id, 'setting'))?.length, 1);
  await cannotBeDoneBy(service, url, { party: 'family', ...joan }, ['samira', 'daniel', 'tom']);
});

test('input that is none is answered at its box and comes back unharmed', async () => {
  const { url } = await talking();
  const amina = await service.as('amina');
  const right = { party: 'family', name: 'X', email: 'x@example.org' };
  for (const [field, value] of [
    ['name', ''],
    ['name', 'x'.repeat(201)],
    ['name', 7],
    ['email', 'x'],
    ['email', `${'x'.repeat(260)}@example.org`],
    ['phone', 'ring me'],
    ['surname', 'x'],
  ] as const) {
    assert.ok(field in errorsOf(await amina.post(url, { ...right, [field]: value })), field);
  }
  const back = await amina.post(url, { ...right, name: hostile, email: '' }, { accept: 'text/html' });
  assert.equal(back.status, 400);
  assert.ok(back.text.includes(escapeHtml(hostile)));
  assert.ok(!back.text.includes('<script>alert'));
  await amina.does(url, 'add-supporter', { name: hostile, email: 'hostile@example.org' });
  const html = await (await service.as('helen')).html(url);
  assert.ok(html.includes(escapeHtml(hostile)));
  assert.ok(!html.includes('<script>alert'));
});

test('a side that left, and a closed case, are added to no more', async () => {
  const { id, url } = await talking();
  await service.world.does('helen', id, leave, {});
  assert.deepEqual((await (await service.as('helen')).page(url)).actions, []);
  const grace = await service.as('grace');
  const [add] = (await grace.page(url)).actions;
  assert.deepEqual(add?.fields.find(({ name }) => name === 'party')?.options, ['family']);
  await service.world.does('grace', id, closeCase, { outcome: 'no-agreement' });
  const amina = await service.as('amina');
  assert.deepEqual((await amina.page(url)).actions, []);
  const answer = await amina.post(url, { party: 'family', name: 'X', email: 'late@example.org' });
  assert.equal(answer.json()['refusal'], 'case-is-closed');
  assert.equal(await service.services.accounts.findByEmail('late@example.org'), null);
});

test('somebody outside finds nothing', async () => {
  const { url } = await talking();
  await isNotThereFor(service, url, ['daniel', 'david', 'tom', 'ruth', 'joan']);
  assert.equal((await (await service.as(null)).get(url)).status, 401);
});
