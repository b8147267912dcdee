/** A lost mailbox: two caseworkers change the address together, old ways in end, the case stays, the person is told twice. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asService } from '#src/record/as-service.ts';
import { browserFor } from '#test/kit/browser.ts';
import { errorsOf, reading, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;

before(async () => {
  service = await testService({ SECOND_FACTOR: 'on' });
});
after(() => service.stop());

/** A case of its own with a supporter of its own, who is the one who loses everything. */
const lost = async (name: string) => {
  const id = await service.world.asks('amina', reading);
  await service.world.bringsTogether(id, { setting: 'helen' });
  const url = await urlOf(service, id);
  const email = `${name}@example.org`;
  await (await service.as('amina')).does(`${url}/people`, 'add-supporter', { name, email });
  const account = (await service.services.accounts.findByEmail(email))?.account;
  assert.ok(account);
  return { url, email, account, page: `${url}/people/${account}/address` };
};

const lasts = Temporal.Duration.from({ minutes: 5 });

test('two caseworkers change an address: old sessions, tokens, links, codes and passkeys end, and the case is there', async () => {
  const { url, email, account, page } = await lost('nora');
  const { door, secondStep, accounts, outbox } = service.services;
  const session = await door.startSession(account, true);
  const token = await door.makeToken(account);
  const link = await door.makeLink(account, '/home', lasts);
  const device = await secondStep.rememberDevice(account);
  await secondStep.makePrinted(account);
  const [printed] = await secondStep.printed(account);
  const get = (cookie: string) =>
    service.server.inject({ url, headers: { cookie: `wf_session=${cookie}`, accept: 'application/json' } });
  assert.equal((await get(session)).statusCode, 200);

  const [grace, owen] = [await service.as('grace'), await service.as('owen')];
  const fields = { email: 'Nora.New@example.org', phone: '07700 900 111', how: 'asked-questions' };
  await grace.does(page, 'ask-for-change-of-address', fields);
  assert.equal((await get(session)).statusCode, 200);
  assert.equal((await accounts.findByEmail(email))?.account, account);
  const own = await grace.page(page);
  assert.deepEqual(
    own.actions.map(({ name }) => name),
    ['stop-change-of-address'],
  );
  const stopHref = own.actions[0]?.href ?? '';
  assert.equal((await grace.post(stopHref.replace(/stop$/u, 'confirm'), {})).status, 404);
  assert.equal((await accounts.findByEmail(email))?.account, account);

  assert.equal(await owen.does(page, 'confirm-change-of-address'), page);
  assert.equal(await accounts.findByEmail(email), null);
  const after = await accounts.findByEmail('nora.new@example.org');
  assert.deepEqual([after?.account, after?.name, after?.phone], [account, 'nora', '07700 900 111']);
  assert.equal((await get(session)).statusCode, 401);
  assert.equal(await door.enter(token, 'token'), null);
  assert.equal(await door.useLink(link), null);
  assert.deepEqual(await secondStep.printed(account), []);
  assert.deepEqual(
    (await outbox.sent(2)).map(({ to }) => to).toSorted(),
    [email, 'nora.new@example.org'].toSorted(),
  );

  const browser = browserFor(service.server);
  browser.cookies.set('wf_device', device);
  await browser.goes(`/sign-in/${await door.makeLink(account, '/home', lasts)}`);
  await browser.presses('Come in');
  assert.match(browser.page.text, new RegExp(url.replace('/case/', ''), 'u'));
  assert.equal((await browser.goes(url)).path, '/you/second-step');
  assert.equal((await browser.presses('Use this code', { code: printed ?? '' })).status, 400);
  await browser.goes(url);
  await browser.presses('Text me a code');
  const [text] = await outbox.sent(1);
  assert.equal(text?.to, '07700 900 111');
  const code = text?.text.slice(0, 6) ?? '';
  assert.equal((await browser.presses('Use this code', { code })).path, url);

  const { data } = await grace.page(`${url}/people/${account}/code`);
  assert.deepEqual(
    (data['history'] as readonly { kind: string; by: string }[]).map(({ kind, by }) => [kind, by]),
    [
      ['address-changed', 'Owen Price'],
      ['change-asked', 'Grace Bello'],
    ],
  );
});

test('the database itself lets nobody change an address alone', async () => {
  const { account, page } = await lost('olga');
  const grace = await service.as('grace');
  await grace.does(page, 'ask-for-change-of-address', { email: 'olga2@example.org', how: 'by-post' });
  const alone = asService(service.services.store.pool, 'people', (client) =>
    client.query(
      `update people.address_change set outcome = 'changed', decided_by = asked_by where account_id = $1`,
      [account],
    ),
  );
  await assert.rejects(alone, { code: '23514' });
  const rewrite = asService(service.services.store.pool, 'people', (client) =>
    client.query('delete from people.account_event where account_id = $1', [account]),
  );
  await assert.rejects(rewrite, { code: '42501' });
});

test('two who confirm at once change it once; a stopped change changes nothing; one waits at a time', async () => {
  const { account, page, email } = await lost('pia');
  const [grace, owen] = [await service.as('grace'), await service.as('owen')];
  await grace.does(page, 'ask-for-change-of-address', { phone: '07700 900 222', how: 'by-post' });
  const again = await owen.post(page, { email: 'x@example.org', phone: '', how: 'by-post' });
  assert.match(errorsOf(again)['email'] ?? '', /waits already/u);
  await owen.does(page, 'stop-change-of-address');
  assert.equal((await service.services.accounts.forService(account))?.phone, null);
  await owen.does(page, 'ask-for-change-of-address', { phone: '07700 900 333', how: 'by-post' });
  const href = (await grace.page(page)).actions.find(
    ({ name }) => name === 'confirm-change-of-address',
  )?.href;
  const both = await Promise.all([grace.post(href ?? '', {}), grace.post(href ?? '', {})]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 404]);
  const after = await service.services.accounts.forService(account);
  assert.deepEqual([after?.email, after?.phone], [email, '07700 900 333']);
});

test('an address that another account has is not taken over', async () => {
  const { account, page, email } = await lost('rosa');
  const [grace, owen] = [await service.as('grace'), await service.as('owen')];
  await grace.does(page, 'ask-for-change-of-address', { email: 'daniel.webb@example.org', how: 'by-post' });
  const session = await service.services.door.startSession(account, true);
  assert.equal(await owen.does(page, 'confirm-change-of-address'), `${page}?taken=yes`);
  assert.equal((await service.services.accounts.findByEmail(email))?.account, account);
  assert.ok(await service.services.door.enter(session, 'session'));
});

test('nobody but caseworkers finds the page, for people of the case alone; what is wrong is told', async () => {
  const { account, page, url } = await lost('sara');
  for (const key of ['amina', 'helen', 'samira', 'daniel', 'ruth'] as const) {
    const client = await service.as(key);
    assert.equal((await client.get(page)).status, 404, key);
    assert.equal((await client.post(page, { phone: '07700 900 444', how: 'by-post' })).status, 404, key);
  }
  const grace = await service.as('grace');
  assert.equal((await grace.get(`${url}/people/${service.world.account('daniel')}/address`)).status, 404);
  assert.match(errorsOf(await grace.post(page, { how: 'by-post' }))['email'] ?? '', /new email address/u);
  assert.equal((await grace.post(page, { email: 'x', how: 'by-post' })).status, 400);
  assert.equal((await grace.post(page, { email: 'x@example.org', how: 'guessed' })).status, 400);
  assert.equal((await grace.post(`${page}/not-an-id/confirm`, {})).status, 404);
  assert.equal(await service.services.recovery.waiting(account), null);
});
