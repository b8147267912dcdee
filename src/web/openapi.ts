/**
 * The OpenAPI 3.1 description of an application, made from the declarations of its pages: every page is a GET, every action
 * a POST. What depends on data is described by the page itself, as JSON, to whoever may open it.
 */
import { sessionCookie } from './entry.ts';
import type { Field, Fields } from './field.ts';
import { words } from './openapi.words.en.ts';
import type { DeclaredAction } from './page.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is told of a page before anybody visits it. */
export interface DeclaredPage {
  readonly path: string;
  readonly open: 'public' | 'signed-in';
  readonly actions: readonly DeclaredAction[];
}

export interface OpenApiOptions {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly baseUrl: string;
  readonly pages: readonly DeclaredPage[];
  /** Addresses that are no pages, as path items of the specification. */
  readonly plain: Readonly<Record<string, Json>>;
}

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** `/case/:ref` as `/case/{ref}`. */
export const templateOf = (path: string): string => path.replace(/:([a-z]+)/giu, '{$1}');

/** The parameters of a path, each a text. */
export const pathParameters = (path: string): readonly Json[] =>
  [...path.matchAll(/:([a-z]+)/giu)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const idOf = (method: string, path: string): string =>
  `${method}${path.replace(/[^a-z0-9]+/giu, '-')}`.replace(/-$/u, '');

const pageResponse: Json = {
  description: words.page,
  content: { 'application/json': { schema: ref('Page') }, 'text/html': { schema: { type: 'string' } } },
};

const problemResponse = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const problems = {
  invalid: problemResponse(words.invalid),
  nobody: problemResponse(words.nobody),
  notThere: problemResponse(words.notThere),
  refused: problemResponse(words.refused),
};

const isSignedIn = ({ open }: DeclaredPage): boolean => open === 'signed-in';

/** A page that needs somebody signed in says how; a public one says that nothing is needed. */
const securityOf = (page: DeclaredPage): readonly Json[] =>
  isSignedIn(page) ? [{ bearer: [] }, { session: [] }] : [];

const readOperation = (page: DeclaredPage): Json => ({
  operationId: idOf('get', page.path),
  summary: words.open(page.path),
  security: securityOf(page),
  parameters: pathParameters(page.path),
  responses: {
    200: pageResponse,
    ...(isSignedIn(page) ? { 401: problems.nobody } : {}),
    404: problems.notThere,
  },
});

const optionsOf = ({ choices }: Field<unknown>): Json =>
  choices === undefined ? {} : { enum: choices.map(({ value }) => value) };

/** The JSON that a box takes. */
const schemaOf = (field: Field<unknown>): Json => {
  const described = { title: field.label, ...(field.hint === undefined ? {} : { description: field.hint }) };
  const long = field.maxLength === undefined ? {} : { maxLength: field.maxLength };
  switch (field.type) {
    case 'checkbox':
      return { ...described, type: 'array', items: { type: 'string', ...optionsOf(field) } };
    case 'radio':
    case 'select':
      return { ...described, type: 'string', ...optionsOf(field) };
    case 'date':
      return { ...described, type: 'string', format: 'date' };
    case 'datetime':
      return { ...described, type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}' };
    case 'file':
      return { ...described, ...ref('File') };
    case 'email':
      return { ...described, type: 'string', format: 'email', ...long };
    case 'text':
    case 'textarea':
    case 'tel':
    case 'hidden':
      return { ...described, type: 'string', ...long };
    default:
      return field.type satisfies never;
  }
};

const isNeeded = ([, field]: readonly [string, Field<unknown>]): boolean =>
  field.optional !== true && field.type !== 'hidden';

const bodySchema = (fields: Fields): Json => {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, schemaOf(field)])),
    required: entries.filter(isNeeded).map(([name]) => name),
    additionalProperties: false,
  };
};

