/** A browser without scripts, by injection: it keeps cookies, follows links and redirects, and fills in the forms a page shows. */
import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';
import { type Button, type Form, formsIn, linksIn, mainText } from './html-forms.ts';

export interface Seen {
  readonly status: number;
  /** The path that the browser is at after redirects. */
  readonly path: string;
  readonly html: string;
  /** The words of the page's main part, as they read. */
  readonly text: string;
  readonly forms: readonly Form[];
}

export type Filling = Readonly<Record<string, string | readonly string[]>>;

export interface TestBrowser {
  /** The page that is shown now. */
  readonly page: Seen;
  /** Put into another browser, they make it one that shares a session. */
  readonly cookies: Map<string, string>;
  goes(path: string): Promise<Seen>;
  /** Follows the link with these words. */
  follows(words: string | RegExp): Promise<Seen>;
  /** Fills in boxes of the form that has the button with these words, and presses it. Boxes and choices must be there. */
  presses(words: string | RegExp, filling?: Filling): Promise<Seen>;
  /** What pressing would send, for sending it twice or changed. */
  wouldSend(words: string | RegExp, filling?: Filling): { readonly action: string; readonly body: string };
  sends(action: string, body: string): Promise<Seen>;
}

const isCalled = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text === words : words.test(text);

const listOf = (given: string | readonly string[]): readonly string[] =>
  typeof given === 'string' ? [given] : given;

const mostRedirects = 5;

const choicesOf = (form: Form, name: string): readonly string[] => {
  const box = form.boxes.find((each) => each.name === name);
  if (box !== undefined) return box.choices;
  throw new Error(`There is no box ${name}, only ${form.boxes.map((each) => each.name).join(', ')}`);
};

/** What a browser would send for a box that a person leaves as it stands, or fills in. */
const valuesOf = (form: Form, filling: Filling): readonly (readonly [string, string])[] => {
  for (const [name, given] of Object.entries(filling)) {
    const choices = choicesOf(form, name);
    const odd = choices.length === 0 ? [] : listOf(given).filter((value) => !choices.includes(value));
    assert.deepEqual(odd, [], `${name} has only the choices ${choices.join(', ')}`);
  }
  return form.boxes.flatMap(({ name, values }) =>
    listOf(filling[name] ?? values).map((value) => [name, value] as const),
  );
};

const buttonIn = (forms: readonly Form[], words: string | RegExp): readonly [Form, Button] => {
  for (const form of forms) {
    const button = form.buttons.find(({ text }) => isCalled(text, words));
    if (button !== undefined) return [form, button];
  }
  const all = forms.flatMap(({ buttons }) => buttons.map(({ text }) => text));
  throw new Error(`There is no button ${words}, only ${all.join(', ')}`);
};

const nothingYet: Seen = { status: 0, path: '', html: '', text: '', forms: [] };

class InjectedBrowser implements TestBrowser {
  page = nothingYet;
  readonly cookies = new Map<string, string>();
  readonly #server: FastifyInstance;

  constructor(server: FastifyInstance) {
    this.#server = server;
  }

  goes(path: string): Promise<Seen> {
    return this.#asks({ method: 'GET', url: path });
  }

  follows(words: string | RegExp): Promise<Seen> {
    const link = linksIn(this.page.html).find(({ text }) => isCalled(text, words));
    assert.ok(link, `${this.page.path} has no link ${words}`);
    return this.goes(link.href);
  }

  wouldSend(words: string | RegExp, filling: Filling = {}) {
    const [form, button] = buttonIn(this.page.forms, words);
    const values = valuesOf(form, filling);
    const body = new URLSearchParams(values.map(([name, value]) => [name, value])).toString();
    return { action: button.action ?? form.action, body };
  }

  presses(words: string | RegExp, filling: Filling = {}): Promise<Seen> {
    const { action, body } = this.wouldSend(words, filling);
    return this.sends(action, body);
  }

  sends(action: string, body: string): Promise<Seen> {
    return this.#asks({ method: 'POST', url: action, body });
  }

  async #asks(first: { readonly method: 'GET' | 'POST'; readonly url: string; readonly body?: string }) {
    let wanted = first;
    for (let hop = 0; hop < mostRedirects; hop += 1) {
      const reply = await this.#server.inject({
        method: wanted.method,
        url: wanted.url,
        headers: {
          accept: 'text/html,application/xhtml+xml',
          'sec-fetch-site': 'same-origin',
          ...(wanted.body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        cookies: Object.fromEntries(this.cookies),
        ...(wanted.body === undefined ? {} : { payload: wanted.body }),
      });
      for (const { name, value } of reply.cookies) {
        if (value === '') this.cookies.delete(name);
        else this.cookies.set(name, value);
      }
      const { location } = reply.headers;
      if (reply.statusCode !== 303 || location === undefined) {
        const html = reply.body;
        const path = wanted.url.split('?')[0] ?? wanted.url;
        this.page = { status: reply.statusCode, path, html, text: mainText(html), forms: formsIn(html) };
        return this.page;
      }
      wanted = { method: 'GET', url: location };
    }
    throw new Error(`${first.url} never ends in a page`);
  }
}

export const browserFor = (server: FastifyInstance): TestBrowser => new InjectedBrowser(server);
