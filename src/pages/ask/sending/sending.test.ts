import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserFor } from '#test/kit/browser.ts';
import { clientFor } from '#test/kit/client.ts';
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

test('a program with a token asks from the start to the case, and is not asked for name and address', async () => {
  const amina = await as('amina');
  const first = await amina.does('/ask', 'start-request');
  assert.match(first, /^\/ask\/[0-9a-f-]{36}\/who$/u);
  const reference = await asks(amina, signedInReplies);
  const { state, words } = await caseOf(service, reference);
  assert.equal(state.askedBy, service.world.account('amina'));
  assert.deepEqual(await partiesIn(reference), [
    ['family', null, ['parent']],
    ['setting', 'setting:115313', []],
  ]);
  assert.deepEqual(
    [state.authority, state.about, state.stage, state.hasPlan, state.asker],
    ['E06000033', 'provision-by-setting', 'none', null, 'parent'],
  );
  assert.deepEqual(words, {
    about: 'Z',
    story: 'The small group stopped in September.',
    hopes: 'Reading again.',
    summary: 'We would like to talk about reading.',
    needs: null,
  });
  const page = await amina.page(`/case/${reference}`);
  assert.deepEqual(page.data['nextStep'], {
    step: 'wait-for-check',
    says: 'A caseworker will read your request.',
  });
});

test('the confirmation says the reference, what happens next and when, and links the case to whoever is signed in', async () => {
  const daniel = await as('daniel');
  const url = await fillsIn(daniel, signedInReplies);
  await daniel.does(`${url}/check`, 'ask-for-help');
  const page = await daniel.page(`${url}/sent`);
  const reference = String(page.data['reference']);
  assert.match(reference, /^WF-[0-9A-Z]{4}-[0-9A-Z]{2}$/u);
  assert.match(JSON.stringify(page.data['says']), /within 2 working days/u);
  assert.ok(page.links.some(({ rel, href }) => rel === 'case' && href === `/case/${reference}`));
  assert.equal(page.title, 'We have your request');
  const html = await daniel.html(`${url}/sent`);
  assert.match(html, new RegExp(reference, 'u'));
  assert.match(html, /tel:01632960001/u);
});

test('sending twice, at once or later, from two tabs or with another key, makes one case', async () => {
  const priya = await as('priya');
  const url = await fillsIn(priya, signedInReplies);
  const all = await Promise.all(
    ['a', 'b', 'c', 'd'].map((key) => priya.post(`${url}/check`, {}, { 'idempotency-key': key })),
  );
  const later = await priya.post(`${url}/check`, {});
  for (const answer of [...all, later]) {
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(answer.json(), { location: `${url}/sent` });
  }
  const home = await priya.page('/home');
  assert.equal(home.links.filter(({ rel }) => rel === 'case').length, 1);
});

test('somebody with a telephone number alone who presses twice at once is one person with one case', async () => {
  const browser = browserFor(service.server);
  const contact = { phone: '01632 960 002', 'contact-care': 'Not before 4 pm' };
  await fillsInByHand(browser, { ...parentReplies, contact });
  const { action, body } = browser.wouldSend('Send');
  const before = await service.services.store.pool.query(
    `select from (select app.act_for(null, null, 'people')) acting, people.account`,
  );
  const other = browserFor(service.server);
  for (const [name, value] of browser.cookies) other.cookies.set(name, value);
  const pages = await Promise.all([browser.sends(action, body), other.sends(action, body)]);
  const references = pages.map(({ text }) => /WF-\w{4}-\w{2}/u.exec(text)?.[0]);
  assert.equal(references[0], references[1]);
  const afterwards = await service.services.store.pool.query(
    `select from (select app.act_for(null, null, 'people')) acting, people.account`,
  );
  assert.equal(Number(afterwards.rowCount) - Number(before.rowCount), 1);
  const { state, words } = await caseOf(service, references[0] ?? '');
  const person = await service.services.accounts.forService(state.askedBy);
  assert.deepEqual([person?.name, person?.email, person?.phone], ['Ann Other', null, '01632 960 002']);
  assert.equal(
    words.needs,
    'Phone: 01632 960 002\nThere is no email address. Please ring.\nTake care: Not before 4 pm',
  );
  await service.services.outbox.deliver();
});

test('without an account: the request is sent, and one link to the given address alone leads to the case', async () => {
  const nobody = clientFor(service.server, null);
  const started = await nobody.post('/ask', {});
  const cookie = String(started.headers['set-cookie']).split(';')[0] ?? '';
  assert.match(cookie, /^wf_browser=/u);
  const url = String(started.json()['location']).split('/').slice(0, 3).join('/');
  const send = (path: string, fields: Record<string, unknown>) => nobody.post(path, fields, { cookie });
  for (const [step, fields] of Object.entries(parentReplies)) {
    const answer = await send(`${url}/${step}`, { ...fields });
    assert.equal(answer.status, 200, `${step}: ${answer.text}`);
  }
  const sent = await send(`${url}/check`, {});
  assert.deepEqual(sent.json(), { location: `${url}/sent` });
  await service.services.outbox.deliver();
  const messages = (await service.services.outbox.sent(50)).filter(({ to }) => to === 'ann@example.org');
  assert.equal(messages.length, 1);
  const link = new URL(messages[0]?.links[0] ?? '').pathname;
  const browser = browserFor(service.server);
  await browser.goes(link);
  await browser.presses('Come in');
  assert.match(browser.page.path, /^\/case\/WF-/u);
  assert.match(browser.page.text, /A caseworker will read your request/u);
});

