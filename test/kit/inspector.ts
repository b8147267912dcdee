/** Looks at every page that a journey visits: axe (WCAG 2.2 AA and best practice), valid HTML, nothing wider than a phone. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Browser, Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const rules = JSON.parse(
  readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8'),
) as ConfigData;

export interface Inspector {
  /** Takes the HTML that the server sent for an address; looks at each kind of page once in each state. */
  look(url: string, status: number, html: string): Promise<void>;
  /** What was found, a line each. */
  readonly findings: readonly string[];
  readonly seen: ReadonlySet<string>;
}

/** Ids and references differ from run to run; what makes a page another page is its path, status, heading and forms. */
const kindOf = (url: string, status: number, html: string): string => {
  const path = new URL(url).pathname
    .replace(/WF-[\w-]+/gu, ':ref')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, ':id')
    .replace(/^\/sign-in\/(?!sent)[\w-]+/u, '/sign-in/:token');
  const heading = /<h1[^>]*>([^<]*)/u.exec(html)?.[1]?.trim() ?? '';
  const forms = [...html.matchAll(/action="([^"]*)"/gu)].length;
  return `${path} ${status} ${heading} ${forms}`;
};

/** Journeys run side by side: where a run gives them a folder, each kind of page is looked at by the first to see it. */
const isFirstToSee = (kind: string): boolean => {
  const folder = process.env['INSPECTED_PAGES'];
  if (folder === undefined) return true;
  const name = createHash('sha256').update(kind).digest('hex');
  try {
    writeFileSync(join(folder, name), kind, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

export const inspectorWith = (browser: Browser): Inspector => {
  const findings: string[] = [];
  const seen = new Set<string>();
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  let phone: Promise<Page> | null = null;
  let turn: Promise<void> = Promise.resolve();

  const validate = async (kind: string, html: string): Promise<void> => {
    const report = await validator.validateString(html);
    for (const result of report.results) {
      for (const { ruleId, line, message } of result.messages)
        findings.push(`${kind}: ${ruleId} at line ${line}: ${message}`);
    }
  };

  const axe = async (kind: string, url: string, html: string): Promise<void> => {
    // One page for all, since each new one costs a process of its own.
    phone ??= (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
    const page = await phone;
    // The very HTML that was sent, under its own address, so that its styles load; axe needs scripts, the journey does not.
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(url);
    await page.unroute(url);
    const wider = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (Number(wider) > 0) findings.push(`${kind}: ${wider} pixels wider than a phone`);
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    for (const { id, nodes } of violations)
      findings.push(`${kind}: axe ${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  };

  return {
    findings,
    seen,
    look: async (url, status, html) => {
      const kind = kindOf(url, status, html);
      if (seen.has(kind)) return;
      seen.add(kind);
      if (!isFirstToSee(kind)) return;
      await validate(kind, html);
      turn = turn.then(() => axe(kind, url, html));
      await turn;
    },
  };
};
