import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkbox, date, file, hidden, radio, text } from './field.ts';
import { openApiOf } from './openapi.ts';
import { pageKit } from './page.ts';

const { page, action } = pageKit<null, null>();

const choices = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

const known = action<number>()({
  name: 'add-thing',
  path: '/thing/:id/add',
  title: 'Add it',
  fields: () => ({
    name: text({ label: 'Name', hint: 'Short', maxLength: 9 }),
    when: date({ label: 'When', optional: true }),
    one: radio({ label: 'One', choices }),
    some: checkbox({ label: 'Some', choices }),
    paper: file({ label: 'Paper' }),
    version: hidden('3'),
  }),
  run: async () => ({ go: '/' }),
});

const depends = action<number>()({
  name: 'change-thing',
  path: '/thing/:id/parts/:part/change',
  title: (count) => `Change ${count}`,
  fields: (count) => ({ name: text({ label: `Name ${count}` }) }),
  run: async () => ({ go: '/' }),
});

const bare = action<number>()({
  name: 'end-thing',
  path: '/thing/:id',
  title: 'End it',
  run: async () => ({ go: '/' }),
});

const thing = page<number>({
  path: '/thing/:id',
  open: 'signed-in',
  load: async () => 1,
  title: () => 'Thing',
  links: () => [],
  actions: [known, depends, bare],
  json: () => null,
  view: () => {
    throw new Error('Nobody looks');
  },
});

const described = openApiOf({
  title: 'Things',
  version: '1',
  description: 'All things.',
  baseUrl: 'https://example.org',
  pages: [thing],
  plain: { '/up': { get: {} } },
});

const bodyAt = (path: string): unknown =>
  Object(described.paths[path]?.['post'])['requestBody']?.content['application/json'].schema;

test('a page and an action at the same address share it, and plain addresses stand beside', () => {
  assert.deepEqual(Object.keys(described.paths).sort(), [
    '/thing/{id}',
    '/thing/{id}/add',
    '/thing/{id}/parts/{part}/change',
    '/up',
  ]);
  assert.deepEqual(Object.keys(described.paths['/thing/{id}'] ?? {}).sort(), ['get', 'post']);
});

test('boxes without data are described each by its kind', () => {
  assert.deepEqual(bodyAt('/thing/{id}/add'), {
    type: 'object',
    properties: {
      name: { title: 'Name', description: 'Short', type: 'string', maxLength: 9 },
      when: { title: 'When', type: 'string', format: 'date' },
      one: { title: 'One', type: 'string', enum: ['a', 'b'] },
      some: { title: 'Some', type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
      paper: { title: 'Paper', $ref: '#/components/schemas/File' },
      version: { title: 'hidden', type: 'string' },
    },
    required: ['name', 'one', 'some', 'paper'],
    additionalProperties: false,
  });
});

test('boxes that depend on data name the page that says them; no boxes are an empty object', () => {
  assert.deepEqual(Object(bodyAt('/thing/{id}/parts/{part}/change'))['x-fields-at'], {
    page: '/thing/{id}',
    action: 'change-thing',
  });
  assert.deepEqual(Object(bodyAt('/thing/{id}')).properties, {});
});

test('the title is the words on the button where they are the same for everybody', () => {
  const summaryAt = (path: string) => Object(described.paths[path]?.['post'])['summary'];
  assert.equal(summaryAt('/thing/{id}/add'), 'Add it');
  assert.equal(summaryAt('/thing/{id}/parts/{part}/change'), 'change-thing');
});