test('an address that is known already gives nothing away, and its account keeps its own name', async () => {
  const replies = {
    ...parentReplies,
    name: { name: 'Somebody Else' },
    contact: { email: ' LEAH.morgan@example.org', phone: '01632 960 009' },
  };
  const known = browserFor(service.server);
  const unknown = browserFor(service.server);
  const pages = [];
  for (const [browser, email] of [
    [known, replies.contact.email],
    [unknown, 'nobody.knows@example.org'],
  ] as const) {
    await fillsInByHand(browser, { ...replies, contact: { ...replies.contact, email } });
    const { text } = await browser.presses('Send');
    pages.push(text.replace(/WF-\w{4}-\w{2}/u, 'REFERENCE'));
    assert.equal((await browser.goes('/home')).path, '/sign-in', 'nobody is signed in by sending');
  }
  assert.equal(pages[0], pages[1]);
  const leah = await service.services.accounts.findByEmail('leah.morgan@example.org');
  assert.deepEqual([leah?.name, leah?.phone], ['Leah Morgan', null]);
  const home = await (await as('leah')).page('/home');
  const reference =
    home.links
      .find(({ rel }) => rel === 'case')
      ?.href.split('/')
      .at(-1) ?? '';
  assert.match((await caseOf(service, reference)).words.needs ?? '', /Phone: 01632 960 009/u);
});

test('a request with an answer missing is not sent: it goes to the first missing question', async () => {
  const daniel = await as('daniel');
  const first = await daniel.does('/ask', 'start-request');
  const url = first.replace(/\/who$/u, '');
  assert.equal(await daniel.does(`${url}/check`, 'ask-for-help'), `${url}/who`);
  const { summary: _, ...replies } = signedInReplies;
  for (const [step, fields] of Object.entries(replies)) await daniel.post(`${url}/${step}`, { ...fields });
  const check = await daniel.page(`${url}/check`);
  assert.equal(check.data['missing'], 'summary');
  assert.match(await daniel.html(`${url}/check`), /Not answered yet/u);
  assert.equal(await daniel.does(`${url}/check`, 'ask-for-help'), `${url}/summary`);
});

test('an answer that changed who the disagreement is with is refused in words on sending, and nothing is lost', async () => {
  const daniel = await as('daniel');
  const url = await fillsIn(daniel, {
    ...signedInReplies,
    about: { about: 'duties' },
    'who-with': { with: ['setting'] },
  });
  assert.equal(await daniel.does(`${url}/stage`, 'answer', { stage: 'drafting' }), `${url}/who-with`);
  assert.equal(await daniel.isRefused(`${url}/check`, 'ask-for-help'), 'disagreement-is-with-the-authority');
  const reply = await service.server.inject({
    method: 'POST',
    url: `${url}/check`,
    headers: {
      authorization: await tokenOf('daniel'),
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: '',
  });
  assert.equal(reply.statusCode, 409);
  assert.match(reply.body, /the disagreement is with the council or the NHS board/u);
  assert.match(reply.body, /The small group stopped in September\./u);
  assert.equal(await daniel.does(`${url}/who-with`, 'answer', { with: ['setting', 'icb'] }), `${url}/check`);
  await daniel.does(`${url}/check`, 'ask-for-help');
});

const tokenOf = async (key: PersonKey): Promise<string> =>
  `Bearer ${await service.services.door.makeToken(service.world.account(key))}`;

test('once sent, the words are gone from the draft and its questions are not there, for its writer as for others', async () => {
  const amina = await as('amina');
  const url = await fillsIn(amina, signedInReplies);
  await amina.does(`${url}/check`, 'ask-for-help');
  const nowhere = (await amina.get('/ask/00000000-0000-8000-8000-000000000000/story')).text;
  for (const step of ['', '/who', '/story', '/contact', '/save', '/saved']) {
    const answer = await amina.get(`${url}${step}`);
    assert.equal(answer.status, 404, step);
    assert.equal(answer.text, nowhere);
  }
  assert.equal((await amina.post(`${url}/story`, { story: 'more' })).status, 404);
  const back = await amina.get(`${url}/check`);
  assert.equal(back.status, 303);
  assert.equal(back.headers['location'], `${url}/sent`);
  const daniel = await as('daniel');
  for (const step of ['/check', '/sent', '/story'])
    assert.equal((await daniel.get(`${url}${step}`)).status, 404);
  assert.equal((await daniel.post(`${url}/check`, {})).status, 404);
});
