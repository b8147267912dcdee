import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { agreeToTakePart } from '#src/case/commands/inviting/agree-to-take-part.ts';
import { goOnWithout } from '#src/case/commands/inviting/go-on-without.ts';
import { openInvitation } from '#src/case/commands/inviting/open-invitation.ts';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { type CaseId, organisationId } from '#src/case/ids.ts';
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

// A Tuesday; Christmas and its bank holidays stand between it and the tenth working day.
before(async () => {
  service = await testService({ CLOCK: '2026-12-15T09:00' });
});
after(() => service.stop());

const checked = async (more: Partial<typeof reading> = {}) => {
  const id = await service.world.asks('amina', { ...reading, ...more });
  await service.world.does('grace', id, checkRequest, {});
  return { id, url: `${await urlOf(service, id)}/invitations` };
};

const somebodyNew = {
  person: 'new',
  name: 'Rosa Diaz',
  email: 'rosa.diaz@example.org',
  replyBy: '2027-01-04',
};
const accountOf = (email: string) => service.services.accounts.findByEmail(email);
const memberOf = async (id: CaseId, party: string) =>
  [...(await stateOf(service, id)).parties.values()].find((each) => each.id === party)?.members;

test('a person whom we know there is chosen, asked in the asker’s own words, and told by a notice with a link', async () => {
  const { id, url } = await checked();
  const grace = await service.as('grace');
  const { data, actions } = await grace.page(url);
  assert.equal(data['summary'], reading.summary);
  const [action] = actions;
  const person = action?.fields.find(({ name }) => name === 'person');
  assert.deepEqual(person?.options, [service.world.account('helen'), 'new']);
  assert.equal(action?.audience, 'everyone');
  assert.deepEqual(
    action?.readers?.map(({ name, role }) => [name, role]),
    [
      ['Amina Yusuf', 'parent'],
      ['Milton Hall Primary School and Nursery', 'the person you invite'],
    ],
  );
  const go = await grace.does(url, 'invite-party', {
    person: service.world.account('helen'),
    replyBy: '2027-01-04',
  });
  assert.equal(go, url.replace('/invitations', ''));
  const state = await stateOf(service, id);
  const { taking } = [...state.parties.values()][1] ?? {};
  assert.equal(taking?.is, 'invited');
  assert.equal(taking?.is === 'invited' && taking.replyBy, '2027-01-04');
  const opened = await service.services.store.readWords(service.world.actor('helen'), id, [
    state.sharedSummary ?? state.request.summary,
  ]);
  assert.equal(opened.text(state.sharedSummary), reading.summary);
  await service.services.outbox.deliver();
  const [message] = await service.services.outbox.sent(1);
  assert.equal(message?.to, 'helen.marsh@example.org');
  assert.ok(!message?.text.includes('Zara') && !message?.text.includes('small-group'));
});

test('the day to answer by is ten working days on, holidays left out, with its rule and source', async () => {
  const { url } = await checked();
  const grace = await service.as('grace');
  const { data, actions } = await grace.page(url);
  assert.deepEqual(data['usualReplyBy'], {
    date: '2026-12-31',
    safeDate: '2026-12-31',
    rule: 'DR-6',
    sources: ['Service standard of this service (no limit in law)', 'CFA 2014 s.57'],
  });
  assert.equal(actions[0]?.fields.find(({ name }) => name === 'replyBy')?.value, '2026-12-31');
  const html = await grace.html(url);
  assert.match(html, /This is our own standard/);
  assert.match(html, /No law sets a limit here/);
});

test('a day that is over, today, in two years or in no calendar is no day to answer by', async () => {
  const { url } = await checked();
  const grace = await service.as('grace');
  const href = `${url}/setting`;
  for (const replyBy of ['2026-12-14', '2026-12-15', '2028-12-15', '2027-02-29', 'soon', '', undefined]) {
    const answer = await grace.post(href, { ...somebodyNew, replyBy });
    assert.ok('replyBy' in errorsOf(answer), String(replyBy));
  }
  assert.equal(await accountOf(somebodyNew.email), null);
});

