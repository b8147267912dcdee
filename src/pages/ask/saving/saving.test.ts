import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserFor, type TestBrowser } from '#test/kit/browser.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { fillsIn, signedInReplies } from '../ask.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

const newest = async (to: string): Promise<string> => {
  const message = (await service.services.outbox.sent(100)).find((each) => each.to === to);
  assert.ok(message, `nothing was sent to ${to}`);
  return new URL(message.links[0] ?? '').pathname;
};
const countTo = async (to: string): Promise<number> =>
  (await service.services.outbox.sent(200)).filter((each) => each.to === to).length;

/** A browser in the middle of a request: the page about the story. Out: the address of the request. */
const atTheStory = async (browser: TestBrowser): Promise<string> => {
  await browser.goes('/ask');
  const { path } = await browser.presses('Start now');
  const url = path.replace(/\/who$/u, '');
  await browser.presses('Go on', { asker: 'parent' });
  await browser.goes(`${url}/story`);
  return url;
};

test('stopping in the middle of a sentence keeps the sentence, and a link to the address leads back to it', async () => {
  const atHome = browserFor(service.server);
  const url = await atTheStory(atHome);
  await atHome.presses('Save and come back later', { story: 'Half a sent' });
  assert.equal(atHome.page.path, `${url}/save`);
  await atHome.presses('Save and send me a link', { email: 'tired@example.org' });
  assert.equal(atHome.page.path, `${url}/saved`);
  assert.match(atHome.page.text, /We have sent a link/u);

  const elsewhere = browserFor(service.server);
  assert.equal((await elsewhere.goes(url)).status, 404);
  await elsewhere.goes(await newest('tired@example.org'));
  await elsewhere.presses('Come in');
  assert.equal(elsewhere.page.path, url);
  assert.match(elsewhere.page.text, /Your request so far/u);
  await elsewhere.follows('Go on');
  assert.equal(elsewhere.page.path, `${url}/council`);
  await elsewhere.goes(`${url}/story`);
  assert.match(elsewhere.page.html, />Half a sent<\/textarea>/u);
  assert.equal((await atHome.goes(url)).status, 404, 'the first computer shows nothing any more');
});

test('what is too long to keep comes back into the same boxes, with the reason', async () => {
  const browser = browserFor(service.server);
  const url = await atTheStory(browser);
  const story = 'a'.repeat(10_001);
  const page = await browser.presses('Save and come back later', { story });
  assert.equal(page.status, 400);
  assert.ok(page.html.includes(`>${story}</textarea>`));
  const target = /href="#([^"]+)">Use 10000 characters or fewer/u.exec(page.html)?.[1] ?? '';
  assert.match(page.html, new RegExp(`<textarea[^>]* id="${target}"`, 'u'));
  await browser.presses('Go on', { story: 'shorter' });
  assert.notEqual(browser.page.path, `${url}/story`);
});

test('saving with an empty box does not take away what was answered before', async () => {
  const browser = browserFor(service.server);
  const url = await atTheStory(browser);
  await browser.presses('Go on', { story: 'Written before.' });
  await browser.goes(`${url}/story`);
  await browser.presses('Save and come back later', { story: '' });
  await browser.goes(`${url}/story`);
  assert.match(browser.page.html, />Written before\.<\/textarea>/u);
});

test('the answer is the same for an address with an account and one without', async () => {
  const pages = [];
  for (const email of ['leah.morgan@example.org', 'never.seen@example.org']) {
    const browser = browserFor(service.server);
    const url = await atTheStory(browser);
    await browser.goes(`${url}/save`);
    const { status, text } = await browser.presses('Save and send me a link', { email });
    pages.push([status, text]);
    assert.equal((await browser.goes('/home')).path, '/sign-in');
    assert.equal(await countTo(email), 1);
  }
  assert.deepEqual(pages[0], pages[1]);
});

test('somebody who types another’s address learns nothing: what that person writes on is theirs alone', async () => {
  const typist = browserFor(service.server);
  const url = await atTheStory(typist);
  await typist.goes(`${url}/save`);
  await typist.presses('Save and send me a link', { email: 'amina.yusuf@example.org' });
  const victim = browserFor(service.server);
  await victim.goes(await newest('amina.yusuf@example.org'));
  await victim.presses('Come in');
  await victim.goes(`${url}/story`);
  await victim.presses('Go on', { story: 'What only Amina knows' });
  for (const page of ['', '/story', '/check', '/save', '/saved', '/sent']) {
    assert.equal((await typist.goes(`${url}${page}`)).status, 404, page);
  }
});

test('a mistyped address can be put right; the draft then opens for the right person and not for the wrong one', async () => {
  const browser = browserFor(service.server);
  const url = await atTheStory(browser);
  for (const email of ['wrong@example.org', 'right@example.org']) {
    await browser.goes(`${url}/save`);
    await browser.presses('Save and send me a link', { email });
  }
  const wrong = browserFor(service.server);
  await wrong.goes(await newest('wrong@example.org'));
  await wrong.presses('Come in');
  assert.equal(wrong.page.status, 404);
  const right = browserFor(service.server);
  await right.goes(await newest('right@example.org'));
  await right.presses('Come in');
  assert.equal(right.page.path, url);
});

