import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserFor } from '#test/kit/browser.ts';
import { clientFor } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

test('the first page says what happens, how long it takes, and whom to ring instead', async () => {
  const nobody = clientFor(service.server, null);
  const { data, links, actions } = await nobody.page('/ask');
  const says = JSON.stringify(data['says']);
  for (const word of [
    /free/u,
    /your choice/u,
    /private/u,
    /independent/u,
    /10 minutes/u,
    /come back later/u,
  ]) {
    assert.match(says, word);
  }
  assert.equal(data['phone'], '01632 960 001');
  assert.deepEqual(links.map(({ rel }) => rel).sort(), ['check', 'safety', 'sign-in', 'start', 'talk']);
  assert.deepEqual(
    actions.map(({ name, href }) => [name, href]),
    [['start-request', '/ask']],
  );
  const html = await nobody.html('/ask');
  assert.match(html, /href="tel:01632960001"/u);
  assert.match(html, /<title>Ask for help/u);
});

test('answers given before are carried along and not asked for again; odd ones are left out', async () => {
  const browser = browserFor(service.server);
  await browser.goes('/ask?asker=young-person&stage=review&about=duties&authority=E06000033&plan=yes');
  const { path } = await browser.presses('Start now');
  const url = path.replace(/\/who$/u, '');
  await browser.presses('Go on');
  assert.equal(browser.page.path, `${url}/who-with`);

  const amina = await service.as('amina');
  const odd = {
    asker: 'king',
    stage: 'x'.repeat(300),
    about: '<script>',
    authority: 'W06000001',
    plan: 'yes',
  };
  const started = await amina.does('/ask', 'start-request', odd);
  const page = await amina.page(started);
  assert.deepEqual(page.data['answer'], { asker: '' });
  assert.deepEqual((await amina.page(started.replace(/who$/u, 'plan'))).data['answer'], { plan: 'yes' });
});

test('who it is with is carried along too: those that are bodies, and nobody is asked again', async () => {
  const browser = browserFor(service.server);
  await browser.goes(
    '/ask?asker=parent&stage=none&about=duties&authority=E06000033&plan=yes&with=local-authority,king,%3Cb%3E',
  );
  const { path } = await browser.presses('Start now');
  await browser.presses('Go on');
  assert.equal(browser.page.path, path.replace(/who$/u, 'child'));
  await browser.goes(path.replace(/who$/u, 'who-with'));
  assert.match(browser.page.html, /value="local-authority" checked/u);
  assert.doesNotMatch(browser.page.html, /value="setting" checked/u);
});

test('an address with odd answers in it opens the page unharmed', async () => {
  const nobody = clientFor(service.server, null);
  const html = await nobody.html('/ask?asker=%3Cscript%3E&stage=none&stage=review&about[]=x&__proto__=y');
  assert.doesNotMatch(html, /<script>/u);
});

test('the same request sent twice starts one draft, for a browser and for a program', async () => {
  const daniel = await service.as('daniel');
  const key = { 'idempotency-key': 'start once' };
  const [first, second] = await Promise.all([daniel.post('/ask', {}, key), daniel.post('/ask', {}, key)]);
  assert.deepEqual(first?.json(), second?.json());
  const browser = browserFor(service.server);
  await browser.goes('/ask');
  const { action, body } = browser.wouldSend('Start now');
  const once = (await browser.sends(action, body)).path;
  assert.equal((await browser.sends(action, body)).path, once);
  await browser.goes('/ask');
  assert.notEqual((await browser.presses('Start now')).path, once);
});

test('a program without a token keeps its request by the cookie that it is given', async () => {
  const nobody = clientFor(service.server, null);
  const started = await nobody.post('/ask', { asker: 'parent' });
  const { location } = started.json();
  const cookie = String(started.headers['set-cookie']).split(';')[0] ?? '';
  const withIt = await service.server.inject({
    url: String(location),
    headers: { accept: 'application/json', cookie },
  });
  assert.equal(withIt.statusCode, 200);
  assert.deepEqual(withIt.json().data.answer, { asker: 'parent' });
  assert.equal((await nobody.get(String(location))).status, 404);
});

test('a form from elsewhere or with a part that is not known starts nothing', async () => {
  const nobody = clientFor(service.server, null);
  const unknown = await nobody.post('/ask', { child: 'Zara' });
  assert.equal(unknown.status, 400);
  const browser = browserFor(service.server);
  await browser.goes('/ask');
  const { action, body } = browser.wouldSend('Start now');
  const forged = await browser.sends(action, body.replace(/_csrf=[^&]*/u, '_csrf=forged'));
  assert.equal(forged.status, 403);
  assert.equal(forged.path, '/ask');
});
