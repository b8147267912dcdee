/** Passkeys with a real browser and a virtual authenticator: the only way in for workers, and a second thing for everybody. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { findProgram } from '../../../../scripts/system-needs.ts';

let service: TestService;
let browser: Browser;
let base: string;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

before(async () => {
  const port = await freePort();
  base = `http://localhost:${port}`;
  service = await testService({ SECOND_FACTOR: 'on', BASE_URL: base });
  await service.server.listen({ host: 'localhost', port });
  const executablePath = findProgram('chromium');
  assert.ok(executablePath, 'Chromium is missing');
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
after(async () => {
  await browser.close();
  await service.stop();
});

/** A device with an authenticator of its own, which says yes to its owner or no. */
const device = async (saysYes = true): Promise<{ page: Page; context: BrowserContext }> => {
  const context = await browser.newContext();
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: saysYes,
      automaticPresenceSimulation: true,
    },
  });
  return { page, context };
};

const comesIn = async (page: Page, key: PersonKey): Promise<void> => {
  const account = await service.services.accounts.findByEmail(people[key].email);
  assert.ok(account);
  const lasts = Temporal.Duration.from({ minutes: 5 });
  await page.goto(`${base}/sign-in/${await service.services.door.makeLink(account.account, '/home', lasts)}`);
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.waitForLoadState();
};

const at = (page: Page): string => new URL(page.url()).pathname;

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name }).click();
};

test('a worker without a passkey reaches the page for making one and nothing of anybody; with it, everything', async () => {
  const { page, context } = await device();
  await comesIn(page, 'grace');
  assert.equal(at(page), '/you/second-step');
  for (const path of ['/home', '/desk', '/desk/calls', '/case/WF-7K3M-2Q', '/ask']) {
    await page.goto(`${base}${path}`);
    assert.equal(at(page), '/you/second-step', path);
  }
  assert.equal(await page.getByLabel('Your code').count(), 0);
  const data = await context.request.get(`${base}/desk`, { headers: { accept: 'application/json' } });
  assert.equal(data.status(), 403);
  await page.getByRole('link', { name: 'Your passkeys' }).first().click();
  await press(page, 'Make a passkey');
  await page.getByRole('heading', { name: /Linux computer/u }).waitFor();
  await page.goto(`${base}/desk`);
  assert.equal(at(page), '/desk');
  await page.goto(`${base}/sign-out`);
  await press(page, 'Sign out');
  await page.goto(`${base}/sign-in?next=/desk`);
  await press(page, 'Sign in with a passkey');
  await page.waitForURL(`${base}/desk`);
  await context.close();
});

test('a stolen mailbox is not enough once a worker has a passkey', async () => {
  const { page: own, context } = await device();
  await comesIn(own, 'owen');
  await own.goto(`${base}/you/passkeys`);
  await press(own, 'Make a passkey');
  await own.getByRole('heading', { name: /Linux computer/u }).waitFor();
  const thief = await device();
  await comesIn(thief.page, 'owen');
  await thief.page.goto(`${base}/you/passkeys`);
  assert.equal(await thief.page.getByRole('button', { name: 'Make a passkey' }).count(), 0);
  await thief.page.goto(`${base}/you/second-step`);
  await press(thief.page, 'Use my passkey');
  await thief.page.getByText('Your device gave no passkey').waitFor();
  await thief.page.goto(`${base}/desk`);
  assert.equal(at(thief.page), '/you/second-step');
  await comesIn(own, 'owen');
  await press(own, 'Use my passkey');
  await own.waitForURL(`${base}/home`);
  await Promise.all([context.close(), thief.context.close()]);
});

test('an authenticator that did not verify its owner makes none', async () => {
  const { page, context } = await device(false);
  await comesIn(page, 'tom');
  await page.goto(`${base}/you/passkeys`);
  await press(page, 'Make a passkey');
  await page.getByText('Your device made no passkey').waitFor();
  assert.equal((await service.services.passkeys.of(service.world.account('tom'))).length, 0);
  await context.close();
});

test('an answer is good once, for its own session and its own purpose, and not after the passkey was removed', async () => {
  const { page, context } = await device();
  await comesIn(page, 'samira');
  await page.goto(`${base}/you/passkeys`);
  await press(page, 'Make a passkey');
  await page.getByRole('heading', { name: /Linux computer/u }).waitFor();
  const { passkeys } = service.services;
  const samira = service.world.account('samira');
  /** Has the browser answer without sending it. */
  const answerTo = async (options: string): Promise<string> => {
    await page.goto(`${base}/sign-in`);
    const answer: unknown = await page.evaluate(`new Promise((resolve) => {
      const place = document.querySelector('[data-passkey]');
      const form = place.querySelector('form');
      place.setAttribute('data-options', ${JSON.stringify(options)});
      form.submit = () => resolve(form.elements.namedItem('passkey').value);
      form.requestSubmit();
    })`);
    return String(answer);
  };
  const own = await answerTo(await passkeys.optionsToUse({ account: samira, session: 'one' }));
  assert.equal(await passkeys.use(own, 'another'), null);
  assert.equal(await passkeys.use(own, null), null);
  assert.equal(await passkeys.use(own, 'one'), samira);
  assert.equal(await passkeys.use(own, 'one'), null);
  const changed = JSON.parse(
    await answerTo(await passkeys.optionsToUse({ account: samira, session: 'one' })),
  );
  changed.response.signature = `${changed.response.signature.slice(0, -4)}AAAA`;
  assert.equal(await passkeys.use(JSON.stringify(changed), 'one'), null);
  for (const nonsense of ['', '{}', '[]', 'null', '{"id":7}', '{"id":"x","response":{}}', '<script>']) {
    assert.equal(await passkeys.use(nonsense, 'one'), null, nonsense);
    assert.equal(await passkeys.keep(samira, 'one', nonsense, ''), false, nonsense);
  }
  const later = await answerTo(await passkeys.optionsToUse({ account: samira, session: 'one' }));
  await page.goto(`${base}/you/passkeys`);
  await press(page, 'Remove the passkey of: Linux computer');
  await page.getByText('You have no passkey yet.').waitFor();
  assert.equal(await passkeys.use(later, 'one'), null);
  await context.close();
});

test('a family makes a passkey only after showing a second thing, and nobody removes the passkey of another', async () => {
  const { page, context } = await device();
  await comesIn(page, 'amina');
  await page.goto(`${base}/you/passkeys`);
  assert.equal(await page.getByRole('button', { name: 'Make a passkey' }).count(), 0);
  const code = await service.services.secondStep.makeCode(service.world.account('amina'), 'read-out');
  await page.getByRole('link', { name: 'Show that it is you' }).first().click();
  await page.getByLabel('Your code').fill(code);
  await press(page, 'Use this code');
  await press(page, 'Make a passkey');
  await page.getByRole('heading', { name: /Linux computer/u }).waitFor();
  const [own] = await service.services.passkeys.of(service.world.account('amina'));
  assert.equal(await service.services.passkeys.end(service.world.account('daniel'), own?.id ?? ''), false);
  assert.equal((await service.services.passkeys.of(service.world.account('amina'))).length, 1);
  await context.close();
});

test('without scripts the page says so, and the way by link is there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByText('This needs a browser that runs scripts').waitFor();
  await press(page, 'Sign in with a passkey');
  await page.getByText('This passkey did not work. Try again, or come in another way.').first().waitFor();
  await page.getByLabel('Your email address').waitFor();
  await context.close();
});