/** Where the boxes depend on data, the page says them: its `actions`, under this name. */
const bodyOf = (page: DeclaredPage, { name, fields }: DeclaredAction): Json => {
  if (fields !== null) return bodySchema(fields);
  return {
    type: 'object',
    description: words.fieldsAt(name, templateOf(page.path)),
    'x-fields-at': { page: templateOf(page.path), action: name },
  };
};

const doOperation = (page: DeclaredPage, action: DeclaredAction): Json => ({
  operationId: idOf('post', action.path),
  summary: action.title ?? action.name,
  security: securityOf(page),
  parameters: [
    ...pathParameters(action.path),
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: words.once,
      schema: { type: 'string', maxLength: 200 },
    },
  ],
  requestBody: {
    required: action.fields === null || Object.entries(action.fields).some(isNeeded),
    content: { 'application/json': { schema: bodyOf(page, action) } },
  },
  responses: {
    200: { description: words.done, content: { 'application/json': { schema: ref('Done') } } },
    400: problems.invalid,
    ...(isSignedIn(page) ? { 401: problems.nobody } : {}),
    404: problems.notThere,
    409: problems.refused,
  },
});

const pathsOf = (pages: readonly DeclaredPage[]): Record<string, Record<string, Json>> => {
  const paths: Record<string, Record<string, Json>> = {};
  const put = (path: string, method: 'get' | 'post', operation: Json): void => {
    const template = templateOf(path);
    paths[template] = { [method]: operation, ...paths[template] };
  };
  for (const page of pages) {
    put(page.path, 'get', readOperation(page));
    for (const action of page.actions) put(action.path, 'post', doOperation(page, action));
  }
  return paths;
};

const text: Json = { type: 'string' };
const list = (items: Json): Json => ({ type: 'array', items });
const object = (properties: Json, required: readonly string[]): Json => ({
  type: 'object',
  properties,
  required,
});

const schemas: Json = {
  Page: object({ title: text, url: text, data: {}, links: list(ref('Link')), actions: list(ref('Action')) }, [
    'title',
    'url',
    'data',
    'links',
    'actions',
  ]),
  Link: object({ rel: text, href: text, title: text }, ['rel', 'href', 'title']),
  Action: object(
    {
      name: text,
      title: text,
      method: { const: 'POST' },
      href: text,
      fields: list(ref('Field')),
      audience: text,
      readers: list(ref('Reader')),
    },
    ['name', 'title', 'method', 'href', 'fields'],
  ),
  Field: object(
    {
      name: text,
      type: {
        enum: [
          'text',
          'textarea',
          'email',
          'tel',
          'date',
          'datetime',
          'radio',
          'checkbox',
          'select',
          'file',
          'hidden',
        ],
      },
      required: { type: 'boolean' },
      label: text,
      hint: text,
      value: { anyOf: [text, list(text)] },
      options: list(text),
      optionLabels: list(text),
      audience: text,
      readers: list(ref('Reader')),
    },
    ['name', 'type', 'required', 'label'],
  ),
  Reader: object({ name: text, role: text, party: { type: ['string', 'null'] } }, ['name', 'role', 'party']),
  File: object({ fileName: text, content: { type: 'string', contentEncoding: 'base64' } }, [
    'fileName',
    'content',
  ]),
  Done: object({ location: text }, ['location']),
  Problem: object(
    {
      type: text,
      title: text,
      status: { type: 'integer' },
      detail: text,
      refusal: text,
      errors: list(object({ field: text, message: text }, ['field', 'message'])),
    },
    ['type', 'title', 'status'],
  ),
};

/** In: the declarations. Out: the whole description, as JSON (OpenAPI Specification 3.1.1). */
export const openApiOf = ({ title, version, description, baseUrl, pages, plain }: OpenApiOptions) => ({
  openapi: '3.1.1',
  info: { title, version, description },
  servers: [{ url: baseUrl }],
  paths: { ...pathsOf(pages), ...plain },
  components: {
    schemas,
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
    },
  },
});
