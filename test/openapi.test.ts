/** The published description: right by the specification, whole, and true of what the pages answer. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { pages } from '#src/pages/pages.ts';
import { pathParameters, templateOf } from '#src/web/openapi.ts';
import { openApiShape } from './kit/openapi-shape.ts';
import { type TestService, testService } from './kit/service.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly 'x-fields-at'?: { readonly page: string; readonly action: string };
}

interface Description {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let service: TestService;
let text = '';
let description: Description;

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

before(async () => {
  service = await testService();
  const answer = await (await service.as(null)).get('/openapi.json');
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  text = answer.text;
  description = JSON.parse(text);
});
after(() => service.stop());

const operations = (): readonly Operation[] =>
  Object.values(description.paths).flatMap(({ get, post }) =>
    [get, post].filter((each) => each !== undefined),
  );

test('it is what the specification says it has to be', () => {
  const isRight = ajv.compile(openApiShape);
  assert.ok(isRight(JSON.parse(text)), ajv.errorsText(isRight.errors));
  const broken = { ...JSON.parse(text), openapi: '3.0.0' };
  assert.equal(isRight(broken), false);
});

test('names are used once, and every reference leads somewhere', () => {
  const ids = operations().map(({ operationId }) => operationId);
  assert.equal(new Set(ids).size, ids.length);
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/gu)].map(
    ([, name]) => name ?? '',
  );
  assert.ok(references.length > 20);
  for (const name of references) assert.ok(name in description.components.schemas, name);
});

test('every page and every action of the program is in it, with its parameters', () => {
  const declared = pages(service.services.config, {
    databaseUrl: null,
    smtpUrl: null,
    masterKey: null,
    textUrl: null,
  });
  assert.ok(declared.length > 20);
  for (const page of declared) {
    const get = description.paths[templateOf(page.path)]?.get;
    assert.ok(get, page.path);
    assert.equal(get.security.length > 0, page.open === 'signed-in', page.path);
    assert.equal('401' in get.responses, page.open === 'signed-in', page.path);
    for (const action of page.actions) {
      const post = description.paths[templateOf(action.path)]?.post;
      assert.ok(post, action.path);
      for (const status of ['200', '400', '404', '409']) assert.ok(status in post.responses, action.path);
      const names = post.parameters?.filter((each) => each.in === 'path').map(({ name }) => name);
      assert.deepEqual(
        names,
        pathParameters(action.path).map((each) => each['name']),
        action.path,
      );
    }
  }
  for (const [path, { get, post }] of Object.entries(description.paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
    for (const operation of [get, post]) {
      const given = operation?.parameters?.filter((each) => each.in === 'path').map(({ name }) => name) ?? [];
      if (operation !== undefined) assert.deepEqual(given, named, path);
    }
  }
});

test('boxes that are the same for everybody are described; for others it says which page to ask', () => {
  const schemaAt = (path: string) =>
    description.paths[path]?.post?.requestBody?.content['application/json']?.schema;
  assert.deepEqual(Object.keys(schemaAt('/talk')?.properties ?? {}), ['name', 'phone', 'when']);
  assert.deepEqual(schemaAt('/talk')?.required, ['name', 'phone']);
  const bodies = Object.entries(description.paths).flatMap(([path, { post }]) =>
    post === undefined ? [] : [[path, schemaAt(path)] as const],
  );
  for (const [path, schema] of bodies) {
    const at = schema?.['x-fields-at'];
    if (at === undefined) assert.ok(schema?.properties !== undefined, path);
    else assert.ok(at.page in description.paths, path);
  }
});

test('what pages answer is what it says a page is', async () => {
  ajv.addSchema(JSON.parse(text), 'description');
  const isPage = ajv.compile({ $ref: 'description#/components/schemas/Page' });
  const isProblem = ajv.compile({ $ref: 'description#/components/schemas/Problem' });
  const anyone = await service.as(null);
  for (const url of ['/', '/check', '/talk', '/authorities', '/sign-in', '/cast', '/routes', '/ask']) {
    assert.ok(isPage(await anyone.page(url)), `${url}: ${ajv.errorsText(isPage.errors)}`);
  }
  const grace = await service.as('grace');
  for (const url of ['/home', '/desk', '/desk/calls']) {
    assert.ok(isPage(await grace.page(url)), `${url}: ${ajv.errorsText(isPage.errors)}`);
  }
  assert.ok(isProblem((await anyone.get('/home')).json()));
  assert.ok(isProblem((await anyone.post('/talk', { name: 7 })).json()));
});
