/** Pictures of the sample pages, and what axe, html-validate and the browser find in them. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { type Browser, chromium } from 'playwright-core';
import { tryBehaviour } from './behaviour.ts';
import type { SamplePage } from './frame.ts';
import type { Gallery } from './serve.ts';

const widths = [320, 1280] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

const inspectAt = async (
  browser: Browser,
  gallery: Gallery,
  page: SamplePage,
  width: number,
  folder: string,
) => {
  const findings: string[] = [];
  const place = `${page.name} at ${width}`;
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const tab = await context.newPage();
  tab.on('console', (entry) => {
    if (entry.type() === 'error') findings.push(`${place}: ${entry.text()}`);
  });
  let bytes = 0;
  let requests = 0;
  const session = await context.newCDPSession(tab);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', () => {
    requests += 1;
  });
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await tab.goto(`${gallery.origin}/${page.name}`, { waitUntil: 'load' });
  await tab.evaluate('document.fonts.ready');
  await tab.waitForTimeout(300);
  console.log(`${place}: ${requests} requests, ${bytes} bytes over the wire`);
  await tab.screenshot({ path: path.join(folder, `${page.name}-${width}.png`), fullPage: true });
  const overflow = await tab.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (Number(overflow) > 0) findings.push(`${place}: ${overflow} pixels wider than the window`);
  const { violations } = await new AxeBuilder({ page: tab }).withTags(tags).analyze();
  for (const violation of violations) {
    findings.push(`${place}: axe ${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`);
  }
  await context.close();
  return findings;
};

/**
 * The recommended rules of html-validate, but for four, each because of the official markup or of how it is written:
 * a part that is left out leaves an empty line (`no-trailing-whitespace`); JAWS reads the description of a fieldset of
 * text fields only with `role="group"` (`no-redundant-role`); a link that looks like a button says so with
 * `role="button"` (`prefer-native-element`); checkboxes and submit buttons share names (`form-dup-name`).
 */
const validated = async (page: SamplePage): Promise<readonly string[]> => {
  const file = new URL('../../.htmlvalidate.json', import.meta.url);
  const rules = JSON.parse(readFileSync(file, 'utf8')) as ConfigData;
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  const report = await validator.validateString(page.document.toString());
  return report.results.flatMap((result) =>
    result.messages.map((each) => `${page.name}: ${each.ruleId} at line ${each.line}: ${each.message}`),
  );
};

/** What was found, a line for each; empty when all is well. */
export const inspect = async (gallery: Gallery, folder: string): Promise<readonly string[]> => {
  mkdirSync(folder, { recursive: true });
  const findings: string[] = [];
  const browser = await launchBrowser();
  for (const page of gallery.pages) {
    findings.push(...(await validated(page)));
    for (const width of widths) findings.push(...(await inspectAt(browser, gallery, page, width, folder)));
  }
  findings.push(...(await tryBehaviour(browser, gallery)));
  await browser.close();
  return findings;
};