test('somebody new gets an account of that body, and only then the invitation', async () => {
  const { id, url } = await checked({ against: { setting: 'setting:144694' } });
  const grace = await service.as('grace');
  const [action] = (await grace.page(url)).actions;
  assert.equal(action?.fields.find(({ name }) => name === 'person')?.type, 'hidden');
  await grace.does(url, 'invite-party', { ...somebodyNew, phone: '01632 960 123' });
  const account = await accountOf('Rosa.Diaz@example.org');
  assert.equal(account?.organisation, organisationId('setting:144694'));
  assert.equal(account?.phone, '01632 960 123');
  assert.deepEqual(account?.roles, []);
  assert.deepEqual(await memberOf(id, 'setting'), [{ account: account?.account, as: 'representative' }]);
  const [again] = (await grace.page(url)).actions;
  assert.equal(
    again?.fields.find(({ name }) => name === 'person')?.type,
    'hidden',
    'nobody else is known there',
  );
  const unknown = await grace.post(`${url}/setting`, { ...somebodyNew, person: 'somebody' });
  assert.ok('person' in errorsOf(unknown));
});

test('workers of this service, and people who stand on another side, are refused at the box', async () => {
  const { id, url } = await checked();
  const grace = await service.as('grace');
  const invites = (fields: Readonly<Record<string, unknown>>) =>
    grace.post(`${url}/setting`, { ...somebodyNew, ...fields });
  for (const worker of ['grace.bello', 'samira.haddad', 'ruth.okoye']) {
    const { email } = errorsOf(await invites({ email: `${worker}@example.org` }));
    assert.match(email ?? '', /worker of this service/, worker);
  }
  assert.match(errorsOf(await invites({ email: 'AMINA.Yusuf@example.org' }))['email'] ?? '', /another side/);
  const bySomeId = await invites({ person: service.world.account('amina') });
  assert.match(errorsOf(bySomeId)['person'] ?? '', /Choose one of the answers shown/);
  assert.deepEqual(await memberOf(id, 'setting'), []);
});

test('an address that we know from another body needs the name with it, so that a slip reaches no stranger', async () => {
  const { id, url } = await checked();
  const grace = await service.as('grace');
  const peter = { ...somebodyNew, email: 'peter.lowe@example.org' };
  const { email } = errorsOf(await grace.post(`${url}/setting`, peter));
  assert.match(email ?? '', /We know this address as Peter Lowe/);
  await grace.does(url, 'invite-party', { ...peter, name: 'peter LOWE' });
  assert.equal((await memberOf(id, 'setting'))?.[0]?.account, service.world.account('peter'));
});

test('somebody who came to us without a name is invited with the name that the desk writes', async () => {
  const { url } = await checked();
  const { accounts } = service.services;
  await accounts.findOrMake({ name: '', email: 'una@example.org', phone: null });
  const una = { ...somebodyNew, name: 'Una Field', email: 'una@example.org' };
  await (await service.as('grace')).does(url, 'invite-party', una);
  assert.equal((await accountOf('una@example.org'))?.name, 'Una Field');
});

test('name and address are both needed for somebody new, and come back unharmed', async () => {
  const { url } = await checked();
  const grace = await service.as('grace');
  const href = `${url}/setting`;
  assert.ok('name' in errorsOf(await grace.post(href, { ...somebodyNew, name: '' })));
  assert.ok('email' in errorsOf(await grace.post(href, { ...somebodyNew, email: '' })));
  assert.ok('email' in errorsOf(await grace.post(href, { ...somebodyNew, email: 'rosa at example' })));
  assert.ok('name' in errorsOf(await grace.post(href, { ...somebodyNew, name: 'x'.repeat(201) })));
  assert.ok('name' in errorsOf(await grace.post(href, { ...somebodyNew, name: 7 })));
  assert.ok('extra' in errorsOf(await grace.post(href, { ...somebodyNew, extra: 'x' })));
  const back = await grace.post(
    href,
    { ...somebodyNew, name: hostile, email: 'no' },
    { accept: 'text/html' },
  );
  assert.equal(back.status, 400);
  assert.ok(back.text.includes(escapeHtml(hostile)));
  assert.ok(!back.text.includes('<script>alert'));
});

test('the asker’s words are not the desk’s to change', async () => {
  const { id, url } = await checked();
  const grace = await service.as('grace');
  const answer = await grace.post(`${url}/setting`, { ...somebodyNew, summary: 'Shorter.' });
  assert.match(errorsOf(answer)['summary'] ?? '', /stay as the side that asked wrote them/);
  assert.deepEqual(await memberOf(id, 'setting'), []);
});

