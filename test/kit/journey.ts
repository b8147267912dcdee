/** People with browsers: real Chromium, by roles and labels only, with or without scripts. Every page they see is inspected. */
import assert from 'node:assert/strict';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { findProgram } from '../../scripts/system-needs.ts';
import { type Inspector, inspectorWith } from './inspector.ts';
import { type TestService, testService } from './service.ts';

export interface Traveller {
  readonly page: Page;
  goes(path: string): Promise<void>;
  follows(link: string | RegExp): Promise<void>;
  presses(button: string | RegExp, within?: string | RegExp): Promise<void>;
  writes(label: string | RegExp, text: string): Promise<void>;
  chooses(label: string | RegExp): Promise<void>;
  picks(label: string | RegExp, option: string): Promise<void>;
  dates(legend: string | RegExp, iso: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  seesNot(text: string | RegExp): Promise<void>;
  /** The path that the person is at. */
  readonly at: string;
  /** Opens the newest message to an address (of this person unless told) and comes in by its link. */
  comesInByMail(email?: string): Promise<void>;
}

export interface Journeys {
  readonly service: TestService;
  readonly base: string;
  readonly inspector: Inspector;
  as(key: PersonKey): Promise<Traveller>;
  somebody(): Promise<Traveller>;
  stop(): Promise<void>;
}

const launch = (): Promise<Browser> => {
  const executablePath = findProgram('chromium');
  if (executablePath === null)
    throw new Error('Chromium is missing: install the system package chromium, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};

const traveller = (
  page: Page,
  base: string,
  inspector: Inspector,
  service: TestService,
  ownEmail: string | null,
): Traveller => {
  const documents: Promise<void>[] = [];
  page.on('response', (response) => {
    const isDocument = response.request().resourceType() === 'document' && response.status() < 300 + 300;
    const type = response.headers()['content-type'] ?? '';
    if (!isDocument || !type.includes('text/html') || !response.url().startsWith(base)) return;
    documents.push(
      response.text().then(
        (html) => inspector.look(response.url(), response.status(), html),
        () => undefined,
      ),
    );
  });
  /** Says where the person was when something could not be found: the address, the heading, the first words. */
  const tried = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      const text = await page
        .locator('main')
        .textContent({ timeout: 2_000 })
        .catch(() => '');
      const where = `${page.url()}\n${(text ?? '').replace(/\s+/gu, ' ').slice(0, 600)}`;
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nAt ${where}`);
    }
  };
  const settled = async (work: Promise<unknown>): Promise<void> => {
    await tried(work);
    await page.waitForLoadState('load');
    await Promise.all(documents.splice(0));
  };
  const main = (within?: string | RegExp) =>
    within === undefined
      ? page.locator('body')
      : page.locator('section, article, li, form, tr, .card').filter({ hasText: within }).last();
  return {
    page,
    get at() {
      return new URL(page.url()).pathname;
    },
    goes: (path) => settled(page.goto(`${base}${path}`)),
    // A link that leads somewhere may look and be announced as a button, as the official start buttons are.
    follows: (link) =>
      settled(
        page
          .getByRole('link', { name: link })
          .or(page.getByRole('button', { name: link }))
          .first()
          .click(),
      ),
    presses: (button, within) => settled(main(within).getByRole('button', { name: button }).first().click()),
    writes: (label, text) => tried(page.getByLabel(label).first().fill(text)),
    chooses: (label) => tried(page.getByLabel(label).first().check()),
    picks: async (label, option) => {
      await tried(page.getByLabel(label).first().selectOption({ label: option }));
    },
    dates: async (legend, iso) => {
      const [year = '', month = '', day = ''] = iso.split('-');
      const group = page.getByRole('group', { name: legend }).first();
      await group.getByLabel('Day').fill(day);
      await group.getByLabel('Month').fill(month);
      await group.getByLabel('Year').fill(year);
    },
    sees: async (text) => {
      await tried(page.getByText(text).first().waitFor({ state: 'visible', timeout: 5_000 }));
    },
    seesNot: async (text) => {
      assert.equal(await page.getByText(text).count(), 0, `${page.url()} shows ${text}`);
    },
    comesInByMail: async (email = ownEmail ?? undefined) => {
      assert.ok(email, 'whose mail?');
      await service.services.outbox.deliver();
      const sent = await service.services.outbox.sent(100);
      const link = sent.find((message) => message.to === email && message.links.length > 0)?.links[0];
      assert.ok(link, `no message with a link to ${email}`);
      await settled(page.goto(`${base}${new URL(link).pathname}`));
      await settled(page.getByRole('button', { name: 'Come in' }).click());
    },
  };
};

/** In: whether browsers run scripts. Out: a listening service and people who travel through it. Stop it in `after`. */
export const journeys = async (options: {
  readonly scripts: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<Journeys> => {
  const service = await testService(options.environment ?? {});
  const browser = await launch();
  const inspector = inspectorWith(browser);
  const base = await service.server.listen({ host: '127.0.0.1', port: 0 });
  const contexts: BrowserContext[] = [];
  const open = async (ownEmail: string | null): Promise<Traveller> => {
    const context = await browser.newContext({
      javaScriptEnabled: options.scripts,
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
    });
    context.setDefaultTimeout(10_000);
    contexts.push(context);
    return traveller(await context.newPage(), base, inspector, service, ownEmail);
  };
  return {
    service,
    base,
    inspector,
    somebody: () => open(null),
    as: async (key) => {
      const { email } = people[key];
      const person = await open(email);
      const account = await service.services.accounts.findByEmail(email);
      if (account === null) throw new Error(`${key} has no account`);
      const token = await service.services.door.makeLink(
        account.account,
        '/home',
        Temporal.Duration.from({ minutes: 5 }),
      );
      await person.goes(`/sign-in/${token}`);
      await person.presses('Come in');
      return person;
    },
    stop: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await service.stop();
      assert.deepEqual(inspector.findings, [], `pages seen: ${inspector.seen.size}`);
    },
  };
};
