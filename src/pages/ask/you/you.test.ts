import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserFor, type TestBrowser } from '#test/kit/browser.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let browser: TestBrowser;
let url: string;
before(async () => {
  service = await testService();
  browser = browserFor(service.server);
  await browser.goes('/ask?asker=parent&authority=E06000033&stage=none&plan=no&about=duties');
  url = (await browser.presses('Start now')).path.replace(/\/who$/u, '');
});
after(() => service.stop());

test('an email address or a telephone number is enough, and one of them is needed', async () => {
  await browser.goes(`${url}/contact`);
  const none = await browser.presses('Go on');
  assert.equal(none.status, 400);
  assert.match(none.text, /Give an email address or a phone number/u);
  for (const filling of [{ phone: '01632 960 002' }, { phone: '', email: 'ann@example.org' }]) {
    await browser.goes(`${url}/contact`);
    const page = await browser.presses('Go on', filling);
    assert.equal(page.status, 200);
    assert.notEqual(page.path, `${url}/contact`);
  }
});

test('the best way has to be one that was given, and what was typed stays', async () => {
  await browser.goes(`${url}/contact`);
  const page = await browser.presses('Go on', { email: 'ann@example.org', phone: '', 'best-way': 'phone' });
  assert.equal(page.status, 400);
  assert.match(page.text, /Give a phone number, or choose email/u);
  assert.match(page.html, /value="ann@example.org"/u);
  const other = await browser.presses('Go on', { email: '', phone: '01632 960 002', 'best-way': 'email' });
  assert.match(other.text, /Give an email address, or choose phone/u);
  const right = await browser.presses('Go on', { email: '', phone: '01632 960 002', 'best-way': 'phone' });
  assert.equal(right.status, 200);
});

test('addresses and numbers that cannot be are told beside their boxes', async () => {
  for (const email of [
    'ann',
    'ann@',
    'a b@example.org',
    'ann@example.org, bob@example.org',
    'a'.repeat(300),
  ]) {
    await browser.goes(`${url}/contact`);
    const page = await browser.presses('Go on', { email });
    assert.equal(page.status, 400, email);
    assert.match(page.html, /id="answer-email-error"/u);
  }
  for (const phone of ['one two', '12', '0'.repeat(40)]) {
    await browser.goes(`${url}/contact`);
    assert.equal((await browser.presses('Go on', { phone })).status, 400, phone);
  }
});

test('needs are chosen, written, or left empty, and come back ticked', async () => {
  await browser.goes(`${url}/needs`);
  await browser.presses('Go on', { needs: ['interpreter', 'supporter'], 'needs-more': 'Somali, please' });
  await browser.goes(`${url}/needs`);
  assert.match(browser.page.html, /value="interpreter" checked/u);
  assert.match(browser.page.html, /value="supporter" checked/u);
  assert.match(browser.page.html, />Somali, please<\/textarea>/u);
  await browser.presses('Go on', { needs: [], 'needs-more': '' });
  await browser.goes(`${url}/check`);
  assert.match(browser.page.text, /What would help you take part Nothing/u);
});

test('a name is needed, and a long one refused', async () => {
  await browser.goes(`${url}/name`);
  assert.equal((await browser.presses('Go on', { name: '  ' })).status, 400);
  assert.equal((await browser.presses('Go on', { name: 'a'.repeat(101) })).status, 400);
  assert.equal((await browser.presses('Go on', { name: 'Ann <b>Other</b>' })).status, 200);
  await browser.goes(`${url}/check`);
  assert.match(browser.page.html, /Ann &lt;b&gt;Other&lt;\/b&gt;/u);
});

test('whoever is signed in is asked for neither name nor address', async () => {
  const amina = await service.as('amina');
  const own = (await amina.does('/ask', 'start-request')).replace(/\/who$/u, '');
  for (const step of ['name', 'contact']) {
    const { status, headers } = await amina.get(`${own}/${step}`);
    assert.deepEqual([status, headers['location']], [303, own], step);
  }
  const names = (await amina.page(`${own}/check`)).links.map(({ rel }) => rel);
  assert.ok(names.includes('needs') && !names.includes('name') && !names.includes('contact'));
});