test('nobody is invited before the request is checked, and no account is made for it', async () => {
  const id = await service.world.asks('daniel', reading);
  const url = `${await urlOf(service, id)}/invitations`;
  const grace = await service.as('grace');
  assert.deepEqual((await grace.page(url)).actions, []);
  assert.match(await grace.html(url), /Nobody is invited before the request is checked/);
  const answer = await grace.post(`${url}/setting`, { ...somebodyNew, email: 'early@example.org' });
  assert.equal(answer.json()['refusal'], 'request-not-checked');
  assert.equal(await accountOf('early@example.org'), null);
});

test('an invited party is shown with what became of the letter, and somebody else of it can be asked as well', async () => {
  const { id, url } = await checked({ against: { 'local-authority': 'la:E06000033', icb: 'icb:QH8' } });
  const grace = await service.as('grace');
  const david = { person: service.world.account('david'), replyBy: '2027-01-05' };
  const go = await grace.does(url, 'invite-party', david, 'local-authority');
  assert.equal(go, url, 'the other party is still to be invited');
  const parties = (await grace.page(url)).data['parties'] as readonly {
    readonly opened: boolean;
    readonly replyBy: { readonly date: string };
  }[];
  assert.equal(parties[0]?.opened, false);
  assert.equal(parties[0]?.replyBy.date, '2027-01-05');
  assert.match(await grace.html(url), /The invitation was not opened yet/);
  await service.world.does('david', id, openInvitation, {});
  assert.match(await grace.html(url), /The invitation was opened/);
  const same = await grace.post(`${url}/local-authority`, {
    ...somebodyNew,
    email: 'david.sharp@example.org',
  });
  assert.equal(same.json()['refusal'], 'party-already-invited');
  await grace.does(
    url,
    'invite-party',
    { ...david, person: service.world.account('nadia') },
    'local-authority',
  );
  assert.equal((await memberOf(id, 'local-authority'))?.length, 2);
});

test('a family that is asked again after somebody left brings its own people', async () => {
  const id = await service.world.asks('leah', {
    ...reading,
    against: { setting: 'setting:143335', 'local-authority': 'la:E06000033' },
  });
  const { world } = service;
  await world.bringsTogether(id, { setting: 'peter', 'local-authority': 'nadia' });
  await world.does('peter', id, leave, {});
  await world.does('grace', id, goOnWithout, { replyBy: '2027-01-05' });
  const url = `${await urlOf(service, id)}/invitations`;
  const grace = await service.as('grace');
  assert.deepEqual(
    (await grace.page(url)).actions.map(({ href }) => href),
    [`${url}/local-authority`],
  );
  assert.equal((await grace.post(`${url}/family`, somebodyNew)).status, 404);
});

test('the same request twice invites once, also after the party has answered', async () => {
  const { id, url } = await checked();
  const grace = await service.as('grace');
  const known = { person: service.world.account('helen'), replyBy: '2027-01-04' };
  const added = { ...somebodyNew, email: 'once@example.org' };
  for (const [fields, key] of [
    [known, 'first'],
    [added, 'second'],
  ] as const) {
    const first = await grace.post(`${url}/setting`, fields, { 'idempotency-key': key });
    assert.equal(first.status, 200, first.text);
    const { version } = (await lastEvent(service, id)).envelope;
    const again = await grace.post(`${url}/setting`, fields, { 'idempotency-key': key });
    assert.equal(again.text, first.text);
    assert.equal((await lastEvent(service, id)).envelope.version, version);
  }
  await service.world.does('helen', id, agreeToTakePart, { attendee: 'x', mayDecide: 'x' });
  const late = await grace.post(`${url}/setting`, known, { 'idempotency-key': 'first' });
  assert.equal(late.status, 200, late.text);
  assert.equal((await grace.post(`${url}/setting`, known)).json()['refusal'], 'party-already-invited');
});

test('only caseworkers invite, and into an open case', async () => {
  const { id, url } = await checked();
  await isNotThereFor(service, url, ['amina', 'helen', 'samira', 'daniel', 'ruth']);
  await cannotBeDoneBy(service, `${url}/setting`, somebodyNew, ['amina', 'helen', 'samira', 'daniel']);
  const grace = await service.as('grace');
  for (const party of ['icb', 'family', 'setting-2', 'nobody', '%00', 'constructor']) {
    assert.equal((await grace.post(`${url}/${party}`, somebodyNew)).status, 404, party);
  }
  await service.world.does('grace', id, closeCase, { outcome: 'did-not-go-ahead' });
  assert.deepEqual((await grace.page(url)).actions, []);
  assert.match(await grace.html(url), /The case is closed/);
  assert.equal((await grace.post(`${url}/setting`, somebodyNew)).json()['refusal'], 'case-is-closed');
});