test('pressing twice sends one link, and no request fills a mailbox', async () => {
  const browser = browserFor(service.server);
  const url = await atTheStory(browser);
  await browser.goes(`${url}/save`);
  const { action, body } = browser.wouldSend('Save and send me a link', { email: 'mailbox@example.org' });
  await browser.sends(action, body);
  await browser.sends(action, body);
  assert.equal(await countTo('mailbox@example.org'), 1);
  for (let more = 0; more < 6; more += 1) {
    await browser.goes(`${url}/save`);
    await browser.presses('Save and send me a link', { email: 'mailbox@example.org' });
  }
  assert.equal(browser.page.status, 400);
  assert.match(browser.page.text, /We have sent several links already/u);
  assert.equal(await countTo('mailbox@example.org'), 5);
});

test('a name that was given after saving becomes the name of the account', async () => {
  const browser = browserFor(service.server);
  const url = await atTheStory(browser);
  await browser.goes(`${url}/save`);
  await browser.presses('Save and send me a link', { email: 'no.name.yet@example.org' });
  const later = browserFor(service.server);
  await later.goes(await newest('no.name.yet@example.org'));
  await later.presses('Come in');
  assert.match((await later.goes('/home')).text, /^Hello (?!,)/u);
  for (const [step, fields] of Object.entries(signedInReplies)) {
    await later.goes(`${url}/${step}`);
    await later.presses(step === 'setting' ? 'Look for it' : 'Go on', fields);
  }
  assert.equal(
    later.page.path,
    `${url}/name`,
    'an account without a name is asked for one, and for no address',
  );
  await later.presses('Go on', { name: 'Noor Named' });
  await later.presses('Send');
  assert.match(later.page.path, /\/sent$/u);
  const account = await service.services.accounts.findByEmail('no.name.yet@example.org');
  assert.equal(account?.name, 'Noor Named');
});

test('whoever is signed in saves without an address and finds the request on their own page', async () => {
  const daniel = await service.as('daniel');
  const first = await daniel.does('/ask', 'start-request');
  const url = first.replace(/\/who$/u, '');
  const saved = await daniel.does(`${url}/who`, 'save-for-later', { asker: 'parent' });
  assert.equal(saved, `${url}/saved`);
  const home = await daniel.page('/home');
  assert.ok(home.links.some(({ rel, href }) => rel === 'draft' && href === url));
  const { actions } = await daniel.page(`${url}/save`);
  assert.deepEqual(
    actions.map(({ name, fields }) => [name, fields.length]),
    [['keep-on-my-page', 0]],
  );
  assert.equal(await daniel.does(`${url}/save`, 'keep-on-my-page'), `${url}/saved`);
  const start = await daniel.page('/ask');
  assert.ok(start.links.some(({ rel, href }) => rel === 'draft' && href === url));
});

test('a request begun before signing in becomes the person’s own when they save it', async () => {
  const browser = browserFor(service.server);
  const url = await atTheStory(browser);
  const token = await service.services.door.makeLink(
    service.world.account('leah'),
    '/home',
    Temporal.Duration.from({ minutes: 5 }),
  );
  await browser.goes(`/sign-in/${token}`);
  await browser.presses('Come in');
  await browser.goes(`${url}/story`);
  await browser.presses('Save and come back later', { story: 'Begun before' });
  assert.equal(browser.page.path, `${url}/saved`);
  assert.match(browser.page.text, /on your own page/u);
  const leah = await service.as('leah');
  assert.deepEqual((await leah.page(`${url}/story`)).data['answer'], { story: 'Begun before' });
});

test('the overview says what is answered and shows no answer; throwing away deletes it for good', async () => {
  const daniel = await service.as('daniel');
  const url = await fillsIn(daniel, signedInReplies);
  const html = await daniel.html(url);
  assert.doesNotMatch(html, /The small group stopped/u);
  const page = await daniel.page(url);
  assert.equal(page.links[0]?.href, `${url}/check`);
  const questions = page.data['questions'];
  assert.ok(Array.isArray(questions) && questions.every((each) => each.answered === true));
  assert.equal(await daniel.does(url, 'throw-away'), '/ask');
  assert.equal((await daniel.get(url)).status, 404);
  assert.equal((await daniel.post(`${url}/story`, { story: 'again' })).status, 404);
});

test('another person’s request is not there, whatever is asked of it', async () => {
  const daniel = await service.as('daniel');
  const url = await fillsIn(daniel, signedInReplies);
  const nowhere = await daniel.get('/ask/00000000-0000-8000-8000-000000000000');
  assert.equal(nowhere.status, 404);
  for (const key of ['amina', 'grace', 'samira', 'ruth', 'helen', null] as const) {
    const other = await service.as(key);
    for (const page of ['', '/who', '/story', '/check', '/save', '/saved', '/sent']) {
      const answer = await other.get(`${url}${page}`);
      assert.equal(answer.status, 404, `${key} ${page}`);
      assert.equal(answer.text, nowhere.text);
    }
    const doings = ['/story', '/story/save', '/check', '/save', '/keep', '/throw-away', '/setting/1/remove'];
    for (const action of doings) assert.equal((await other.post(`${url}${action}`, {})).status, 404, action);
  }
  assert.equal((await daniel.page(`${url}/check`)).data['missing'], null);
});
