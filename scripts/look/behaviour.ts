/** What the live script does, tried in a browser: leaving, errors first, messages that arrive while somebody writes. */
import type { Browser, Page } from 'playwright-core';
import type { Gallery } from './serve.ts';

type Finding = string | undefined;

const unless = (isRight: boolean, finding: string): Finding => (isRight ? undefined : finding);

const opened = async (browser: Browser, gallery: Gallery, name: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 700 } });
  const page = await context.newPage();
  // The page that leaving leads to stands outside this machine, so an empty one answers for it.
  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'Weather' }));
  await page.goto(`${gallery.origin}/${name}`);
  return page;
};

const topOf = async (page: Page, selector: string): Promise<number> =>
  Number(await page.evaluate(`document.querySelector('${selector}').getBoundingClientRect().top`));

const leaving = async (browser: Browser, gallery: Gallery): Promise<readonly Finding[]> => {
  const page = await opened(browser, gallery, 'form');
  await page.locator('#decision-4').check();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await page.waitForURL('https://www.bbc.co.uk/weather', { timeout: 3000 }).catch(() => undefined);
  const byKeys = unless(page.url().includes('bbc.co.uk'), 'Shift three times did not leave the page');
  const length = Number(await page.evaluate('history.length'));
  await page.context().close();
  const other = await opened(browser, gallery, 'case');
  for (const key of ['Shift', 'Shift', 'a', 'Shift']) await other.keyboard.press(key);
  const typing = unless(other.url().endsWith('/case'), 'Typing with capital letters left the page');
  await other.locator('a[data-leave]').click();
  await other.waitForURL('https://www.bbc.co.uk/weather', { timeout: 3000 }).catch(() => undefined);
  const byLink = unless(other.url().includes('bbc.co.uk'), 'The link did not leave the page');
  await other.context().close();
  return [byKeys, unless(length === 2, 'Leaving added to the history'), typing, byLink];
};

const errorsFirst = async (browser: Browser, gallery: Gallery): Promise<readonly Finding[]> => {
  const page = await opened(browser, gallery, 'form');
  const focused = await page.evaluate('document.activeElement.className');
  await page.getByRole('link', { name: 'Choose what the letter says' }).click();
  const field = await page.evaluate('document.activeElement.id');
  await page.context().close();
  return [
    unless(focused === 'govuk-error-summary', 'The error summary does not have the focus'),
    unless(field === 'decision', 'A link of the error summary does not lead to its field'),
  ];
};

const messagesArrive = async (browser: Browser, gallery: Gallery): Promise<readonly Finding[]> => {
  const page = await opened(browser, gallery, 'room');
  const box = page.locator('#words');
  await box.fill('I was going to say');
  await page.waitForTimeout(400);
  const before = await topOf(page, '#words');
  gallery.sendMessage('live-1', 'One <b>bold</b> word\nand a line');
  gallery.sendMessage('live-1', 'The same again');
  gallery.sendMessage('live-2', 'Another');
  await page.locator('#message-live-2').waitFor();
  const findings = [
    unless((await page.locator('.message').count()) === 5, 'A message came twice or not at all'),
    unless((await page.locator('#message-live-1 b').count()) === 0, 'Words became markup'),
    unless(
      (await page.locator('[data-live-news]').textContent()) === '2 new messages',
      'News are not announced',
    ),
    unless(Math.abs((await topOf(page, '#words')) - before) < 2, 'The box moved while somebody wrote in it'),
    unless((await box.inputValue()) === 'I was going to say', 'What was written is gone'),
  ];
  await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
  await page.waitForTimeout(100);
  gallery.sendMessage('live-3', 'Far below');
  await page.locator('#message-live-3').waitFor({ state: 'attached' });
  findings.push(unless((await page.evaluate('scrollY')) === 0, 'Reading at the top was scrolled away'));
  await page.context().close();
  return findings;
};

const connectionLost = async (browser: Browser, gallery: Gallery): Promise<readonly Finding[]> => {
  const page = await opened(browser, gallery, 'room');
  await page.waitForTimeout(400);
  await page.route('**/feed', (route) => route.abort());
  gallery.cutFeeds();
  const line = page.locator('[data-live-connection]');
  await line
    .filter({ hasText: /lost|no longer/ })
    .waitFor({ timeout: 6000 })
    .catch(() => undefined);
  const said = await line.textContent();
  await page.context().close();
  return [unless(/lost|no longer/.test(said ?? ''), 'A lost connection is not shown')];
};

const withoutScripts = async (browser: Browser, gallery: Gallery): Promise<readonly Finding[]> => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${gallery.origin}/room`);
  const href = await page.locator('a[data-leave]').getAttribute('href');
  await context.close();
  return [unless(href === 'https://www.bbc.co.uk/weather', 'Without scripts there is no way out')];
};

/** What does not behave as it must; empty when all is well. */
export const tryBehaviour = async (browser: Browser, gallery: Gallery): Promise<readonly string[]> => {
  const findings: string[] = [];
  for (const attempt of [leaving, errorsFirst, messagesArrive, connectionLost, withoutScripts]) {
    findings.push(...(await attempt(browser, gallery)).filter((each) => each !== undefined));
  }
  return findings;
};
