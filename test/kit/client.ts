/** A program that knows only the start page and the contract: it reads pages as JSON and follows links and actions. */
import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';

export interface JsonField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly label: string;
  readonly options?: readonly string[];
  readonly value?: string | readonly string[];
  readonly audience?: string;
  readonly readers?: readonly JsonReader[];
}

export interface JsonReader {
  readonly name: string;
  readonly role: string;
  readonly party: string | null;
}

export interface JsonAction {
  readonly name: string;
  readonly title: string;
  readonly method: 'POST';
  readonly href: string;
  readonly fields: readonly JsonField[];
  readonly audience?: string;
  readonly readers?: readonly JsonReader[];
}

export interface JsonPage {
  readonly title: string;
  readonly url: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly links: readonly { readonly rel: string; readonly href: string; readonly title: string }[];
  readonly actions: readonly JsonAction[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The body as JSON; throws where it is not. */
  json(): Record<string, unknown>;
}

export interface TestClient {
  /** The page as JSON; fails the test unless it is there. */
  page(url: string): Promise<JsonPage>;
  /** The page as HTML; fails the test unless it is there. */
  html(url: string): Promise<string>;
  get(url: string, accept?: string): Promise<Answer>;
  /** Sends an action's fields as JSON. Values of hidden fields are filled in from the page where not given. */
  post(
    href: string,
    fields: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Opens the page, finds the action by name (and part of its href), sends it, and fails unless it was done. Out: where it leads. */
  does(
    url: string,
    name: string,
    fields?: Readonly<Record<string, unknown>>,
    hrefPart?: string,
  ): Promise<string>;
  /** The same, and fails unless a rule says no. Out: the refusal's code. */
  isRefused(
    url: string,
    name: string,
    fields?: Readonly<Record<string, unknown>>,
    hrefPart?: string,
  ): Promise<string>;
}

export const clientFor = (server: FastifyInstance, token: string | null): TestClient => {
  const auth = token === null ? {} : { authorization: `Bearer ${token}` };

  const get = async (url: string, accept = 'application/json'): Promise<Answer> => {
    const reply = await server.inject({ method: 'GET', url, headers: { ...auth, accept } });
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text: reply.body,
      json: () => JSON.parse(reply.body),
    };
  };
  const post: TestClient['post'] = async (url, fields, headers = {}) => {
    const reply = await server.inject({
      method: 'POST',
      url,
      headers: { ...auth, accept: 'application/json', 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(fields),
    });
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text: reply.body,
      json: () => JSON.parse(reply.body),
    };
  };
  const page = async (url: string): Promise<JsonPage> => {
    const answer = await get(url);
    assert.equal(answer.status, 200, `${url} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
    return JSON.parse(answer.text);
  };
  const send = async (
    url: string,
    name: string,
    fields: Readonly<Record<string, unknown>>,
    hrefPart: string,
  ): Promise<Answer> => {
    const { actions } = await page(url);
    const action = actions.find((each) => each.name === name && each.href.includes(hrefPart));
    assert.ok(
      action,
      `${url} does not offer ${name}; it offers ${actions.map((each) => each.name).join(', ')}`,
    );
    const hidden = action.fields
      .filter((field) => field.type === 'hidden')
      .map((field) => [field.name, field.value]);
    return post(action.href, { ...Object.fromEntries(hidden), ...fields });
  };
  return {
    get,
    post,
    page,
    html: async (url) => {
      const answer = await get(url, 'text/html');
      assert.equal(answer.status, 200, `${url} answered ${answer.status}`);
      return answer.text;
    },
    does: async (url, name, fields = {}, hrefPart = '') => {
      const answer = await send(url, name, fields, hrefPart);
      assert.ok(
        answer.status === 200 || answer.status === 201,
        `${name} answered ${answer.status}: ${answer.text}`,
      );
      return String(answer.json()['location']);
    },
    isRefused: async (url, name, fields = {}, hrefPart = '') => {
      const answer = await send(url, name, fields, hrefPart);
      assert.equal(answer.status, 409, `${name} answered ${answer.status}: ${answer.text}`);
      return String(answer.json()['refusal']);
    },
  };
};
